//! The worker: a loop over what is ready, with an arm a node.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::quote_spanned;

use super::bind::{At, attempt, core, here, inputs, lent_arguments, step, witness, write_inputs};
use super::form::{self, callee_span, is_optional, value};
use super::numbers::{Numbers, slot};
use super::plan::{private, private_at};
use super::{error_span, fan, looks, record};
use crate::expand::place;
use crate::expand::tokens::Tokens;
use crate::ir::{Call, Form, Naming, Node};

/// How many arms share an async block, at most. rustc's work on a block grows faster than its arms, so that wide workflows are a tree of
/// blocks. A check after an edit, in turn, hashes the types of the whole body again for each block in it. For 200 nodes, a block less is 5 M
/// instructions less after an edit: two blocks of 100 in place of three of 67 are 1 % less, but a release build took up to a tenth more.
const BLOCK: usize = 80;

/// `let program = ..;`: the worker as a closure without captures that have a size.
pub(super) fn program(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let arms: Vec<Tokens> = numbers
        .nodes()
        .map(|(number, node)| arm(numbers, number, node))
        .collect();
    let block = blocks(numbers, &arms);
    let (core, step, attempt, witness) = (core(), step(), attempt(), witness());
    // A message about the workflow's error type stands at that type.
    let place = error_span(&numbers.workflow.output);
    let private_there = private_at(numbers, place);
    let ended = quote_spanned! {here(place)=>
        match #private_there::first(&__worker, arm.as_mut()).await {
            #private::First::Ended(end) => end,
            #private::First::GoesOn { polled, fail } => #private::attempt(&__worker, arm, polled, fail).await,
        }
    };
    hygienic! {
        let program = move |mut __worker: #private::Worker| async move {
            let shared = __worker.core();
            // A reference, so that the blocks below capture nothing but references and slots without a size. Not the worker's own:
            // a value that borrows from the run would be told to borrow the worker, too. To the core itself: each use of something else
            // would be work for the compiler.
            let #core: &#private::Core = &shared;
            __worker.begin().await;
            while __worker.next() || __worker.stays() && __worker.linger().await {
                let end = {
                    let worker = &__worker;
                    let #step = worker.step();
                    let #attempt = #private::Attempt::new(#core, #step, #witness);
                    let mut arm = ::core::pin::pin!(#block);
                    #ended
                };
                __worker.settle(end);
            }
        };
    }
}

