//! The worker: a loop over what is ready, with an arm a node.

use proc_macro2::TokenStream;

use super::bind::{core, end_readers, stage_inputs, step};
use super::form::value;
use super::numbers::{Numbers, slot};
use super::plan::private;
use super::{fan, record};
use crate::ir::{Form, Node};

/// How many arms share an async block. rustc's work on a block grows faster than its arms, so that wide workflows are a tree of
/// blocks; 16 was the cheapest to build among 8, 16, 32 and 64.
const BLOCK: usize = 16;

/// `let program = ..;`: the worker as a closure without captures that have a size.
pub(super) fn program(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let arms: Vec<TokenStream> = numbers.nodes().map(|(number, node)| arm(numbers, number, node)).collect();
    let block = blocks(numbers, &arms);
    hygienic! {
        let program = move |mut worker: #private::Worker| async move {
            let shared = worker.core();
            // A reference, so that the blocks below capture nothing but references and slots without a size.
            let core = &shared;
            worker.begin().await;
            while worker.next() {
                let end = {
                    let step = worker.step();
                    #private::attempt(&worker, #block).await
                };
                worker.settle(end);
            }
        };
    }
}

/// A tree of async blocks whose leaves hold the arms.
fn blocks(numbers: &Numbers<'_>, arms: &[TokenStream]) -> TokenStream {
    let private = private(numbers);
    let step = step();
    let output = &numbers.workflow.output;
    let result = hygienic!(::core::result::Result::<#private::End, <#output as #private::ResultTypes>::Error>);
    let mut width = 1_usize;
    let mut level: Vec<TokenStream> = arms
        .chunks(BLOCK)
        .map(|arms| hygienic!(async move { #result::Ok(match #step.node { #(#arms)* _ => #private::End::Cancelled }) }))
        .collect();
    if level.is_empty() {
        return hygienic!(async move { #result::Ok(#private::End::Cancelled) });
    }
    while level.len() > 1 {
        width *= BLOCK;
        level = level
            .chunks(BLOCK)
            .enumerate()
            .map(|(group, blocks)| {
                let arms = blocks.iter().enumerate().map(|(index, block)| {
                    let first = ((group * BLOCK + index) * width) as u32;
                    let last = first + (width as u32 - 1);
                    hygienic!(#first..=#last => #block.await,)
                });
                hygienic!(async move { match #step.node { #(#arms)* _ => #result::Ok(#private::End::Cancelled) } })
            })
            .collect();
    }
    level.into_iter().next().unwrap_or_default()
}

fn arm(numbers: &Numbers<'_>, number: usize, node: &Node) -> TokenStream {
    let step = step();
    let number32 = number as u32;
    let body = stage(numbers, number, node, &node.form, 0);
    let body = match &node.fallback {
        None => body,
        Some(fallback) => {
            let fallback = stage(numbers, number, node, fallback, 1);
            hygienic!(if #step.stage == 0 { #body } else { #fallback })
        }
    };
    hygienic!(#number32 => { #body })
}

/// What the node does in its form, or in its fallback.
fn stage(numbers: &Numbers<'_>, number: usize, node: &Node, form: &Form, stage: usize) -> TokenStream {
    let private = private(numbers);
    if let (Form::Map(map), Some(state)) = (form, numbers.fan(number, stage)) {
        return fan::arm(numbers, number, node, map, state);
    }
    let (core, step) = (core(), step());
    let bindings = stage_inputs(numbers, node, form);
    let own = slot(numbers.node_slot(number));
    let value = value(numbers, number, node, form);
    let ended = end_readers(numbers, node);
    let ty = node.ty.as_ref().map(|ty| hygienic!(: #ty));
    let end = if matches!(form, Form::If { otherwise: None, .. }) {
        hygienic!(if ::core::option::Option::is_some(&value) { #private::End::Done } else { #private::End::Skipped })
    } else {
        hygienic!(#private::End::Done)
    };
    if let (Form::Expression(expression), false) = (form, node.bound) {
        // As a statement, so that rustc's lint about values that must be used speaks.
        return hygienic! {
            #bindings
            #expression;
            #own.put(&#core, &#step, ());
            #ended
            #private::End::Done
        };
    }
    let (check, put) = (record::check(numbers, node), record::put(numbers, node));
    hygienic! {
        #bindings
        let value #ty = #value;
        #check
        let end = #end;
        #own.#put(&#core, &#step, value);
        #ended
        end
    }
}
