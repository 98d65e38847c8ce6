//! A graph that was built at run time: its plan, and what an expansion would have written for a static one.

use super::memory::erased::Bodies;
use super::memory::{HasLayout, Layout};
use super::plan::Plan;

/// All of a built graph, in one place that its runs share.
pub struct Built {
    pub(crate) plan: Plan,
    pub(crate) layout: Layout,
    /// By node number.
    pub(crate) bodies: Bodies,
    pub(crate) freed: Freed,
    /// What a run has to be given: the slot, and the name.
    pub(crate) inputs: Vec<(u32, String)>,
    /// Tells its handles from those of other graphs.
    pub(crate) id: u64,
    /// What takes its memory back.
    pub(crate) recycle: fn(&mut Self),
}

/// What nodes were lent, where the last reader frees the value.
#[derive(Default)]
pub(crate) struct Freed {
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

    /// Without any, for another graph.
    pub(crate) fn clear(&mut self) {
        self.slots.clear();
        self.ends.clear();
    }
}

impl HasLayout for Built {
    fn layout(&self) -> &Layout {
        &self.layout
    }
}

impl std::fmt::Debug for Built {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(&self.plan, formatter)
    }
}

/// A plan without bodies.
#[cfg(all(test, shuttle))]
impl From<Plan> for Built {
    fn from(plan: Plan) -> Self {
        Self {
            plan,
            layout: Layout::default(),
            bodies: Bodies::default(),
            freed: Freed::default(),
            inputs: Vec::new(),
            id: 0,
            recycle: |_| {},
        }
    }
}

impl Drop for Built {
    fn drop(&mut self) {
        (self.recycle)(self);
    }
}
