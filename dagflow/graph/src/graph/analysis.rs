//! Questions about a graph that nobody asks while it runs.
//!
//! Everything here is `#[inline]`, so that only programs that use it generate code for it (ARCHITECTURE.md, "The first build").

use super::topology::position;
use super::{Edge, EdgeKind, Graph, Topology};

/// In place of a node.
const NOBODY: u32 = u32::MAX;

impl Graph {
    /// For each node, over how many edges the longest path from it to an end of the graph goes: a node at the end has 0. Where few nodes
    /// can run at once, those with the longest path should go first. [`NodeKind::Finally`](super::NodeKind::Finally) nodes have 0
    /// and no part in a path.
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// let graph = GraphData::new(["a", "b", "c"], [("a", "b"), ("b", "c"), ("a", "c")]).check()?;
    /// assert_eq!(graph.longest_path_from(), [2, 1, 0]);
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    #[inline]
    pub fn longest_path_from(&self) -> Vec<u32> {
        let topology = self.topology();
        let mut hops = vec![0; topology.node_count()];
        for node in topology.order().into_iter().rev() {
            let successors = topology.successors_of(node).iter();
            hops[node as usize] = successors
                .map(|&successor| hops[successor as usize] + 1)
                .max()
                .unwrap_or(0);
        }
        hops
    }
}

/// One cycle for each group of nodes that wait for each other, through the group's first node and as short as possible. Each starts
/// with that node, and they are ordered by it. Edges from a node to itself are not looked at.
#[inline]
pub(super) fn cycles(topology: &Topology) -> Vec<Vec<u32>> {
    let first_of = groups(topology);
    let mut came_from = vec![NOBODY; topology.node_count()];
    (0..position(topology.node_count()))
        .filter(|&node| first_of[node as usize] == node)
        .filter_map(|first| shortest_cycle(topology, first, &first_of, &mut came_from))
        .collect()
}

/// The strongly connected components: for each node the first one of its group. By Kosaraju's algorithm, a group is what a search
/// against the edges reaches, from the nodes that a search along them left last.
#[inline]
fn groups(topology: &Topology) -> Vec<u32> {
    let count = topology.node_count();
    let (mut seen, mut left) = (vec![false; count], Vec::with_capacity(count));
    for node in 0..position(count) {
        search(topology, node, &mut seen, &mut left);
    }
    let backwards = reversed(topology);
    seen.fill(false);
    let mut first_of = vec![NOBODY; count];
    let mut group = Vec::new();
    for node in left.into_iter().rev() {
        search(&backwards, node, &mut seen, &mut group);
        let first = group.iter().copied().min().unwrap_or(node);
        for member in group.drain(..) {
            first_of[member as usize] = first;
        }
    }
    first_of
}

#[inline]
fn reversed(topology: &Topology) -> Topology {
    let mut edges = Vec::with_capacity(topology.successors().len());
    for node in 0..position(topology.node_count()) {
        for &successor in topology.successors_of(node) {
            edges.push(Edge::new(successor, node, EdgeKind::Value));
        }
    }
    Topology::from_edges(topology.node_count(), &edges)
}

/// Searches depth first from `start` among the nodes that are not `seen`, and adds each to `left` when it leaves it. Without recursion,
/// which would overflow the stack on a long chain.
#[inline]
fn search(topology: &Topology, start: u32, seen: &mut [bool], left: &mut Vec<u32>) {
    if std::mem::replace(&mut seen[start as usize], true) {
        return;
    }
    let mut path = vec![(start, 0)];
    while let Some((node, next)) = path.last_mut() {
        if let Some(&successor) = topology.successors_of(*node).get(*next) {
            *next += 1;
            if !std::mem::replace(&mut seen[successor as usize], true) {
                path.push((successor, 0));
            }
        } else {
            left.push(*node);
            path.pop();
        }
    }
}

/// A breadth-first search from `first` back to `first`, inside of its group: leaving that would not be wrong, but could visit the rest
/// of the graph once per group. Groups share `came_from`, since each looks at its own nodes only.
#[inline]
fn shortest_cycle(
    topology: &Topology,
    first: u32,
    first_of: &[u32],
    came_from: &mut [u32],
) -> Option<Vec<u32>> {
    let mut queue = vec![first];
    let mut next = 0;
    while let Some(&node) = queue.get(next) {
        next += 1;
        for &successor in topology.successors_of(node) {
            if successor == first && node != first {
                return Some(path_to(node, first, came_from));
            }
            let place = successor as usize;
            if successor != first && first_of[place] == first && came_from[place] == NOBODY {
                came_from[place] = node;
                queue.push(successor);
            }
        }
    }
    None
}

#[inline]
fn path_to(last: u32, first: u32, came_from: &[u32]) -> Vec<u32> {
    let mut path = vec![last];
    let mut node = last;
    while node != first {
        node = came_from[node as usize];
        path.push(node);
    }
    path.reverse();
    path
}
