//! How a run is stopped.

use std::sync::Arc;

use super::super::schedule::Phase;
use super::super::step::Step;
use super::super::sync::Ordering;
use super::Core;
use crate::error::Failure;
use crate::outcome::State;

impl Core {
    /// Stops the run from outside: nothing new starts, and what runs is dropped at its next await.
    pub(crate) fn cancel(&self) {
        self.stop_from_outside(|core| core.cancelled.store(true, Ordering::Relaxed));
    }

    /// Ends the run with an engine failure of its own.
    pub(crate) fn fail_run(&self, failure: Failure) {
        // The user's conversion runs before the lock is taken.
        let failure = (self.convert)(failure);
        self.stop_from_outside(|core| core.set_failure(failure));
    }

    /// Under the lock, so that the last phase, which nothing stops, cannot begin meanwhile.
    fn stop_from_outside(&self, note: impl FnOnce(&Self)) {
        let schedule = self.lock();
        if schedule.phase == Phase::Main {
            note(self);
            self.stopped.store(true, Ordering::Release);
            drop(schedule);
            self.wake_waiting.notify_waiters();
            self.withdraw();
        }
    }

    /// Stops the run after a failure of a node that still counts as running, so that the last phase cannot begin meanwhile.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::Release);
        self.wake_waiting.notify_waiters();
        self.withdraw();
    }

    /// Takes back the steps that wait for the runner, but for which nobody waits any more.
    pub(crate) fn withdraw(&self) {
        let Some(needs) = &self.needs else { return };
        let steps = needs.bounds.withdraw(self);
        let Some((core, _)) = steps.first() else {
            return;
        };
        let core = Arc::clone(core);
        for (_, step) in &steps {
            if let Some(frame) = step.frame() {
                frame.release();
            }
            self.cancel_item(step);
        }
        let mut schedule = self.lock();
        schedule.sleeping -= steps.len();
        core.settle(schedule);
    }

    /// An item that the end of the run overtakes; nodes get their last state when the run ends.
    pub(crate) fn cancel_item(&self, step: &Step) {
        if step.frame().is_some()
            && !step.gathers()
            && let Some(watch) = &self.watch
        {
            watch.step_ended(self, step, State::Cancelled);
        }
    }
}
