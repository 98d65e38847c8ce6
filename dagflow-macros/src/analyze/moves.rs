//! How each value is bound where it is read: lent, taken or copied.

use std::collections::{BTreeMap, HashMap};

use proc_macro2::Ident;

use super::occurrence::Use;
use super::scope::{Change, Handler, Place, Role, Walk};
use super::symbols::Symbols;
use super::uses::Uses;
use crate::ir::{Binding, Input, Node, Source, Tail};

/// Who reads a value: the nodes that do, by index, and whether the tail does.
#[derive(Default)]
struct Readers {
    nodes: Vec<(usize, bool)>,
    tail: bool,
}

/// Binds the inputs of every node and rewrites its uses of them.
pub(super) fn bind(nodes: &mut [Node], uses: &[Uses], symbols: &Symbols) {
    let readers = readers(nodes.len(), uses);
    let names: Vec<String> = nodes.iter().map(|node| node.name.to_string()).collect();
    for (index, (node, uses)) in nodes.iter_mut().zip(uses).enumerate() {
        node.inputs = uses
            .values
            .iter()
            .map(|used| input(used, &others(used, index, &readers, &names)))
            .collect();
        let bindings = node
            .inputs
            .iter()
            .map(|input| (input.source, input.bindings))
            .collect();
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

/// The last of `uses` is the tail's.
fn readers(nodes: usize, uses: &[Uses]) -> BTreeMap<Source, Readers> {
    let mut readers: BTreeMap<Source, Readers> = BTreeMap::new();
    for (index, uses) in uses.iter().enumerate() {
        for used in &uses.values {
            let readers = readers.entry(used.source).or_default();
            if index == nodes {
                readers.tail = true;
            } else {
                readers.nodes.push((index, used.is_outcome()));
            }
        }
    }
    readers
}

/// Every user outside of this node, as messages name them.
fn others(
    used: &Use,
    node: usize,
    readers: &BTreeMap<Source, Readers>,
    names: &[String],
) -> Vec<String> {
    let mut others = Vec::new();
    let Some(readers) = readers.get(&used.source) else {
        return others;
    };
    for (other, outcome) in &readers.nodes {
        if let Some(name) = names.get(*other).filter(|_| *other != node) {
            others.push(if *outcome {
                format!("`outcome({})` in `{name}`", used.first)
            } else {
                format!("`{name}`")
            });
        }
    }
    if readers.tail {
        others.push("the result".to_owned());
    }
    others
}

fn input(used: &Use, others: &[String]) -> Input {
    let mut rivals = Vec::new();
    let bindings = [false, true].map(|fallback| {
        let there = used.at(fallback)?;
        let mut rivals_there = there.rivals();
        // When the fallback runs, nothing else of the node will.
        if !fallback && there.takes() && used.at(true).is_some() {
            rivals_there.push("the fallback");
        }
        let alone = rivals_there.is_empty() && others.is_empty();
        let binding = binding(&there, alone);
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
        matched: used.matches() || used.is_iterated(),
        others: if copied {
            let rivals = rivals.into_iter().map(str::to_owned);
            rivals.chain(others.iter().cloned()).collect()
        } else {
            Vec::new()
        },
    }
}

fn binding(used: &Use, alone: bool) -> Binding {
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
    bindings: HashMap<Source, [Option<Binding>; 2]>,
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
