//! A worker: it takes ready nodes and runs them in place, one after the other.

mod admit;
mod begin;
mod end;
#[cfg(feature = "testing")]
mod explored;
mod hand_over;
mod linger;
mod local;
mod sequence;
mod settle;
mod straight;

pub use end::End;
pub(crate) use end::Standing;

use std::sync::Arc;
use std::time::Duration;

use self::local::Local;
use self::sequence::Sequence;
use super::blocking;
use super::bounds::Seat;
use super::core::Core;
use super::cost::WORTH_SHARING;
use super::frame::Frame;
use super::list::List;
use super::schedule::{Found, Schedule};
use super::step::Step;
use super::sync::MutexGuard;
use crate::outcome::State;
#[cfg(feature = "testing")]
use crate::testing::reached;

/// Runs nodes until there is none left.
pub struct Worker {
    core: Arc<Core>,
    standing: Standing,
    /// The node that this worker goes on with, plus one: the first dependent of the node it has just ended.
    next: u32,
    /// More nodes that are ready, as a list through their cells; they are this worker's until it shares them. Atomics only because
    /// an attempt that has to wait gives them away through a shared reference.
    local: Local,
    /// The fan-out whose items it takes.
    frame: Option<Arc<Frame>>,
    /// What it does, or has just done.
    step: Step,
    /// The step is a further attempt, a fallback, or the end of a fan-out, and comes next.
    has_step: bool,
    delay: Duration,
    /// Of those who stay for work: the news that it has heard.
    news: u32,
    /// Whether it runs on a thread for blocking work, for one step.
    pub(crate) off_thread: bool,
    /// Its place in the runner's concurrency. Boxed, since workers are moved, and most have none.
    seat: Option<Box<Seat>>,
    /// The step is the next one, and has begun: what the straight way out of the last node has found.
    is_ready: bool,
    sequence: Sequence,
}

impl Worker {
    #[inline]
    pub(crate) fn new(core: Arc<Core>, standing: Standing) -> Self {
        Self {
            core,
            standing,
            next: 0,
            local: Local::default(),
            frame: None,
            step: Step::of_node(0, 0),
            has_step: false,
            delay: Duration::ZERO,
            news: 0,
            off_thread: false,
            seat: None,
            is_ready: false,
            sequence: Sequence::default(),
        }
    }

    /// The first worker of a run: it counts as live from the start, and [takes](Self::take_first) the first nodes when it begins, since
    /// until then it is moved.
    #[inline]
    pub(crate) fn first(core: Arc<Core>) -> Self {
        Self::new(core, Standing::First)
    }

    fn sleeping(core: Arc<Core>, step: Step, delay: Duration) -> Self {
        let mut worker = Self::new(core, Standing::Sleeping);
        worker.step = step;
        worker.has_step = true;
        worker.delay = delay;
        worker
    }

    /// One for a step that has waited for the runner, and now has what it needs.
    pub(crate) fn admitted(core: Arc<Core>, step: Step, seat: Option<Box<Seat>>) -> Self {
        let mut worker = Self::sleeping(core, step, Duration::ZERO);
        worker.seat = seat;
        worker
    }

    /// The run.
    pub fn core(&self) -> Arc<Core> {
        Arc::clone(&self.core)
    }

    /// The run.
    pub fn shared(&self) -> &Arc<Core> {
        &self.core
    }

    /// What there is to do.
    pub fn step(&self) -> &Step {
        &self.step
    }

    fn take_step(&mut self) -> Step {
        self.has_step = false;
        std::mem::replace(&mut self.step, Step::of_node(0, 0))
    }

    /// Finds the next step; `false` when there is nothing left for this worker.
    #[inline]
    pub fn next(&mut self) -> bool {
        std::mem::take(&mut self.is_ready) || self.find_next()
    }

    fn find_next(&mut self) -> bool {
        loop {
            if self.standing != Standing::Live || !self.find() {
                return false;
            }
            if self.core.needs.is_none() || self.admit() {
                break;
            }
        }
        let node = self.step.node() as usize;
        let blocks = self.step.leaves || self.core.plan.nodes[node].blocks(self.step.stage);
        #[cfg(feature = "testing")]
        let blocks = {
            self.step.is_replaced = blocks && reached::is_replaced(&self.core, &self.step);
            blocks && !self.step.is_replaced
        };
        if blocks != self.off_thread && self.moves() {
            if blocks {
                blocking::move_off(self);
            } else {
                blocking::come_back(self, true);
            }
            return false;
        }
        self.step.off_thread = blocks;
        if self.step.is_first() {
            if self.core.plan.nodes[node].deadline {
                self.step.note_start();
            }
            if self.step.frame().is_none() {
                self.core.memory().nodes()[node].set_state(State::Running);
                if let Some(order) = &self.core.order {
                    order.started(self.step.node());
                }
            }
            if let Some(watch) = &self.core.watch {
                watch.node_started(&self.core, &mut self.step);
            }
        }
        true
    }

    /// Whether blocking bodies have threads of their own: always, but for runs whose order is explored.
    fn moves(&self) -> bool {
        #[cfg(feature = "testing")]
        if self.core.explorer.is_some() {
            return false;
        }
        true
    }

