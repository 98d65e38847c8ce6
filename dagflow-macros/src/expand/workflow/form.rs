//! The value of a form: an expression inside of the worker's async block, which it leaves early when an attempt fails.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::bind::{core, here, placed, step, witness};
use super::imports::local;
use super::looks;
use super::numbers::{Numbers, slot};
use super::plan::private_at;
use crate::ir::{Binding, Call, Form, Node};
use crate::options::OnError;

/// An expression of the form's type.
pub(super) fn value(numbers: &Numbers<'_>, number: usize, node: &Node, form: &Form) -> TokenStream {
    match form {
        Form::Call(call) => self::call(numbers, number, node, call),
        Form::Expression(expression) => hygienic!(#expression),
        Form::If { .. } => {
            let optional = is_optional(form);
            branches(numbers, number, node, form, optional)
        }
        Form::Match { scrutinee, arms } => {
            let arms = arms.iter().map(|arm| {
                let pattern = &arm.pattern;
                let guard = arm.guard.as_ref().map(|guard| hygienic!(if #guard));
                let body = value(numbers, number, node, &arm.body);
                hygienic!(#pattern #guard => { #body })
            });
            hygienic!(match #scrutinee { #(#arms)* })
        }
        // A fan-out has a state of its own (see `fan`); inside of a branch the parser refuses it.
        Form::Map(_) => hygienic!(::core::compile_error!(
            "a `for` cannot stand inside of a branch"
        )),
    }
}

/// Whether no branch may apply, so that the value is an `Option`.
pub(super) fn is_optional(form: &Form) -> bool {
    let mut form = form;
    while let Form::If { otherwise, .. } = form {
        match otherwise {
            None => return true,
            Some(otherwise) => form = otherwise,
        }
    }
    false
}

/// The branches of an `if`. In an optional one each gives `Some`, so that a chain of `else if` is no nested `Option`.
fn branches(
    numbers: &Numbers<'_>,
    number: usize,
    node: &Node,
    form: &Form,
    optional: bool,
) -> TokenStream {
    let branch = |form: &Form| {
        let value = value(numbers, number, node, form);
        if optional {
            hygienic!(::core::option::Option::Some(#value))
        } else {
            value
        }
    };
    let Form::If {
        condition,
        then,
        otherwise,
    } = form
    else {
        return branch(form);
    };
    let then = branch(then);
    let otherwise = match otherwise {
        None => hygienic!(::core::option::Option::None),
        Some(otherwise) => branches(numbers, number, node, otherwise, optional),
    };
    hygienic!(if #condition { #then } else { #otherwise })
}

/// What a call gives, as a `Result`; the node's own `retry_if`, as an argument.
fn result(numbers: &Numbers<'_>, node: &Node, call: &Call) -> (TokenStream, Option<TokenStream>) {
    let span = callee_span(call);
    let at = here(span);
    let private = private_at(numbers, span);
    let (core, step) = (placed(core(), span), placed(step(), span));
    let function = function(numbers, call);
    let arguments = arguments(call);
    let retry_if = node.options.policy.retry_if.as_ref().map(
        |decide| quote_spanned!(here(decide.span())=> , |error: &_| -> ::core::primitive::bool { (#decide)(error) }),
    );
    let companion = numbers
        .companion_type(call.site)
        .unwrap_or_else(|| quote_spanned!(at=> #private::PlainFunction));
    let infallible = node.options.infallible.map(|span| {
        let private = private_at(numbers, span);
        quote_spanned!(here(span)=> #private::assert_infallible(&kind);)
    });
    let future = Ident::new(
        if collects(node) {
            "collected"
        } else {
            "future"
        },
        at,
    );
    let kind = quote_spanned!(at=> (&&&&&&#private::Probe(&called)).kind());
    let future = match infallible {
        Some(infallible) => {
            quote_spanned!(at=> let kind = #kind; #infallible kind.#future::<#companion, _>(called))
        }
        None => quote_spanned!(at=> #kind.#future::<#companion, _>(called)),
    };
    // What is borrowed for the probe is gone when the future is awaited: it would take its place in the worker's future a second
    // time.
    let then = quote_spanned! {at=>
        {
            let future = {
                let called = called;
                #future
            };
            future.await
        }
    };
    let result = if cfg!(feature = "testing") {
        let looks = looks::looks(numbers, node, call);
        quote_spanned!(at=> #private::called!(#core #step [#function] #arguments called #then #looks))
    } else {
        quote_spanned!(at=> match #function #arguments { called => #then })
    };
    (result, retry_if)
}

/// The whole body of an arm that is one call whose value goes into the node's slot: the fewest steps for the compiler.
pub(super) fn settled(numbers: &Numbers<'_>, node: &Node, call: &Call, own: Ident) -> TokenStream {
    let span = callee_span(call);
    let private = private_at(numbers, span);
    let (core, step, witness, own) = (
        placed(core(), span),
        placed(step(), span),
        placed(witness(), span),
        placed(own, span),
    );
    let (result, retry_if) = result(numbers, node, call);
    let settle = Ident::new(
        if retry_if.is_some() {
            "settle_if"
        } else {
            "settle"
        },
        here(span),
    );
    quote_spanned!(here(span)=> #private::NodeValue::#settle(#own, #core, #step, #witness, #result #retry_if))
}

fn collects(node: &Node) -> bool {
    let given = node.options.on_error;
    given.is_some_and(|given| given.value == OnError::Collect)
}

fn call(numbers: &Numbers<'_>, number: usize, node: &Node, call: &Call) -> TokenStream {
    let span = callee_span(call);
    let at = here(span);
    let private = private_at(numbers, span);
    let (core, step, witness) = (
        placed(core(), span),
        placed(step(), span),
        placed(witness(), span),
    );
    let enter = (numbers.sites(number).len() > 1).then(|| enter(numbers, node, call));
    let (result, retry_if) = result(numbers, node, call);
    let end = match (collects(node), retry_if.is_some()) {
        (false, false) => "call",
        (false, true) => "call_if",
        (true, false) => "call_collecting",
        (true, true) => "call_collecting_if",
    };
    let end = Ident::new(end, at);
    let witness = (!collects(node)).then(|| quote_spanned!(at=> #witness,));
    let ended = quote_spanned!(at=> #private::#end(#core, #step, #witness #result #retry_if));
    let value = quote_spanned! {at=>
        {
            #enter
            match #ended {
                ::core::result::Result::Ok(value) => value,
                ::core::result::Result::Err(end) => return ::core::result::Result::Ok(end),
            }
        }
    };
    spread(&value, span, call.span)
}

/// The expression, with a span that reaches from one token to another: rustc has its own message about a type that does not fit.
fn spread(value: &TokenStream, from: Span, to: Span) -> TokenStream {
    let mut tuple = Group::new(Delimiter::Parenthesis, hygienic!(#value,));
    tuple.set_span(from);
    quote_spanned!(to=> #tuple.0)
}

/// Tells the engine which of the node's calls runs. If that one has to run elsewhere, the arm is left, and the values that it
/// has taken go back to where they were: no call has moved them yet.
fn enter(numbers: &Numbers<'_>, node: &Node, call: &Call) -> TokenStream {
    let span = callee_span(call);
    let private = private_at(numbers, span);
    let (core, step) = (placed(core(), span), placed(step(), span));
    let site = call.site as u32;
    let mut stage = 0;
    if let Some(fallback) = &node.fallback {
        fallback.calls(&mut |other| stage = stage.max(usize::from(other.site == call.site)));
    }
    let back = node
        .inputs
        .iter()
        .filter(|input| input.bindings[stage] == Some(Binding::Taken) && !input.matched)
        .map(|input| {
            let (place, ident) = (placed(slot(numbers.slot(input.source)), span), &input.ident);
            quote_spanned!(here(span)=> #place.put_back(#core, #ident);)
        });
    quote_spanned! {here(span)=>
        if #step.enter(#core, #site) {
            #(#back)*
            return ::core::result::Result::Ok(#private::End::Elsewhere);
        }
    }
}

/// Where messages about what a call gives point to.
pub(super) fn callee_span(call: &Call) -> Span {
    call.path
        .path
        .segments
        .last()
        .map_or_else(Span::call_site, |segment| segment.ident.span())
}

fn function(numbers: &Numbers<'_>, call: &Call) -> TokenStream {
    let path = &call.path;
    let (Some(import), Some(last)) = (numbers.import(call.site), path.path.segments.last()) else {
        return hygienic!(#path);
    };
    // A node may have the name of its function: with the names of the expansion it is no local variable.
    let name = placed(
        if local(path).is_some() {
            last.ident.clone()
        } else {
            import
        },
        last.ident.span(),
    );
    match &last.arguments {
        syn::PathArguments::None => quote!(#name),
        syn::PathArguments::AngleBracketed(arguments) => {
            let inner = &arguments.args;
            quote_spanned!(here(last.ident.span())=> #name::<#inner>)
        }
        syn::PathArguments::Parenthesized(arguments) => quote!(#name #arguments),
    }
}

fn arguments(call: &Call) -> Group {
    let arguments = &call.arguments;
    // The parentheses keep the user's place: a missing argument is reported there.
    let mut group = Group::new(
        Delimiter::Parenthesis,
        quote_spanned!(here(callee_span(call))=> #(#arguments),*),
    );
    group.set_span(here(call.span));
    group
}
