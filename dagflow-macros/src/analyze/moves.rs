//! How each value is bound where it is read: lent, taken or copied.

use std::collections::BTreeMap;

use proc_macro2::Ident;

use super::occurrence::{Occurrences, Use};
use super::readers::AllReaders;
use super::scope::{Change, Handler, Place, Role, Walk};
use super::symbols::Symbols;
use super::uses::Uses;
use crate::ir::{Binding, Input, Node, Source, Tail};

/// Binds the inputs of every node and rewrites its uses of them.
pub(super) fn bind(nodes: &mut [Node], uses: &[Uses], symbols: &Symbols) {
    let readers = AllReaders::of(nodes.len(), uses);
    let all: Vec<Vec<Input>> = (0..nodes.len())
        .zip(uses)
        .map(|(node, uses)| {
            let inputs = uses.values.iter();
            inputs
                .map(|used| input(used, node, &readers, nodes))
                .collect()
        })
        .collect();
    for (node, inputs) in nodes.iter_mut().zip(all) {
        node.inputs = inputs;
        let inputs = node.inputs.iter();
        let bindings = inputs.map(|input| (input.source, input.bindings)).collect();
        let mut rewriter = Rewriter { symbols, bindings };
        Walk::new(&mut rewriter).node(&mut node.form, node.fallback.as_mut());
    }
}

/// Binds the inputs of the tail: when it runs, nobody else does.
pub(super) fn bind_tail(tail: &mut Tail, uses: &Uses) {
    tail.inputs = uses
        .values
        .iter()
        .map(|used| Input {
            source: used.source,
            ident: used.first.clone(),
            bindings: [Some(Binding::Taken), None],
            matched: false,
            others: Vec::new(),
        })
        .collect();
}

fn input(used: &Use, node: usize, readers: &AllReaders, nodes: &[Node]) -> Input {
    let readers = readers.get(used.source);
    let only_reader = !readers.is_some_and(|readers| readers.has_others(node));
    let mut rivals = Vec::new();
    let bindings = [false, true].map(|fallback| {
        let there = used.at(fallback)?;
        let mut rivals_there = there.rivals();
        // When the fallback runs, nothing else of the node will.
        if !fallback && there.takes() && used.at(true).is_some() {
            rivals_there.push("the fallback");
        }
        let binding = binding(&there, only_reader && rivals_there.is_empty());
        if binding == Binding::Copied {
            rivals.append(&mut rivals_there);
        }
        Some(binding)
    });
    let copied = bindings.contains(&Some(Binding::Copied));
    rivals.dedup();
    Input {
        source: used.source,
        ident: used.first.clone(),
        bindings,
        matched: used.all().matches() || used.all().is_iterated(),
        others: if copied {
            let others = readers.map(|readers| readers.others(used, node, nodes));
            let rivals = rivals.into_iter().map(str::to_owned);
            rivals.chain(others.unwrap_or_default()).collect()
        } else {
            Vec::new()
        },
    }
}

fn binding(used: &Occurrences<'_>, alone: bool) -> Binding {
    if used.is_outcome() {
        Binding::Outcome
    } else if used.moves() {
        if alone {
            Binding::Taken
        } else {
            Binding::Copied
        }
    } else if used.matches() && alone {
        Binding::Taken
    } else {
        Binding::Lent
    }
}

/// The second walk: where a name is bound as a reference, `&x` and a bare `x` have to become what they meant.
struct Rewriter<'a> {
    symbols: &'a Symbols,
    bindings: BTreeMap<Source, [Option<Binding>; 2]>,
}

impl Handler for Rewriter<'_> {
    fn free(&mut self, name: &Ident, role: Role, place: Place) -> Change {
        if role == Role::Outcome {
            return Change::Outcome;
        }
        let lent = self
            .symbols
            .source(name)
            .and_then(|source| self.bindings.get(&source))
            .and_then(|bindings| bindings[usize::from(place.fallback)])
            == Some(Binding::Lent);
        match role {
            Role::Lent if lent => Change::Unborrow,
            Role::Condition | Role::Scrutinee if lent => Change::Deref,
            _ => Change::Keep,
        }
    }

    fn rewrites(&self) -> bool {
        true
    }
}
