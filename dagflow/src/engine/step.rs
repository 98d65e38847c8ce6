//! One thing for a worker to do: an attempt of a node, or of one item of a fan-out.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::blocking::{self, BlockingWatch};
use super::bounds::Lease;
use super::core::Core;
use super::frame::Frame;
use super::plan::Plan;
use super::span::Span;
use crate::error::Failure;
use crate::event::Recording;
use crate::outcome::{Breakage, State};
use crate::policy::Policy;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Thirty years: for limits that no clock can hold.
const FAR_AWAY: Duration = Duration::from_secs(60 * 60 * 24 * 365 * 30);

/// Stands for the first call of the node, so that its number need not be looked up before somebody asks.
const FIRST_SITE: u32 = u32::MAX;

/// What a worker has to do. It stays in its worker and is changed in place: moving it costs more than an instant node.
#[allow(clippy::struct_excessive_bools)]
pub struct Step {
    /// The number of the node. An atomic only because it changes through a shared reference where nodes follow one another in one poll.
    node: AtomicU32,
    /// 0, or 1 for the fallback.
    pub stage: u32,
    /// From 1.
    pub(crate) attempt: u32,
    /// Which of the node's calls runs, set by the expansion when there are several; [`FIRST_SITE`] is the node's first.
    site: AtomicU32,
    index: usize,
    frame: Option<Arc<Frame>>,
    /// All items of the frame have values: put them together.
    gathers: bool,
    /// It was started before: a further attempt, or the end of a collected item.
    again: bool,
    /// It runs on a thread for blocking work, which is not counted as active.
    pub(crate) off_thread: bool,
    /// It has found out that it has to run on such a thread.
    pub(crate) leaves: bool,
    /// A stub stands for a body that blocks, and does not.
    #[cfg(feature = "testing")]
    pub(crate) is_replaced: bool,
    /// What the attempt has taken from the runner's pools.
    lease: Option<Arc<Lease>>,
    /// When the first attempt began, of a node with a deadline, which counts from there; of another one it says nothing.
    started: OnceLock<Instant>,
    extra: OnceLock<Box<Extra>>,
}

/// What few steps need.
#[derive(Default)]
pub(crate) struct Extra {
    /// The watch over a blocking body.
    pub(crate) blocking: Mutex<Option<BlockingWatch>>,
    /// How an item ended whose error was collected; its node may succeed all the same.
    collected: OnceLock<State>,
    /// How the engine ended an item whose errors are collected.
    failure: Mutex<Option<Failure>>,
    /// The wait before the next attempt.
    delay: Mutex<Duration>,
    /// The fan-out that the step has opened.
    opened: Mutex<Option<Arc<Frame>>>,
    /// What the node's end waits for: a completion that is being recorded.
    recording: Mutex<Option<Recording>>,
    pub(crate) span: Option<Span>,
}

impl Step {
    /// The first attempt of a node.
    pub(crate) const fn of_node(node: u32, site: u32) -> Self {
        Self {
            node: AtomicU32::new(node),
            stage: 0,
            attempt: 1,
            site: AtomicU32::new(site),
            index: 0,
            frame: None,
            gathers: false,
            again: false,
            off_thread: false,
            leaves: false,
            #[cfg(feature = "testing")]
            is_replaced: false,
            lease: None,
            started: OnceLock::new(),
            extra: OnceLock::new(),
        }
    }

    pub(crate) fn set_node(&mut self, node: u32, site: u32) {
        self.start(node, 0, site);
        self.index = 0;
        if self.frame.is_some() {
            self.frame = None;
        }
    }

    /// Whether it was the first attempt of a node, on an async thread, and has left nothing behind.
    #[inline]
    pub(crate) fn is_plain(&self) -> bool {
        let odd = self.gathers | self.again | self.off_thread | self.leaves;
        !odd && self.stage == 0 && self.frame.is_none() && self.extra.get().is_none()
    }

