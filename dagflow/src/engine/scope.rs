//! Which node of which run is being polled on this thread.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::core::Core;
use super::frame::Frame;
use super::step::Step;

#[derive(Clone, Copy, Default)]
struct At {
    node: u32,
    attempt: u32,
    index: usize,
    /// Whether `FRAME` holds something; a cell without a destructor is cheaper to look at.
    framed: bool,
}

thread_local! {
    static RUN: RefCell<Option<Arc<Core>>> = const { RefCell::new(None) };
    static AT: Cell<At> = const { Cell::new(At { node: 0, attempt: 0, index: 0, framed: false }) };
    static FRAME: RefCell<Option<Arc<Frame>>> = const { RefCell::new(None) };
}

/// A node of a run (or an item of it), as `dagflow::context()` and nested runs see it.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) core: Arc<Core>,
    node: u32,
    pub(crate) attempt: u32,
    index: usize,
    frame: Option<Arc<Frame>>,
}

impl Place {
    /// Where this thread is, if a node of a run is being polled on it.
    pub(crate) fn current() -> Option<Self> {
        let core = RUN.with_borrow(Clone::clone)?;
        let At { node, attempt, index, .. } = AT.get();
        let frame = FRAME.with_borrow(Clone::clone);
        (attempt > 0).then_some(Self { core, node, attempt, index, frame })
    }

    pub(crate) fn path(&self) -> String {
        let mut path = self.core.node_path(self.node);
        if let Some(frame) = &self.frame {
            let mut step = Step::node(self.node, 0);
            step.set_item(frame, self.index, 0);
            step.write_items(&mut path);
        }
        path
    }
}

/// Says that an attempt of `step` is polled now. It holds until the worker's poll ends or another attempt is polled.
pub(crate) fn enter(step: &Step) {
    let framed = step.frame().is_some();
    let before = AT.replace(At { node: step.node, attempt: step.attempt, index: step.index(), framed });
    if framed || before.framed {
        FRAME.set(step.frame().cloned());
    }
}

pin_project_lite::pin_project! {
    /// A worker's future, polled with its run as the current one.
    pub(crate) struct Scoped<F> {
        run: Option<Arc<Core>>,
        #[pin]
        worker: F,
    }
}

impl<F> Scoped<F> {
    pub(crate) fn new(run: Arc<Core>, worker: F) -> Self {
        Self { run: Some(run), worker }
    }
}

/// Puts back what was current before, also when a poll unwinds.
struct Restore<'a> {
    run: &'a mut Option<Arc<Core>>,
    at: At,
    frame: Option<Arc<Frame>>,
}

impl Drop for Restore<'_> {
    fn drop(&mut self) {
        RUN.with_borrow_mut(|current| std::mem::swap(current, self.run));
        let now = AT.replace(self.at);
        if now.framed || self.at.framed {
            FRAME.set(self.frame.take());
        }
    }
}

impl<F: Future> Future for Scoped<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        RUN.with_borrow_mut(|current| std::mem::swap(current, this.run));
        let at = AT.replace(At::default());
        let frame = if at.framed { FRAME.take() } else { None };
        let _restore = Restore { run: this.run, at, frame };
        this.worker.poll(context)
    }
}
