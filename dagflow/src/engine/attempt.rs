//! One attempt: the user's code, with panics caught, and with limits only when it has to wait.

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use pin_project_lite::pin_project;
use tokio::time::Instant;

use super::blocking;
use super::core::Core;
use super::failure;
use super::first::Fail;
use super::notify::Notified;
use super::scope;
use super::span::Span;
use super::step::Step;
use super::sync::{Sleep, sleep_until};
use super::worker::{End, Worker};
use crate::event::Recording;
use crate::outcome::Breakage;

/// Runs one attempt of a step. `future` is the arm of the expansion; `polled` says that it was polled before, and waits.
pub fn attempt<F, W>(
    worker: &Worker,
    future: F,
    polled: bool,
    fail: Fail<W>,
) -> impl Future<Output = End>
where
    F: Future<Output = Result<End, W>>,
{
    let (core, step) = (worker.shared(), worker.step());
    let node = &core.plan.nodes[step.node() as usize];
    if step.off_thread && !node.several {
        blocking::watch(core, step);
    }
    let span = core
        .watch
        .as_ref()
        .and_then(|watch| watch.attempt_started(core, step));
    let attempt = Attempt {
        worker,
        span,
        future,
        recording: None,
        wait: None,
        waits: false,
        polled,
        fail,
    };
    #[cfg(feature = "testing")]
    let attempt = crate::testing::explore::Gated::new(worker, attempt);
    attempt
}

pin_project! {
    /// The future of [`attempt`].
    pub struct Attempt<'a, F, W> {
        worker: &'a Worker,
        span: Option<Span>,
        #[pin]
        future: F,
        recording: Option<Recording>,
        // Set up when the user's code has to wait for the first time: an instant node never looks at a clock.
        #[pin]
        wait: Option<Wait<'a>>,
        waits: bool,
        // Somebody else has polled the future, and it has to wait.
        polled: bool,
        fail: Fail<W>,
    }

    impl<F, W> PinnedDrop for Attempt<'_, F, W> {
        fn drop(this: Pin<&mut Self>) {
            let this = this.project();
            if *this.waits {
                this.worker.resumes();
            }
        }
    }
}

pin_project! {
    struct Wait<'a> {
        #[pin]
        stopped: Option<Notified<'a>>,
        #[pin]
        sleep: Option<Sleep>,
        limit: Limit,
    }
}

#[derive(Clone, Copy)]
enum Limit {
    None,
    Timeout(Duration),
    Deadline(Duration),
}

impl<F, W> Future for Attempt<'_, F, W>
where
    F: Future<Output = Result<End, W>>,
{
    type Output = End;

    // Out of line: one copy a workflow, and the worker's loop stays small enough for the instruction cache.
    #[inline(never)]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<End> {
        let mut this = self.project();
        let (core, step) = (this.worker.shared(), this.worker.step());
        if let Some(recording) = this.recording {
            if let Poll::Ready(recorded) = poll_recording(recording, context) {
                return Poll::Ready(failure::of_recording(core, step, recorded));
            }
            return poll_wait(this.wait, core, step, context);
        }
        if std::mem::take(this.polled) {
            *this.waits = true;
            this.worker.waits();
            this.wait.set(Some(Wait::new(core, step)));
            return poll_wait(this.wait, core, step, context);
        }
        scope::enter(step);
        let polled = {
            let _entered = this.span.as_ref().map(Span::enter);
            let started = core.measures(step.node()).then(std::time::Instant::now);
            let polled = catch_unwind(AssertUnwindSafe(|| this.future.as_mut().poll(context)));
            if let Some(started) = started.filter(|_| !*this.waits) {
                core.plan.learn(step.node(), started);
            }
            polled
        };
        match polled {
            Ok(Poll::Ready(Ok(End::Done))) if core.watch.is_some() => match step.take_recording() {
                None => Poll::Ready(End::Done),
                // The completion is recorded before a dependent can start.
                Some(mut recording) => {
                    if let Poll::Ready(recorded) = poll_recording(&mut recording, context) {
                        return Poll::Ready(failure::of_recording(core, step, recorded));
                    }
                    *this.recording = Some(recording);
                    if !*this.waits {
                        *this.waits = true;
                        this.worker.waits();
                    }
                    // The time-out was the attempt's, which is over; the end of the run still counts.
                    this.wait.set(Some(Wait::for_stop(core, step)));
                    poll_wait(this.wait, core, step, context)
                }
            },
            Ok(Poll::Ready(Ok(end))) => Poll::Ready(end),
            Ok(Poll::Ready(Err(error))) => Poll::Ready((this.fail)(core, step, error)),
            Ok(Poll::Pending) => {
                #[cfg(feature = "testing")]
                crate::testing::faults::waits(core);
                if !*this.waits {
                    *this.waits = true;
                    this.worker.waits();
                    this.wait.set(Some(Wait::new(core, step)));
                }
                poll_wait(this.wait, core, step, context)
            }
            Err(panic) => {
                let message = panic_message(&*panic);
                Poll::Ready(failure::of_engine(core, step, Breakage::Panicked(message)))
            }
        }
    }
}

