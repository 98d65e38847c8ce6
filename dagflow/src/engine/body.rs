//! The code of a node whose types the engine does not know.

use std::pin::Pin;
use std::task::{Context, Poll};

use super::core::Core;
use super::memory::erased::FuturePlace;
use super::step::Step;
use super::worker::End;

/// The code of a node of a built graph.
pub(crate) trait Body: Send + Sync + 'static {
    /// Begins an attempt of the node, and polls it. If it has to wait, its future is left in the place.
    fn run<'a>(
        &'a self,
        core: &'a Core,
        step: &'a Step,
        place: Pin<&mut FuturePlace<'a, End>>,
        context: &mut Context<'_>,
    ) -> Poll<End>;

    /// Where the value goes.
    #[cfg(feature = "testing")]
    fn slot(&self) -> usize;
}

/// For bodies that want more alignment than others.
impl<B: Body> Body for Box<B> {
    fn run<'a>(
        &'a self,
        core: &'a Core,
        step: &'a Step,
        place: Pin<&mut FuturePlace<'a, End>>,
        context: &mut Context<'_>,
    ) -> Poll<End> {
        (**self).run(core, step, place, context)
    }

    #[cfg(feature = "testing")]
    fn slot(&self) -> usize {
        (**self).slot()
    }
}
