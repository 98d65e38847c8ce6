//! Before a worker works: the end of a back-off, a share of the runner, room in the run.

use std::pin::pin;
use std::sync::Arc;

use super::super::race::unless;
use super::super::schedule::Phase;
use super::super::step::Step;
use super::super::sync::sleep;
use super::{Standing, Worker};

impl Worker {
    /// Waits for what a worker may have to wait for before it can work: a back-off, and the runner's permit. Boxed where it waits, so
    /// that the future of every run is not as large as that.
    pub async fn begin(&mut self) {
        if self.standing == Standing::First {
            self.take_first();
        }
        #[cfg(feature = "testing")]
        if self.core.explorer.is_some() {
            return Box::pin(self.begin_explored()).await;
        }
        if self.standing == Standing::Live {
            // The first worker, or one that was handed everything, the permit included.
            if self.is_without_permit() {
                Box::pin(self.acquire()).await;
            }
            if self.has_to_give() {
                // One that was handed everything may know what it goes on with.
                if self.next == 0 && !self.has_step {
                    self.next = self
                        .local
                        .pop(self.core.memory().nodes(), &self.core.plan)
                        .map_or(0, |node| node + 1);
                }
                self.give_half();
            }
            return;
        }
        if self.standing == Standing::Sleeping && !self.delay.is_zero() {
            Box::pin(self.sleep()).await;
        }
        if self.is_without_permit() {
            Box::pin(self.acquire()).await;
        }
        self.join();
        if self.standing != Standing::Live {
            self.release();
        }
    }

    /// Takes the nodes that wait for nothing.
    fn take_first(&mut self) {
        self.standing = Standing::Live;
        let core = &*self.core;
        let plan = &*core.plan;
        if core.order.is_some() {
            let mut schedule = core.lock();
            for &root in plan.roots.iter() {
                core.push_ready(&mut schedule, root);
            }
        } else if core.is_sequential {
            self.start_sequence();
        } else {
            let cells = core.memory().nodes();
            for &root in plan.roots.iter() {
                self.local.push(cells, root, plan.cost_of(root).gain());
            }
        }
    }

    /// Waits for the end of the back-off, unless nobody waits for the step any more.
    pub(super) async fn sleep(&self) {
        let mut slept = pin!(sleep(self.delay));
        loop {
            let woken = pin!(self.core.wake_waiting.notified());
            if self.core.has_ended(&self.step) {
                return;
            }
            if unless(slept.as_mut(), woken).await.is_some() {
                return;
            }
        }
    }

    /// Gets a place in the runner's concurrency: the one of the node around a nested run, if that is free, or one of its own.
    pub(super) async fn acquire(&mut self) {
        let Some(needs) = &self.core.needs else {
            return;
        };
        let mut seat = pin!(needs.bounds.wait_for_seat(&self.core));
        loop {
            let ended = pin!(self.core.wake_waiting.notified());
            if self.core.is_stopped()
                || self.core.is_finished()
                || (self.core.is_draining() && !self.has_step)
            {
                return;
            }
            if let Some(seat) = unless(seat.as_mut(), ended).await {
                self.seat = Some(Box::new(seat));
                return;
            }
        }
    }

    pub(super) fn is_without_permit(&self) -> bool {
        self.seat.is_none() && self.core.needs_seats()
    }

    /// Gives back what is held of the runner's, not under the schedule's lock.
    pub(super) fn release(&mut self) {
        self.step.end_lease();
        self.seat = None;
    }

    /// From starting or sleeping to live, if there is room.
    pub(super) fn join(&mut self) {
        let core = Arc::clone(&self.core);
        let mut schedule = core.lock();
        match self.standing {
            Standing::Starting => schedule.starting -= 1,
            Standing::Sleeping => schedule.sleeping -= 1,
            Standing::First | Standing::Live | Standing::Lingering | Standing::Gone => return,
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
                self.core.cancel_item(&self.step);
                return;
            }
            let frame = self.step.limited_frame().cloned();
            if let Some(frame) = &frame
                && !frame.has_place()
            {
                let (step, held) = self.give_up();
                frame.park(step);
                drop(schedule);
                drop(held);
                return;
            }
            if schedule.live >= schedule.limit {
                let (step, held) = self.give_up();
                schedule.push_step(step);
                drop(schedule);
                drop(held);
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
        if self.step.lease().is_some() {
            // What the step waited for may be enough for another one, too.
            self.core.wake_worker_elsewhere(schedule);
        }
    }

    /// The step, for which there is no room, and what it holds: it asks again when it is its turn.
    fn give_up(&mut self) -> (Step, impl Sized + use<>) {
        let mut step = self.take_step();
        let held = step.take_lease();
        (step, held)
    }
}
