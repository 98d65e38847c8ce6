//! What the macros of [dagflow](https://docs.rs/dagflow) do: tokens in, tokens out. Use them through that crate, which is where their
//! examples are; this one has no stable interface.
//!
//! An expansion names nothing but `dagflow::__private`. Phases follow one another as modules: `parse` reads tokens, `analyze`
//! finds out what they mean and writes `ir`, `expand` turns that into code, and `diagnostics` holds what is wrong until the end.
//! Mistakes come back as tokens, too, each a `compile_error!` beside everything that could be expanded.

// The compiler's own part of a proc macro, which a library has to ask for.
extern crate proc_macro;

mod analyze;
mod diagnostics;
mod duration;
mod expand;
mod ir;
mod location;
mod names;
mod options;
mod parse;
mod similar;
mod syntax;

use proc_macro2::TokenStream;

/// What `#[task(attribute)]` makes of the function `item`.
pub fn task(attribute: TokenStream, item: TokenStream) -> TokenStream {
    expand::task::expanded(attribute, item)
}

/// What `workflow! { items }` makes of its functions.
pub fn workflow(items: TokenStream) -> TokenStream {
    expand::workflow::items(items)
}

/// What `#[workflow(attribute)]` makes of the function `item`.
pub fn workflow_attribute(attribute: TokenStream, item: TokenStream) -> TokenStream {
    expand::workflow::attribute(attribute, item)
}

/// What `#[dagflow::test(attribute)]` makes of the function `item`.
#[cfg(feature = "testing")]
pub fn test(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut diagnostics = diagnostics::Diagnostics::default();
    let test = parse::test::test(attribute, &item, &mut diagnostics);
    let mut tokens = test.map_or(item, |test| expand::test::test(&test));
    tokens.extend(diagnostics.into_tokens());
    tokens
}
