//! Nodes that are given a name which nothing uses.

use std::collections::HashSet;

use super::uses::Uses;
use crate::ir::{Node, Source};

/// Marks bound nodes that nobody reads, waits for or asks the outcome of.
pub(super) fn mark(nodes: &mut [Node], uses: &[Uses]) {
    let mut needed: HashSet<usize> = nodes
        .iter()
        .flat_map(|node| node.after.iter().copied())
        .collect();
    needed.extend(
        uses.iter()
            .flat_map(|uses| &uses.values)
            .filter_map(|used| match used.source {
                Source::Node(node) => Some(node),
                Source::Parameter(_) => None,
            }),
    );
    for (index, node) in nodes.iter_mut().enumerate() {
        node.unused =
            node.is_bound() && !needed.contains(&index) && !node.name.to_string().starts_with('_');
    }
}
