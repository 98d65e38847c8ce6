//! What is known about a node without running it.

use std::borrow::Cow;
use std::fmt;

use super::Graph;
use crate::policy::Policy;

/// A node of a [`Graph`].
///
/// ```
/// use dagflow::graph::{NodeInfo, NodeKind};
/// use dagflow::policy::Policy;
///
/// const PAGES: NodeInfo = NodeInfo::new("pages", "fetch", NodeKind::Map)
///     .policy(Policy::new().retries(3))
///     .location("src/main.rs", 12, 9);
///
/// assert_eq!(PAGES.task, "fetch");
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct NodeInfo {
    /// The binding, or the function's name where there is none. Unique in its graph.
    pub name: Cow<'static, str>,
    /// What the node runs: the task's name or, for an expression, its text.
    pub task: Cow<'static, str>,
    /// What the node does with its task.
    pub kind: NodeKind,
    /// The task's options with the node's own applied.
    pub policy: Policy,
    /// Where the node was written, if it was in Rust.
    pub location: Option<Location>,
    /// The graph of the workflow that the node runs, if it runs one.
    pub workflow: Option<&'static Graph>,
}

impl NodeInfo {
    /// A node whose names are known while compiling.
    ///
    /// ```
    /// # use dagflow::graph::{NodeInfo, NodeKind};
    /// const URLS: NodeInfo = NodeInfo::new("urls", "sitemap", NodeKind::Task);
    /// assert_eq!(URLS.name, "urls");
    /// ```
    #[must_use]
    pub const fn new(name: &'static str, task: &'static str, kind: NodeKind) -> Self {
        Self::from_cows(Cow::Borrowed(name), Cow::Borrowed(task), kind)
    }

    /// A node whose names are known only when the program runs.
    ///
    /// ```
    /// # use dagflow::graph::{NodeInfo, NodeKind};
    /// let node = NodeInfo::dynamic(format!("page_{}", 3), "fetch", NodeKind::Task);
    /// assert_eq!(node.name, "page_3");
    /// ```
    #[must_use]
    pub fn dynamic(
        name: impl Into<Cow<'static, str>>,
        task: impl Into<Cow<'static, str>>,
        kind: NodeKind,
    ) -> Self {
        Self::from_cows(name.into(), task.into(), kind)
    }

    const fn from_cows(name: Cow<'static, str>, task: Cow<'static, str>, kind: NodeKind) -> Self {
        Self {
            name,
            task,
            kind,
            policy: Policy::new(),
            location: None,
            workflow: None,
        }
    }

    /// Sets the policy.
    ///
    /// ```
    /// # use dagflow::graph::{NodeInfo, NodeKind};
    /// # use dagflow::policy::Policy;
    /// let node = NodeInfo::new("page", "fetch", NodeKind::Task).policy(Policy::new().retries(3));
    /// assert_eq!(node.policy.retries, 3);
    /// ```
    #[must_use]
    pub const fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Sets where the node was written.
    ///
    /// ```
    /// # use dagflow::graph::{NodeInfo, NodeKind};
    /// let node = NodeInfo::new("page", "fetch", NodeKind::Task).location("src/main.rs", 12, 9);
    /// assert_eq!(node.location.map(|at| at.to_string()).as_deref(), Some("src/main.rs:12:9"));
    /// ```
    #[must_use]
    pub const fn location(mut self, file: &'static str, line: u32, column: u32) -> Self {
        self.location = Some(Location { file, line, column });
        self
    }

    /// Sets the graph of the workflow that the node runs.
    ///
    /// ```
    /// # use dagflow::graph::{NodeInfo, NodeKind};
    /// let node = NodeInfo::new("page", "fetch", NodeKind::Task).workflow(None);
    /// assert!(node.workflow.is_none());
    /// ```
    #[must_use]
    pub const fn workflow(mut self, workflow: Option<&'static Graph>) -> Self {
        self.workflow = workflow;
        self
    }
}

impl fmt::Debug for NodeInfo {
    /// Names the workflow instead of printing all of it: a workflow that calls itself has no end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NodeInfo")
            .field("name", &self.name)
            .field("task", &self.task)
            .field("kind", &self.kind)
            .field("policy", &self.policy)
            .field("location", &self.location)
            .field("workflow", &self.workflow.map(Graph::name))
            .finish()
    }
}

/// What a node does with its task.
///
/// ```
/// use dagflow::graph::NodeKind;
///
/// assert_ne!(NodeKind::Task, NodeKind::Map);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NodeKind {
    /// Calls it once.
    Task,
    /// There is none: the node is an expression.
    Expression,
    /// Calls it for each item.
    Map,
    /// Calls it, or another, or none, depending on a value: `if` and `match`.
    Branch,
    /// Calls it, and another when it has failed for good.
    Fallback,
    /// Calls it after everything else, whatever happened.
    Finally,
}

/// A place in a source file.
///
/// ```
/// use dagflow::graph::Location;
///
/// let location = Location { file: "src/main.rs", line: 12, column: 9 };
/// assert_eq!(location.to_string(), "src/main.rs:12:9");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    /// As the compiler names it.
    pub file: &'static str,
    /// From 1.
    pub line: u32,
    /// From 1.
    pub column: u32,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column } = self;
        write!(f, "{file}:{line}:{column}")
    }
}
