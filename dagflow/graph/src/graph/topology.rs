//! The tables that the engine follows.

use std::borrow::Cow;

use super::{Edge, EdgeKind, NodeInfo, NodeKind};

/// For every node which nodes wait for it and for how many it waits, in flat tables: following an edge costs two reads, and
/// the tables of a `workflow!` are constants.
///
/// ```
/// use dagflow::graph::{Edge, EdgeKind, Topology};
///
/// let diamond = [(0, 1), (0, 2), (1, 3), (2, 3)].map(|(from, to)| Edge::new(from, to, EdgeKind::Value));
/// let topology = Topology::from_edges(4, &diamond);
///
/// assert_eq!(topology.roots(), [0]);
/// assert_eq!(topology.successors_of(0), [1, 2]);
/// assert_eq!(topology.indegree(), [0, 1, 1, 2]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topology {
    offsets: Cow<'static, [u32]>,
    successors: Cow<'static, [u32]>,
    indegree: Cow<'static, [u32]>,
    roots: Cow<'static, [u32]>,
}

impl Topology {
    /// Tables that were computed while compiling. They are trusted to agree with each other.
    ///
    /// ```
    /// # use dagflow::graph::Topology;
    /// const CHAIN: Topology = Topology::from_static(&[0, 1, 1], &[1], &[0, 1], &[0]);
    /// assert_eq!(CHAIN.successors_of(0), [1]);
    /// ```
    #[doc(hidden)]
    #[must_use]
    pub const fn from_static(
        offsets: &'static [u32],
        successors: &'static [u32],
        indegree: &'static [u32],
        roots: &'static [u32],
    ) -> Self {
        Self {
            offsets: Cow::Borrowed(offsets),
            successors: Cow::Borrowed(successors),
            indegree: Cow::Borrowed(indegree),
            roots: Cow::Borrowed(roots),
        }
    }

    /// Computes the tables of `node_count` nodes in linear time. Parallel edges count once; [`EdgeKind::Outcome`] edges do not count
    /// at all. Cycles are not looked for: their nodes never become ready, and [`order`](Self::order) lacks them.
    ///
    /// ```
    /// # use dagflow::graph::{Edge, EdgeKind, Topology};
    /// let edges = [Edge::new(0, 1, EdgeKind::Value), Edge::new(0, 1, EdgeKind::Order)];
    /// assert_eq!(Topology::from_edges(2, &edges).indegree(), [0, 1]);
    /// ```
    ///
    /// # Panics
    ///
    /// If an edge names a node that is not there, or there are more than `u32::MAX` nodes or edges.
    #[must_use]
    pub fn from_edges(node_count: usize, edges: &[Edge]) -> Self {
        Self::build(node_count, edges, &|_| true)
    }

    /// The tables of a graph: those of its edges, except that [`NodeKind::Finally`] nodes wait for nothing and are no roots.
    pub(super) fn of_nodes(nodes: &[NodeInfo], edges: &[Edge]) -> Self {
        let is_started = |node: u32| nodes[node as usize].kind != NodeKind::Finally;
        Self::build(nodes.len(), edges, &is_started)
    }

    fn build(node_count: usize, edges: &[Edge], is_started: &dyn Fn(u32) -> bool) -> Self {
        let counts = |edge: &Edge| edge.kind != EdgeKind::Outcome && is_started(edge.to);
        let (starts, targets) = group_by_source(node_count, edges, &counts);

        let mut offsets = Vec::with_capacity(node_count + 1);
        let mut successors = Vec::with_capacity(targets.len());
        let mut indegree = vec![0; node_count];
        // Who was the last to name this target: tells a parallel edge without sorting or hashing.
        let mut last_source = vec![u32::MAX; node_count];
        offsets.push(0);
        for source in 0..node_count {
            let mark = position(source);
            for &target in &targets[starts[source]..starts[source + 1]] {
                if last_source[target as usize] != mark {
                    last_source[target as usize] = mark;
                    indegree[target as usize] += 1;
                    successors.push(target);
                }
            }
            offsets.push(position(successors.len()));
        }
        let mut roots = Vec::new();
        for node in 0..position(node_count) {
            if indegree[node as usize] == 0 && is_started(node) {
                roots.push(node);
            }
        }
        Self {
            offsets: Cow::Owned(offsets),
            successors: Cow::Owned(successors),
            indegree: Cow::Owned(indegree),
            roots: Cow::Owned(roots),
        }
    }

