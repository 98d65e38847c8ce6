//! Statements that cannot be parsed, since they are being typed.

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};
use syn::Stmt;
use syn::parse::Parser;

/// The statement that `tokens` are about to become, if a word behind a bare dot and a semicolon are all they lack.
pub(super) fn complete(tokens: &TokenStream) -> Option<Stmt> {
    let mut tokens = finish_dots(tokens.clone());
    if !ends_with_semicolon(&tokens) {
        tokens.extend(hygienic!(;));
    }
    let statement = syn::Block::parse_within.parse2(tokens).ok()?;
    match <[Stmt; 1]>::try_from(statement) {
        Ok([statement]) => Some(statement),
        Err(_) => None,
    }
}

/// The statement as it is, for rust-analyzer's own parser, which repairs more than a macro can.
pub(super) fn as_written(tokens: &TokenStream) -> TokenStream {
    let mut tokens = without_attributes(tokens);
    if !ends_with_semicolon(&tokens) {
        tokens.extend(hygienic!(;));
    }
    tokens
}

/// Puts a name behind every dot that has none.
fn finish_dots(tokens: TokenStream) -> TokenStream {
    let mut finished = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    let mut in_range = false;
    while let Some(token) = tokens.next() {
        let dot = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '.');
        let joint =
            matches!(&token, TokenTree::Punct(sign) if dot && sign.spacing() == Spacing::Joint);
        let range =
            joint && matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == '.');
        let named = matches!(
            tokens.peek(),
            Some(TokenTree::Ident(_) | TokenTree::Literal(_))
        );
        finished.extend([match token {
            TokenTree::Group(group) => TokenTree::Group(finish_group(&group)),
            other => other,
        }]);
        if dot && !range && !in_range && !named {
            let name = Ident::new("half_typed", Span::mixed_site());
            finished.extend([TokenTree::Ident(name)]);
        }
        in_range = range;
    }
    finished
}

fn finish_group(group: &Group) -> Group {
    let mut finished = Group::new(group.delimiter(), finish_dots(group.stream()));
    finished.set_span(group.span());
    finished
}

/// Whether the statement is complete at least at its end.
pub(super) fn ends_with_semicolon(tokens: &TokenStream) -> bool {
    let last = tokens.clone().into_iter().last();
    matches!(last, Some(TokenTree::Punct(sign)) if sign.as_char() == ';')
}

/// `#[node(..)]` means nothing to an ordinary function.
fn without_attributes(tokens: &TokenStream) -> TokenStream {
    let mut rest = tokens.clone().into_iter().peekable();
    while let Some(TokenTree::Punct(sign)) = rest.peek() {
        if sign.as_char() != '#' {
            break;
        }
        rest.next();
        let is_attribute = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
        rest.next_if(is_attribute);
    }
    rest.collect()
}
