//! How a node gets at its inputs: `let` bindings with the user's own names.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};

use super::numbers::{Numbers, calls, slot};
use super::plan::private;
use crate::ir::{Binding, Form, Input, Node};

/// The bindings at the start of an arm.
pub(super) fn inputs(numbers: &Numbers<'_>, node: &Node) -> TokenStream {
    let lookalikes = lookalikes(&node.lookalikes);
    let inputs = node.inputs.iter().map(|input| bind(numbers, node, input));
    hygienic!(#lookalikes #(#inputs)*)
}

/// The bindings of a node's form or of its fallback: a value that only the other one moves stays where it is.
pub(super) fn stage_inputs(numbers: &Numbers<'_>, node: &Node, form: &Form) -> TokenStream {
    let mut sites = Vec::new();
    calls(form, &mut |call| sites.push(call.site));
    let lookalikes = lookalikes(&node.lookalikes);
    let inputs = node
        .inputs
        .iter()
        .filter(|input| {
            let elsewhere = !input.sites.is_empty() && !input.sites.iter().any(|site| sites.contains(site));
            input.binding != Binding::Taken || !elsewhere
        })
        .map(|input| bind(numbers, node, input));
    hygienic!(#lookalikes #(#inputs)*)
}

/// The bindings at the start of an item's arm: what the fan-out has moved is gone by then.
pub(super) fn item_inputs(numbers: &Numbers<'_>, node: &Node) -> TokenStream {
    let lookalikes = lookalikes(&node.lookalikes);
    let inputs = node
        .inputs
        .iter()
        .filter(|input| input.binding != Binding::Taken)
        .map(|input| bind(numbers, node, input));
    hygienic!(#lookalikes #(#inputs)*)
}

/// A local for each name that a misspelt one may have meant, so that rustc itself says that it exists.
pub(super) fn lookalikes(names: &[Ident]) -> TokenStream {
    hygienic!(#(#[allow(unused_variables)] let #names = ();)*)
}

fn bind(numbers: &Numbers<'_>, node: &Node, input: &Input) -> TokenStream {
    let private = private(numbers);
    let core = core();
    let place = slot(numbers.slot(input.source));
    let ident = &input.ident;
    let at = here(ident.span());
    match input.binding {
        // The call stands at the user's token: a value that cannot be lent is reported there.
        Binding::Lent => quote_spanned! {at=>
            #[allow(unused_variables)]
            let #ident = #place.lend(&#core);
        },
        Binding::Taken => {
            let retries = retries(numbers, node, &input.sites);
            quote_spanned! {at=>
                #[allow(unused_variables, unused_mut)]
                let #ident = #private::take::<#retries, _, _>(#place, &#core);
            }
        }
        Binding::Copied => {
            let guard = copied(numbers, &super::plan::node_name(node), ident, &input.others);
            quote_spanned! {at=>
                #[allow(unused_variables)]
                let #ident = { #guard copied(#place.lend(&#core)) };
            }
        }
        Binding::Outcome => {
            let crate::ir::Source::Node(index) = input.source else { return TokenStream::new() };
            let number = numbers.node(index) as u32;
            let name = format_ident!("__outcome_{}", ident, span = Span::call_site());
            hygienic!(let #name = #place.outcome(&#core, #number);)
        }
    }
}

/// `Once` or `Retrying`: whether any of these calls of the node may run again.
pub(super) fn retries(numbers: &Numbers<'_>, node: &Node, sites: &[usize]) -> TokenStream {
    let private = private(numbers);
    if node.options.policy.retries.is_some() {
        return if node.options.policy.may_retry() {
            hygienic!(#private::Retrying)
        } else {
            hygienic!(#private::Once)
        };
    }
    sites.iter().filter_map(|&site| numbers.import(site)).fold(hygienic!(#private::Once), |known, companion| {
        hygienic!(<#known as #private::OrRetries<<#companion as #private::TaskTypes>::Retries>>::Either)
    })
}

/// A function `copied` whose bound says who else needs the value.
pub(super) fn copied(numbers: &Numbers<'_>, node: &str, ident: &Ident, others: &[String]) -> TokenStream {
    let _ = numbers;
    let others = list(others);
    let message = format!("`{ident}` is moved into `{node}`, but it has other users: {others}");
    let advice = format!(
        "lend it to all of them with `&{ident}`, or give this one a copy of its own with `{ident}.clone()`"
    );
    hygienic! {
        #[diagnostic::on_unimplemented(message = #message, label = "moved here; its type `{Self}` is not `Copy`", note = #advice)]
        trait Copied: ::core::marker::Copy {}
        #[diagnostic::do_not_recommend]
        impl<T: ::core::marker::Copy> Copied for T {}
        fn copied<T: Copied>(value: &T) -> T { *value }
    }
}

fn list(others: &[String]) -> String {
    match others {
        [] => "the same node, more than once".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Notes that the node has read what it was lent.
pub(super) fn end_readers(numbers: &Numbers<'_>, node: &Node) -> TokenStream {
    let core = core();
    node.inputs
        .iter()
        .filter(|input| input.binding == Binding::Lent)
        .filter_map(|input| {
            let readers = numbers.readers(input.source)? as u32;
            let place = slot(numbers.slot(input.source));
            Some(hygienic!(#place.end_reader(&#core, #readers);))
        })
        .collect()
}

pub(super) fn core() -> Ident {
    Ident::new("core", Span::mixed_site())
}

pub(super) fn step() -> Ident {
    Ident::new("step", Span::mixed_site())
}

/// The place of a user's token, without its names.
pub(super) fn here(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}
