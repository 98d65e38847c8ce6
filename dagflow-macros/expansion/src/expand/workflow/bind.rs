//! How a node gets at its inputs: `let` bindings with the user's own names.

use std::cell::LazyCell;

use proc_macro2::{Delimiter, Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::Expr;
use syn::ext::IdentExt;

use super::numbers::{Numbers, slot};
use super::plan::{private, private_at};
use crate::expand::place;
use crate::expand::tokens::Tokens;
use crate::ir::{Binding, Call, Form, Input, Node};
use crate::parse::call::bare_name;

/// Where in a node inputs are bound: what is taken has to be taken once an attempt.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    /// 0 for the form, 1 for the fallback.
    pub(super) stage: usize,
    pub(super) form: &'a Form,
    /// For an item of a fan-out, which has taken its inputs when it was opened.
    pub(super) item: bool,
}

/// The bindings at the start of an arm.
pub(super) fn inputs(numbers: &Numbers<'_>, node: &Node, at: At<'_>) -> TokenStream {
    let mut tokens = Tokens::at(place());
    write_inputs(&mut tokens, numbers, node, at, &[]);
    tokens.into()
}

/// Writes them, except for what the arguments are lent (see [`lent_arguments`]).
pub(super) fn write_inputs(
    tokens: &mut Tokens,
    numbers: &Numbers<'_>,
    node: &Node,
    at: At<'_>,
    lent: &[Option<Lent<'_>>],
) {
    if !node.lookalikes.is_empty() {
        tokens.extend(lookalikes(&node.lookalikes));
    }
    let arguments = LazyCell::new(|| arguments(at.form));
    for input in &node.inputs {
        match input.bindings[at.stage] {
            None => {}
            Some(Binding::Lent) if is_among(input, lent) => {}
            Some(Binding::Lent) => lend(tokens, numbers, input, &arguments),
            Some(Binding::Taken) if at.item => {}
            Some(binding) => tokens.extend(bind(numbers, node, input, binding, at.form)),
        }
    }
}

/// Everything stands at the user's token: a value that cannot be had in this way is reported there.
fn lend(tokens: &mut Tokens, numbers: &Numbers<'_>, input: &Input, arguments: &[String]) {
    let ident = &input.ident;
    let before = tokens.place();
    tokens.move_to(here(ident.span()));
    // Each attribute is work for the compiler.
    if arguments.is_empty() || !arguments.contains(&ident.to_string()) {
        tokens.attribute("allow", "unused_variables");
    }
    tokens.word("let");
    tokens.push(ident.clone());
    tokens.sign('=');
    write_lend(tokens, numbers, input, "lend");
    tokens.sign(';');
    tokens.move_to(before);
}

/// Writes what lends the value.
fn write_lend(tokens: &mut Tokens, numbers: &Numbers<'_>, input: &Input, method: &str) {
    tokens.name(&numbers.short.lendable);
    tokens.segment(method);
    tokens.grouped(Delimiter::Parenthesis, |tokens| {
        tokens.name(numbers.slot_name(numbers.slot(input.source)));
        tokens.sign(',');
        tokens.word(CORE);
    });
}

/// An argument that is lent an input there and then.
#[derive(Clone, Copy)]
pub(super) struct Lent<'a> {
    input: &'a Input,
    /// Of the user's token.
    place: Span,
}

/// What the arguments of a node that is one call are lent, one by one: a `let` for each, and the name of it in its place, would be half of
/// what an input costs the compiler. None where something else than an argument may name an input.
pub(super) fn lent_arguments<'a>(node: &'a Node, call: &Call) -> Vec<Option<Lent<'a>>> {
    if node.options.policy.retry_if.is_some() || !call.arguments.iter().all(is_lasting) {
        return Vec::new();
    }
    // Once each, since these texts are made anew each time.
    let inputs = node.inputs.iter();
    let names: Vec<String> = inputs.map(|input| input.ident.to_string()).collect();
    let lent = |argument| {
        let name = bare_name(argument)?;
        let text = name.to_string();
        let position = names.iter().position(|other| *other == text)?;
        let input = node.inputs.get(position)?;
        let place = name.span();
        (input.bindings[0] == Some(Binding::Lent)).then_some(Lent { input, place })
    };
    call.arguments.iter().map(lent).collect()
}

/// Writes such an argument.
pub(super) fn write_lent_argument(tokens: &mut Tokens, numbers: &Numbers<'_>, lent: Lent<'_>) {
    let before = tokens.place();
    tokens.move_to(here(lent.place));
    write_lend(tokens, numbers, lent.input, "lend_argument");
    tokens.move_to(before);
}