    fn find(&mut self) -> bool {
        if self.core.is_stopped() {
            self.leave();
            return false;
        }
        if std::mem::take(&mut self.has_step) {
            return true;
        }
        if self.off_thread {
            blocking::come_back(self, false);
            return false;
        }
        if self.starts_next() {
            return true;
        }
        if let Some(node) = self.local.pop(self.core.memory().nodes(), &self.core.plan) {
            self.start(node);
            return true;
        }
        self.look_around()
    }

    /// Looks for work beyond the path that the worker follows.
    fn look_around(&mut self) -> bool {
        loop {
            if let Some(frame) = &self.frame
                && !self.is_overtaken(frame)
                && let Some(index) = frame.claim()
            {
                let site = self.site(frame.node);
                self.step.set_item(frame, index, site);
                return true;
            }
            let mut schedule = self.core.lock();
            if let Some(frame) = self.frame.take()
                && let Some(step) = frame.detach()
            {
                self.frame = Some(frame);
                drop(schedule);
                self.step = step;
                return true;
            }
            match self.core.pop(&mut schedule) {
                Some(found) => {
                    self.leave_rest(&found, schedule);
                    self.take(found);
                    if std::mem::take(&mut self.has_step) || self.starts_next() {
                        return true;
                    }
                    // A fan-out, of which others may claim the last items first; then the next round looks on.
                }
                None if self.seat.is_some() => {
                    drop(schedule);
                    self.leave();
                    return false;
                }
                None if self.lingers(&schedule) => {
                    schedule.live -= 1;
                    schedule.active -= 1;
                    self.news = self.core.stay(&mut schedule);
                    self.standing = Standing::Lingering;
                    return false;
                }
                None => {
                    schedule.live -= 1;
                    schedule.active -= 1;
                    self.standing = Standing::Gone;
                    self.core.settle(schedule);
                    return false;
                }
            }
        }
    }

    /// Takes what was found in the queue.
    fn take(&mut self, found: Found) {
        match found {
            Found::Nodes(list) => {
                self.keep(list);
                self.next = list.first + 1;
            }
            Found::Step(step) => {
                self.frame = step.limited_frame().cloned();
                self.step = step;
                self.has_step = true;
            }
            Found::Frame(frame) => self.frame = Some(frame),
        }
    }

    /// Starts the node that it goes on with, if there is one.
    fn starts_next(&mut self) -> bool {
        let next = std::mem::take(&mut self.next).checked_sub(1);
        if let Some(node) = next {
            self.start(node);
        }
        next.is_some()
    }

    /// What is left is worth another worker, who does the same: whoever put it there has woken one only.
    fn leave_rest(&self, found: &Found, schedule: MutexGuard<'_, Schedule>) {
        let wakes = match found {
            Found::Nodes(list) => self.core.order.is_none() || self.is_long(list.first),
            Found::Step(_) => false,
            Found::Frame(_) => true,
        };
        if wakes {
            self.core.wake_worker_elsewhere(schedule);
        }
    }

    /// Keeps what comes after the first of these nodes.
    fn keep(&mut self, list: List) {
        let second = self.core.memory().nodes()[list.first as usize].link();
        if second != 0 {
            self.local.set(List {
                first: second - 1,
                length: list.length - 1,
                cost: list
                    .cost
                    .saturating_sub(self.core.plan.cost_of(list.first).gain()),
                ..list
            });
        }
    }

    /// Whether a node that is ready goes before the next item of the fan-out.
    fn is_overtaken(&self, frame: &Frame) -> bool {
        self.core
            .order
            .as_ref()
            .is_some_and(|order| self.core.lock().has_before(order.rank(frame.node)))
    }

    /// Whether others had better not wait for the node to end.
    fn is_long(&self, node: u32) -> bool {
        self.core.plan.cost_of(node).expected() >= WORTH_SHARING && self.core.parallelism() > 1
    }

    fn start(&mut self, node: u32) {
        if self.frame.as_ref().is_some_and(|frame| frame.is_limited()) {
            self.leave_frame();
        }
        // Whoever waits behind a long node is better off elsewhere.
        if !self.local.is_empty() && self.is_long(node) {
            self.share();
        }
        let site = self.site(node);
        self.step.set_node(node, site);
    }

    fn site(&self, node: u32) -> u32 {
        self.core.plan.nodes[node as usize].site
    }
}

impl Drop for Worker {
    /// A worker that is dropped where it stands (its task was cancelled, the runtime shut down) still has to leave the run, which is
    /// cancelled with it: nobody else ends its node.
    fn drop(&mut self) {
        match self.standing {
            Standing::Live => {
                self.core.cancel();
                self.core.cancel_item(&self.step);
                self.leave();
            }
            Standing::First => {
                self.core.cancel();
                self.standing = Standing::Live;
                self.leave();
            }
            Standing::Starting | Standing::Sleeping => {
                self.core.cancel();
                // Also in the last phase: the next worker would end as this one did.
                self.core.stop();
                let mut schedule = self.core.lock();
                if self.standing == Standing::Starting {
                    schedule.starting -= 1;
                } else {
                    schedule.sleeping -= 1;
                }
                self.core.settle(schedule);
            }
            // What it was told of has to be known to somebody else.
            Standing::Lingering => {
                let mut schedule = self.core.lock();
                self.core.count_lingering(&mut schedule, -1);
                self.core.settle(schedule);
            }
            Standing::Gone => {}
        }
    }
}
