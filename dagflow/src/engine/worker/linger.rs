//! Staying a moment: waking a parked thread takes longer than many a node, so that a worker with nothing to do looks again for a while
//! before it leaves, as long as others compute something that may give it work.

use futures_core::future::BoxFuture;

use super::super::schedule::{Found, Phase, Schedule};
use super::super::sync::Patience;
use super::{Standing, Worker};

impl Worker {
    /// Whether it pays to stay: nodes of this run are worth a core, and another worker is at one.
    pub(super) fn lingers(&self, schedule: &Schedule) -> bool {
        debug_assert!(
            schedule.active <= schedule.live,
            "{} of {} workers are active",
            schedule.active,
            schedule.live
        );
        // Time is not for the model checker, nor for the exploration of orders.
        #[cfg(feature = "testing")]
        if self.core.explorer.is_some() {
            return false;
        }
        !cfg!(shuttle)
            && self.core.is_worth_staying
            && schedule.active >= 2
            && schedule.active + schedule.lingering <= self.core.parallelism()
            && schedule.phase == Phase::Main
            && self.seat.is_none()
            && self.core.parallelism() > 1
    }

    /// Whether it stays, now that there is nothing to do.
    #[inline]
    pub fn stays(&self) -> bool {
        self.standing == Standing::Lingering
    }

    /// Looks again until there is something to do; `false` if that takes too long. It gives way to all other tasks of its thread.
    ///
    /// Boxed, so that workers do not carry it that never stay.
    pub fn linger(&mut self) -> BoxFuture<'_, bool> {
        Box::pin(self.look_again())
    }

    async fn look_again(&mut self) -> bool {
        let patience = Patience::new();
        let mut news = self.core.news();
        loop {
            let heard = patience.spins_until(|| self.core.news() != news);
            // Before the look, so that what comes after it is heard of.
            news = self.core.news();
            if self.looks(heard || !patience.is_at_its_end()) {
                if self.next() {
                    return true;
                }
                if !self.stays() {
                    return false;
                }
            } else if !self.stays() {
                return false;
            } else if !heard {
                // Not counted meanwhile: other tasks may keep the thread for long.
                self.is_counted(false);
                patience.gives_way().await;
                self.is_counted(true);
            }
        }
    }

    fn is_counted(&mut self, counted: bool) {
        let mut schedule = self.core.lock();
        let (change, standing) = if counted {
            (1, Standing::Lingering)
        } else {
            (-1, Standing::Gone)
        };
        self.core.count_lingering(&mut schedule, change);
        self.standing = standing;
    }

    /// Looks whether there is work, and takes it, so that the lock is taken once; leaves if there will be none.
    fn looks(&mut self, may_stay: bool) -> bool {
        let mut schedule = self.core.lock();
        let room = schedule.live < schedule.limit && schedule.phase == Phase::Main;
        if room && !self.core.is_stopped() && schedule.has_work() {
            self.core.count_lingering(&mut schedule, -1);
            schedule.live += 1;
            schedule.active += 1;
            self.standing = Standing::Live;
            let found = schedule.pop(
                self.core.memory().nodes(),
                &self.core.plan,
                self.core.order.as_deref(),
                self.core.parallelism(),
            );
            match found {
                Some(Found::Nodes(list)) => {
                    self.pass_on(schedule, list.first);
                    self.keep(list);
                    self.next = list.first + 1;
                }
                Some(Found::Step(step)) => {
                    drop(schedule);
                    self.frame = step.limited_frame().cloned();
                    self.step = step;
                    self.has_step = true;
                }
                Some(Found::Frame(frame)) => {
                    self.core.wake_worker_elsewhere(schedule);
                    self.frame = Some(frame);
                }
                None => {}
            }
            return true;
        }
        if schedule.active == 0 || self.core.is_stopped() || !may_stay {
            self.core.count_lingering(&mut schedule, -1);
            self.standing = Standing::Gone;
            self.core.settle(schedule);
        }
        false
    }
}
