//! An order in which ordinary Rust can read the statements: a `let` before what uses its name.
//!
//! Only words are compared, never what they mean, so that half-typed statements have their place too and keep it while they are
//! typed. Where that finds a cycle, the order of the source decides.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

use proc_macro2::{TokenStream, TokenTree};

use crate::analyze::captures;
use crate::parse::call::key;

/// What the order of a statement depends on.
pub(super) struct Place {
    /// The names of its `let`.
    pub(super) binds: Vec<String>,
    /// Every word in it.
    pub(super) words: HashSet<String>,
}

/// Every word in `tokens` that may name a value, those of format strings included.
pub(super) fn words(tokens: TokenStream) -> HashSet<String> {
    let mut found = HashSet::new();
    collect(tokens, &mut found);
    found
}

fn collect(tokens: TokenStream, found: &mut HashSet<String>) {
    let mut after_dot = false;
    for token in tokens {
        let dot = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '.' && !after_dot);
        match token {
            TokenTree::Group(group) => collect(group.stream(), found),
            TokenTree::Ident(word) if !after_dot => {
                found.insert(key(&word));
            }
            TokenTree::Literal(text) => found.extend(captures(&text.to_string())),
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
        after_dot = dot;
    }
}

/// The statements' numbers in an order that has what it needs first, as near to the source's as that allows.
pub(super) fn sort(places: &[Place]) -> Vec<usize> {
    let owners: HashMap<&str, usize> = places
        .iter()
        .enumerate()
        .rev()
        .flat_map(|(index, place)| place.binds.iter().map(move |name| (name.as_str(), index)))
        .collect();
    let mut waiting: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut missing = vec![0_usize; places.len()];
    for (index, place) in places.iter().enumerate() {
        let needs: HashSet<usize> = place
            .words
            .iter()
            .filter_map(|word| owners.get(word.as_str()).copied())
            .filter(|owner| *owner != index)
            .collect();
        missing[index] = needs.len();
        for owner in needs {
            waiting.entry(owner).or_default().push(index);
        }
    }
    let mut ready: BinaryHeap<_> = (0..places.len())
        .filter(|index| missing[*index] == 0)
        .map(Reverse)
        .collect();
    let mut rest: BinaryHeap<_> = (0..places.len()).map(Reverse).collect();
    let mut done = vec![false; places.len()];
    let mut order = Vec::with_capacity(places.len());
    // What is on a cycle never becomes ready.
    while let Some(Reverse(index)) = ready.pop().or_else(|| rest.pop()) {
        if std::mem::replace(&mut done[index], true) {
            continue;
        }
        order.push(index);
        for dependent in waiting.remove(&index).unwrap_or_default() {
            missing[dependent] -= 1;
            if missing[dependent] == 0 {
                ready.push(Reverse(dependent));
            }
        }
    }
    order
}
