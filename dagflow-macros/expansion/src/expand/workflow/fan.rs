//! Fan-outs: an arm for opening each `for`, one for an item, one for putting the values together.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::Expr;
use syn::spanned::Spanned;

use super::bind::{At, core, here, inputs, placed, retries, step};
use super::form::{callee_span, value};
use super::numbers::{Numbers, slot};
use super::plan::{private, private_at};
use super::{looks, record};
use crate::expand::place;
use crate::ir::{Form, Items, Map, Node};
use crate::options::OnError;

/// The body of the arm of a node whose form (or fallback) is a `for`.
pub(super) fn arm(
    numbers: &Numbers<'_>,
    number: usize,
    node: &Node,
    map: &Map,
    at: At<'_>,
    state: usize,
) -> TokenStream {
    let private = private(numbers);
    let (core, step) = (core(), step());
    let levels = levels(map);
    let state = slot(state);
    let opening = inputs(numbers, node, at);
    let bindings = inputs(numbers, node, At { item: true, ..at });
    let mut arms = TokenStream::new();
    for (depth, map) in levels.iter().enumerate() {
        let outer = outer_items(numbers, node, &levels[..depth], levels.len(), &state);
        let innermost = depth + 1 == levels.len();
        let (items, len) = open(numbers, map);
        let nested = if innermost {
            hygienic!(::<_, _, ()>)
        } else {
            TokenStream::new()
        };
        let keep = if depth == 0 {
            let (state, core) = (
                placed(state.clone(), map.items.span()),
                placed(core.clone(), map.items.span()),
            );
            quote_spanned!(here(map.items.span())=> #state.fill(#core, #private::Fan #nested::new(items, len));)
        } else {
            let fan = fan(depth);
            hygienic!(#fan.nest(#step.index(), #private::Fan #nested::new(items, len));)
        };
        let (bindings, target) = if depth == 0 {
            (&opening, slot(numbers.node_slot(number)))
        } else {
            (&bindings, fan(depth))
        };
        let form = if depth == 0 {
            at.form
        } else {
            &*levels[depth - 1].body
        };
        let replaced = looks::replaced(numbers, node, form, depth > 0, &target);
        let (before, behind) = if depth == 0 {
            (replaced, TokenStream::new())
        } else {
            (TokenStream::new(), replaced)
        };
        arms.extend(hygienic! {
            (#depth, false) => {
                #before
                #bindings
                #outer
                #behind
                #items
                let len = #len;
                #keep
                #private::open(#core, #step, len, #innermost)
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
                #private::NodeValue::put_item(#fan, #core, #step, #fan.nested(#step.index()).gather());
                #private::End::Done
            }
        });
    }
    let own = slot(numbers.node_slot(number));
    hygienic! {
        match (#step.depth(), #step.gathers()) {
            #arms
            _ => {
                #private::NodeValue::put(#own, #core, #step, #state.take(#core).gather());
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
    let outer = outer_items(numbers, node, levels, depth, state);
    let Some(innermost) = levels.last() else {
        return TokenStream::new();
    };
    let body = value(numbers, number, node, &innermost.body);
    let check = record::check(numbers, node);
    let put = record::put_item(numbers, node, &fan, body_span(&innermost.body));
    let replaced = looks::replaced(numbers, node, &innermost.body, true, &fan);
    let put = hygienic! {
        #bindings
        #outer
        #replaced
        let value = { #body };
        #check
        #put
    };
    let collects = node
        .options
        .on_error
        .is_some_and(|given| given.value == OnError::Collect);
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
                match (&&#private::CollectProbe::of(#fan)).collect(#core, #step, failure) {
                    ::core::result::Result::Ok(value) => #fan.put(#core, #step, #step.index(), value),
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
    format_ident!("__fan_{}", depth, span = place())
}

/// Bindings of the states of these levels.
fn fans(levels: &[&Map], state: &Ident) -> TokenStream {
    let (core, step) = (core(), step());
    levels
        .iter()
        .zip(1..)
        .map(|(level, depth)| {
            let this = fan(depth);
            if depth == 1 {
                {
                    // What the items lack to be shared is reported at them.
                    let span = level.items.span();
                    let (state, core) = (placed(state.clone(), span), placed(core.clone(), span));
                    quote_spanned!(here(span)=> let #this = #state.state(#core);)
                }
            } else {
                let outer = fan(depth - 1);
                let index: usize = depth - 1;
                hygienic!(let #this = #outer.nested(#step.index_at(#index));)
            }
        })
        .collect()
}

/// Bindings of the states and the items of these levels, of `all` that there are.
fn outer_items(
    numbers: &Numbers<'_>,
    node: &Node,
    levels: &[&Map],
    all: usize,
    state: &Ident,
) -> TokenStream {
    let step = step();
    let mut tokens = fans(levels, state);
    for (index, map) in levels.iter().enumerate() {
        let depth = index + 1;
        let this = fan(depth);
        let pattern = &map.pattern;
        let number = hygienic!(#step.index_at(#depth));
        // The item that a further `for` is opened for is moved there, unless its items need it again.
        let is_outer = depth < levels.len() || depth < all;
        if map.item_moved && !map.item_repeated && depth < levels.len() {
            continue;
        }
        let item = match &map.items {
            Items::Lent(list) if is_place(list) => {
                let items = lent(numbers, list);
                hygienic!(&#items[#number])
            }
            _ if map.item_moved && map.item_repeated && is_outer => {
                let place = pattern.span();
                let (this, step) = (placed(this.clone(), place), placed(step.clone(), place));
                let private = private_at(numbers, place);
                quote_spanned!(here(place)=> #private::RepeatedItem::item_out(#this.items(), #step.index_at(#depth)))
            }
            _ if map.item_moved => {
                let retries = retries(numbers, node, &map.body);
                let place = pattern.span();
                let (this, step) = (placed(this.clone(), place), placed(step.clone(), place));
                let private = private_at(numbers, place);
                quote_spanned!(here(place)=> #private::ItemInto::<#retries>::item_out(#this.items(), #step.index_at(#depth)))
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
            (
                hygienic!(let len = #items.len(); let items = #private::Lent;),
                hygienic!(len),
            )
        }
        Items::Lent(list) => owned(numbers, map, &hygienic!(&#list)),
        Items::Owned(list) => owned(numbers, map, &hygienic!(#list)),
    }
}

fn owned(numbers: &Numbers<'_>, map: &Map, list: &TokenStream) -> (TokenStream, TokenStream) {
    let span = map.items.span();
    let private = private_at(numbers, span);
    let at = here(span);
    let kind = if map.item_moved {
        quote_spanned!(at=> Moved)
    } else {
        quote_spanned!(at=> Owned)
    };
    (
        quote_spanned!(at=> let items = #private::#kind::new(#list);),
        hygienic!(items.len()),
    )
}

fn lent(numbers: &Numbers<'_>, list: &Expr) -> TokenStream {
    let private = private_at(numbers, list.span());
    let at = here(list.span());
    // A name is bound as a reference, a field is not.
    let list = if matches!(list, Expr::Path(_)) {
        quote_spanned!(at=> &*#list)
    } else {
        quote_spanned!(at=> &#list)
    };
    quote_spanned!(at=> (&&&&&#private::ItemsProbe(#list)).items())
}

/// Where messages about the value of an item point to.
fn body_span(form: &Form) -> Span {
    let mut span = None;
    form.calls(&mut |call| {
        span.get_or_insert_with(|| callee_span(call));
    });
    match form {
        Form::Expression(expression) => expression.span(),
        _ => span.unwrap_or_else(Span::call_site),
    }
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
