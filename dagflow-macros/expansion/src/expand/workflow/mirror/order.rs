//! An order in which ordinary Rust can read the statements: a `let` before what uses its name.
//!
//! Only words are compared, never what they mean, so that half-typed statements have their place too and keep it while they are
//! typed. Where that finds a cycle, the order of the source decides.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use proc_macro2::{TokenStream, TokenTree};

use crate::analyze::captures;
use crate::names::Names;
use crate::parse::call::key;

/// What the order of a statement depends on.
pub(super) struct Place {
    /// The names of its `let`.
    pub(super) binds: Vec<String>,
    /// Every word in it.
    pub(super) words: Vec<String>,
}

/// Every word in `tokens` that may name a value, those of format strings included.
pub(super) fn words(tokens: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    collect(tokens, &mut found);
    found
}

fn collect(tokens: TokenStream, found: &mut Vec<String>) {
    let mut after_dot = false;
    for token in tokens {
        let dot = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '.' && !after_dot);
        match token {
            TokenTree::Group(group) => collect(group.stream(), found),
            TokenTree::Ident(word) if !after_dot => found.push(key(&word)),
            TokenTree::Literal(text) => found.append(&mut captures(&text.to_string())),
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
        after_dot = dot;
    }
}

/// The statements' numbers in an order that has what it needs first, as near to the source's as that allows.
pub(super) fn sort(places: &[Place]) -> Vec<usize> {
    let mut owners = Names::default();
    for (index, place) in places.iter().enumerate() {
        for name in &place.binds {
            owners.number_or(name.clone(), index);
        }
    }
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); places.len()];
    let mut missing = vec![0_usize; places.len()];
    for (index, place) in places.iter().enumerate() {
        for word in &place.words {
            let Some(owner) = owners.number(word) else {
                continue;
            };
            // A word may stand there twice.
            if owner != index && waiting[owner].last() != Some(&index) {
                waiting[owner].push(index);
                missing[index] += 1;
            }
        }
    }
    let mut ready = BinaryHeap::new();
    for (index, missing) in missing.iter().enumerate() {
        if *missing == 0 {
            ready.push(Reverse(index));
        }
    }
    let mut rest = 0..places.len();
    let mut done = vec![false; places.len()];
    let mut order = Vec::with_capacity(places.len());
    // What is on a cycle never becomes ready.
    while let Some(index) = ready
        .pop()
        .map(|Reverse(index)| index)
        .or_else(|| rest.next())
    {
        if std::mem::replace(&mut done[index], true) {
            continue;
        }
        order.push(index);
        for &dependent in &waiting[index] {
            missing[dependent] -= 1;
            if missing[dependent] == 0 {
                ready.push(Reverse(dependent));
            }
        }
    }
    order
}
