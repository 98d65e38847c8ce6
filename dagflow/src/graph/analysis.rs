//! Questions about a graph that nobody asks while it runs.

use std::collections::{HashMap, VecDeque};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::{Graph, Topology};

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

/// The strongly connected components of two nodes or more. (Kosaraju's algorithm: petgraph's Tarjan is recursive, and would overflow the
/// stack on a long chain.)
fn groups_in_cycles(topology: &Topology) -> Vec<Vec<u32>> {
    let mut graph =
        DiGraph::<(), ()>::with_capacity(topology.node_count(), topology.successors().len());
    let nodes: Vec<_> = (0..topology.node_count())
        .map(|_| graph.add_node(()))
        .collect();
    for (source, bounds) in topology.offsets().windows(2).enumerate() {
        for &target in &topology.successors()[bounds[0] as usize..bounds[1] as usize] {
            graph.add_edge(nodes[source], nodes[target as usize], ());
        }
    }
    let positions = |group: Vec<petgraph::graph::NodeIndex>| {
        group
            .into_iter()
            .map(|node| super::topology::position(node.index()))
            .collect()
    };
    kosaraju_scc(&graph)
        .into_iter()
        .filter(|group| group.len() > 1)
        .map(positions)
        .collect()
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
