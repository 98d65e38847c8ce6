//! A graph that was built at run time: its plan, and what an expansion would have written for a static one.

use std::ops::Deref;

use super::memory::erased::Bodies;
use super::memory::{HasLayout, Layout};
use super::plan::Plan;

/// All of a built graph.
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
    pub(crate) recycle: fn(Box<Self>),
}

/// A built graph that is shared by its flows and runs; with the last one its memory goes back to where the next graph is built.
pub struct Returning(
    /// There until it is dropped.
    Option<Box<Built>>,
);

impl From<Box<Built>> for Returning {
    #[inline]
    fn from(built: Box<Built>) -> Self {
        Self(Some(built))
    }
}

impl Deref for Returning {
    type Target = Built;

    #[inline]
    fn deref(&self) -> &Built {
        match &self.0 {
            Some(built) => built,
            None => unreachable!("a graph is there until it is dropped"),
        }
    }
}

impl HasLayout for Returning {
    #[inline]
    fn layout(&self) -> &Layout {
        &self.layout
    }
}

impl std::fmt::Debug for Returning {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(&self.plan, formatter)
    }
}

/// A plan without bodies.
#[cfg(all(test, shuttle))]
impl From<Plan> for Returning {
    fn from(plan: Plan) -> Self {
        Self::from(Box::new(Built {
            plan,
            layout: Layout::default(),
            bodies: Bodies::default(),
            inputs: Vec::new(),
            id: 0,
            recycle: drop,
        }))
    }
}

impl Drop for Returning {
    #[inline]
    fn drop(&mut self) {
        if let Some(built) = self.0.take() {
            (built.recycle)(built);
        }
    }
}