    /// How many nodes there are.
    ///
    /// ```
    /// # use dagflow::graph::Topology;
    /// assert_eq!(Topology::from_edges(3, &[]).node_count(), 3);
    /// ```
    pub fn node_count(&self) -> usize {
        self.indegree.len()
    }

    /// Where each node's part of [`successors`](Self::successors) starts, and at the end where the last one stops.
    ///
    /// ```
    /// # use dagflow::graph::{Edge, EdgeKind, Topology};
    /// let topology = Topology::from_edges(2, &[Edge::new(0, 1, EdgeKind::Value)]);
    /// assert_eq!(topology.offsets(), [0, 1, 1]);
    /// ```
    pub fn offsets(&self) -> &[u32] {
        &self.offsets
    }

    /// The successors of all nodes, one node after the other.
    ///
    /// ```
    /// # use dagflow::graph::{Edge, EdgeKind, Topology};
    /// let topology = Topology::from_edges(2, &[Edge::new(0, 1, EdgeKind::Value)]);
    /// assert_eq!(topology.successors(), [1]);
    /// ```
    pub fn successors(&self) -> &[u32] {
        &self.successors
    }

    /// For how many others each node waits.
    ///
    /// ```
    /// # use dagflow::graph::{Edge, EdgeKind, Topology};
    /// let topology = Topology::from_edges(2, &[Edge::new(0, 1, EdgeKind::Value)]);
    /// assert_eq!(topology.indegree(), [0, 1]);
    /// ```
    pub fn indegree(&self) -> &[u32] {
        &self.indegree
    }

    /// The nodes that a run starts with.
    ///
    /// ```
    /// # use dagflow::graph::{Edge, EdgeKind, Topology};
    /// let topology = Topology::from_edges(3, &[Edge::new(0, 1, EdgeKind::Value)]);
    /// assert_eq!(topology.roots(), [0, 2]);
    /// ```
    pub fn roots(&self) -> &[u32] {
        &self.roots
    }

    /// The nodes that wait for `node`.
    ///
    /// ```
    /// # use dagflow::graph::{Edge, EdgeKind, Topology};
    /// let topology = Topology::from_edges(2, &[Edge::new(0, 1, EdgeKind::Value)]);
    /// assert_eq!(topology.successors_of(0), [1]);
    /// assert!(topology.successors_of(1).is_empty());
    /// ```
    ///
    /// # Panics
    ///
    /// If there is no such node.
    pub fn successors_of(&self, node: u32) -> &[u32] {
        let node = node as usize;
        &self.successors[self.offsets[node] as usize..self.offsets[node + 1] as usize]
    }

    /// The nodes in an order that respects every edge: the [`roots`](Self::roots) first, then always the node that became ready first.
    /// Nodes on a cycle or behind one are missing.
    ///
    /// ```
    /// # use dagflow::graph::{Edge, EdgeKind, Topology};
    /// let edges = [(2, 1), (1, 0)].map(|(from, to)| Edge::new(from, to, EdgeKind::Value));
    /// assert_eq!(Topology::from_edges(3, &edges).order(), [2, 1, 0]);
    /// ```
    pub fn order(&self) -> Vec<u32> {
        let mut waits_for = self.indegree.to_vec();
        let mut order = self.roots.to_vec();
        let mut next = 0;
        while let Some(&node) = order.get(next) {
            next += 1;
            for &successor in self.successors_of(node) {
                waits_for[successor as usize] -= 1;
                if waits_for[successor as usize] == 0 {
                    order.push(successor);
                }
            }
        }
        order
    }
}

/// The targets of the edges that count, grouped by source in the order given, and where each group starts (a counting sort).
fn group_by_source(
    node_count: usize,
    edges: &[Edge],
    counts: &dyn Fn(&Edge) -> bool,
) -> (Vec<usize>, Vec<u32>) {
    let mut starts = vec![0; node_count + 1];
    for edge in edges {
        if counts(edge) {
            starts[edge.from as usize + 1] += 1;
        }
    }
    for node in 0..node_count {
        starts[node + 1] += starts[node];
    }
    let mut free = starts.clone();
    let mut targets = vec![0; starts[node_count]];
    for edge in edges {
        if counts(edge) {
            let slot = &mut free[edge.from as usize];
            targets[*slot] = edge.to;
            *slot += 1;
        }
    }
    (starts, targets)
}

/// Positions have 32 bits: half the memory traffic of `usize`, and 4,294,967,295 nodes are enough.
pub(super) fn position(index: usize) -> u32 {
    u32::try_from(index)
        .unwrap_or_else(|_| panic!("a graph has at most {} nodes and edges", u32::MAX))
}
