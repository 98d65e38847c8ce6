//! The order in which nodes can be bound.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::uses::Uses;
use crate::ir::{Node, Source};

/// Why one node waits for another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Why {
    /// `#[node(after(..))]`.
    After,
    /// The value is an argument or a part of one.
    Argument,
    /// The value is used in another way.
    Inside,
}

/// `from` waits for `to`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Wait {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) why: Why,
}

/// Everything that a node waits for, node by node.
pub(super) fn waits(nodes: &[Node], uses: &[Uses]) -> Vec<Wait> {
    let mut waits = Vec::new();
    for (from, (node, uses)) in nodes.iter().zip(uses).enumerate() {
        for used in &uses.values {
            let Source::Node(to) = used.source else {
                continue;
            };
            let why = if used.is_argument() {
                Why::Argument
            } else {
                Why::Inside
            };
            waits.push(Wait { from, to, why });
        }
        for &to in &node.after {
            let why = Why::After;
            waits.push(Wait { from, to, why });
        }
    }
    waits
}

/// An order in which every node comes behind what it waits for, as near to the source's as that allows and with the `#[finally]`
/// statements last. Nodes on a cycle, or behind one, are missing.
pub(super) fn sort(nodes: &[Node], waits: &[Wait]) -> Vec<usize> {
    let mut missing = vec![0_usize; nodes.len()];
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    for wait in waits {
        missing[wait.from] += 1;
        waiting[wait.to].push(wait.from);
    }
    // Those that are ready, and the `#[finally]` statements that would be.
    let mut ready = [BinaryHeap::new(), BinaryHeap::new()];
    for (index, count) in missing.iter().enumerate() {
        if *count == 0 {
            ready[usize::from(nodes[index].finally)].push(Reverse(index));
        }
    }
    let mut order = Vec::with_capacity(nodes.len());
    while let Some(Reverse(index)) = ready[0].pop().or_else(|| ready[1].pop()) {
        order.push(index);
        for &next in &waiting[index] {
            missing[next] -= 1;
            if missing[next] == 0 {
                ready[usize::from(nodes[next].finally)].push(Reverse(next));
            }
        }
    }
    order
}
