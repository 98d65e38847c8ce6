//! The driver: it starts a run, lends its own task to the first worker, and waits for the end.

use std::any::Any;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;

use tokio::runtime::{Handle, RuntimeFlavor};

use super::bounds::Needs;
use super::call::Witness;
use super::core::{Core, Spawn};
use super::driven::Driven;
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
    // A task has a runtime, which is asked for its handle when it is needed: all threads count their handles in one place.
    let runtime = if tokio::task::try_id().is_some() {
        None
    } else {
        let Ok(runtime) = Handle::try_current() else {
            return Err(Failure::NoRuntime {
                workflow: plan.name().to_owned(),
            }
            .into());
        };
        Some(runtime)
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

/// Runs the graph to its end, and gives the run back.
///
/// # Errors
/// The first failure of a node, or of the run.
pub async fn drive<W, P, F>(
    core: Arc<Core>,
    _witness: Witness<W>,
    program: P,
) -> Result<Arc<Core>, W>
where
    W: WorkflowError,
    P: Fn(Worker) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    core.open();
    let deadline = core.deadline();
    let hops = hops(&core);
    if hops {
        core.spawn(Worker::first(Arc::clone(&core)));
    }
    let mut run = pin!(Driven::new(core));
    if !hops {
        run.as_mut().work(program);
    }
    let core = match deadline {
        None => run.await,
        Some((at, limit)) => {
            let mut passed = Box::pin(sleep_until(at));
            match unless(run.as_mut(), passed.as_mut()).await {
                Some(core) => core,
                None => {
                    run.as_mut().pass(limit);
                    run.await
                }
            }
        }
    };
    #[cfg(feature = "testing")]
    crate::testing::reached::ended(&core);
    match core.take_failure() {
        Some(failure) => Err(unbox::<W>(failure)),
        None if core.is_cancelled() => Err(Failure::Cancelled {
            workflow: core.plan.name().to_owned(),
        }
        .into()),
        None => Ok(core),
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
        && core.runtime().runtime_flavor() != RuntimeFlavor::CurrentThread
        && core.plan.expected() > WORTH_A_HOP
}

fn unbox<W: WorkflowError>(failure: Box<dyn Any + Send>) -> W {
    match failure.downcast::<W>() {
        Ok(error) => *error,
        // All boxes are made by `convert::<W>` or by `fail::<W>` of the same expansion.
        Err(_) => unreachable!("a failure is kept as the workflow's error type"),
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
