//! A worker: it takes ready nodes and runs them in place, one after the other.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::blocking;
use super::core::Core;
use super::cost::WORTH_SHARING;
use super::frame::Frame;
use super::memory::NodeCell;
use super::plan::Plan;
use super::schedule::{Found, Phase};
use super::step::Step;
use crate::event::EventKind;
use crate::outcome::State;

/// How a worker is counted by its run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Standing {
    /// Spawned, but not yet begun.
    Starting,
    /// It holds a step until the back-off is over.
    Sleeping,
    /// At work.
    Live,
    /// It has left the run.
    Gone,
}

/// How an attempt ended, as the expansion and the engine tell the worker. What goes with it is in the step.
///
/// As wide as the boxed error beside it in a `Result`: a narrow store that is read back as a wide one costs more than the node.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(usize)]
pub enum End {
    /// The value is in its slot.
    Done,
    /// A condition said no; `None` is in the slot.
    Skipped,
    /// A fan-out has its items; the step holds them.
    Opened,
    /// It failed and is tried again after the time that the step holds.
    Retry,
    /// It failed for good, and there is a fallback.
    Fallback,
    /// It failed for good.
    Failed,
    /// It took too long for good.
    TimedOut,
    /// An item of a collecting fan-out was ended by the engine: the arm has to put the failure, which the step holds, in its place.
    Collected,
    /// The branch that it has come to has to run on a thread for blocking work: the arm is run again there.
    Elsewhere,
    /// The run was stopped.
    Cancelled,
}

/// A list of nodes (numbers plus one; 0 is none) and what they are expected to take.
#[derive(Default)]
struct Local {
    first: AtomicU32,
    last: AtomicU32,
    cost: u32,
}

impl Local {
    fn push(&mut self, cells: &[NodeCell], node: u32, cost: u32) {
        let last = *self.last.get_mut();
        if last == 0 {
            *self.first.get_mut() = node + 1;
        } else {
            cells[last as usize - 1].set_link(node + 1);
        }
        cells[node as usize].set_link(0);
        *self.last.get_mut() = node + 1;
        self.cost = self.cost.saturating_add(cost);
    }

    fn set(&mut self, first: u32, last: u32) {
        *self.first.get_mut() = first;
        *self.last.get_mut() = last;
        self.cost = 0;
    }

    fn pop(&mut self, cells: &[NodeCell], plan: &Plan) -> Option<u32> {
        let node = self.first.get_mut().checked_sub(1)?;
        let next = cells[node as usize].link();
        *self.first.get_mut() = next;
        if next == 0 {
            self.set(0, 0);
        } else {
            self.cost = self.cost.saturating_sub(plan.cost_of(node).expected());
        }
        Some(node)
    }

    /// Takes the whole list away. Only the worker that owns it does that, so that relaxed accesses do.
    fn take(&self) -> Option<(u32, u32)> {
        let first = self.first.swap(0, Ordering::Relaxed).checked_sub(1)?;
        let last = self.last.swap(0, Ordering::Relaxed).checked_sub(1)?;
        Some((first, last))
    }

