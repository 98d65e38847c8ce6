//! Where a test can step in: what a call shows of its arguments, and the hook before a node that is no call.
//!
//! Only with the feature `testing`; without it, `no_looks.rs` stands here.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::{Expr, Member};

use super::bind::{Lent, core, here, step, write_lent_argument};
use super::form::{callee_span, is_optional};
use super::numbers::{Numbers, forms};
use super::plan::{private, private_at};
use crate::expand::tokens::Tokens;
use crate::ir::{Binding, Call, Form, Node};
use crate::parse::call::bare_name;
use crate::parse::pattern;

/// What a stub is told of a call: its arguments, whether it is one of a workflow, and whether it is all of its form.
pub(super) fn looks(
    numbers: &Numbers<'_>,
    node: &Node,
    call: &Call,
    lent: &[Option<Lent<'_>>],
) -> TokenStream {
    let span = callee_span(call);
    let private = private_at(numbers, span);
    let at = here(span);
    let names = names(node);
    let arguments = call.arguments.iter().enumerate().map(|(index, argument)| {
        if let Some(lent) = lent.get(index).copied().flatten() {
            let mut tokens = Tokens::at(at);
            write_lent_argument(&mut tokens, numbers, lent);
            return quote_spanned!(at=> (&&#private::LookAt(#tokens)).look());
        }
        let place = match argument {
            Expr::Reference(reference) if reference.mutability.is_none() => &*reference.expr,
            argument => argument,
        };
        if is_seen(place, &names) {
            match binding(node, place) {
                Some(Binding::Lent) => {
                    quote_spanned!(at=> (&&#private::LookAt(#place)).look())
                }
                Some(_) => quote_spanned!(at=> (&&#private::LookAt(&#place)).look()),
                None => quote_spanned!(at=> (&&&&#private::Look(&#place)).look()),
            }
        } else {
            let text = argument.to_token_stream().to_string();
            quote_spanned!(at=> #private::Seen::computed(#text))
        }
    });
    let is_workflow = match numbers.companion_type(call.site) {
        Some(companion) => {
            quote_spanned!(at=> ::core::option::Option::is_some(&<#companion>::__SITE.workflow))
        }
        None => quote_spanned!(at=> false),
    };
    let is_whole = forms(node)
        .any(|form| matches!(innermost(form), Form::Call(whole) if whole.site == call.site));
    quote_spanned!(at=> (&[#(#arguments),*], #is_workflow, #is_whole))
}

/// The names whose values have no lifetime: inputs, and items of fan-outs. What a `match` binds may be borrowed from a temporary.
fn names(node: &Node) -> Vec<Ident> {
    let mut names: Vec<Ident> = node
        .inputs
        .iter()
        .filter(|input| !input.is_outcome())
        .map(|input| input.ident.clone())
        .collect();
    names.extend(forms(node).flat_map(items));
    names
}

/// The names of the items of a fan-out.
fn items(mut form: &Form) -> Vec<Ident> {
    let mut names = Vec::new();
    while let Form::Map(map) = form {
        names.extend(pattern::names(&map.pattern));
        form = &map.body;
    }
    names
}

/// How a name is bound that is an input: then it is known whether it is a reference, even where its type is not yet.
fn binding(node: &Node, place: &Expr) -> Option<Binding> {
    let name = bare_name(place)?;
    let is_item = forms(node).any(|form| items(form).contains(name));
    let input = node.inputs.iter().find(|input| input.ident == *name)?;
    let mut bindings = input.bindings.iter().flatten();
    let first = *bindings.next()?;
    (!is_item && bindings.all(|other| *other == first)).then_some(first)
}

/// A name, a field of one, or what it refers to: nothing is computed, and its type is known without the call.
fn is_seen(expression: &Expr, names: &[Ident]) -> bool {
    match expression {
        Expr::Field(field) => {
            matches!(field.member, Member::Named(_) | Member::Unnamed(_))
                && is_seen(&field.base, names)
        }
        Expr::Paren(inner) => is_seen(&inner.expr, names),
        Expr::Unary(unary) => {
            matches!(unary.op, syn::UnOp::Deref(_))
                && bare_name(&unary.expr).is_some_and(|name| names.contains(name))
        }
        expression => bare_name(expression).is_some_and(|name| names.contains(name)),
    }
}

fn innermost(mut form: &Form) -> &Form {
    while let Form::Map(map) = form {
        form = &map.body;
    }
    form
}

/// The hook before a form that is no call: `target` is the node's slot, or the fan-out of an item.
pub(super) fn replaced(
    numbers: &Numbers<'_>,
    node: &Node,
    form: &Form,
    is_item: bool,
    target: &Ident,
) -> TokenStream {
    if matches!(form, Form::Call(_)) {
        return TokenStream::new();
    }
    let private = private(numbers);
    let (core, step) = (core(), step());
    let calls = matches!(form, Form::If { .. } | Form::Match { .. });
    let method = if is_item {
        hygienic!(item)
    } else if is_optional(form) && node.fallback.is_none() {
        hygienic!(optional)
    } else {
        hygienic!(node)
    };
    hygienic!(#private::replaced_node!(#core #step #calls #method #target);)
}
