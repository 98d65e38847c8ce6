//! Before a worker works: the end of a back-off, a share of the runner, room in the run.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::super::cost::WORTH_SHARING;
use super::super::schedule::Phase;
use super::super::step::Step;
use super::{Standing, Worker};

impl Worker {
    /// Waits for what a worker may have to wait for before it can work: a back-off, and the runner's permit.
    pub async fn begin(&mut self) {
        #[cfg(feature = "testing")]
        if self.core.explorer.is_some() {
            return self.begin_explored().await;
        }
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
    pub(super) async fn sleep(&self) {
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
    pub(super) async fn acquire(&mut self, semaphore: Arc<Semaphore>) {
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

    pub(super) fn is_without_permit(&self) -> bool {
        self.core.settings().semaphore.is_some() && self.permit.is_none() && !self.has_outer_permit
    }

    pub(super) fn release(&mut self) {
        self.permit = None;
        if std::mem::take(&mut self.has_outer_permit) {
            self.core.return_outer_permit();
        }
    }

    /// From starting or sleeping to live, if there is room.
    pub(super) fn join(&mut self) {
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
            let frame = self.step.limited_frame().cloned();
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
}
