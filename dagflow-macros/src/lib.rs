//! The macros of [dagflow](https://docs.rs/dagflow): use them through that crate, which is where their examples are.
//!
//! An expansion names nothing but `dagflow::__private`. Phases follow one another as modules: `parse` reads tokens, `analyze`
//! finds out what they mean and writes `ir`, `expand` turns that into code, and `diagnostics` holds what is wrong until the end.

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

use proc_macro::TokenStream;

/// Makes a function a task: it keeps its meaning, and gains options that workflows obey.
///
/// It goes on a free function: an `async fn`, a plain `fn`, or a plain `fn` with `blocking` that runs away from the async threads.
/// The function itself is left as it is and can be called and tested like any other. Beside it comes a hidden type of the same
/// name, which one `use` imports together with the function.
///
/// # Options
///
#[doc = include_str!("options/task.md")]
#[proc_macro_attribute]
pub fn task(attribute: TokenStream, item: TokenStream) -> TokenStream {
    expand::task::expanded(attribute.into(), item.into()).into()
}

/// Makes workflows of the `async fn`s in it: ordinary functions whose body is read as dataflow.
///
/// Each function may carry a `#[workflow(..)]` attribute with options, each statement a `#[node(..)]` one.
///
/// # Options of `#[workflow(..)]`
///
#[doc = include_str!("options/workflow.md")]
///
/// # Options of `#[node(..)]`
///
#[doc = include_str!("options/node.md")]
#[proc_macro]
pub fn workflow(items: TokenStream) -> TokenStream {
    expand::workflow::items(items.into()).into()
}

/// The same as an attribute on one `async fn`: rustfmt formats the body, and an editor repairs half-typed code.
///
/// # Options
///
#[doc = include_str!("options/workflow.md")]
#[proc_macro_attribute]
pub fn workflow_attribute(attribute: TokenStream, item: TokenStream) -> TokenStream {
    expand::workflow::attribute(attribute.into(), item.into()).into()
}

/// `#[dagflow::test]`: see there.
#[proc_macro_attribute]
pub fn dagflow_test(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let item = item.into();
    let mut diagnostics = diagnostics::Diagnostics::default();
    let test = parse::test::test(attribute.into(), &item, &mut diagnostics);
    let mut tokens = test.map_or(item, |test| expand::test::test(&test));
    tokens.extend(diagnostics.into_tokens());
    tokens.into()
}
