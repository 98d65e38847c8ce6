//! Staying a moment: waking a parked thread takes longer than many a node, so that a worker with nothing to do looks again for a while
//! before it leaves, as long as others compute something that may give it work.

use std::time::{Duration, Instant};

use futures::future::BoxFuture;

use super::super::schedule::{Phase, Schedule};
use super::{Standing, Worker};

/// How long a worker stays: some three times what a wake-up of a parked thread takes.
const MOMENT: Duration = Duration::from_micros(100);

/// From here on, in nanoseconds, a node is worth a core that waits for it.
const WORTH_STAYING: u32 = 500;

impl Worker {
    /// Whether it pays to stay: nodes of this run are worth a core, and another worker is at one.
    pub(super) fn lingers(&self, schedule: &Schedule) -> bool {
        debug_assert!(
            schedule.active <= schedule.live,
            "{} of {} workers are active",
            schedule.active,
            schedule.live
        );
        if schedule.active < 2 || schedule.phase != Phase::Main {
            return false;
        }
        // Time is not for the model checker, nor for the exploration of orders.
        #[cfg(feature = "testing")]
        if self.core.explorer.is_some() {
            return false;
        }
        let cost = self.core.plan.cost_of(self.step.node());
        !cfg!(shuttle)
            && self.core.parallelism() > 1
            && self.seat.is_none()
            && !cost.is_unknown()
            && cost.gain() >= WORTH_STAYING
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
        let began = Instant::now();
        loop {
            tokio::task::yield_now().await;
            let mut schedule = self.core.lock();
            self.core.count_lingering(&mut schedule, -1);
            let room = schedule.live < schedule.limit && schedule.phase == Phase::Main;
            if room && !self.core.is_stopped() && schedule.has_work() {
                schedule.live += 1;
                schedule.active += 1;
                self.standing = Standing::Live;
                drop(schedule);
                if self.next() {
                    return true;
                }
                if self.stays() {
                    continue;
                }
                return false;
            }
            if schedule.active == 0 || self.core.is_stopped() || began.elapsed() > MOMENT {
                self.standing = Standing::Gone;
                self.core.settle(schedule);
                return false;
            }
            self.core.count_lingering(&mut schedule, 1);
        }
    }
}
