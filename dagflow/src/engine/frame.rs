//! A fan-out while it runs: which items are left, and how many are at work.

use std::sync::{Arc, PoisonError};

use super::step::Step;
use super::sync::{AtomicBool, AtomicUsize, Mutex, Ordering};

/// The items of one `for` of one node (of one item of the outer `for`, where they nest).
pub(crate) struct Frame {
    pub(crate) node: u32,
    pub(crate) stage: u32,
    /// The item of the outer `for` that this one belongs to.
    pub(crate) outer: Option<(Arc<Frame>, usize)>,
    pub(crate) depth: usize,
    len: usize,
    /// What bounds the innermost items of the node, in all its frames; `None` without a bound.
    gate: Option<Arc<Gate>>,
    /// Whether the items of this frame are the innermost ones.
    innermost: bool,
    next: AtomicUsize,
    unfinished: AtomicUsize,
    /// An item has failed for good: no further item starts.
    closed: AtomicBool,
    /// Items that wait for what the runner bounds: they all need the same, so that no further one has to ask.
    waiting: AtomicUsize,
}

/// The `concurrency` of one node. Everything about it happens under the schedule's lock; the atomic only makes it shareable.
struct Gate {
    limit: usize,
    /// Workers that are at items.
    attached: AtomicUsize,
    /// Items whose back-off is over, but for which there was no room.
    parked: Mutex<Vec<Step>>,
}

impl Frame {
    pub(crate) fn new(step: &Step, len: usize, limit: Option<usize>, innermost: bool) -> Arc<Self> {
        let gate = match step.frame() {
            Some(outer) => outer.gate.clone(),
            None => limit.map(|limit| {
                Arc::new(Gate {
                    limit: limit.max(1),
                    attached: AtomicUsize::new(0),
                    parked: Mutex::default(),
                })
            }),
        };
        let outer = step.frame().map(|frame| (Arc::clone(frame), step.index()));
        Arc::new(Self {
            node: step.node(),
            stage: step.stage,
            depth: outer.as_ref().map_or(1, |(frame, _)| frame.depth + 1),
            outer,
            len,
            gate,
            innermost,
            next: AtomicUsize::new(0),
            unfinished: AtomicUsize::new(len),
            closed: AtomicBool::new(false),
            waiting: AtomicUsize::new(0),
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len == 0
    }

    fn gate(&self) -> Option<&Gate> {
        self.gate.as_deref().filter(|_| self.innermost)
    }

    /// Whether leaving the frame has to be told to the schedule.
    pub(crate) fn is_limited(&self) -> bool {
        self.gate().is_some()
    }

    /// The next item that nobody has started.
    pub(crate) fn claim(&self) -> Option<usize> {
        // The check keeps the counter from running away when many workers ask an exhausted frame.
        if self.next.load(Ordering::Relaxed) >= self.len || self.is_closed() || self.is_held() {
            return None;
        }
        let index = self.next.fetch_add(1, Ordering::Relaxed);
        (index < self.len).then_some(index)
    }

    pub(crate) fn has_items(&self) -> bool {
        self.next.load(Ordering::Relaxed) < self.len && !self.is_closed()
    }

    pub(crate) fn has_room(&self) -> bool {
        !self.is_held() && self.has_place()
    }

    /// Whether the node's own `concurrency` lets one more item run.
    pub(crate) fn has_place(&self) -> bool {
        self.gate()
            .is_none_or(|gate| gate.attached.load(Ordering::Relaxed) < gate.limit)
    }

    pub(crate) fn attach(&self) {
        if let Some(gate) = self.gate() {
            gate.attached.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Leaves the frame, or goes on with an item that waited for the room.
    pub(crate) fn detach(&self) -> Option<Step> {
        let gate = self.gate()?;
        let parked = gate
            .parked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        if parked.is_none() {
            gate.attached.fetch_sub(1, Ordering::Relaxed);
        }
        parked
    }

    /// Gives the place up. An item that waited for it is given back, and has to find a place of its own.
    pub(crate) fn vacate(&self) -> Option<Step> {
        let gate = self.gate()?;
        gate.attached.fetch_sub(1, Ordering::Relaxed);
        gate.parked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop()
    }

    /// Lets an item wait until a worker leaves.
    pub(crate) fn park(&self, step: Step) {
        if let Some(gate) = self.gate() {
            gate.parked
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(step);
        }
    }

    /// Takes all items that wait for room; none of them will run.
    pub(crate) fn drain(&self) -> Vec<Step> {
        self.gate.as_ref().map_or_else(Vec::new, |gate| {
            std::mem::take(&mut *gate.parked.lock().unwrap_or_else(PoisonError::into_inner))
        })
    }

    pub(crate) fn is_innermost(&self) -> bool {
        self.innermost
    }

    /// An item waits for the runner.
    pub(crate) fn hold(&self) {
        self.waiting.fetch_add(1, Ordering::Release);
    }

    /// It waits no longer.
    pub(crate) fn release(&self) {
        self.waiting.fetch_sub(1, Ordering::Release);
    }

    fn is_held(&self) -> bool {
        self.waiting.load(Ordering::Acquire) > 0
    }

    /// One item has its value; whether it was the last.
    pub(crate) fn finish_item(&self) -> bool {
        self.unfinished.fetch_sub(1, Ordering::AcqRel) == 1
    }

    /// No further item of this or an outer `for` starts.
    pub(crate) fn close(&self) {
        let mut frame = Some(self);
        while let Some(this) = frame {
            this.closed.store(true, Ordering::Relaxed);
            frame = this.outer.as_ref().map(|(outer, _)| &**outer);
        }
    }

    pub(crate) fn is_closed(&self) -> bool {
        let mut frame = Some(self);
        while let Some(this) = frame {
            if this.closed.load(Ordering::Relaxed) {
                return true;
            }
            frame = this.outer.as_ref().map(|(outer, _)| &**outer);
        }
        false
    }
}
