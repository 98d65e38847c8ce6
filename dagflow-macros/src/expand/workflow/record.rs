//! Durable workflows: every value can be recorded, and a value that cannot is reported at its node.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use super::bind::{core, here, placed, step};
use super::numbers::Numbers;
use super::plan::{node_name, private, private_at};
use crate::ir::{Node, Parameter};

/// Whether the value of this node is recorded.
fn is_recorded(numbers: &Numbers<'_>, node: &Node) -> bool {
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
fn keep(numbers: &Numbers<'_>, node: &Node, target: &Ident, span: Span, method: &str) -> TokenStream {
    let at = here(span);
    let private = private_at(numbers, span);
    let method = Ident::new(method, at);
    let (target, core, step) = (placed(target.clone(), span), placed(core(), span), placed(step(), span));
    if is_recorded(numbers, node) {
        quote_spanned!(at=> (&&#private::RecordProbe(&value)).way().#method(#target, &#core, &#step, value);)
    } else {
        quote_spanned!(at=> #private::NodeValue::#method(#target, &#core, &#step, value);)
    }
}

/// Asks whether `value` can be recorded, with a message that names the node.
pub(super) fn check(numbers: &Numbers<'_>, node: &Node) -> TokenStream {
    if !is_recorded(numbers, node) {
        return TokenStream::new();
    }
    let name = node_name(node);
    let message = format!("the value of node `{name}` cannot be recorded: `{{Self}}` is not `Serialize` and `Deserialize`");
    let advice = "derive both traits of serde, or mark the node `#[node(transient)]` if it may be computed again";
    let guard = guard(numbers, &message, advice);
    let at = here(node.name.span());
    let value = Ident::new("value", Span::mixed_site());
    quote_spanned!(at=> { #guard recordable(&#value); })
}

/// The same for an input of the run, which a resumed run has to find again.
pub(super) fn check_input(numbers: &Numbers<'_>, parameter: &Parameter) -> TokenStream {
    if numbers.workflow.options.durable.is_none() || parameter.resource {
        return TokenStream::new();
    }
    let name = &parameter.name;
    let message = format!("the input `{name}` cannot be recorded: `{{Self}}` is not `Serialize` and `Deserialize`");
    let advice = "derive both traits of serde, or mark the input `#[resource]` if it is given again on resume";
    let guard = guard(numbers, &message, advice);
    let at = here(name.span());
    quote_spanned!(at=> { #guard recordable(&#name); })
}

fn guard(numbers: &Numbers<'_>, message: &str, advice: &str) -> TokenStream {
    let private = private(numbers);
    hygienic! {
        #[diagnostic::on_unimplemented(message = #message, label = "part of a durable workflow", note = #advice)]
        trait Recordable {}
        #[diagnostic::do_not_recommend]
        impl<T: #private::Serialize + #private::DeserializeOwned> Recordable for T {}
        fn recordable<T: Recordable>(_value: &T) {}
    }
}
