//! Giving work, or the whole standing in the run, to other workers.

use std::sync::Arc;
use std::time::Duration;

use super::super::list::List;
use super::sequence::Sequence;
use super::{Standing, Worker};

impl Worker {
    /// Gives the nodes that this worker keeps for itself to whoever is free.
    pub(crate) fn share(&mut self) {
        if let Some(list) = self.local.take() {
            self.give(list);
        }
    }

    /// Whether others would gain by some of them, and find none in the queue.
    #[inline]
    pub(super) fn has_to_give(&self) -> bool {
        self.local.cost > 0
            && self.local.cost >= self.core.worth_sharing()
            && !self.core.has_queued()
            && self.core.parallelism() > 1
    }

    /// Gives half of them: it does not stop for the others.
    pub(super) fn give_half(&mut self) {
        let (cells, plan) = (self.core.memory().nodes(), &self.core.plan);
        let gain = |node| plan.cost_of(node).gain();
        if let Some(list) = self.local.give_half(cells, gain) {
            self.give(list);
        }
    }

    fn give(&self, list: List) {
        let mut schedule = self.core.lock();
        self.core.push_list(&mut schedule, list);
        self.core.wake_worker_elsewhere(schedule);
    }

    /// The worker's node waits for something: another worker may use the core, and has what this one would have gone on with.
    #[cold]
    pub(crate) fn waits(&self) {
        let ready = if self.sequence.is_on() {
            self.catch_up()
        } else {
            self.local.take()
        };
        let mut schedule = self.core.lock();
        if let Some(list) = ready {
            self.core.push_list(&mut schedule, list);
        }
        if !self.off_thread {
            schedule.active -= 1;
        }
        self.core.wake_worker_here(schedule);
    }

    /// The node goes on.
    pub(crate) fn resumes(&self) {
        if !self.off_thread {
            self.core.lock().active += 1;
        }
    }

    /// Another worker may take the place at the items of a limited fan-out.
    #[cold]
    pub(super) fn leave_frame(&mut self) {
        let mut schedule = self.core.lock();
        if let Some(step) = self.frame.take().and_then(|frame| frame.vacate()) {
            schedule.push_step(step);
        }
        self.core.wake_worker_elsewhere(schedule);
    }

    pub(super) fn leave(&mut self) {
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
        if let Some(step) = self.frame.take().and_then(|frame| frame.vacate()) {
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
            news: 0,
            off_thread,
            seat: self.seat.take(),
            is_ready: false,
            sequence: Sequence::default(),
        }
    }
}
