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
    /// What a run has to be given: the slot, and the name.
    pub(crate) inputs: Vec<(u32, String)>,
    /// Tells its handles from those of other graphs.
    pub(crate) id: u64,
    /// What takes its memory back.
    pub(crate) recycle: fn(&mut Self),
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
