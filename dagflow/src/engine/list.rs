//! Nodes that are ready, as a list through their cells, so that no queue ever allocates.

/// The ends of a list, and how many nodes it has. It is never empty.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List {
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) length: u32,
    /// What another core would save of them; 0 where nobody asks.
    pub(crate) cost: u32,
}

impl List {
    /// A list of one node.
    pub(crate) const fn of(node: u32) -> Self {
        Self {
            first: node,
            last: node,
            length: 1,
            cost: 0,
        }
    }
}
