//! The value of a form: an expression inside of the worker's async block, which it leaves early when an attempt fails.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote_spanned};

use super::bind::{core, here, step};
use super::numbers::{Numbers, slot};
use super::plan::private;
use crate::ir::{Binding, Call, Form, Node};
use crate::options::OnError;

/// An expression of the form's type.
pub(super) fn value(numbers: &Numbers<'_>, number: usize, node: &Node, form: &Form) -> TokenStream {
    match form {
        Form::Call(call) => self::call(numbers, number, node, call),
        Form::Expression(expression) => hygienic!(#expression),
        Form::If { condition, then, otherwise } => {
            let then = value(numbers, number, node, then);
            match otherwise {
                None => hygienic! {
                    if #condition { ::core::option::Option::Some(#then) } else { ::core::option::Option::None }
                },
                Some(otherwise) => {
                    let otherwise = value(numbers, number, node, otherwise);
                    hygienic!(if #condition { #then } else { #otherwise })
                }
            }
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
        Form::Map(_) => hygienic!(::core::compile_error!("a `for` cannot stand inside of a branch")),
    }
}

fn call(numbers: &Numbers<'_>, number: usize, node: &Node, call: &Call) -> TokenStream {
    let private = private(numbers);
    let (core, step) = (core(), step());
    let witness = Ident::new("witness", Span::mixed_site());
    let enter = (numbers.sites(number).len() > 1).then(|| enter(numbers, node, call));
    let function = function(numbers, call);
    let arguments = arguments(call);
    let span = call.path.path.segments.last().map_or_else(Span::call_site, |segment| segment.ident.span());
    let at = here(span);
    let retry_if = match (&node.options.policy.retry_if, numbers.import(call.site)) {
        (Some(decide), _) => hygienic!(|error: &_| -> ::core::primitive::bool { (#decide)(error) }),
        (None, Some(companion)) => hygienic!(#companion::__retry_if),
        (None, None) => hygienic!(|_: &_| true),
    };
    let infallible = node.options.infallible.map(|span| {
        let at = here(span);
        quote_spanned!(at=> #private::assert_infallible(&kind);)
    });
    let collects = node.options.on_error.is_some_and(|given| given.value == OnError::Collect);
    let result = if collects {
        quote_spanned!(at=> kind.collected(kind.future(called).await))
    } else {
        quote_spanned!(at=> kind.result(kind.future(called).await))
    };
    let ended = if collects {
        quote_spanned!(at=> #private::call_collecting(&#core, &#step, #result, #retry_if))
    } else {
        quote_spanned!(at=> #private::call(&#core, &#step, #witness, #result, #retry_if))
    };
    quote_spanned! {at=>
        {
            #enter
            match #function #arguments {
                called => {
                    let kind = (&&&&#private::Probe(&called)).kind();
                    #infallible
                    match #ended {
                        ::core::result::Result::Ok(value) => value,
                        ::core::result::Result::Err(end) => return ::core::result::Result::Ok(end),
                    }
                }
            }
        }
    }
}

/// Tells the engine which of the node's calls runs. If that one has to run elsewhere, the arm is left, and the values that it
/// has taken go back to where they were: no call has moved them yet.
fn enter(numbers: &Numbers<'_>, node: &Node, call: &Call) -> TokenStream {
    let private = private(numbers);
    let (core, step) = (core(), step());
    let site = call.site as u32;
    let back = node
        .inputs
        .iter()
        .filter(|input| input.binding == Binding::Taken && !input.sites.is_empty())
        .map(|input| {
            let (place, ident) = (slot(numbers.slot(input.source)), &input.ident);
            hygienic!(#place.put_back(&#core, #ident);)
        });
    hygienic! {
        if #step.enter(&#core, #site) {
            #(#back)*
            return ::core::result::Result::Ok(#private::End::Elsewhere);
        }
    }
}

/// The callee: the imported name at the place of the user's, with the user's generic arguments.
fn function(numbers: &Numbers<'_>, call: &Call) -> TokenStream {
    let Some(mut name) = numbers.import(call.site) else {
        let path = &call.path;
        return hygienic!(#path);
    };
    let Some(last) = call.path.path.segments.last() else { return TokenStream::new() };
    name.set_span(name.span().located_at(last.ident.span()));
    let arguments = match &last.arguments {
        syn::PathArguments::None => TokenStream::new(),
        syn::PathArguments::AngleBracketed(arguments) => {
            let inner = &arguments.args;
            hygienic!(::<#inner>)
        }
        syn::PathArguments::Parenthesized(arguments) => hygienic!(#arguments),
    };
    hygienic!(#name #arguments)
}

fn arguments(call: &Call) -> TokenStream {
    let arguments = &call.arguments;
    // The parentheses keep the user's place: a missing argument is reported there.
    let mut group = proc_macro2::Group::new(proc_macro2::Delimiter::Parenthesis, hygienic!(#(#arguments),*));
    group.set_span(call.span);
    hygienic!(#group)
}

