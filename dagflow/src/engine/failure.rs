//! What follows from an attempt that did not succeed: another one, the fallback, or the end.

use std::any::Any;
use std::fmt::Display;
use std::time::Duration;

use tokio::time::Instant;

use super::core::Core;
use super::step::Step;
use super::worker::End;
use crate::error::{Error, Failure, is_terminal};
use crate::event::EventKind;
use crate::outcome::{AttemptError, Breakage, State};

/// What the error type of a workflow has to offer.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the error of a workflow",
    label = "the error type of this workflow",
    note = "it has to be `From<dagflow::Failure>` (a node can time out, panic or be cancelled), `Display`, `Send` and `'static`",
    note = "`dagflow::Result<T>` is the ready-made choice"
)]
pub trait WorkflowError: From<Failure> + Display + Send + 'static {}

#[diagnostic::do_not_recommend]
impl<E: From<Failure> + Display + Send + 'static> WorkflowError for E {}

/// A task's error that can become a workflow's error.
#[diagnostic::on_unimplemented(
    message = "the error `{Self}` of a task does not convert into the workflow's error `{W}`",
    label = "this node can fail with `{Self}`",
    note = "add `impl From<{Self}> for {W}` (with thiserror: a variant with `#[from]`), or map the error inside of the task",
    note = "a task's error also has to be `Display`, `Send` and `'static`"
)]
pub trait TaskError<W>: Send + Sized + 'static {
    /// As `?` does; in a box, since the core of a run knows no types.
    fn into_workflow_error(self) -> Box<dyn Any + Send>;

    /// What it says, with its causes.
    fn describe(&self) -> String;
}

/// The error of a call that cannot fail. It has no `Display`, which keeps it apart from all other errors: it needs no conversion.
#[derive(Debug)]
pub enum NoError {}

#[diagnostic::do_not_recommend]
impl<W> TaskError<W> for NoError {
    fn into_workflow_error(self) -> Box<dyn Any + Send> {
        match self {}
    }

    fn describe(&self) -> String {
        match *self {}
    }
}

#[diagnostic::do_not_recommend]
impl<W: Send + 'static, E: Into<W> + Display + Send + 'static> TaskError<W> for E {
    fn into_workflow_error(self) -> Box<dyn Any + Send> {
        Box::new(self.into())
    }

    fn describe(&self) -> String {
        format!("{self:#}")
    }
}

enum Decision {
    Retry,
    Fallback,
    Final(AttemptError),
}

/// Notes the failed attempt and decides what comes next.
fn decide(
    core: &Core,
    step: &Step,
    message: String,
    retryable: bool,
    timed_out: Option<Duration>,
) -> Decision {
    let policy = &core.plan.sites[step.site(&core.plan)];
    let node = &core.plan.nodes[step.node() as usize];
    let path = core.path(step);
    let error = AttemptError {
        node: path.clone(),
        attempt: step.attempt,
        message,
    };
    core.push_attempt(error.clone());
    if let Some(records) = core.records() {
        records.attempt_failed(&path);
    }
    let mut delay = None;
    let closed = step.frame().is_some_and(|frame| frame.is_closed());
    if retryable && step.attempt <= policy.retries && !core.is_stopped() && !closed {
        let wait = policy.backoff.delay(step.attempt, dice(&path, step));
        let in_time = policy.deadline.is_none_or(|limit| {
            Instant::now()
                .checked_add(wait)
                .is_some_and(|next| next < step.deadline(limit))
        });
        delay = in_time.then_some(wait);
    }
    match timed_out {
        // The timer of a blocking body has said so when it happened.
        Some(limit) if !step.blocks(policy) => {
            core.emit(|| EventKind::AttemptTimedOut {
                node: path.clone(),
                attempt: step.attempt,
                limit,
            });
        }
        _ => {}
    }
    core.emit(|| EventKind::AttemptFailed {
        node: path,
        attempt: step.attempt,
        error: error.message.clone(),
        retry_in: delay,
    });
    match delay {
        Some(delay) => {
            step.set_delay(delay);
            Decision::Retry
        }
        None if node.fallback && step.stage == 0 => Decision::Fallback,
        None => Decision::Final(error),
    }
}

/// What jitter is drawn from.
#[cfg(not(feature = "testing"))]
fn dice(_path: &str, _step: &Step) -> u64 {
    fastrand::u64(..)
}

