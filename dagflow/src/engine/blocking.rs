//! Blocking bodies: off the async threads, under watch, and never interrupted.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::step::BlockingWatch;
use super::worker::Worker;
use crate::event::EventKind;

/// Gives the step, and all that the worker is counted for, to a worker on a thread for blocking work.
pub(crate) fn move_off(worker: &mut Worker) {
    let core = worker.core();
    worker.share();
    let step = worker.step_mut();
    if let Some(limit) = core.plan.sites[step.site()].timeout {
        let watch = Arc::new(BlockingWatch::default());
        step.extra_mut().blocking = Some(Arc::clone(&watch));
        let attempt = step.attempt;
        let path = core.path(step);
        let core = Arc::clone(&core);
        core.runtime.clone().spawn(async move {
            tokio::time::sleep(limit).await;
            if !watch.ended.load(Ordering::Acquire) {
                watch.timed_out.store(true, Ordering::Release);
                core.emit(|| EventKind::AttemptTimedOut { node: path, attempt, limit });
            }
        });
    }
    let replacement = worker.hand_over(true, true);
    core.spawn(replacement);
    // The core that this worker used is free for another one.
    let mut schedule = core.lock();
    schedule.active -= 1;
    core.wake_worker(schedule);
}

/// Back to an async thread, with what there is to go on with.
pub(crate) fn come_back(worker: &mut Worker) {
    let core = worker.core();
    core.lock().active += 1;
    core.spawn(worker.hand_over(false, false));
}
