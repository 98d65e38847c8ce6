//! Which node of which run is being polled on this thread.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Weak};
use std::task::{Context, Poll};

use tokio::time::Instant;

use super::bounds::Lease;
use super::core::Core;
use super::frame::Frame;
use super::step::Step;
use super::sync::thread_local;

/// Where the thread is, in one word that is cheap to set for every node: the node, the attempt, whether it is an item, and whether it
/// holds something of the runner's.
#[derive(Clone, Copy, Default)]
struct At(u64);

const ITEM: u64 = 1 << 31;
const HOLDS: u64 = 1 << 30;

impl At {
    fn of(step: &Step) -> Self {
        let item = if step.frame().is_some() { ITEM } else { 0 };
        let holds = if step.lease().is_some() { HOLDS } else { 0 };
        Self(u64::from(step.node()) << 32 | u64::from(step.attempt) & (HOLDS - 1) | item | holds)
    }

    fn node(self) -> u32 {
        (self.0 >> 32) as u32
    }

    fn attempt(self) -> u32 {
        (self.0 & (HOLDS - 1)) as u32
    }

    /// Whether more is to be said than fits into the word.
    fn is_more(self) -> bool {
        self.0 & (ITEM | HOLDS) != 0
    }

    fn is_item(self) -> bool {
        self.0 & ITEM != 0
    }
}

/// What few places have.
#[derive(Clone, Default)]
struct More {
    /// The item of a fan-out.
    item: Option<(Arc<Frame>, usize)>,
    /// What is held of the runner's; weak, since this is looked at, not held.
    lease: Option<Weak<Lease>>,
}

impl More {
    fn of(step: &Step) -> Self {
        Self {
            item: step.frame().map(|frame| (Arc::clone(frame), step.index())),
            lease: step.lease().map(Arc::downgrade),
        }
    }
}

thread_local! {
    static RUN: RefCell<Option<Arc<Core>>> = const { RefCell::new(None) };
    static AT: Cell<At> = const { Cell::new(At(0)) };
    static MORE: RefCell<More> = const { RefCell::new(More { item: None, lease: None }) };
    /// When the blocking body on this thread is too late.
    static LIMIT: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// A node of a run (or an item of it), as `dagflow::context()` and nested runs see it.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) core: Arc<Core>,
    node: u32,
    pub(crate) attempt: u32,
    item: Option<(Arc<Frame>, usize)>,
    /// What the attempt holds of the runner's.
    lease: Option<Weak<Lease>>,
    limit: Option<Instant>,
}

impl Place {
    /// Where this thread is, if a node of a run is being polled on it.
    pub(crate) fn current() -> Option<Self> {
        let core = RUN.with_borrow(Clone::clone)?;
        let at = AT.get();
        let more = if at.is_more() {
            MORE.with_borrow(Clone::clone)
        } else {
            More::default()
        };
        (at.attempt() > 0).then(|| Self {
            core,
            node: at.node(),
            attempt: at.attempt(),
            item: more.item.filter(|_| at.is_item()),
            lease: more.lease,
            limit: LIMIT.get(),
        })
    }

    /// The place of a step.
    #[cfg(feature = "testing")]
    pub(crate) fn of(core: &Arc<Core>, step: &Step) -> Self {
        Self {
            core: Arc::clone(core),
            node: step.node(),
            attempt: step.attempt,
            item: step.frame().map(|frame| (Arc::clone(frame), step.index())),
            lease: None,
            limit: None,
        }
    }

    /// Whether nobody waits for the node or the item any more.
    #[cfg(feature = "testing")]
    pub(crate) fn has_ended(&self) -> bool {
        self.core.is_stopped()
            || self
                .item
                .as_ref()
                .is_some_and(|(frame, _)| frame.is_closed())
    }

    /// What the attempt holds of the runner's, for a run that starts inside of it.
    pub(crate) fn lease(&self) -> Option<Arc<Lease>> {
        self.lease.as_ref()?.upgrade()
    }

    /// Whether nobody waits for the task any more: the run is stopped, or a blocking body has passed its time-out.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.core.is_stopped() || self.limit.is_some_and(|limit| Instant::now() >= limit)
    }

    pub(crate) fn path(&self) -> String {
        self.core.path(&self.step())
    }

    /// The node or the item, as a step of its run.
    pub(crate) fn step(&self) -> Step {
        let mut step = Step::of_node(self.node, 0);
        if let Some((frame, index)) = &self.item {
            step.set_item(frame, *index, 0);
        }
        step
    }
}

/// Says when the blocking body that is about to run on this thread is too late.
pub(crate) fn set_limit(limit: Option<Instant>) {
    LIMIT.set(limit);
}

/// Says that an attempt of `step` is polled now. It holds until the worker's poll ends or another attempt is polled.
#[inline(always)]
pub(crate) fn enter(step: &Step) {
    let at = At::of(step);
    let before = AT.replace(at);
    if at.is_more() || before.is_more() {
        MORE.set(More::of(step));
    }
}

/// The same for the first attempt of a node that follows another one of its kind in the same poll.
#[inline(always)]
pub(crate) fn flow(node: u32) {
    AT.set(At(u64::from(node) << 32 | 1));
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
        Self {
            run: Some(run),
            worker,
        }
    }
}

/// Puts back what was current before, also when a poll unwinds.
struct Restore<'a> {
    run: &'a mut Option<Arc<Core>>,
    at: At,
    more: More,
}

impl Drop for Restore<'_> {
    fn drop(&mut self) {
        RUN.with_borrow_mut(|current| std::mem::swap(current, self.run));
        let now = AT.replace(self.at);
        if now.is_more() || self.at.is_more() {
            MORE.set(std::mem::take(&mut self.more));
        }
    }
}

impl<F: Future> Future for Scoped<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        within(this.run, || this.worker.poll(context))
    }
}

/// Polls something with this run as the current one. It is moved there and back, which costs less than one more reference to it.
#[inline]
pub(crate) fn within<T>(run: &mut Option<Arc<Core>>, poll: impl FnOnce() -> T) -> T {
    RUN.with_borrow_mut(|current| std::mem::swap(current, run));
    let at = AT.replace(At::default());
    let more = if at.is_more() {
        MORE.take()
    } else {
        More::default()
    };
    let _restore = Restore { run, at, more };
    poll()
}
