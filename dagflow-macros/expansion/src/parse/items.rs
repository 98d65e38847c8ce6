//! The body of `workflow! { .. }`: several functions, each with or without its `#[workflow(..)]`.

use proc_macro2::TokenStream;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned;
use syn::{Attribute, Item, ItemFn};

use super::{body, recover};
use crate::diagnostics::Diagnostics;
use crate::options::{self, WorkflowOptions};

/// Reads every function and its options; what is no function is an error of its own and does not hide the others.
pub(crate) fn items(
    tokens: TokenStream,
    diagnostics: &mut Diagnostics,
) -> Vec<(ItemFn, WorkflowOptions)> {
    functions(tokens, diagnostics)
        .into_iter()
        .map(|mut function| {
            let options = options(&mut function, diagnostics);
            (function, options)
        })
        .collect()
}

/// Takes the `#[workflow(..)]` off a function, by whatever path it is written.
fn options(function: &mut ItemFn, diagnostics: &mut Diagnostics) -> WorkflowOptions {
    let (ours, others): (Vec<_>, Vec<_>) = std::mem::take(&mut function.attrs)
        .into_iter()
        .partition(is_workflow);
    function.attrs = others;
    for repeated in ours.iter().skip(1) {
        diagnostics.error(
            repeated.span(),
            "a workflow has one `#[workflow(..)]`: put all its options into the first",
        );
    }
    ours.first()
        .map(|attribute| {
            let tokens = options::attribute_tokens(attribute, diagnostics);
            options::parse_workflow(tokens, diagnostics)
        })
        .unwrap_or_default()
}

fn is_workflow(attribute: &Attribute) -> bool {
    attribute
        .path()
        .segments
        .last()
        .is_some_and(|last| last.ident == "workflow")
}

fn functions(tokens: TokenStream, diagnostics: &mut Diagnostics) -> Vec<ItemFn> {
    if let Some(functions) = body::functions(tokens.clone()) {
        return functions;
    }
    let parser = |input: ParseStream<'_>| {
        let mut functions = Vec::new();
        while !input.is_empty() {
            let ahead = input.fork();
            match recover::next_function(&ahead, diagnostics) {
                Ok(function) => {
                    input.advance_to(&ahead);
                    functions.push(function);
                }
                Err(error) => no_function(input, error, diagnostics),
            }
        }
        Ok(functions)
    };
    match parser.parse2(tokens) {
        Ok(functions) => functions,
        Err(error) => {
            diagnostics.push(error);
            Vec::new()
        }
    }
}

fn no_function(input: ParseStream<'_>, error: syn::Error, diagnostics: &mut Diagnostics) {
    let other = input.fork();
    match other.parse::<Item>() {
        Ok(item) if !matches!(item, Item::Fn(_) | Item::Verbatim(_)) => {
            input.advance_to(&other);
            diagnostics.error(
                item.span(),
                "`workflow! { }` holds workflows, each an `async fn`; move this item out of it",
            );
        }
        _ => {
            diagnostics.push(error);
            recover::skip_item(input);
        }
    }
}
