//! Where in a picture a graph stands: which names its nodes have there, and which graphs it is drawn inside of.

use crate::graph::{Graph, NodeInfo};

/// A graph that is being drawn, perhaps inside another.
pub(super) struct Scope<'outer> {
    pub(super) graph: &'outer Graph,
    outer: Option<&'outer Scope<'outer>>,
    /// Put before the position of a node to name it: `n`, in the cluster of node 5 `n5_`.
    prefix: String,
}

impl<'outer> Scope<'outer> {
    #[inline]
    pub(super) fn top(graph: &'outer Graph) -> Self {
        Self {
            graph,
            outer: None,
            prefix: "n".to_owned(),
        }
    }

    /// The scope of the workflow that the node at `position` runs, if it is to be drawn: it has nodes, and it is not one of those around
    /// it (a workflow that calls itself would never end).
    #[inline]
    pub(super) fn inner<'scope>(&'scope self, position: usize) -> Option<Scope<'scope>>
    where
        'outer: 'scope,
    {
        let graph = self.graph.nodes()[position].workflow?;
        let is_open = std::iter::successors(Some(self), |scope| scope.outer)
            .any(|scope| std::ptr::eq(scope.graph, graph));
        (!is_open && !graph.nodes().is_empty()).then(|| Scope {
            graph,
            outer: Some(self),
            prefix: format!("{}_", self.identifier(position)),
        })
    }

    /// A name for the node at `position` that is unique in the picture and a plain identifier.
    #[inline]
    pub(super) fn identifier(&self, position: usize) -> String {
        format!("{}{position}", self.prefix)
    }

    /// The nodes with their positions.
    #[inline]
    pub(super) fn nodes(&self) -> impl Iterator<Item = (usize, &NodeInfo)> {
        self.graph.nodes().iter().enumerate()
    }

    /// How deep inside other graphs this one is drawn.
    #[inline]
    pub(super) fn depth(&self) -> usize {
        std::iter::successors(self.outer, |scope| scope.outer).count()
    }
}