    /// After a plain step the first attempt of another node, whose arm follows in the same poll.
    #[inline(always)]
    pub(crate) fn flow(&self, node: u32) {
        self.node.store(node, Ordering::Relaxed);
        self.site.store(FIRST_SITE, Ordering::Relaxed);
    }

    pub(crate) fn set_item(&mut self, frame: &Arc<Frame>, index: usize, site: u32) {
        self.start(frame.node, frame.stage, site);
        self.index = index;
        if !self
            .frame
            .as_ref()
            .is_some_and(|current| Arc::ptr_eq(current, frame))
        {
            self.frame = Some(Arc::clone(frame));
        }
    }

    /// The step that puts the items of the frame that this step is an item of together.
    pub(crate) fn set_gathering(&mut self, frame: &Frame, site: u32) {
        self.start(frame.node, frame.stage, site);
        self.started = OnceLock::new();
        self.gathers = true;
        (self.frame, self.index) = match &frame.outer {
            Some((outer, index)) => (Some(Arc::clone(outer)), *index),
            None => (None, 0),
        };
    }

    fn start(&mut self, node: u32, stage: u32, site: u32) {
        *self.node.get_mut() = node;
        self.stage = stage;
        self.attempt = 1;
        *self.site.get_mut() = site;
        self.gathers = false;
        self.again = false;
        self.leaves = false;
        if self.extra.get().is_some() {
            self.extra = OnceLock::new();
        }
    }

    /// The next attempt of the same step.
    pub(crate) fn next_attempt(&mut self) {
        self.attempt += 1;
        self.again = true;
        self.leaves = false;
    }

    /// The same attempt once more, for the arm to put a failure in the item's place.
    pub(crate) fn again(&mut self) {
        self.again = true;
    }

    /// Whether nothing of it has run yet.
    pub(crate) fn is_first(&self) -> bool {
        !self.again && !self.gathers && self.stage == 0
    }

    /// The same node's fallback.
    pub(crate) fn fall_back(&mut self) {
        self.stage = 1;
        self.attempt = 1;
        self.leaves = false;
        self.started = OnceLock::new();
    }

    /// The number of the node.
    #[inline(always)]
    pub fn node(&self) -> u32 {
        self.node.load(Ordering::Relaxed)
    }

    /// How many `for`s this step is inside of.
    pub fn depth(&self) -> usize {
        self.frame.as_ref().map_or(0, |frame| frame.depth)
    }

    /// Whether the items one `for` deeper are to be put together.
    pub fn gathers(&self) -> bool {
        self.gathers
    }

    /// The number of the item in the innermost `for`.
    pub fn index(&self) -> usize {
        self.index
    }

    /// The number of the item in the `for` of this depth, from 1 for the outermost.
    pub fn index_at(&self, depth: usize) -> usize {
        let mut index = self.index;
        let mut frame = self.frame.as_ref();
        while let Some(this) = frame {
            if this.depth == depth {
                return index;
            }
            let Some((outer, at)) = &this.outer else {
                break;
            };
            index = *at;
            frame = Some(outer);
        }
        index
    }

    /// The attempt has what it needs.
    pub(crate) fn set_lease(&mut self, lease: Lease) {
        self.lease = Some(Arc::new(lease));
    }

    pub(crate) fn lease(&self) -> Option<&Arc<Lease>> {
        self.lease.as_ref()
    }

    pub(crate) fn take_lease(&mut self) -> Option<Arc<Lease>> {
        self.lease.take()
    }

    /// The attempt is over.
    pub(crate) fn end_lease(&mut self) {
        if self.lease.is_some() {
            self.lease = None;
        }
    }

    /// Says which of the node's calls runs. `true` says that it has to run on a thread for blocking work instead.
    pub fn enter(&self, core: &Arc<Core>, site: u32) -> bool {
        self.site.store(site, Ordering::Relaxed);
        if self.off_thread {
            blocking::watch(core, self);
        }
        core.plan.sites[site as usize].blocking && !self.off_thread
    }

