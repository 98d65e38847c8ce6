//! Functions whose body is broken somewhere: what can be read is kept, and every broken statement is one error.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Block, Expr, Item, ItemFn, Result, Signature, Stmt, Token, braced};

use super::body;
use crate::diagnostics::Diagnostics;

/// Reads the item under `#[workflow]`. `None` if it is no function at all.
pub(crate) fn function(tokens: TokenStream, diagnostics: &mut Diagnostics) -> Option<ItemFn> {
    if let Some(mut functions) = body::functions(tokens.clone())
        && functions.len() == 1
    {
        return functions.pop();
    }
    let other = syn::parse2::<Item>(tokens.clone())
        .ok()
        .filter(|item| !matches!(item, Item::Fn(_)));
    if let Some(item) = other {
        diagnostics.push(syn::Error::new_spanned(
            item,
            "`#[workflow]` goes on an `async fn`, whose body is the workflow",
        ));
        return None;
    }
    let parser = |input: ParseStream<'_>| next_function(input, diagnostics);
    match parser.parse2(tokens) {
        Ok(item) => Some(item),
        Err(error) => {
            diagnostics.push(error);
            None
        }
    }
}

/// Reads the function that `input` stands at. A statement that cannot be read is an error in `diagnostics` and stays in the body
/// as verbatim tokens; an `Err` says that not even the signature can be read, and then `diagnostics` is unchanged.
pub(super) fn next_function(
    input: ParseStream<'_>,
    diagnostics: &mut Diagnostics,
) -> Result<ItemFn> {
    let ahead = input.fork();
    if let Ok(item) = ahead.parse::<ItemFn>() {
        input.advance_to(&ahead);
        return Ok(item);
    }
    let attrs = input.call(Attribute::parse_outer)?;
    let vis = input.parse()?;
    let modifiers = syn::FnModifiers::default();
    let sig: Signature = input.parse()?;
    let content;
    let brace_token = braced!(content in input);
    let stmts = statements(&content, diagnostics);
    Ok(ItemFn {
        attrs,
        vis,
        modifiers,
        sig,
        block: Box::new(Block { brace_token, stmts }),
    })
}

fn statements(input: ParseStream<'_>, diagnostics: &mut Diagnostics) -> Vec<Stmt> {
    let mut statements = Vec::new();
    while !input.is_empty() {
        if input.peek(Token![;]) {
            skip_token(input);
            continue;
        }
        let one = input.fork();
        match one.parse::<Stmt>() {
            Ok(statement) => {
                input.advance_to(&one);
                statements.push(statement);
            }
            Err(error) => {
                // A statement on its own needs its semicolon; the tail has none and is only read as part of a whole body.
                let rest = input.fork();
                if let Ok(rest_of_body) = rest.call(Block::parse_within) {
                    input.advance_to(&rest);
                    statements.extend(rest_of_body);
                } else {
                    diagnostics.push(error);
                    statements.push(Stmt::Expr(Expr::Verbatim(skip_statement(input)), None));
                }
            }
        }
    }
    statements
}

/// Skips to behind the next semicolon, or to what must be the start of a statement because its semicolon was forgotten.
fn skip_statement(input: ParseStream<'_>) -> TokenStream {
    let mut skipped = TokenStream::new();
    let mut condition = false;
    while !input.is_empty() {
        let starts_next = input.peek(Token![#]) || (input.peek(Token![let]) && !condition);
        if starts_next && !skipped.is_empty() && !only_attributes(&skipped) {
            break;
        }
        let Some(token) = skip_token(input) else {
            break;
        };
        condition = match &token {
            TokenTree::Ident(word) => word == "if" || word == "while",
            TokenTree::Punct(sign) => matches!(sign.as_char(), '&' | '|'),
            _ => false,
        };
        let ends = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == ';');
        skipped.extend([token]);
        if ends {
            break;
        }
    }
    skipped
}

/// Attributes belong to the statement behind them.
fn only_attributes(tokens: &TokenStream) -> bool {
    Attribute::parse_outer.parse2(tokens.clone()).is_ok()
}

/// Skips an item that cannot be read: up to its semicolon or its block.
pub(super) fn skip_item(input: ParseStream<'_>) {
    while let Some(token) = skip_token(input) {
        let ends = match &token {
            TokenTree::Group(group) => group.delimiter() == proc_macro2::Delimiter::Brace,
            TokenTree::Punct(sign) => sign.as_char() == ';',
            _ => false,
        };
        if ends {
            break;
        }
    }
}

fn skip_token(input: ParseStream<'_>) -> Option<TokenTree> {
    input.parse::<TokenTree>().ok()
}
