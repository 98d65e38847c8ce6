//! A worker: it takes ready nodes and runs them in place, one after the other.

mod begin;
mod end;
mod hand_over;
mod local;
mod settle;

pub use end::End;
pub(crate) use end::Standing;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::OwnedSemaphorePermit;

use self::local::Local;
use super::blocking;
use super::core::Core;
use super::cost::WORTH_SHARING;
use super::frame::Frame;
use super::schedule::Found;
use super::step::Step;
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
    /// Whether it runs on a thread for blocking work, for one step.
    pub(crate) off_thread: bool,
    /// A share of the runner's concurrency.
    permit: Option<OwnedSemaphorePermit>,
    /// It works on the permit of the node that the nested run is part of.
    has_outer_permit: bool,
}

impl Worker {
    pub(crate) fn new(core: Arc<Core>, standing: Standing) -> Self {
        Self {
            core,
            standing,
            next: 0,
            local: Local::default(),
            frame: None,
            step: Step::node(0, 0),
            has_step: false,
            delay: Duration::ZERO,
            off_thread: false,
            permit: None,
            has_outer_permit: false,
        }
    }

    /// The first worker of a run: it counts as live from the start, and the first nodes are its own.
    pub(crate) fn first(core: Arc<Core>) -> Self {
        let mut worker = Self::new(core, Standing::Live);
        let plan = &*worker.core.plan;
        let cells = worker.core.memory().nodes();
        for &root in plan.roots.iter() {
            worker
                .local
                .push(cells, root, plan.cost_of(root).expected());
        }
        worker
    }

    fn sleeping(core: Arc<Core>, step: Step, delay: Duration) -> Self {
        let mut worker = Self::new(core, Standing::Sleeping);
        worker.step = step;
        worker.has_step = true;
        worker.delay = delay;
        worker
    }

    /// The run.
    pub fn core(&self) -> Arc<Core> {
        Arc::clone(&self.core)
    }

    pub(crate) fn shared(&self) -> &Arc<Core> {
        &self.core
    }

    /// What there is to do.
    pub fn step(&self) -> &Step {
        &self.step
    }

    fn take_step(&mut self) -> Step {
        self.has_step = false;
        std::mem::replace(&mut self.step, Step::node(0, 0))
    }

    /// Finds the next step; `false` when there is nothing left for this worker.
    pub fn next(&mut self) -> bool {
        if self.standing != Standing::Live || !self.find() {
            return false;
        }
        let node = self.step.node as usize;
        let blocks = self.step.leaves || self.core.plan.nodes[node].blocks(self.step.stage);
        #[cfg(feature = "testing")]
        let blocks = {
            self.step.is_replaced = blocks && reached::is_replaced(&self.core, &self.step);
            blocks && !self.step.is_replaced
        };
        if blocks != self.off_thread {
            if blocks {
                blocking::move_off(self);
            } else {
                blocking::come_back(self, true);
            }
            return false;
        }
        self.step.off_thread = self.off_thread;
        if self.step.is_first() {
            if self.core.plan.nodes[node].deadline {
                self.step.note_start();
            }
            if self.step.frame().is_none() {
                self.core.memory().nodes()[node].set_state(State::Running);
            }
            if let Some(watch) = &self.core.watch {
                watch.node_started(&self.core, &mut self.step);
            }
        }
        true
    }

    fn find(&mut self) -> bool {
        if self.core.is_stopped() {
            self.leave();
            return false;
        }
        if self.has_step {
            self.has_step = false;
            return true;
        }
        if self.off_thread {
            blocking::come_back(self, false);
            return false;
        }
        if self.next != 0 {
            let node = self.next - 1;
            self.next = 0;
            self.start(node);
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
            match schedule.pop(self.core.memory().nodes(), &self.core.plan) {
                Some(Found::Nodes(first, last)) => {
                    drop(schedule);
                    let cells = self.core.memory().nodes();
                    let second = cells[first as usize].link();
                    if second != 0 {
                        self.local.set(second, last + 1);
                    }
                    self.start(first);
                    return true;
                }
                Some(Found::Step(step)) => {
                    drop(schedule);
                    self.step = step;
                    return true;
                }
                // Others may claim its last items first; then the next round looks on.
                Some(Found::Frame(frame)) => self.frame = Some(frame),
                None => {
                    schedule.live -= 1;
                    schedule.active -= 1;
                    self.standing = Standing::Gone;
                    self.permit = None;
                    if std::mem::take(&mut self.has_outer_permit) {
                        self.core.return_outer_permit();
                    }
                    self.core.settle(schedule);
                    return false;
                }
            }
        }
    }

    fn start(&mut self, node: u32) {
        if self.frame.as_ref().is_some_and(|frame| frame.is_limited()) {
            self.leave_frame();
        }
        // Whoever waits behind a long node is better off elsewhere.
        if !self.local.is_empty()
            && self.core.plan.cost_of(node).expected() >= WORTH_SHARING
            && self.core.parallelism() > 1
        {
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
    /// A worker that is dropped where it stands (its task was cancelled, the runtime shut down) still has to leave the run.
    fn drop(&mut self) {
        match self.standing {
            Standing::Live => {
                self.cancel_item();
                self.leave();
            }
            Standing::Starting | Standing::Sleeping => {
                self.core.stop();
                let mut schedule = self.core.lock();
                if self.standing == Standing::Starting {
                    schedule.starting -= 1;
                } else {
                    schedule.sleeping -= 1;
                }
                self.core.settle(schedule);
            }
            Standing::Gone => {}
        }
    }
}
