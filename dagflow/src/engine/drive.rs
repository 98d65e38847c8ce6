//! The driver: it starts a run, lends its own task to the first worker, and waits for the end.

use std::any::Any;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use tokio::runtime::{Handle, RuntimeFlavor};

use super::bounds::Needs;
use super::call::Witness;
use super::core::{Core, Spawn};
use super::failure::WorkflowError;
use super::frame::Frame;
use super::memory::SharedLayout;
use super::plan::Shared;
use super::race::unless;
use super::scope::{Place, Scoped};
use super::step::Step;
use super::sync::{self, Spawned, sleep_until};
use super::worker::{End, Worker};
use crate::error::Failure;
use crate::run::Launch;

/// Makes the shared state of a run. `program` is the worker of the expansion; it has no size, so that boxing it costs nothing.
///
/// # Errors
/// [`Failure::NoRuntime`] outside of a tokio runtime; [`Failure::MissingPool`] and [`Failure::NeedTooLarge`] if a node could never start.
pub fn start<W, P, F>(
    launch: Launch,
    plan: Shared,
    layout: SharedLayout,
    _witness: Witness<W>,
    program: P,
) -> Result<Arc<Core>, W>
where
    W: WorkflowError,
    P: Fn(Worker) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let Ok(runtime) = Handle::try_current() else {
        return Err(Failure::NoRuntime {
            workflow: plan.name().to_owned(),
        }
        .into());
    };
    let spawn: Spawn = Box::new(move |runtime, worker, is_warm| {
        let off_thread = worker.off_thread;
        #[cfg(feature = "testing")]
        let explorer = worker.shared().explorer.clone();
        let future = Scoped::new(worker.core(), program(worker));
        #[cfg(feature = "testing")]
        if let Some(explorer) = explorer {
            explorer.spawn(Box::pin(future));
            return Spawned::Queued;
        }
        if off_thread {
            sync::spawn_blocking(runtime, Box::pin(future));
        } else if is_warm {
            return sync::spawn_warm(runtime, Box::pin(future));
        } else {
            sync::spawn(runtime, future);
        }
        Spawned::Queued
    });
    let parent = Place::current().map(Box::new);
    let mut settings = launch.settings;
    if let Some(parent) = &parent
        && (parent.core.has_settings() || parent.core.watch.is_some())
    {
        settings.get_or_insert_default().inherit(parent);
    }
    let bounds = settings
        .as_ref()
        .and_then(|settings| settings.bounds.clone());
    let needs = Needs::of(&plan, bounds, parent.as_deref())?;
    let core = Core::new(
        plan,
        layout,
        settings,
        runtime,
        parent,
        needs,
        spawn,
        convert::<W>,
    );
    if let Some(seat) = launch.seat {
        // The handle or the report wants to see the run.
        seat.take(&core);
    }
    Ok(core)
}

fn convert<W: WorkflowError>(failure: Failure) -> Box<dyn Any + Send> {
    Box::new(W::from(failure))
}

/// Runs the graph to its end.
///
/// # Errors
/// The first failure of a node, or of the run.
pub async fn drive<W, P, F>(core: &Arc<Core>, _witness: Witness<W>, program: P) -> Result<(), W>
where
    W: WorkflowError,
    P: Fn(Worker) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    core.open();
    let run = async {
        if hops(core) {
            core.spawn(Worker::first(Arc::clone(core)));
        } else {
            Scoped::new(Arc::clone(core), program(Worker::first(Arc::clone(core)))).await;
        }
        ended(core).await;
    };
    let mut run = pin!(run);
    // Behind the worker in this frame, so that a drop stops the run before the worker leaves it.
    let cancel = CancelOnDrop(core);
    match core.deadline() {
        None => run.await,
        Some((at, limit)) => {
            let mut passed = Box::pin(sleep_until(at));
            if unless(run.as_mut(), passed.as_mut()).await.is_none() {
                let workflow = core.plan.name().to_owned();
                core.fail_run(Failure::RunDeadlineExceeded { workflow, limit });
                run.await;
            }
        }
    }
    std::mem::forget(cancel);
    #[cfg(feature = "testing")]
    crate::testing::reached::ended(core);
    match core.take_failure() {
        Some(failure) => Err(unbox::<W>(failure)),
        None if core.is_cancelled() => Err(Failure::Cancelled {
            workflow: core.plan.name().to_owned(),
        }
        .into()),
        None => Ok(()),
    }
}

/// What a run has to be worth for a hop: two wake-ups of parked threads, there and back, take some 20 µs.
const WORTH_A_HOP: u64 = 100_000;

/// Whether the run is better off on the runtime's own threads: the driver is not on one of them (`block_on`), where every spawn has
/// to wake another thread, and there is enough to do.
fn hops(core: &Core) -> bool {
    #[cfg(feature = "testing")]
    if core.explorer.is_some() {
        return true;
    }
    tokio::task::try_id().is_none()
        && core.runtime.runtime_flavor() != RuntimeFlavor::CurrentThread
        && core.plan.expected() > WORTH_A_HOP
}

fn unbox<W: WorkflowError>(failure: Box<dyn Any + Send>) -> W {
    match failure.downcast::<W>() {
        Ok(error) => *error,
        // All boxes are made by `convert::<W>` or by `fail::<W>` of the same expansion.
        Err(_) => unreachable!("a failure is kept as the workflow's error type"),
    }
}

async fn ended(core: &Core) {
    poll_fn(|context| {
        if core.is_finished() {
            return Poll::Ready(());
        }
        core.wake_driver.register(context.waker());
        if core.is_finished() {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

/// Dropping the driver cancels the run: its nodes are dropped at their next await, its `#[finally]` nodes run in the background.
struct CancelOnDrop<'a>(&'a Arc<Core>);

impl Drop for CancelOnDrop<'_> {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// Opens a fan-out of `len` items.
pub fn open(core: &Core, step: &Step, len: usize, innermost: bool) -> End {
    let limit = core.plan.sites[core.plan.nodes[step.node() as usize].site as usize].concurrency;
    step.set_opened(Frame::new(
        step,
        len,
        limit.map(std::num::NonZero::get),
        innermost,
    ));
    End::Opened
}
