//! A graph as something to look at: a table for the terminal, a Mermaid flowchart for Markdown, DOT for Graphviz, and lines for a
//! snapshot.
//!
//! All of them say the same and are stable: the same graph gives the same text, nodes come in the order of their declaration.
//!
//! Everything here is `#[inline]`, so that only programs that use it generate code for it (ARCHITECTURE.md, "The first build").

mod dot;
mod label;
mod mermaid;
mod scope;
mod snapshot;
mod text;

use crate::graph::Graph;

impl Graph {
    /// A table with a line for each node: what it runs, what it waits for, and its policy. The nodes of a sub-workflow stand indented
    /// below the node that runs it; columns that would be empty are left out.
    ///
    /// ```
    /// use dagflow::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind};
    /// use dagflow::policy::Policy;
    ///
    /// let graph = Graph::from_parts(
    ///     "load_site",
    ///     vec![
    ///         NodeInfo::new("urls", "sitemap", NodeKind::Task),
    ///         NodeInfo::new("pages", "fetch", NodeKind::Map).policy(Policy::new().retries(3)),
    ///     ],
    ///     vec![Edge::new(0, 1, EdgeKind::Value)],
    /// );
    /// assert_eq!(
    ///     graph.to_text(),
    ///     "\
    /// load_site (2 nodes)
    ///
    ///   node   runs             inputs  policy
    ///   urls   sitemap
    ///   pages  for each: fetch  urls    3 retries
    /// "
    /// );
    /// ```
    #[inline]
    pub fn to_text(&self) -> String {
        text::Text(self).to_string()
    }

    /// A [Mermaid](https://mermaid.js.org) flowchart, which GitHub and rustdoc themes show in place of a ` ```mermaid ` block.
    ///
    /// Branches are rhombs, maps have double sides, fallbacks are hexagons, `#[finally]` nodes are dashed; ordering edges are dotted,
    /// looks at an outcome dotted and labelled. Sub-workflows are boxes around their nodes.
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// let graph = GraphData::new(["fetch", "parse"], [("fetch", "parse")]).check()?;
    /// assert_eq!(
    ///     graph.to_mermaid(),
    ///     "\
    /// flowchart TD
    ///   n0[\"fetch\"]
    ///   n1[\"parse\"]
    ///   n0 --> n1
    /// "
    /// );
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    #[inline]
    pub fn to_mermaid(&self) -> String {
        mermaid::Mermaid(self).to_string()
    }

    /// A [Graphviz](https://graphviz.org) digraph: `dot -Tsvg` makes a picture of it.
    ///
    /// Branches are diamonds, maps have double borders, fallbacks are hexagons, `#[finally]` nodes are dashed; ordering edges are
    /// dotted, looks at an outcome dashed. Sub-workflows are clusters.
    ///
    /// ```
    /// use dagflow::graph::GraphData;
    ///
    /// let graph = GraphData::new(["fetch", "parse"], [("fetch", "parse")]).check()?;
    /// let dot = graph.to_dot();
    /// assert!(dot.starts_with("digraph \"graph\" {\n"));
    /// assert!(dot.contains("  n0 -> n1;\n"));
    /// # Ok::<(), dagflow::graph::GraphError>(())
    /// ```
    #[inline]
    pub fn to_dot(&self) -> String {
        dot::Dot(self).to_string()
    }

    /// The shape as text for a snapshot test, so that a changed wiring is seen in review: in one's own file, or with `insta`:
    /// `insta::assert_snapshot!(load_site::GRAPH.snapshot())`.
    ///
    /// ```
    /// use dagflow::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind};
    /// use dagflow::policy::Policy;
    ///
    /// let graph = Graph::from_parts(
    ///     "load_site",
    ///     vec![
    ///         NodeInfo::new("urls", "sitemap", NodeKind::Task),
    ///         NodeInfo::new("pages", "fetch", NodeKind::Map).policy(Policy::new().retries(3)),
    ///         NodeInfo::new("count", "pages.len()", NodeKind::Expression),
    ///         NodeInfo::new("audit", "audit", NodeKind::Finally),
    ///     ],
    ///     vec![
    ///         Edge::new(0, 1, EdgeKind::Value),
    ///         Edge::new(1, 2, EdgeKind::Value),
    ///         Edge::new(2, 3, EdgeKind::Outcome),
    ///     ],
    /// );
    /// assert_eq!(
    ///     graph.snapshot(),
    ///     "\
    /// workflow load_site
    ///   audit: finally audit <- outcome(count)
    ///   count: expression <- pages
    ///   pages: map fetch <- urls [3 retries]
    ///   urls: task sitemap
    /// "
    /// );
    /// ```
    ///
    /// A line has the node's name, its kind (`task`, `workflow`, `expression`, `map`, `branch`, `fallback` or `finally`), its function or
    /// workflow, behind `<-` what it waits for (values by name, then `after(..)`, then `outcome(..)`), and in brackets what its
    /// policy changes. Lines are sorted by name and nothing is aligned: to add a node adds a line, to change a wire or an option
    /// changes the line of the node that has it, to move statements around changes nothing. Places in the source, the text of
    /// expressions and the nodes of sub-workflows are not in it; a sub-workflow has a snapshot of its own.
    ///
    /// The same graph gives the same text on every machine and with every compiler. Until dagflow 1.0 a change of the format counts as
    /// a breaking one and stands in the changelog; after it, the format stays.
    #[inline]
    pub fn snapshot(&self) -> String {
        snapshot::Snapshot(self).to_string()
    }
}
