//! The shape of a workflow as plain data: its nodes, its edges and the tables that the engine follows.
//!
//! A graph that `workflow!` wrote is read once, when somebody looks at it first; one that comes from a file is checked by
//! [`GraphData::check`]. Nothing here runs anything.
//!
//! [`Topology::order`] and [`Graph::longest_path_from`] answer what a scheduler asks. For everything else that can be asked of a graph,
//! `Graph::to_petgraph` (feature `petgraph`) hands it to petgraph with its algorithms.

mod analysis;
mod data;
mod edge;
mod error;
mod node;
mod similar;
#[cfg(feature = "petgraph")]
mod to_petgraph;
mod topology;

use std::borrow::Cow;
use std::fmt;

pub use self::data::GraphData;
pub use self::edge::{Edge, EdgeKind};
pub use self::error::GraphError;
pub use self::node::{Location, NodeInfo, NodeKind};
pub use self::topology::Topology;
/// The version of petgraph that [`Graph::to_petgraph`] speaks, so that a program need not declare the same one.
#[cfg(feature = "petgraph")]
pub use petgraph;

/// A workflow's nodes and what they wait for.
///
/// ```
/// use dagflow::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind};
///
/// let graph = Graph::from_parts(
///     "load_site",
///     vec![
///         NodeInfo::new("urls", "sitemap", NodeKind::Task),
///         NodeInfo::new("pages", "fetch", NodeKind::Map),
///     ],
///     vec![Edge::new(0, 1, EdgeKind::Value)],
/// );
///
/// assert_eq!(graph.name(), "load_site");
/// assert_eq!(graph.topology().roots(), [0]);
/// ```
#[derive(Clone, Debug)]
pub struct Graph {
    name: Cow<'static, str>,
    parts: Parts,
}

#[derive(Clone)]
enum Parts {
    Here(GraphParts),
    /// Read from what a macro wrote when somebody looks.
    Elsewhere(fn() -> &'static GraphParts),
}

/// A graph without its name.
#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct GraphParts {
    nodes: Cow<'static, [NodeInfo]>,
    edges: Cow<'static, [Edge]>,
    topology: Topology,
}

impl GraphParts {
    /// What `nodes` and `edges` make together.
    pub fn new(nodes: Vec<NodeInfo>, edges: Vec<Edge>) -> Self {
        Self {
            topology: Topology::of_nodes(&nodes, &edges),
            nodes: Cow::Owned(nodes),
            edges: Cow::Owned(edges),
        }
    }

    /// All of them.
    pub fn nodes(&self) -> &[NodeInfo] {
        &self.nodes
    }

    /// All of them.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }
}

impl fmt::Debug for Parts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.get(), formatter)
    }
}

impl Parts {
    fn get(&self) -> &GraphParts {
        match self {
            Self::Here(parts) => parts,
            Self::Elsewhere(parts) => parts(),
        }
    }
}

impl Graph {
    /// A graph of tables that were computed while compiling. They are trusted to agree with each other.
    ///
    /// ```
    /// use dagflow::graph::{Graph, NodeInfo, NodeKind, Topology};
    ///
    /// static NODES: &[NodeInfo] = &[NodeInfo::new("urls", "sitemap", NodeKind::Task)];
    /// static GRAPH: Graph =
    ///     Graph::from_static("load_site", NODES, &[], Topology::from_static(&[0, 0], &[], &[0], &[0]));
    ///
    /// assert_eq!(GRAPH.nodes().len(), 1);
    /// ```
    #[doc(hidden)]
    #[must_use]
    pub const fn from_static(
        name: &'static str,
        nodes: &'static [NodeInfo],
        edges: &'static [Edge],
        topology: Topology,
    ) -> Self {
        Self {
            name: Cow::Borrowed(name),
            parts: Parts::Here(GraphParts {
                nodes: Cow::Borrowed(nodes),
                edges: Cow::Borrowed(edges),
                topology,
            }),
        }
    }

    /// A graph that is made when somebody looks: tables of constants are work for the compiler in every build.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_macro(name: &'static str, parts: fn() -> &'static GraphParts) -> Self {
        Self {
            name: Cow::Borrowed(name),
            parts: Parts::Elsewhere(parts),
        }
    }

    /// A graph made at run time, by something that cannot make a mistake; [`GraphData::check`] is for everything else. The topology
    /// leaves out the edges into [`NodeKind::Finally`] nodes and does not start such nodes: they have a phase of their own.
    ///
    /// ```
    /// use dagflow::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind};
    ///
    /// let graph = Graph::from_parts(
    ///     "orders",
    ///     vec![
    ///         NodeInfo::new("saved", "store", NodeKind::Task),
    ///         NodeInfo::new("audit", "audit", NodeKind::Finally),
    ///     ],
    ///     vec![Edge::new(0, 1, EdgeKind::Outcome)],
    /// );
    /// assert_eq!(graph.edges().len(), 1);
    /// assert!(graph.topology().successors().is_empty());
    /// assert_eq!(graph.topology().roots(), [0]);
    /// ```
    ///
    /// # Panics
    ///
    /// If an edge names a node that is not there, or there are more than `u32::MAX` nodes or edges.
    #[must_use]
    pub fn from_parts(
        name: impl Into<Cow<'static, str>>,
        nodes: Vec<NodeInfo>,
        edges: Vec<Edge>,
    ) -> Self {
        Self {
            name: name.into(),
            parts: Parts::Here(GraphParts::new(nodes, edges)),
        }
    }

    /// The same graph under another name.
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// let graph = GraphData::new(["a"], []).check()?.with_name("nightly");
    /// assert_eq!(graph.name(), "nightly");
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    #[must_use]
    pub fn with_name(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.name = name.into();
        self
    }

    /// The workflow's name.
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// assert_eq!(GraphData::new(["a"], []).check()?.name(), "graph");
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The nodes, in the order in which they were declared. Everything else names a node by its position here.
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// let graph = GraphData::new(["a", "b"], []).check()?;
    /// assert_eq!(graph.nodes()[1].name, "b");
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    pub fn nodes(&self) -> &[NodeInfo] {
        &self.parts.get().nodes
    }

    /// Every edge with its kind, for diagrams and explanations; the engine follows the [`topology`](Self::topology).
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// let graph = GraphData::new(["a", "b"], [("a", "b")]).check()?;
    /// assert_eq!((graph.edges()[0].from, graph.edges()[0].to), (0, 1));
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    pub fn edges(&self) -> &[Edge] {
        &self.parts.get().edges
    }

    /// What becomes ready when: the tables that the engine follows.
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// let graph = GraphData::new(["a", "b"], [("a", "b")]).check()?;
    /// assert_eq!(graph.topology().successors_of(0), [1]);
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    pub fn topology(&self) -> &Topology {
        &self.parts.get().topology
    }

    /// The position of the node called `name`.
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// let graph = GraphData::new(["a", "b"], []).check()?;
    /// assert_eq!(graph.index_of("b"), Some(1));
    /// assert_eq!(graph.index_of("c"), None);
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    pub fn index_of(&self, name: &str) -> Option<u32> {
        let position = self.nodes().iter().position(|node| node.name == name)?;
        u32::try_from(position).ok()
    }

    /// The node called `name`.
    ///
    /// ```
    /// use dagflow::graph::{GraphData, NodeKind};
    ///
    /// let graph = GraphData::new(["a", "b"], []).check()?;
    /// assert_eq!(graph.node_by_name("b").map(|node| node.kind), Some(NodeKind::Task));
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    pub fn node_by_name(&self, name: &str) -> Option<&NodeInfo> {
        self.nodes().iter().find(|node| node.name == name)
    }
}
