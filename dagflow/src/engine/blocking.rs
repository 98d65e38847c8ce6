//! Blocking bodies: off the async threads, under watch, and never interrupted.

use std::sync::Arc;

use tokio::task::AbortHandle;
use tokio::time::Instant;

use super::core::Core;
use super::job::spawn_job;
use super::scope;
use super::step::Step;
use super::worker::Worker;
use crate::event::EventKind;
use crate::outcome::Breakage;

/// The timer of a blocking body; it ends with this.
pub(crate) struct BlockingWatch {
    at: Instant,
    limit: Breakage,
    timer: AbortHandle,
}

impl BlockingWatch {
    /// What the body has exceeded, if it has.
    pub(crate) fn ran_out(&self) -> Option<Breakage> {
        (Instant::now() >= self.at).then(|| self.limit.clone())
    }
}

impl Drop for BlockingWatch {
    fn drop(&mut self) {
        self.timer.abort();
    }
}

/// Starts the timer of a call that is about to block, if it has a time-out or a deadline. All it can do is to say so.
pub(crate) fn watch(core: &Arc<Core>, step: &Step) {
    let policy = &core.plan.sites[step.site(&core.plan)];
    scope::set_limit(None);
    if !policy.blocking {
        return;
    }
    let mut first = None;
    if let Some(limit) = policy.timeout
        && let Some(at) = Instant::now().checked_add(limit)
    {
        first = Some((at, limit, Breakage::TimedOut(limit)));
    }
    if let Some(limit) = policy.deadline {
        let at = step.deadline(limit);
        if first.as_ref().is_none_or(|(timeout, ..)| at < *timeout) {
            first = Some((at, limit, Breakage::DeadlineExceeded(limit)));
        }
    }
    let Some((at, limit, breakage)) = first else {
        return;
    };
    scope::set_limit(Some(at));
    let shared = Arc::clone(core);
    let (attempt, node) = (step.attempt, core.path(step));
    let timer = async move {
        tokio::time::sleep_until(at).await;
        shared.emit(|| EventKind::AttemptTimedOut {
            node,
            attempt,
            limit,
        });
    };
    let timer = spawn_job(core.runtime(), timer);
    step.watch_blocking(BlockingWatch {
        at,
        limit: breakage,
        timer: timer.abort_handle(),
    });
}

/// Gives the step, and all that the worker is counted for, to a worker on a thread for blocking work.
pub(crate) fn move_off(worker: &mut Worker) {
    let core = worker.core();
    worker.share();
    let replacement = worker.hand_over(true, true);
    // The core that this worker used is free for another one: said before the other one can come back and count itself.
    let mut schedule = core.lock();
    schedule.active -= 1;
    core.wake_worker(schedule);
    core.spawn(replacement);
}

/// Back to an async thread, with what there is to go on with.
pub(crate) fn come_back(worker: &mut Worker, has_step: bool) {
    let core = worker.core();
    core.lock().active += 1;
    core.spawn(worker.hand_over(has_step, false));
}
