//! Questions about a graph that nobody asks while it runs.

use std::collections::{HashMap, VecDeque};

use super::topology::position;
use super::{Edge, EdgeKind, Graph, Topology};

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
pub(super) fn cycles(topology: &Topology) -> Vec<Vec<u32>> {
    let groups = groups_in_cycles(topology);
    let mut group_of = HashMap::new();
    for (number, group) in groups.iter().enumerate() {
        group_of.extend(group.iter().map(|&node| (node, number)));
    }
    let mut cycles: Vec<Vec<u32>> = groups
        .iter()
        .enumerate()
        .filter_map(|(number, group)| {
            let first = group.iter().copied().min()?;
            // Leaving the group would not be wrong, but could visit the rest of the graph once per group.
            shortest_cycle(topology, first, |node| group_of.get(&node) == Some(&number))
        })
        .collect();
    cycles.sort_unstable();
    cycles
}

/// The strongly connected components of two nodes or more, by Kosaraju's algorithm: what a search against the edges reaches, from the
/// nodes that a search along them left last.
fn groups_in_cycles(topology: &Topology) -> Vec<Vec<u32>> {
    let count = topology.node_count();
    let (mut seen, mut left) = (vec![false; count], Vec::with_capacity(count));
    for node in 0..position(count) {
        search(topology, node, &mut seen, &mut left);
    }
    let (backwards, mut seen) = (reversed(topology), vec![false; count]);
    let groups = left.into_iter().rev().map(|node| {
        let mut group = Vec::new();
        search(&backwards, node, &mut seen, &mut group);
        group
    });
    groups.filter(|group| group.len() > 1).collect()
}

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

/// A breadth-first search from `first` back to `first`.
fn shortest_cycle(
    topology: &Topology,
    first: u32,
    is_inside: impl Fn(u32) -> bool,
) -> Option<Vec<u32>> {
    let mut came_from = HashMap::new();
    let mut queue = VecDeque::from([first]);
    while let Some(node) = queue.pop_front() {
        for &successor in topology.successors_of(node) {
            if successor == first && node != first {
                return Some(path_to(node, first, &came_from));
            }
            if successor != first && is_inside(successor) && !came_from.contains_key(&successor) {
                came_from.insert(successor, node);
                queue.push_back(successor);
            }
        }
    }
    None
}

fn path_to(last: u32, first: u32, came_from: &HashMap<u32, u32>) -> Vec<u32> {
    let mut path = vec![last];
    let mut node = last;
    while let (true, Some(&previous)) = (node != first, came_from.get(&node)) {
        path.push(previous);
        node = previous;
    }
    path.reverse();
    path
}
