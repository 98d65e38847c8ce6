//! Names inside macro calls. What a macro does with its tokens is unknown, so they are read as arguments where they can be, and
//! word by word where they cannot.

use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, Lit, LitStr, Token};

use super::format;
use super::scope::{Change, Role, Walk, outcome_name};
use crate::parse::call::{bare_name, identifier, key};
use crate::syntax::Part;

impl Walk<'_> {
    pub(super) fn read_macro(&mut self, mac: &mut syn::Macro) {
        let arguments = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(mac.tokens.clone());
        match arguments {
            Ok(mut arguments) => {
                self.arguments(&mut arguments);
                if self.handler.rewrites() {
                    mac.tokens = arguments.into_token_stream();
                }
            }
            Err(_) => mac.tokens = self.words(mac.tokens.clone()),
        }
    }

    /// Arguments as most macros take them: expressions, some named (`width = x`), and format strings among them.
    fn arguments(&mut self, arguments: &mut Punctuated<Expr, Token![,]>) {
        let named: Vec<String> = arguments
            .iter()
            .filter_map(|argument| match argument {
                Expr::Assign(named) => bare_name(&named.left).map(key),
                _ => None,
            })
            .collect();
        for argument in arguments {
            match argument {
                Expr::Assign(named) if bare_name(&named.left).is_some() => {
                    named.right.visit(self);
                }
                Expr::Lit(literal) => {
                    if let Lit::Str(text) = &literal.lit {
                        self.captures(text, &named);
                    }
                }
                other => other.visit(self),
            }
        }
    }

    /// Names that a format string captures, besides those that are arguments of the same macro.
    fn captures(&mut self, text: &LitStr, named: &[String]) {
        for name in format::captures(&text.value()) {
            if !named.contains(&name)
                && let Some(name) = identifier(&name, text.span())
            {
                self.meet(&name, Role::Inside);
            }
        }
    }

    /// Every word that can be the name of a value: none behind `.`, beside `::`, or in front of `!`, `:` or `=`.
    fn words(&mut self, tokens: TokenStream) -> TokenStream {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut read = TokenStream::new();
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            let before = index.checked_sub(1).and_then(|before| tokens.get(before));
            match token {
                TokenTree::Ident(word) => {
                    if let Some(outcome) = self.outcome_word(word, tokens.get(index + 1)) {
                        read.extend([outcome]);
                        index += 2;
                        continue;
                    }
                    let first = index.checked_sub(2).and_then(|first| tokens.get(first));
                    let field = is(before, '.') && !is(first, '.');
                    let in_path = is(before, ':') && is(first, ':');
                    if !field && !in_path && !names_something_else(&tokens, index + 1) {
                        let called = matches!(
                            tokens.get(index + 1),
                            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis
                        );
                        self.meet(word, if called { Role::Called } else { Role::Inside });
                    }
                    read.extend([token.clone()]);
                }
                TokenTree::Group(group) => {
                    let mut inner = Group::new(group.delimiter(), self.words(group.stream()));
                    inner.set_span(group.span());
                    read.extend([TokenTree::Group(inner)]);
                }
                TokenTree::Literal(literal) => {
                    if let Some(text) = string(literal) {
                        self.captures(&text, &[]);
                    }
                    read.extend([token.clone()]);
                }
                TokenTree::Punct(_) => read.extend([token.clone()]),
            }
            index += 1;
        }
        read
    }

    /// `outcome(x)` in tokens that are no expressions.
    fn outcome_word(&mut self, word: &Ident, behind: Option<&TokenTree>) -> Option<TokenTree> {
        let Some(TokenTree::Group(group)) = behind else {
            return None;
        };
        let mut inside = group.stream().into_iter();
        let (true, Some(TokenTree::Ident(name)), None) =
            (word == "outcome", inside.next(), inside.next())
        else {
            return None;
        };
        if self.local(word).is_some() || self.local(&name).is_some() {
            return None;
        }
        let change = self.handler.free(&name, Role::Outcome, self.place);
        (change == Change::Outcome).then(|| TokenTree::Ident(outcome_name(&name)))
    }
}

/// Whether what follows a word makes it a path, a macro, a field or an argument's name.
fn names_something_else(tokens: &[TokenTree], next: usize) -> bool {
    let (first, second) = (tokens.get(next), tokens.get(next + 1));
    is(first, ':') || ((is(first, '!') || is(first, '=')) && !is(second, '='))
}

fn is(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

fn string(literal: &Literal) -> Option<LitStr> {
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text),
        _ => None,
    }
}
