//! Nodes that are given a name which nothing uses.

use super::uses::Uses;
use crate::ir::{Node, Source};

/// Marks bound nodes that nobody reads, waits for or asks the outcome of.
pub(super) fn mark(nodes: &mut [Node], uses: &[Uses]) {
    let mut needed = vec![false; nodes.len()];
    let mut need = |node: usize| {
        if let Some(needed) = needed.get_mut(node) {
            *needed = true;
        }
    };
    for node in &*nodes {
        node.after.iter().copied().for_each(&mut need);
    }
    for uses in uses {
        for used in &uses.values {
            if let Source::Node(node) = used.source {
                need(node);
            }
        }
    }
    for (node, needed) in nodes.iter_mut().zip(needed) {
        node.unused = !needed && node.is_bound() && !node.name.to_string().starts_with('_');
    }
}
