//! What can be wrong with a graph from outside.

use std::error::Error;
use std::fmt;

/// How many items of a list a message spells out.
const SHOWN: usize = 10;

/// Why [`GraphData::check`](super::GraphData::check) refused. Each message names the node and what to do about it.
///
/// ```
/// use dagflow::graph::{GraphData, GraphError};
///
/// let error = GraphData::new(["a", "a"], []).check().unwrap_err();
/// assert_eq!(error, GraphError::DuplicateNode { name: "a".into() });
/// assert_eq!(error.to_string(), "two nodes are called `a`: rename one of them");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum GraphError {
    /// Nodes wait for each other.
    Cycle {
        /// Each node of the cycle once, in the order of the edges, from the one declared first. The last one leads back to it.
        path: Vec<String>,
    },
    /// An edge names a node that is not in the list.
    UnknownNode {
        /// The name that is not in the list.
        name: String,
        /// The first edge that uses it.
        edge: (String, String),
        /// A name in the list that may have been meant.
        similar: Option<String>,
    },
    /// Two nodes have the same name.
    DuplicateNode {
        /// The name.
        name: String,
    },
    /// An edge leads from a node to itself.
    SelfEdge {
        /// The node.
        name: String,
    },
    /// More than one of the others.
    Several(Vec<GraphError>),
}

impl fmt::Display for GraphError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cycle { path } => write!(
                formatter,
                "these nodes wait for each other in a cycle: {}; remove one of these edges",
                Cycle(path)
            ),
            Self::UnknownNode {
                name,
                edge: (from, to),
                similar,
            } => write!(
                formatter,
                "the edge `{from}` -> `{to}` names a node that does not exist: `{name}`; {}",
                NextStep(similar.as_deref())
            ),
            Self::DuplicateNode { name } => {
                write!(
                    formatter,
                    "two nodes are called `{name}`: rename one of them"
                )
            }
            Self::SelfEdge { name } => write!(
                formatter,
                "the node `{name}` waits for itself: remove the edge `{name}` -> `{name}`"
            ),
            Self::Several(problems) => write!(
                formatter,
                "the graph has {} problems:{}",
                problems.len(),
                Listed(problems)
            ),
        }
    }
}

impl Error for GraphError {}

impl GraphError {
    /// Every problem on its own: the parts of [`Several`](Self::Several), or just this one.
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// let error = GraphData::new(["a", "a"], [("a", "a"), ("a", "z")]).check().unwrap_err();
    /// assert_eq!(error.problems().len(), 3);
    /// ```
    pub fn problems(&self) -> &[GraphError] {
        match self {
            Self::Several(problems) => problems,
            one => std::slice::from_ref(one),
        }
    }

    /// One error for all of `problems`.
    pub(super) fn of(mut problems: Vec<GraphError>) -> Option<GraphError> {
        match problems.len() {
            0 | 1 => problems.pop(),
            _ => Some(Self::Several(problems)),
        }
    }
}

/// `a -> b -> a`, with the middle of a long cycle left out.
struct Cycle<'path>(&'path [String]);

impl fmt::Display for Cycle<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.0;
        let (head, tail) = if path.len() > SHOWN {
            (&path[..SHOWN / 2], &path[path.len() - SHOWN / 2..])
        } else {
            (path, &[][..])
        };
        for name in head {
            write!(f, "`{name}` -> ")?;
        }
        if !tail.is_empty() {
            write!(f, "({} more) -> ", path.len() - head.len() - tail.len())?;
        }
        for name in tail {
            write!(f, "`{name}` -> ")?;
        }
        path.first().map_or(Ok(()), |name| write!(f, "`{name}`"))
    }
}

struct NextStep<'name>(Option<&'name str>);

impl fmt::Display for NextStep<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(similar) => write!(f, "did you mean `{similar}`?"),
            None => write!(f, "add it to the nodes, or remove the edge"),
        }
    }
}

struct Listed<'problems>(&'problems [GraphError]);

impl fmt::Display for Listed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in self.0.iter().take(SHOWN) {
            write!(f, "\n  - {problem}")?;
        }
        match self.0.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, "\n  - and {more} more"),
        }
    }
}
