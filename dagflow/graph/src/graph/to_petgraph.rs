//! A graph in petgraph's form.

use petgraph::graph::{DiGraph, NodeIndex};

use super::{EdgeKind, Graph, NodeInfo};

impl Graph {
    /// The graph in the form of [petgraph](https://docs.rs/petgraph), whose algorithms answer what this crate does not: who depends on
    /// whom, whom nobody gets around, by how many ways, how it looks reduced. Needs the feature `petgraph`.
    ///
    /// Node number `n` has the index `n`, as everywhere else; edge number `n` is that of [`edges`](Self::edges). All kinds of edges are
    /// there, those into [`NodeKind::Finally`](super::NodeKind::Finally) nodes too: `filter_map` of petgraph takes some of them out.
    ///
    /// ```
    /// use dagflow::graph::petgraph::visit::{Reversed, Walker};
    /// use dagflow::graph::petgraph::{algo, visit::Dfs};
    /// use dagflow::prelude::*;
    ///
    /// async fn number(digits: &str) -> Result<u32> {
    ///     Ok(digits.parse()?)
    /// }
    ///
    /// fn double(number: &u32) -> u32 {
    ///     number * 2
    /// }
    ///
    /// fn sum(a: u32, b: u32) -> u32 {
    ///     a + b
    /// }
    ///
    /// workflow! {
    ///     async fn price(first: String, second: String) -> Result<u32> {
    ///         let base = number(&first);
    ///         let extra = number(&second);
    ///         let twice = double(&base);
    ///         let total = sum(twice, extra);
    ///         Ok(total)
    ///     }
    /// }
    ///
    /// let graph = price::GRAPH.to_petgraph();
    /// let node = |name| price::GRAPH.index_of(name).unwrap().into();
    ///
    /// // What has to be computed again when `base` changes?
    /// let changed: Vec<&str> = Dfs::new(&graph, node("base")).iter(&graph).map(|node| &*graph[node].name).collect();
    /// assert_eq!(changed, ["base", "twice", "total"]);
    ///
    /// // What does `twice` need?
    /// let needs = Dfs::new(Reversed(&graph), node("twice")).iter(Reversed(&graph)).count();
    /// assert_eq!(needs, 2);
    ///
    /// assert!(!algo::has_path_connecting(&graph, node("extra"), node("twice"), None));
    /// ```
    #[must_use]
    pub fn to_petgraph(&self) -> DiGraph<&NodeInfo, EdgeKind> {
        let mut graph = DiGraph::with_capacity(self.nodes().len(), self.edges().len());
        for node in self.nodes() {
            graph.add_node(node);
        }
        for edge in self.edges() {
            graph.add_edge(NodeIndex::from(edge.from), edge.to.into(), edge.kind);
        }
        graph
    }
}
