//! Which values a node is the last one to have been lent.

/// What nodes were lent, where the last reader frees the value. Of a static graph, whose types the plan does not know, also what has no
/// drop glue: then there is nothing to be freed.
#[derive(Clone, Debug, Default)]
pub struct Freed {
    /// Slots with the number of their readers, node by node.
    slots: Vec<(u32, u32)>,
    /// Where those of each node end, up to the last one that has any.
    ends: Vec<u32>,
}

impl Freed {
    /// The node is one of `readers` of the slot. Nodes come in the order of their numbers.
    pub(crate) fn push(&mut self, node: u32, slot: u32, readers: u32) {
        let before = u32::try_from(self.slots.len()).unwrap_or(u32::MAX);
        self.slots.push((slot, readers));
        self.ends.resize(node as usize, before);
        self.ends.push(before + 1);
    }

    /// Those of a node.
    #[inline]
    pub(crate) fn of(&self, node: u32) -> &[(u32, u32)] {
        let node = node as usize;
        let Some(&end) = self.ends.get(node) else {
            return &[];
        };
        let start = node.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.slots[start as usize..end as usize]
    }

    /// Whether no value is freed before the run ends.
    pub(crate) fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Without any, for another graph.
    pub(crate) fn clear(&mut self) {
        self.slots.clear();
        self.ends.clear();
    }
}
