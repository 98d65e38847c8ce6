//! Why one node waits for another.

/// The node at position `to` waits for the one at position `from`.
///
/// ```
/// use dagflow::graph::{Edge, EdgeKind};
///
/// const EDGE: Edge = Edge::new(0, 1, EdgeKind::Value);
/// assert_eq!(EDGE.to, 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Edge {
    /// The position of the node that goes first.
    pub from: u32,
    /// The position of the node that waits.
    pub to: u32,
    /// Why it waits.
    pub kind: EdgeKind,
}

impl Edge {
    /// An edge between two positions in [`Graph::nodes`](super::Graph::nodes).
    ///
    /// ```
    /// # use dagflow::graph::{Edge, EdgeKind};
    /// assert_eq!(Edge::new(0, 1, EdgeKind::Order).kind, EdgeKind::Order);
    /// ```
    #[must_use]
    pub const fn new(from: u32, to: u32, kind: EdgeKind) -> Self {
        Self { from, to, kind }
    }
}

/// Why a node waits for another.
///
/// ```
/// use dagflow::graph::EdgeKind;
///
/// assert_ne!(EdgeKind::Value, EdgeKind::Order);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EdgeKind {
    /// It takes the other's value.
    Value,
    /// It was told to run later: `#[node(after(..))]`.
    Order,
    /// It looks at how the other ended: `outcome(..)`.
    Outcome,
}