impl<'a> Wait<'a> {
    fn for_stop(core: &'a Arc<Core>, step: &Step) -> Self {
        // `#[finally]` nodes are shielded.
        let shielded = core.plan.finally.contains(&step.node());
        Self {
            stopped: (!shielded).then(|| waiting(core)),
            sleep: None,
            limit: Limit::None,
        }
    }

    fn new(core: &'a Arc<Core>, step: &Step) -> Self {
        let policy = &core.plan.sites[step.site(&core.plan)];
        let timeout = policy
            .timeout
            .filter(|_| !step.blocks(policy))
            .and_then(|limit| Some((Instant::now().checked_add(limit)?, Limit::Timeout(limit))));
        let deadline = policy
            .deadline
            .filter(|_| !step.blocks(policy))
            .map(|limit| (step.deadline(limit), Limit::Deadline(limit)));
        let first = match (timeout, deadline) {
            (Some(timeout), Some(deadline)) => Some(if deadline.0 < timeout.0 {
                deadline
            } else {
                timeout
            }),
            (one, other) => one.or(other),
        };
        Self {
            sleep: first.map(|(at, _)| sleep_until(at)),
            limit: first.map_or(Limit::None, |(_, limit)| limit),
            ..Self::for_stop(core, step)
        }
    }
}

fn poll_wait<'a>(
    wait: Pin<&mut Option<Wait<'a>>>,
    core: &'a Arc<Core>,
    step: &Step,
    context: &mut Context<'_>,
) -> Poll<End> {
    let Some(wait) = wait.as_pin_mut() else {
        return Poll::Pending;
    };
    let mut wait = wait.project();
    while let Some(stopped) = wait.stopped.as_mut().as_pin_mut() {
        let woken = stopped.poll(context).is_ready();
        if core.has_ended(step) {
            return Poll::Ready(End::Cancelled);
        }
        if !woken {
            break;
        }
        // Meant for others: items of a fan-out that has failed.
        wait.stopped.set(Some(waiting(core)));
    }
    let Some(sleep) = wait.sleep.as_pin_mut() else {
        return Poll::Pending;
    };
    ready!(sleep.poll(context));
    let breakage = match *wait.limit {
        Limit::None => return Poll::Pending,
        Limit::Timeout(limit) => Breakage::TimedOut(limit),
        Limit::Deadline(limit) => Breakage::DeadlineExceeded(limit),
    };
    Poll::Ready(failure::of_engine(core, step, breakage))
}

/// A recorder that panics has not recorded.
fn poll_recording(
    recording: &mut Recording,
    context: &mut Context<'_>,
) -> Poll<Result<(), Box<dyn std::error::Error + Send + Sync>>> {
    catch_unwind(AssertUnwindSafe(|| recording.as_mut().poll(context)))
        .unwrap_or_else(|_| Poll::Ready(Err("the recorder panicked".into())))
}

fn waiting(core: &Arc<Core>) -> Notified<'_> {
    core.wake_waiting.notified()
}

pub(crate) fn panic_message(panic: &(dyn Any + Send)) -> String {
    if let Some(message) = panic.downcast_ref::<&str>() {
        (*message).to_owned()
    } else if let Some(message) = panic.downcast_ref::<String>() {
        message.clone()
    } else {
        "a value that is not a string".to_owned()
    }
}
