//! Starting workers.

use std::sync::Arc;

use super::super::job::spawn_nothing;
use super::super::schedule::Schedule;
use super::super::sync::{MutexGuard, Ordering, Spawned};
use super::super::worker::{Standing, Worker};
use super::Core;

impl Core {
    pub(crate) fn spawn(&self, worker: Worker) -> Spawned {
        self.is_alone.store(false, Ordering::Relaxed);
        let is_warm = self.is_worth_staying && self.parallelism() > 1 && !self.is_crowded();
        (self.spawn)(self.runtime(), worker, is_warm)
    }

    /// Starts another worker, if there is something for it to do.
    pub(crate) fn wake_worker(self: &Arc<Self>, schedule: MutexGuard<'_, Schedule>) {
        self.wake(schedule, |worker| {
            self.spawn(worker);
        });
    }

    /// The same from a worker that waits from here on: the new one is for its thread, and nobody need be awake for it.
    pub(crate) fn wake_worker_here(self: &Arc<Self>, schedule: MutexGuard<'_, Schedule>) {
        self.wake(schedule, |worker| {
            self.is_alone.store(false, Ordering::Relaxed);
            (self.spawn)(self.runtime(), worker, false);
        });
    }

    /// The same from a worker that goes on computing. tokio keeps the task that was spawned last for the thread that spawned it,
    /// where nobody can steal it (tokio #4941); an empty task takes its place, and the worker can go to another thread.
    pub(crate) fn wake_worker_elsewhere(self: &Arc<Self>, schedule: MutexGuard<'_, Schedule>) {
        self.wake(schedule, |worker| {
            if self.spawn(worker) == Spawned::Queued {
                spawn_nothing(self.runtime());
            }
        });
    }

    fn wake(self: &Arc<Self>, mut schedule: MutexGuard<'_, Schedule>, spawn: impl FnOnce(Worker)) {
        #[cfg(feature = "testing")]
        if self.explorer.is_some() {
            return Worker::hand_out(self, schedule);
        }
        // A stopped run wakes nobody: a runtime that shuts down drops a spawned worker at once, which comes by here again.
        if !self.is_stopped() && schedule.wants_worker(self.parallelism()) {
            drop(schedule);
            spawn(Worker::new(Arc::clone(self), Standing::Starting));
        } else if schedule.lingering > 0 && schedule.has_work() {
            // Not under the lock, which is what whoever hears of it takes first.
            drop(schedule);
            self.tell();
        }
    }
}