    /// Whether the attempt blocks its thread, as the policy of its call says.
    pub(crate) fn blocks(&self, policy: &Policy) -> bool {
        #[cfg(feature = "testing")]
        if self.is_replaced {
            return false;
        }
        policy.blocking
    }

    /// The failure that a collecting fan-out has to put in the item's place.
    pub fn collected_failure(&self) -> Option<Failure> {
        let extra = self.extra.get()?;
        lock(&extra.failure).take()
    }

    /// Whether this is not an attempt, but the end of an item whose failure is collected.
    pub(crate) fn is_collecting(&self) -> bool {
        self.extra
            .get()
            .is_some_and(|extra| lock(&extra.failure).is_some())
    }

    pub(crate) fn set_recording(&self, recording: Recording) {
        *lock(&self.extra().recording) = Some(recording);
    }

    pub(crate) fn take_recording(&self) -> Option<Recording> {
        lock(&self.extra.get()?.recording).take()
    }

    /// The first attempt begins.
    pub(crate) fn note_start(&mut self) {
        self.started = OnceLock::from(Instant::now());
    }

    /// When all attempts have to be over.
    pub(crate) fn deadline(&self, limit: Duration) -> Instant {
        let start = *self.started.get_or_init(Instant::now);
        start.checked_add(limit).unwrap_or(start + FAR_AWAY)
    }

    pub(crate) fn set_failure(&self, failure: Failure) {
        *lock(&self.extra().failure) = Some(failure);
    }

    pub(crate) fn set_delay(&self, delay: Duration) {
        *lock(&self.extra().delay) = delay;
    }

    pub(crate) fn take_delay(&self) -> Duration {
        self.extra.get().map_or(Duration::ZERO, |extra| {
            std::mem::take(&mut *lock(&extra.delay))
        })
    }

    pub(crate) fn set_opened(&self, frame: Arc<Frame>) {
        *lock(&self.extra().opened) = Some(frame);
    }

    pub(crate) fn take_opened(&self) -> Option<Arc<Frame>> {
        lock(&self.extra.get()?.opened).take()
    }

    pub(crate) fn set_collected(&self, state: State) {
        let _ = self.extra().collected.set(state);
    }

    pub(crate) fn collected(&self) -> Option<State> {
        self.extra.get()?.collected.get().copied()
    }

    pub(crate) fn span(&self) -> Option<&Span> {
        self.extra.get()?.span.as_ref()
    }

    /// The index in [`Plan::sites`] of the call that runs.
    pub(crate) fn site(&self, plan: &Plan) -> usize {
        match self.site.load(Ordering::Relaxed) {
            FIRST_SITE => plan.nodes[self.node() as usize].site as usize,
            site => site as usize,
        }
    }

    pub(crate) fn frame(&self) -> Option<&Arc<Frame>> {
        self.frame.as_ref()
    }

    /// The fan-out that has to have a place for the step.
    pub(crate) fn limited_frame(&self) -> Option<&Arc<Frame>> {
        self.frame.as_ref().filter(|frame| frame.is_limited())
    }

    fn extra(&self) -> &Extra {
        self.extra.get_or_init(Box::default)
    }

    pub(crate) fn extra_mut(&mut self) -> &mut Extra {
        self.extra();
        #[allow(clippy::expect_used)]
        self.extra.get_mut().expect("it was just made")
    }

    pub(crate) fn watch_blocking(&self, watch: BlockingWatch) {
        *lock(&self.extra().blocking) = Some(watch);
    }

    /// The blocking body has ended: its timer with it. Gives what had run out before.
    pub(crate) fn end_blocking(&self) -> Option<Breakage> {
        let watch = lock(&self.extra.get()?.blocking).take()?;
        watch.ran_out()
    }

    /// Appends `[3][1]` for an item.
    pub(crate) fn write_items(&self, path: &mut String) {
        let depth = self.depth();
        for level in 1..=depth {
            let _ = write!(path, "[{}]", self.index_at(level));
        }
    }
}
