//! Durable workflows: every value can be recorded, and a value that cannot is reported at its node.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::Error;
use syn::ext::IdentExt;

use super::bind::{core, here, placed, step};
use super::numbers::Numbers;
use super::plan::{node_name, private, private_at};
use crate::ir::{Node, Parameter};
use crate::options::WorkflowOptions;

/// What a durable workflow says if the dagflow that it is compiled with has no serde. Only that dagflow knows.
pub(super) fn needs_serde(options: &WorkflowOptions) -> TokenStream {
    let Some(span) = options.durable else {
        return TokenStream::new();
    };
    let krate = options.krate();
    let message = "`durable` needs serde, which dagflow has as a feature that is off by default: turn it on in `Cargo.toml`, \
         `dagflow = { .., features = [\"serde\"] }`";
    let error = Error::new(span, message).into_compile_error();
    quote_spanned!(here(span)=> #krate::__private::without_serde! { #error })
}

/// Whether the value of this node is recorded.
pub(super) fn is_recorded(numbers: &Numbers<'_>, node: &Node) -> bool {
    numbers.workflow.options.durable.is_some() && node.options.transient.is_none() && !node.finally
}

/// Puts `value` into the node's slot.
pub(super) fn put(numbers: &Numbers<'_>, node: &Node, own: &Ident, span: Span) -> TokenStream {
    keep(numbers, node, own, span, "put")
}

/// Puts `value` into an item's place.
pub(super) fn put_item(numbers: &Numbers<'_>, node: &Node, fan: &Ident, span: Span) -> TokenStream {
    keep(numbers, node, fan, span, "put_item")
}

/// At the place of the call that gave the value: a value that cannot be kept is reported there.
fn keep(
    numbers: &Numbers<'_>,
    node: &Node,
    target: &Ident,
    span: Span,
    method: &str,
) -> TokenStream {
    let at = here(span);
    let private = private_at(numbers, span);
    let method = Ident::new(method, at);
    let (target, core, step) = (
        placed(target.clone(), span),
        placed(core(), span),
        placed(step(), span),
    );
    if is_recorded(numbers, node) {
        quote_spanned!(at=> (&&#private::RecordProbe(&value)).way().#method(#target, #core, #step, value);)
    } else {
        quote_spanned!(at=> #private::NodeValue::#method(#target, #core, #step, value);)
    }
}

/// Asks whether `value` can be recorded, with a message that names the node.
pub(super) fn check(numbers: &Numbers<'_>, node: &Node) -> TokenStream {
    if !is_recorded(numbers, node) {
        return TokenStream::new();
    }
    let at = here(node.name.span());
    let guard = of_node(node);
    quote_spanned!(at=> #guard::check(&value);)
}

/// The same for an input of the run, which a resumed run has to find again.
pub(super) fn check_input(numbers: &Numbers<'_>, parameter: &Parameter) -> TokenStream {
    if !is_recorded_input(numbers, parameter) {
        return TokenStream::new();
    }
    let name = &parameter.name;
    let at = here(name.span());
    let guard = of_input(parameter);
    quote_spanned!(at=> #guard::check(&#name);)
}

fn is_recorded_input(numbers: &Numbers<'_>, parameter: &Parameter) -> bool {
    numbers.workflow.options.durable.is_some() && !parameter.resource
}

fn of_node(node: &Node) -> Ident {
    format_ident!(
        "Recorded_{}",
        node.name.unraw(),
        span = here(node.name.span())
    )
}

fn of_input(parameter: &Parameter) -> Ident {
    format_ident!(
        "RecordedInput_{}",
        parameter.name.unraw(),
        span = here(parameter.name.span())
    )
}

/// A trait for everything that is recorded, whose bound says what cannot be.
pub(super) fn guards(numbers: &Numbers<'_>) -> TokenStream {
    let nodes = numbers.workflow.nodes.iter().filter(|node| is_recorded(numbers, node)).map(|node| {
        let message = format!("the value of node `{}` cannot be recorded: `{{Self}}` is not `Serialize` and `Deserialize`", node_name(node));
        let advice = "derive both traits of serde, or mark the node `#[node(transient)]` if it may be computed again";
        guard(numbers, &of_node(node), &message, advice)
    });
    let parameters = numbers
        .workflow
        .parameters
        .iter()
        .filter(|parameter| is_recorded_input(numbers, parameter));
    let inputs = parameters.map(|parameter| {
        let message = format!("the input `{}` cannot be recorded: `{{Self}}` is not `Serialize` and `Deserialize`", parameter.name);
        let advice = "derive both traits of serde, or mark the input `#[resource]` if it is given again on resume";
        guard(numbers, &of_input(parameter), &message, advice)
    });
    nodes.chain(inputs).collect()
}

fn guard(numbers: &Numbers<'_>, name: &Ident, message: &str, advice: &str) -> TokenStream {
    let private = private(numbers);
    hygienic! {
        #[diagnostic::on_unimplemented(message = #message, label = "part of a durable workflow", note = #advice)]
        trait #name {
            fn check(&self);
        }
        #[diagnostic::do_not_recommend]
        impl<T: #private::Serialize + #private::DeserializeOwned> #name for T {
            fn check(&self) {}
        }
    }
}
