//! Fan-outs: an arm for opening each `for`, one for an item, one for putting the values together.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident};
use syn::Expr;

use super::bind::{core, end_readers, inputs, item_inputs, retries, step};
use super::form::value;
use super::numbers::{Numbers, slot};
use super::plan::private;
use super::record;
use crate::ir::{Form, Items, Map, Node};
use crate::options::OnError;

/// The body of the arm of a node whose form (or fallback) is a `for`.
pub(super) fn arm(numbers: &Numbers<'_>, number: usize, node: &Node, map: &Map, state: usize) -> TokenStream {
    let private = private(numbers);
    let (core, step) = (core(), step());
    let levels = levels(map);
    let state = slot(state);
    let bindings = item_inputs(numbers, node);
    let mut arms = TokenStream::new();
    for (depth, map) in levels.iter().enumerate() {
        let outer = outer_items(numbers, node, &levels[..depth], &state);
        let innermost = depth + 1 == levels.len();
        let (items, len) = open(numbers, map);
        let nested = if innermost { hygienic!(::<_, _, ()>) } else { TokenStream::new() };
        let keep = if depth == 0 {
            hygienic!(#state.fill(&#core, #private::Fan #nested::new(items, len));)
        } else {
            let fan = fan(depth);
            hygienic!(#fan.nest(#step.index(), #private::Fan #nested::new(items, len));)
        };
        let bindings = if depth == 0 { inputs(numbers, node) } else { bindings.clone() };
        arms.extend(hygienic! {
            (#depth, false) => {
                #bindings
                #outer
                #items
                let len = #len;
                #keep
                #private::open(&#core, &#step, len, #innermost)
            }
        });
    }
    arms.extend(item_arm(numbers, number, node, &levels, &state, &bindings));
    for depth in (1..levels.len()).rev() {
        let outer = fans(&levels[..depth], &state);
        let fan = fan(depth);
        arms.extend(hygienic! {
            (#depth, true) => {
                #outer
                #fan.put(&#core, &#step, #step.index(), #fan.nested(#step.index()).gather());
                #private::End::Done
            }
        });
    }
    let own = slot(numbers.node_slot(number));
    let ended = end_readers(numbers, node);
    hygienic! {
        match (#step.depth(), #step.gathers()) {
            #arms
            _ => {
                #own.put(&#core, &#step, #state.take(&#core).gather());
                #ended
                #private::End::Done
            }
        }
    }
}

fn item_arm(
    numbers: &Numbers<'_>,
    number: usize,
    node: &Node,
    levels: &[&Map],
    state: &Ident,
    bindings: &TokenStream,
) -> TokenStream {
    let private = private(numbers);
    let (core, step) = (core(), step());
    let depth = levels.len();
    let fan = fan(depth);
    let outer = outer_items(numbers, node, levels, state);
    let Some(innermost) = levels.last() else { return TokenStream::new() };
    let body = value(numbers, number, node, &innermost.body);
    let (check, method) = (record::check(numbers, node), record::put(numbers, node));
    let put = hygienic! {
        #bindings
        #outer
        let value = { #body };
        #check
        #fan.#method(&#core, &#step, #step.index(), value);
    };
    let collects = node.options.on_error.is_some_and(|given| given.value == OnError::Collect);
    if !collects {
        return hygienic!((#depth, false) => { #put #private::End::Done });
    }
    let fans = fans(levels, state);
    hygienic! {
        (#depth, false) => {
            if let ::core::option::Option::Some(failure) = #step.collected_failure() {
                #fans
                // Behind the code that fixes the types: method resolution needs them.
                if false { #put }
                match (&&#private::CollectProbe::of(#fan)).collect(&#core, &#step, failure) {
                    ::core::result::Result::Ok(value) => #fan.put(&#core, &#step, #step.index(), value),
                    ::core::result::Result::Err(end) => return ::core::result::Result::Ok(end),
                }
            } else {
                #put
            }
            #private::End::Done
        }
    }
}

/// The maps from the outermost to the innermost.
fn levels(map: &Map) -> Vec<&Map> {
    let mut levels = vec![map];
    let mut map = map;
    while let Form::Map(inner) = &*map.body {
        levels.push(inner);
        map = inner;
    }
    levels
}

fn fan(depth: usize) -> Ident {
    format_ident!("fan_{}", depth, span = Span::mixed_site())
}

/// Bindings of the states of these levels.
fn fans(levels: &[&Map], state: &Ident) -> TokenStream {
    let (core, step) = (core(), step());
    (1..=levels.len())
        .map(|depth| {
            let this = fan(depth);
            if depth == 1 {
                hygienic!(let #this = #state.lend(&#core);)
            } else {
                let outer = fan(depth - 1);
                let index = depth - 1;
                hygienic!(let #this = #outer.nested(#step.index_at(#index));)
            }
        })
        .collect()
}

/// Bindings of the states and the items of these levels.
fn outer_items(numbers: &Numbers<'_>, node: &Node, levels: &[&Map], state: &Ident) -> TokenStream {
    let private = private(numbers);
    let step = step();
    let mut tokens = fans(levels, state);
    for (index, map) in levels.iter().enumerate() {
        let depth = index + 1;
        let this = fan(depth);
        let pattern = &map.pattern;
        let number = hygienic!(#step.index_at(#depth));
        let item = match &map.items {
            Items::Lent(list) if is_place(list) => {
                let items = lent(numbers, list);
                hygienic!(&#items[#number])
            }
            _ if map.item_moved => {
                let retries = retries(numbers, node, &map.item_sites);
                hygienic!(#private::take_item::<#retries, _>(#this.items(), #number))
            }
            _ => hygienic!(#this.items().get(#number)),
        };
        tokens.extend(hygienic!(#[allow(unused_variables)] let #pattern = #item;));
    }
    tokens
}

/// The statement that makes the items, and the expression of their number.
fn open(numbers: &Numbers<'_>, map: &Map) -> (TokenStream, TokenStream) {
    let private = private(numbers);
    match &map.items {
        Items::Lent(list) if is_place(list) => {
            let items = lent(numbers, list);
            (hygienic!(let len = #items.len(); let items = #private::Lent;), hygienic!(len))
        }
        Items::Lent(list) => owned(numbers, map, &hygienic!(&#list)),
        Items::Owned(list) => owned(numbers, map, &hygienic!(#list)),
    }
}

fn owned(numbers: &Numbers<'_>, map: &Map, list: &TokenStream) -> (TokenStream, TokenStream) {
    let private = private(numbers);
    let kind = if map.item_moved { hygienic!(Moved) } else { hygienic!(Owned) };
    (hygienic!(let items = #private::#kind::new(#list);), hygienic!(items.len()))
}

fn lent(numbers: &Numbers<'_>, list: &Expr) -> TokenStream {
    let private = private(numbers);
    // A name is bound as a reference, a field is not.
    let list = if matches!(list, Expr::Path(_)) { hygienic!(&*#list) } else { hygienic!(&#list) };
    hygienic!((&&&&&#private::ItemsProbe(#list)).items())
}

/// A name, or a field of one: something that can be looked at again for every item.
fn is_place(expression: &Expr) -> bool {
    match expression {
        Expr::Path(_) => true,
        Expr::Field(field) => is_place(&field.base),
        Expr::Paren(inner) => is_place(&inner.expr),
        _ => false,
    }
}