fn is_among(input: &Input, lent: &[Option<Lent<'_>>]) -> bool {
    let mut lent = lent.iter().flatten();
    lent.any(|lent| std::ptr::eq(lent.input, input))
}

/// Whether an argument borrows nothing that is gone at the end of a statement.
pub(super) fn is_lasting(argument: &Expr) -> bool {
    matches!(argument, Expr::Path(_) | Expr::Lit(_))
}

/// A local for each name that a misspelt one may have meant, so that rustc itself says that it exists.
pub(super) fn lookalikes(names: &[Ident]) -> TokenStream {
    hygienic!(#(#[allow(unused_variables)] let #names = ();)*)
}

fn bind(
    numbers: &Numbers<'_>,
    node: &Node,
    input: &Input,
    binding: Binding,
    form: &Form,
) -> TokenStream {
    let ident = &input.ident;
    let private = private_at(numbers, ident.span());
    // Everything stands at the user's token: a value that cannot be had in this way is reported there.
    let at = here(ident.span());
    let core = placed(core(), ident.span());
    let place = placed(slot(numbers.slot(input.source)), ident.span());
    match binding {
        // Written by `lend`.
        Binding::Lent => TokenStream::new(),
        Binding::Taken => {
            // A list that a `for` runs over is taken once, by the step that opens it.
            let retries = if matches!(form, Form::Map(_)) {
                hygienic!(#private::Once)
            } else {
                retries(numbers, node, form)
            };
            quote_spanned! {at=>
                #[allow(unused_variables, unused_mut)]
                let #ident = #private::MoveInto::<#retries>::move_out(#place, #core);
            }
        }
        Binding::Copied => {
            let value = if numbers
                .first_copy(input.source)
                .is_some_and(|first| std::ptr::eq(first, input))
            {
                let guard = guard(node, ident);
                quote_spanned!(at=> #guard::copied(#private::Lendable::lend(#place, #core)))
            } else {
                quote_spanned!(at=> (&&#private::CopyProbe(#place)).value(#core))
            };
            quote_spanned! {at=>
                #[allow(unused_variables)]
                let #ident = #value;
            }
        }
        Binding::Outcome => {
            let crate::ir::Source::Node(index) = input.source else {
                return TokenStream::new();
            };
            let number = numbers.node(index) as u32;
            let name = format_ident!("__outcome_{}", ident, span = Span::call_site());
            quote_spanned!(at=> let #name = #place.outcome(#core, #number);)
        }
    }
}

/// The values that as they are are arguments of the form's only call, so that nobody could call them unused.
fn arguments(form: &Form) -> Vec<String> {
    let name = |argument: &Expr| match argument {
        Expr::Path(path) => path.path.get_ident().map(Ident::to_string),
        _ => None,
    };
    match form {
        Form::Call(call) => call.arguments.iter().filter_map(name).collect(),
        _ => Vec::new(),
    }
}

/// `Once` or `Retrying`: whether any call of the form may run again, and with it all that the arm does.
pub(super) fn retries(numbers: &Numbers<'_>, node: &Node, form: &Form) -> TokenStream {
    let private = private(numbers);
    if node.options.policy.retries.is_some() {
        return if node.options.policy.may_retry() {
            hygienic!(#private::Retrying)
        } else {
            hygienic!(#private::Once)
        };
    }
    let mut companions: Vec<Ident> = Vec::new();
    let mut known = hygienic!(#private::Once);
    form.calls(&mut |call| {
        if let Some(companion) = numbers.import(call.site)
            && !companions.contains(&companion)
        {
            companions.push(companion);
            let companion = numbers.companion_type(call.site);
            known = hygienic!(<#known as #private::OrRetries<<#companion as #private::TaskTypes>::Retries>>::Either);
        }
    });
    known
}

/// The name of the trait for a value that a node copies.
fn guard(node: &Node, ident: &Ident) -> Ident {
    format_ident!(
        "CopyOf_{}_for_{}",
        ident.unraw(),
        node.name.unraw(),
        span = here(ident.span())
    )
}

/// A trait for each value that is copied, whose bound says who else needs it.
pub(super) fn guards(numbers: &Numbers<'_>) -> TokenStream {
    let inputs = numbers
        .workflow
        .nodes
        .iter()
        .flat_map(|node| node.inputs.iter().map(move |input| (node, input)));
    inputs
        .filter(|(_, input)| {
            numbers
                .first_copy(input.source)
                .is_some_and(|first| std::ptr::eq(first, *input))
        })
        .map(|(node, input)| {
            copied(
                &guard(node, &input.ident),
                &super::plan::node_name(node),
                &input.ident,
                &input.others,
            )
        })
        .collect()
}

fn copied(guard: &Ident, node: &str, ident: &Ident, others: &[String]) -> TokenStream {
    let others = list(others);
    let message = format!("`{ident}` is moved into `{node}`, but it has other users: {others}");
    let advice = format!(
        "lend it to all of them with `&{ident}`, or give this one a copy of its own with `{ident}.clone()`"
    );
    hygienic! {
        #[diagnostic::on_unimplemented(message = #message, label = "moved here; its type `{Self}` is not `Copy`", note = #advice)]
        trait #guard {
            fn copied(&self) -> Self;
        }
        #[diagnostic::do_not_recommend]
        impl<T: ::core::marker::Copy> #guard for T {
            fn copied(&self) -> Self {
                *self
            }
        }
    }
}

fn list(others: &[String]) -> String {
    match others {
        [] => "the same node, more than once".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The names of the expansion's own variables.
pub(super) const CORE: &str = "__core";
pub(super) const ATTEMPT: &str = "__attempt";

pub(super) fn core() -> Ident {
    Ident::new(CORE, place())
}

pub(super) fn step() -> Ident {
    Ident::new("__step", place())
}

pub(super) fn attempt() -> Ident {
    Ident::new(ATTEMPT, place())
}

pub(super) fn witness() -> Ident {
    Ident::new("__witness", place())
}

/// The same variable at the place of a user's token.
pub(super) fn placed(mut variable: Ident, span: Span) -> Ident {
    variable.set_span(here(span));
    variable
}

/// The place of a user's token, without its names.
pub(super) fn here(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}