/// In a test that has a seed, from that.
#[cfg(feature = "testing")]
fn dice(path: &str, step: &Step) -> u64 {
    crate::testing::jitter(path, step.stage, step.attempt)
}

/// A task returned an error.
#[cold]
pub(crate) fn of_task<E, W>(
    core: &Core,
    step: &Step,
    error: E,
    retry_if: impl FnOnce(&E) -> bool,
) -> End
where
    E: TaskError<W>,
{
    let retryable = !is_terminal(&error) && retry_if(&error);
    match decide(core, step, error.describe(), retryable, None) {
        Decision::Retry => End::Retry,
        Decision::Fallback => End::Fallback,
        Decision::Final(attempt) => {
            fail(core, &attempt.node, error.into_workflow_error());
            End::Failed
        }
    }
}

/// A task of a collecting fan-out returned an error: `Err` gives it back to be collected.
#[cold]
pub(crate) fn of_collected<E>(
    core: &Core,
    step: &Step,
    error: E,
    retry_if: impl FnOnce(&E) -> bool,
) -> Result<End, E>
where
    E: Display + 'static,
{
    let retryable = !is_terminal(&error) && retry_if(&error);
    match decide(core, step, format!("{error:#}"), retryable, None) {
        Decision::Retry => Ok(End::Retry),
        Decision::Fallback => Ok(End::Fallback),
        Decision::Final(_) => {
            step.set_collected(State::Failed);
            Err(error)
        }
    }
}

/// An expression left the arm by `?`.
#[cold]
pub(crate) fn of_arm<W: WorkflowError>(core: &Core, step: &Step, error: W) -> End {
    of_task::<W, W>(core, step, error, |_| true)
}

/// The engine ended the attempt.
#[cold]
pub(crate) fn of_engine(core: &Core, step: &Step, breakage: Breakage) -> End {
    let policy = &core.plan.sites[step.site(&core.plan)];
    let (retryable, limit, state) = match &breakage {
        Breakage::TimedOut(limit) => (true, Some(*limit), State::TimedOut),
        Breakage::DeadlineExceeded(limit) => (false, Some(*limit), State::TimedOut),
        Breakage::Panicked(_) => (policy.retry_panics, None, State::Failed),
        #[cfg(feature = "testing")]
        Breakage::Injected => (true, None, State::Failed),
    };
    let failure = breakage.failure(core.path(step), step.attempt, step.blocks(policy));
    match decide(core, step, failure.to_string(), retryable, limit) {
        Decision::Retry => End::Retry,
        Decision::Fallback => End::Fallback,
        Decision::Final(_) if policy.collect && step.depth() > 0 => {
            step.set_collected(state);
            step.set_failure(failure);
            End::Collected
        }
        Decision::Final(attempt) => {
            fail(core, &attempt.node, core.convert(failure));
            failed(state)
        }
    }
}

/// A collecting fan-out could not put an engine failure in an item's place, because its error type does not take it.
#[cold]
pub(crate) fn of_uncollected(core: &Core, step: &Step, failure: Failure) -> End {
    let state = match failure {
        Failure::TimedOut { .. } | Failure::DeadlineExceeded { .. } => State::TimedOut,
        _ => State::Failed,
    };
    fail(core, &core.path(step), core.convert(failure));
    failed(state)
}

fn failed(state: State) -> End {
    if state == State::TimedOut {
        End::TimedOut
    } else {
        End::Failed
    }
}

fn fail(core: &Core, path: &str, mut error: Box<dyn Any + Send>) {
    if let Some(error) = error.downcast_mut::<Error>() {
        error.at(path.to_owned(), core.attempts(Some(path)));
    }
    core.set_failure(error);
}

/// A sink has recorded a completion, or has failed to.
#[cold]
pub(crate) fn of_recording(
    core: &Core,
    step: &Step,
    recorded: Result<(), Box<dyn std::error::Error + Send + Sync>>,
) -> End {
    let Err(error) = recorded else {
        return End::Done;
    };
    let path = core.path(step);
    let failure = Failure::NotRecorded {
        node: path.clone(),
        message: error.to_string(),
    };
    core.push_attempt(AttemptError {
        node: path.clone(),
        attempt: step.attempt,
        message: failure.to_string(),
    });
    fail(core, &path, core.convert(failure));
    End::Failed
}