    fn is_empty(&self) -> bool {
        self.first.load(Ordering::Relaxed) == 0
    }
}

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

    /// Waits for what a worker may have to wait for before it can work: a back-off, and the runner's permit.
    pub async fn begin(&mut self) {
        if self.standing == Standing::Live {
            // The first worker, or one that was handed everything, the permit included.
            if let Some(semaphore) = &self.core.settings().semaphore
                && self.is_without_permit()
            {
                self.acquire(Arc::clone(semaphore)).await;
            }
            if self.local.cost >= WORTH_SHARING && self.core.parallelism() > 1 {
                self.next = self
                    .local
                    .pop(self.core.memory().nodes(), &self.core.plan)
                    .map_or(0, |node| node + 1);
                self.share();
            }
            return;
        }
        if self.standing == Standing::Sleeping {
            self.sleep().await;
        }
        if let Some(semaphore) = &self.core.settings().semaphore {
            self.acquire(Arc::clone(semaphore)).await;
        }
        self.join();
        if self.standing != Standing::Live {
            self.release();
        }
    }

    /// Waits for the end of the back-off, unless nobody waits for the step any more.
    async fn sleep(&self) {
        let sleep = tokio::time::sleep(self.delay);
        tokio::pin!(sleep);
        loop {
            let woken = self.core.wake_waiting.notified();
            if self.core.has_ended(&self.step) {
                return;
            }
            tokio::select! {
                biased;
                () = &mut sleep => return,
                () = woken => {}
            }
        }
    }

    /// Gets a share of the runner's concurrency: the one of the node around a nested run, if that is free, or one of its own.
    async fn acquire(&mut self, semaphore: Arc<Semaphore>) {
        loop {
            let ended = self.core.wake_waiting.notified();
            let returned = self.core.outer_permit_returned.notified();
            if self.core.is_stopped()
                || self.core.is_finished()
                || (self.core.is_draining() && !self.has_step)
            {
                return;
            }
            if self.core.take_outer_permit() {
                self.has_outer_permit = true;
                return;
            }
            tokio::select! {
                biased;
                permit = Arc::clone(&semaphore).acquire_owned() => {
                    self.permit = permit.ok();
                    return;
                }
                () = returned => {}
                () = ended => {}
            }
        }
    }

    fn is_without_permit(&self) -> bool {
        self.core.settings().semaphore.is_some() && self.permit.is_none() && !self.has_outer_permit
    }

    fn release(&mut self) {
        self.permit = None;
        if std::mem::take(&mut self.has_outer_permit) {
            self.core.return_outer_permit();
        }
    }

    /// From starting or sleeping to live, if there is room.
    fn join(&mut self) {
        let mut schedule = self.core.lock();
        match self.standing {
            Standing::Starting => schedule.starting -= 1,
            Standing::Sleeping => schedule.sleeping -= 1,
            Standing::Live | Standing::Gone => return,
        }
        self.standing = Standing::Gone;
        if schedule.phase == Phase::Finished {
            return;
        }
        if self.is_without_permit() && !self.has_step {
            // The wait for the permit was broken off: the run is stopped, or waits for this worker to be gone.
            self.core.settle(schedule);
            return;
        }
        if self.has_step {
            if self.core.is_stopped() || self.step.frame().is_some_and(|frame| frame.is_closed()) {
                self.core.settle(schedule);
                self.cancel_item();
                return;
            }
            let frame = self
                .step
                .frame()
                .filter(|frame| frame.is_limited())
                .cloned();
            if let Some(frame) = &frame
                && !frame.has_room()
            {
                self.has_step = false;
                frame.park(std::mem::replace(&mut self.step, Step::node(0, 0)));
                return;
            }
            if schedule.live >= schedule.limit {
                self.has_step = false;
                schedule.push_step(std::mem::replace(&mut self.step, Step::node(0, 0)));
                return;
            }
            if let Some(frame) = frame {
                frame.attach();
                self.frame = Some(frame);
            }
        } else if schedule.live >= schedule.limit {
            // Somebody took the room meanwhile; whoever leaves looks for more work first.
            return;
        }
        schedule.live += 1;
        schedule.active += 1;
        self.standing = Standing::Live;
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

    /// Gives the nodes that this worker keeps for itself to whoever is free.
    pub(crate) fn share(&self) {
        let Some((first, last)) = self.local.take() else {
            return;
        };
        let mut schedule = self.core.lock();
        schedule.push_list(self.core.memory().nodes(), first, last);
        self.core.wake_worker_elsewhere(schedule);
    }

    /// The worker's node waits for something: another worker may use the core, and has what this one would have gone on with.
    #[cold]
    pub(crate) fn waits(&self) {
        let mut schedule = self.core.lock();
        if let Some((first, last)) = self.local.take() {
            schedule.push_list(self.core.memory().nodes(), first, last);
        }
        if !self.off_thread {
            schedule.active -= 1;
        }
        self.core.wake_worker(schedule);
    }

    /// The node goes on.
    pub(crate) fn resumes(&self) {
        if !self.off_thread {
            self.core.lock().active += 1;
        }
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

    /// Another worker may take the place at the items of a limited fan-out.
    #[cold]
    fn leave_frame(&mut self) {
        let mut schedule = self.core.lock();
        if let Some(step) = self.frame.take().and_then(|frame| frame.detach()) {
            schedule.push_step(step);
        }
        self.core.wake_worker_elsewhere(schedule);
    }

    fn site(&self, node: u32) -> u32 {
        self.core.plan.nodes[node as usize].site
    }

    /// Does what follows from the end of the attempt.
    pub fn settle(&mut self, end: End) {
        match end {
            End::Done => self.complete(State::Succeeded),
            End::Skipped => self.complete(State::Skipped),
            End::Opened => self.open(),
            End::Retry => self.retry(),
            End::Fallback => {
                self.core.emit(|| EventKind::FallbackStarted {
                    node: self.core.path(&self.step),
                });
                self.step.fall_back();
                self.has_step = true;
            }
            End::Collected => {
                self.step.again();
                self.has_step = true;
            }
            End::Failed => self.fail(State::Failed),
            End::TimedOut => self.fail(State::TimedOut),
            End::Elsewhere => {
                self.step.again();
                self.step.leaves = true;
                self.has_step = true;
            }
            End::Cancelled => self.cancel_item(),
        }
    }

    /// An item that the end of the run overtakes; nodes get their last state when the run ends.
    fn cancel_item(&self) {
        if self.step.frame().is_some()
            && !self.step.gathers()
            && let Some(watch) = &self.core.watch
        {
            watch.step_ended(&self.core, &self.step, State::Cancelled);
        }
    }

    fn complete(&mut self, state: State) {
        if let Some(watch) = &self.core.watch {
            watch.step_ended(
                &self.core,
                &self.step,
                self.step.collected().unwrap_or(state),
            );
        }
        if let Some(frame) = self.step.frame() {
            if frame.finish_item() && !frame.is_closed() {
                let frame = Arc::clone(frame);
                self.gather(&frame);
            }
            return;
        }
        let node = self.step.node;
        let cells = self.core.memory().nodes();
        cells[node as usize].set_state(state);
        let plan = &*self.core.plan;
        for &successor in plan.successors_of(node) {
            let needed = plan.nodes[successor as usize].indegree;
            if needed == 1 || cells[successor as usize].arrive() == needed {
                if self.next == 0 {
                    self.next = successor + 1;
                } else {
                    self.local
                        .push(cells, successor, plan.cost_of(successor).expected());
                }
            }
        }
        if self.local.cost >= WORTH_SHARING && self.core.parallelism() > 1 {
            self.local.cost = 0;
            self.share();
        }
    }

    fn open(&mut self) {
        let Some(frame) = &self.step.take_opened() else {
            return;
        };
        if frame.is_empty() {
            self.gather(frame);
            return;
        }
        let mut schedule = self.core.lock();
        // The worker leaves the outer frame; that one stays in the queue as long as it has items.
        self.frame = frame.has_room().then(|| {
            frame.attach();
            Arc::clone(frame)
        });
        schedule.push_frame(Arc::clone(frame));
        self.core.wake_worker_elsewhere(schedule);
    }

    fn gather(&mut self, frame: &Frame) {
        let site = self.site(frame.node);
        self.step.set_gathering(frame, site);
        self.has_step = true;
    }

    fn retry(&mut self) {
        let delay = self.step.take_delay();
        self.step.next_attempt();
        if delay.is_zero() {
            self.has_step = true;
            return;
        }
        self.core.lock().sleeping += 1;
        let step = self.take_step();
        self.core
            .spawn(Self::sleeping(Arc::clone(&self.core), step, delay));
    }

    fn fail(&mut self, state: State) {
        let node = self.step.node;
        if let Some(watch) = &self.core.watch {
            watch.step_ended(&self.core, &self.step, state);
        }
        if let Some(frame) = self.step.frame() {
            if frame.is_closed() {
                // Another item has failed the node before.
                return;
            }
            frame.close();
            let parked = frame.drain();
            if let Some(watch) = &self.core.watch {
                for step in &parked {
                    watch.step_ended(&self.core, step, State::Cancelled);
                }
                watch.node_ended(&self.core, node, state);
            }
            self.core.wake_waiting.notify_waiters();
        }
        self.core.memory().nodes()[node as usize].set_state(state);
        if self.core.stops_on_failure() && !self.core.plan.finally.contains(&node) {
            self.core.stop();
        }
    }

    fn leave(&mut self) {
        if self.standing != Standing::Live {
            return;
        }
        self.standing = Standing::Gone;
        self.release();
        let mut schedule = self.core.lock();
        schedule.live -= 1;
        if !self.off_thread {
            schedule.active -= 1;
        }
        if let Some(step) = self.frame.take().and_then(|frame| frame.detach()) {
            schedule.push_step(step);
        }
        self.core.settle(schedule);
    }

    /// Moves what this worker is counted for to another one.
    pub(crate) fn hand_over(&mut self, has_step: bool, off_thread: bool) -> Self {
        let standing = std::mem::replace(&mut self.standing, Standing::Gone);
        let step = self.take_step();
        Self {
            core: Arc::clone(&self.core),
            standing,
            next: std::mem::take(&mut self.next),
            local: std::mem::take(&mut self.local),
            frame: self.frame.take(),
            step,
            has_step,
            delay: Duration::ZERO,
            off_thread,
            permit: self.permit.take(),
            has_outer_permit: std::mem::take(&mut self.has_outer_permit),
        }
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
