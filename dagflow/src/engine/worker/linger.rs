//! Staying a moment: waking a parked thread takes longer than many a node, so that a worker with nothing to do looks again for a while
//! before it leaves, as long as others compute something that may give it work.

use futures_core::future::BoxFuture;

use super::super::schedule::{Phase, Schedule};
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
        // Time is not for the exploration of orders.
        #[cfg(feature = "testing")]
        if self.core.explorer.is_some() {
            return false;
        }
        self.core.is_worth_staying
            && !self.core.is_crowded()
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
        let mut was_away = false;
        loop {
            let heard = std::mem::take(&mut was_away)
                || patience.spins_until(|| self.core.news() != self.news);
            // Before the look, so that what comes after it is heard of.
            self.news = self.core.news();
            match self.looks(heard, &patience) {
                Look::Work if self.next() => return true,
                Look::Work if !self.stays() => return false,
                Look::Work | Look::Nothing => {}
                Look::Rest => {
                    patience.gives_way().await;
                    self.news = self.core.stay(&mut self.core.lock());
                    self.standing = Standing::Lingering;
                    // Nobody has told it of anything meanwhile.
                    was_away = true;
                }
                Look::End => return false,
            }
        }
    }

    /// Looks whether there is work, and takes it, so that the lock is taken once. If there is none, it may be time for others, or to
    /// leave, which is decided under the same lock: who counts as looking is told of work, and nobody else comes for it.
    fn looks(&mut self, heard: bool, patience: &Patience) -> Look {
        let mut schedule = self.core.lock();
        let goes_on = schedule.phase == Phase::Main && !self.core.is_stopped();
        if goes_on && schedule.live < schedule.limit && schedule.has_work() {
            self.core.count_lingering(&mut schedule, -1);
            schedule.live += 1;
            schedule.active += 1;
            self.standing = Standing::Live;
            if let Some(found) = self.core.pop(&mut schedule) {
                self.leave_rest(&found, schedule);
                self.take(found);
            }
            return Look::Work;
        }
        let patient = !patience.is_at_its_end() && !self.core.is_crowded();
        if !goes_on || schedule.active == 0 || !heard && !patient {
            self.core.count_lingering(&mut schedule, -1);
            self.standing = Standing::Gone;
            self.core.settle(schedule);
            return Look::End;
        }
        if heard {
            return Look::Nothing;
        }
        // Other tasks may keep the thread for long.
        self.core.count_lingering(&mut schedule, -1);
        self.standing = Standing::Gone;
        Look::Rest
    }
}

/// What somebody who stays has seen.
enum Look {
    /// It is live again, and has taken some.
    Work,
    Nothing,
    /// It is not counted, while others have its thread.
    Rest,
    /// It has left.
    End,
}