/// A tree of async blocks whose leaves hold the arms.
fn blocks(numbers: &Numbers<'_>, arms: &[Tokens]) -> TokenStream {
    let private = private(numbers);
    let step = step();
    let output = &numbers.workflow.output;
    let result = hygienic!(::core::result::Result::<#private::End, <#output as #private::ResultTypes>::Error>);
    // As many in each block, since a large one takes more than two halves of it.
    let blocks = arms.len().div_ceil(BLOCK).max(1);
    let mut width = arms.len().div_ceil(blocks).max(1);
    let mut level: Vec<TokenStream> = arms
        .chunks(width)
        .map(|arms| hygienic! {
            async move {
                loop {
                    let end = match #step.node() { #(#arms)* _ => return #result::Ok(#private::End::Next) };
                    if !worker.flows(end) {
                        return #result::Ok(end);
                    }
                }
            }
        })
        .collect();
    if level.is_empty() {
        return hygienic!(async move { #result::Ok(#private::End::Cancelled) });
    }
    while level.len() > 1 {
        level = level
            .chunks(BLOCK)
            .enumerate()
            .map(|(group, blocks)| {
                let arms = blocks.iter().enumerate().map(|(index, block)| {
                    let first = ((group * BLOCK + index) * width) as u32;
                    let last = first + (width as u32 - 1);
                    hygienic!(#first..=#last => #block.await,)
                });
                hygienic!(async move { match #step.node() { #(#arms)* _ => #result::Ok(#private::End::Cancelled) } })
            })
            .collect();
        width *= BLOCK;
    }
    level.into_iter().next().unwrap_or_default()
}

fn arm(numbers: &Numbers<'_>, number: usize, node: &Node) -> Tokens {
    // Documentation goes to the key, and what is expected of an unused node to the lint about that.
    let attributes = node.attributes.iter().filter(|attribute| {
        !(attribute.path().is_ident("doc") || node.unused && attribute.path().is_ident("expect"))
    });
    let mut tokens = Tokens::at(place());
    for attribute in attributes {
        tokens.quoted(attribute);
    }
    tokens.number(number as u32);
    tokens.arrow();
    match settled_call(numbers, number, node) {
        Some(call) => write_settled(&mut tokens, numbers, number, node, call),
        None => tokens.group(Delimiter::Brace, body(numbers, number, node)),
    }
    tokens
}

/// What any node does.
fn body(numbers: &Numbers<'_>, number: usize, node: &Node) -> TokenStream {
    let step = step();
    match &node.fallback {
        Some(fallback) if !is_map(&node.form) && !is_map(fallback) => {
            let value = either(numbers, number, node, fallback);
            keep(numbers, number, node, &TokenStream::new(), &value)
        }
        Some(fallback) => {
            let body = stage(numbers, number, node, &node.form, 0);
            let fallback = stage(numbers, number, node, fallback, 1);
            hygienic!(if #step.stage == 0 { #body } else { #fallback })
        }
        None => stage(numbers, number, node, &node.form, 0),
    }
}

fn is_map(form: &Form) -> bool {
    matches!(form, Form::Map(_))
}

/// The value of the form or of its fallback: as one expression, so that rustc compares their types.
fn either(numbers: &Numbers<'_>, number: usize, node: &Node, fallback: &Form) -> TokenStream {
    let step = step();
    let [(bind_first, first), (bind_second, second)] = [
        bound(numbers, number, node, &node.form, 0),
        bound(numbers, number, node, fallback, 1),
    ];
    hygienic!(if #step.stage == 0 { #bind_first #first } else { #bind_second #second })
}

/// What the node does in its form, or in its fallback.
fn stage(
    numbers: &Numbers<'_>,
    number: usize,
    node: &Node,
    form: &Form,
    stage: usize,
) -> TokenStream {
    if let (Form::Map(map), Some(state)) = (form, numbers.fan(number, stage)) {
        return fan::arm(
            numbers,
            number,
            node,
            map,
            At {
                stage,
                form,
                item: false,
            },
            state,
        );
    }
    let (bindings, value) = bound(numbers, number, node, form, stage);
    keep(numbers, number, node, &bindings, &value)
}

/// The call of a node that is just that, with nothing between the call and the slot.
pub(super) fn settled_call<'a>(
    numbers: &Numbers<'_>,
    number: usize,
    node: &'a Node,
) -> Option<&'a Call> {
    let Form::Call(call) = &node.form else {
        return None;
    };
    let settles = node.ty.is_none()
        && node.fallback.is_none()
        && node.naming != Naming::Statement
        && node.options.on_error.is_none()
        && numbers.sites(number).len() == 1
        && !record::is_recorded(numbers, node);
    settles.then_some(call)
}

/// Writes all that such a node does: mostly one expression.
fn write_settled(
    tokens: &mut Tokens,
    numbers: &Numbers<'_>,
    number: usize,
    node: &Node,
    call: &Call,
) {
    let at = At {
        stage: 0,
        form: &node.form,
        item: false,
    };
    let own = numbers.slot_name(numbers.node_slot(number));
    let lent = lent_arguments(node, call);
    let mut bindings = Tokens::at(place());
    write_inputs(&mut bindings, numbers, node, at, &lent);
    if bindings.is_empty() {
        form::write_settled(tokens, numbers, node, call, own, &lent);
        tokens.sign(',');
        return;
    }
    form::write_settled(&mut bindings, numbers, node, call, own, &lent);
    tokens.group(Delimiter::Brace, bindings.into());
}

/// The inputs of a form, and its value.
fn bound(
    numbers: &Numbers<'_>,
    number: usize,
    node: &Node,
    form: &Form,
    stage: usize,
) -> (TokenStream, TokenStream) {
    let bindings = inputs(
        numbers,
        node,
        At {
            stage,
            form,
            item: false,
        },
    );
    let own = slot(numbers.node_slot(number));
    let replaced = looks::replaced(numbers, node, form, false, &own);
    (
        hygienic!(#replaced #bindings),
        value(numbers, number, node, form),
    )
}

/// Puts the value into its slot.
fn keep(
    numbers: &Numbers<'_>,
    number: usize,
    node: &Node,
    bindings: &TokenStream,
    value: &TokenStream,
) -> TokenStream {
    let private = private(numbers);
    let span = value_span(node);
    let own = slot(numbers.node_slot(number));
    let ty = node.ty.as_ref().map(|ty| hygienic!(: #ty));
    let end = if is_optional(&node.form) && node.fallback.is_none() {
        hygienic!(if ::core::option::Option::is_some(&value) { #private::End::Done } else { #private::End::Skipped })
    } else {
        hygienic!(#private::End::Done)
    };
    if let (Form::Expression(_), None, true) =
        (&node.form, &node.fallback, node.naming == Naming::Statement)
    {
        // As a statement, so that rustc's lint about values that must be used speaks.
        let (core, step) = (core(), step());
        return hygienic! {
            #bindings
            #value;
            #private::NodeValue::put(#own, #core, #step, ());
            #private::End::Done
        };
    }
    let used = must_be_used(node, &private);
    let check = record::check(numbers, node);
    let put = record::put(numbers, node, &own, span);
    hygienic! {
        #bindings
        let value #ty = #value;
        #check
        let end = #end;
        #used
        #put
        end
    }
}

/// Has rustc's lint look at the value of a call that is a statement. It never speaks of what a macro wrote, so that the tokens here
/// carry the user's span.
fn must_be_used(node: &Node, private: &Ident) -> Option<TokenStream> {
    let Form::Call(call) = &node.form else {
        return None;
    };
    (node.naming == Naming::Statement).then(|| {
        let span = callee_span(call);
        let argument = hygienic!(&value);
        let mut arguments = Group::new(Delimiter::Parenthesis, argument);
        arguments.set_span(span);
        let look = quote_spanned!(span=> unused #arguments;);
        hygienic!(if false { use #private::unused; #look })
    })
}

/// Where messages about the type of a node's value point to: its first call, else its name.
fn value_span(node: &Node) -> Span {
    let mut span = None;
    node.form.calls(&mut |call| {
        span.get_or_insert_with(|| callee_span(call));
    });
    span.unwrap_or_else(|| {
        if node.is_bound() {
            node.name.span()
        } else {
            node.span
        }
    })
}
