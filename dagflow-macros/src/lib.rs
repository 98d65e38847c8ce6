//! The macros of [dagflow](https://docs.rs/dagflow): use them through that crate, which is where their examples are.
//!
//! This is the door only: what the macros do is in `dagflow-expansion`, an ordinary library. Nobody waits for a library's machine code
//! but who links it, so cargo compiles that one while `syn` is still being generated, which a crate of macros would have to wait for.

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
    dagflow_expansion::task(attribute.into(), item.into()).into()
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
    dagflow_expansion::workflow(items.into()).into()
}

/// The same as an attribute on one `async fn`: rustfmt formats the body, and an editor repairs half-typed code.
///
/// # Options
///
#[doc = include_str!("options/workflow.md")]
#[proc_macro_attribute]
pub fn workflow_attribute(attribute: TokenStream, item: TokenStream) -> TokenStream {
    dagflow_expansion::workflow_attribute(attribute.into(), item.into()).into()
}

/// `#[dagflow::test]`: see there.
#[cfg(feature = "testing")]
#[proc_macro_attribute]
pub fn dagflow_test(attribute: TokenStream, item: TokenStream) -> TokenStream {
    dagflow_expansion::test(attribute.into(), item.into()).into()
}
