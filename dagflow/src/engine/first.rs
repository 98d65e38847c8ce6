//! The first poll of an attempt, for a run that nobody watches: most nodes end in it, and need none of what [`attempt`] sets up.
//!
//! [`attempt`]: super::attempt::attempt

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use super::attempt::panic_message;
use super::core::Core;
use super::failure::{self, WorkflowError};
use super::scope;
use super::step::Step;
use super::worker::{End, Worker};
use crate::outcome::Breakage;

/// What has become of the first poll.
pub enum First<W> {
    /// The attempt is over.
    Ended(End),
    /// It goes on as an [`attempt`](super::attempt::attempt): it waits, or was not polled, since this run is no ordinary one or the node
    /// is to be measured.
    GoesOn {
        /// Whether it was polled.
        polled: bool,
        /// What follows from an error of the arm. It is handed on, so that what `W` lacks is reported once.
        fail: Fail<W>,
    },
}

/// What follows from an error of an arm.
pub type Fail<W> = fn(&Core, &Step, W) -> End;

/// Polls the arm of the expansion once, if that is all there is to do.
#[inline]
pub fn first<'a, F, W>(worker: &'a Worker, arm: Pin<&'a mut F>) -> FirstPoll<'a, F>
where
    F: Future<Output = Result<End, W>>,
    W: WorkflowError,
{
    FirstPoll { worker, arm }
}

/// The future of [`first`]. It ends with its first poll.
pub struct FirstPoll<'a, F> {
    worker: &'a Worker,
    arm: Pin<&'a mut F>,
}

impl<F, W> Future for FirstPoll<'_, F>
where
    F: Future<Output = Result<End, W>>,
    W: WorkflowError,
{
    type Output = First<W>;

    // Out of line: one copy a workflow, and the worker's loop stays small enough for the instruction cache.
    #[inline(never)]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<First<W>> {
        let this = self.get_mut();
        let (core, step) = (this.worker.shared(), this.worker.step());
        if !core.is_straight || step.off_thread || core.measures(step.node()) {
            this.worker.flow_no_further();
            return Poll::Ready(First::GoesOn {
                polled: false,
                fail: failure::of_arm,
            });
        }
        this.worker.flow_on(step);
        scope::enter(step);
        let arm = this.arm.as_mut();
        let polled = catch_unwind(AssertUnwindSafe(|| arm.poll(context)));
        Poll::Ready(match polled {
            Ok(Poll::Ready(Ok(end))) => First::Ended(end),
            Ok(Poll::Ready(Err(error))) => First::Ended(failure::of_arm(core, step, error)),
            Ok(Poll::Pending) => First::GoesOn {
                polled: true,
                fail: failure::of_arm,
            },
            Err(panic) => {
                let message = panic_message(&*panic);
                First::Ended(failure::of_engine(core, step, Breakage::Panicked(message)))
            }
        })
    }
}
