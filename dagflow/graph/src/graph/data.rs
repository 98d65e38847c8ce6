//! A graph as it comes from a file.
//!
//! Everything here is `#[inline]`, so that only programs that use it generate code for it (ARCHITECTURE.md, "The first build").

use std::collections::HashMap;

use super::analysis::cycles;
use super::error::GraphError;
use super::similar::most_similar;
use super::topology::position;
use super::{Edge, EdgeKind, Graph, GraphParts, NodeInfo, NodeKind, Parts, Topology};

/// Looking for a similar name reads all names, so only this many unknown names get a suggestion.
const SUGGESTIONS: usize = 20;

/// Names and edges from outside the program, not yet known to make sense. An edge `(a, b)` says that `b` waits for `a`.
///
/// ```
/// use dagflow::graph::GraphData;
///
/// let graph = GraphData::new(["fetch", "parse"], [("fetch", "parse")]).check()?;
/// assert_eq!(graph.topology().order(), [0, 1]);
///
/// let error = GraphData::new(["fetch", "parse"], [("fetch", "prase")]).check().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the edge `fetch` -> `prase` names a node that does not exist: `prase`; did you mean `parse`?",
/// );
/// # Ok::<(), dagflow::graph::GraphError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct GraphData {
    /// The names of the nodes.
    pub nodes: Vec<String>,
    /// Which node goes before which.
    pub edges: Vec<(String, String)>,
}

impl GraphData {
    /// Copies names and edges, unchecked.
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// let data = GraphData::new(["fetch", "parse"], [("fetch", "parse")]);
    /// assert_eq!(data.nodes.len(), 2);
    /// ```
    #[must_use]
    #[inline]
    pub fn new<'names>(
        nodes: impl IntoIterator<Item = &'names str>,
        edges: impl IntoIterator<Item = (&'names str, &'names str)>,
    ) -> Self {
        Self {
            nodes: nodes.into_iter().map(str::to_owned).collect(),
            edges: edges
                .into_iter()
                .map(|(from, to)| (from.to_owned(), to.to_owned()))
                .collect(),
        }
    }

    /// Makes a graph called `graph` of it, whose nodes are [`NodeKind::Task`]s named like their tasks. Takes linear time.
    ///
    /// # Errors
    ///
    /// If two nodes have the same name, or an edge names no node or the same node twice, or nodes wait for each other in a cycle. All
    /// such problems are found in one go; see [`GraphError::problems`].
    ///
    /// ```
    /// use dagflow::graph::{GraphData, GraphError};
    ///
    /// let error = GraphData::new(["a", "b"], [("a", "b"), ("b", "a")]).check().unwrap_err();
    /// assert_eq!(error, GraphError::Cycle { path: vec!["a".into(), "b".into()] });
    /// ```
    ///
    /// # Panics
    ///
    /// If there are more than `u32::MAX` nodes or edges.
    #[inline]
    pub fn check(self) -> Result<Graph, GraphError> {
        let mut problems = Vec::new();
        let edges = self.resolve(&mut problems);
        let topology = Topology::from_edges(self.nodes.len(), &edges);
        if topology.order().len() < self.nodes.len() {
            let name = |node: u32| self.nodes[node as usize].clone();
            problems.extend(
                cycles(&topology)
                    .into_iter()
                    .map(|cycle| GraphError::Cycle {
                        path: cycle.into_iter().map(name).collect(),
                    }),
            );
        }
        match GraphError::of(problems) {
            Some(error) => Err(error),
            None => Ok(Graph {
                name: "graph".into(),
                parts: Parts::Here(GraphParts {
                    nodes: self.nodes.into_iter().map(node).collect(),
                    edges: edges.into(),
                    topology,
                }),
            }),
        }
    }

    /// The edges by position; those that cannot be are reported and left out.
    #[inline]
    fn resolve(&self, problems: &mut Vec<GraphError>) -> Vec<Edge> {
        let mut positions = HashMap::with_capacity(self.nodes.len());
        let mut reported = Seen::new();
        for (index, name) in self.nodes.iter().enumerate() {
            let name = name.as_str();
            if positions.insert(name, position(index)).is_some() && is_new(&mut reported, name) {
                problems.push(GraphError::DuplicateNode {
                    name: name.to_owned(),
                });
            }
        }

        let mut edges = Vec::with_capacity(self.edges.len());
        let (mut unknown, mut looped) = (Seen::new(), Seen::new());
        for edge in &self.edges {
            let (from, to) = (edge.0.as_str(), edge.1.as_str());
            match (positions.get(from), positions.get(to)) {
                (Some(from), Some(to)) if from != to => {
                    edges.push(Edge::new(*from, *to, EdgeKind::Value));
                }
                (Some(_), Some(_)) => {
                    if is_new(&mut looped, from) {
                        problems.push(GraphError::SelfEdge {
                            name: from.to_owned(),
                        });
                    }
                }
                ends => {
                    for (name, end) in [(from, ends.0), (to, ends.1)] {
                        if end.is_none() && is_new(&mut unknown, name) {
                            problems.push(self.unknown(name, edge, unknown.len() <= SUGGESTIONS));
                        }
                    }
                }
            }
        }
        edges
    }

    #[inline]
    fn unknown(&self, name: &str, edge: &(String, String), suggest: bool) -> GraphError {
        let candidates = if suggest { self.nodes.as_slice() } else { &[] };
        GraphError::UnknownNode {
            name: name.to_owned(),
            edge: edge.clone(),
            similar: most_similar(name, candidates).cloned(),
        }
    }
}

/// Names that were seen; a map to nothing of interest, since maps of this type are there anyway, and a set would be compiled beside them.
type Seen<'names> = HashMap<&'names str, u32>;

#[inline]
fn is_new<'names>(seen: &mut Seen<'names>, name: &'names str) -> bool {
    seen.insert(name, 0).is_none()
}

#[inline]
fn node(name: String) -> NodeInfo {
    NodeInfo::dynamic(name.clone(), name, NodeKind::Task)
}
