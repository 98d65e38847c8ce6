//! How each value is bound where it is read: lent, taken or copied.

use proc_macro2::Ident;

use super::occurrence::{Occurrences, Use};
use super::readers::AllReaders;
use super::scope::{Change, Handler, Place, Role, Walk};
use super::symbols::Symbols;
use super::uses::Uses;
use crate::ir::{Binding, Input, Node, Tail, Workflow};

/// Binds the inputs of every node and rewrites its uses of them.
pub(super) fn bind(workflow: &mut Workflow, uses: &[Uses], symbols: &Symbols) {
    let parameters = workflow.parameters.len();
    let nodes = workflow.nodes.as_mut_slice();
    // By the number of a value: whether the node's form and its fallback are lent it.
    let mut lent = vec![[false; 2]; parameters + nodes.len()];
    let readers = AllReaders::of(nodes.len(), uses);
    for (index, uses) in uses.iter().enumerate().take(nodes.len()) {
        let mut inputs = Vec::with_capacity(uses.values.len());
        for used in &uses.values {
            let input = input(used, index, &readers, nodes);
            lent[input.source.number(parameters)] = input.bindings.map(is_lent);
            inputs.push(input);
        }
        let node = &mut nodes[index];
        let mut rewriter = Rewriter {
            symbols,
            parameters,
            lent: &lent,
        };
        Walk::new(&mut rewriter).node(&mut node.form, node.fallback.as_mut());
        for input in &inputs {
            lent[input.source.number(parameters)] = [false; 2];
        }
        node.inputs = inputs;
    }
}

/// Binds the inputs of the tail: when it runs, nobody else does.
pub(super) fn bind_tail(tail: &mut Tail, uses: &Uses) {
    for used in &uses.values {
        tail.inputs.push(Input {
            source: used.source,
            ident: used.first.clone(),
            bindings: [Some(Binding::Taken), None],
            matched: false,
            others: Vec::new(),
        });
    }
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

fn is_lent(binding: Option<Binding>) -> bool {
    binding == Some(Binding::Lent)
}

/// The second walk: where a name is bound as a reference, `&x` and a bare `x` have to become what they meant.
struct Rewriter<'a> {
    symbols: &'a Symbols,
    parameters: usize,
    /// By the number of a value.
    lent: &'a [[bool; 2]],
}

impl Rewriter<'_> {
    /// Whether the name stands for a value that is lent here.
    fn is_lent(&self, name: &Ident, place: Place) -> bool {
        self.symbols.source(name).is_some_and(|source| {
            self.lent[source.number(self.parameters)][usize::from(place.fallback)]
        })
    }
}

impl Handler for Rewriter<'_> {
    fn free(&mut self, name: &Ident, role: Role, place: Place) -> Change {
        if role == Role::Outcome {
            return Change::Outcome;
        }
        match role {
            Role::Lent if self.is_lent(name, place) => Change::Unborrow,
            Role::Condition | Role::Scrutinee if self.is_lent(name, place) => Change::Deref,
            _ => Change::Keep,
        }
    }

    fn rewrites(&self) -> bool {
        true
    }
}
