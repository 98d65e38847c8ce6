//! The code of a node whose types the engine does not know.

use std::future::Future;
use std::marker::PhantomData;

use futures::future::BoxFuture;

use super::arguments::Source;
use super::tasks::{AsyncTask, PlainTask};
use crate::engine::core::Core;
use crate::engine::failure::{self, TaskError};
use crate::engine::slot;
use crate::engine::step::Step;
use crate::engine::worker::End;
use crate::error::Error;

/// One attempt of a node: a plain function has ended when this returns.
pub(super) enum Running<'a> {
    Ended(End),
    Waits(BoxFuture<'a, End>),
}

/// The code of a node.
pub(super) trait Body: Send + Sync + 'static {
    fn run<'a>(&'a self, core: &'a Core, step: &'a Step) -> Running<'a>;

    /// Where the value goes.
    #[cfg(feature = "testing")]
    fn slot(&self) -> usize;
}

/// What a function returns, as a node's value: itself, or what is in an `Ok`.
pub(super) trait Ending<R>: Send + Sync + 'static {
    fn end(output: R, core: &Core, step: &Step, slot: usize) -> End;
}

/// The value itself.
pub(super) struct Whole;

/// The value in an `Ok`.
pub(super) struct Checked;

impl<T: Send + 'static> Ending<T> for Whole {
    fn end(value: T, core: &Core, step: &Step, place: usize) -> End {
        if step.off_thread
            && let Some(breakage) = step.end_blocking()
        {
            return failure::of_engine(core, step, breakage);
        }
        if core.watch.is_some() {
            slot::record(core, step, &value);
        }
        core.memory().write(place, value);
        End::Done
    }
}

impl<T: Send + 'static, E: TaskError<Error>> Ending<Result<T, E>> for Checked {
    fn end(result: Result<T, E>, core: &Core, step: &Step, place: usize) -> End {
        match result {
            Ok(value) => Whole::end(value, core, step, place),
            Err(error) => failure::of_task::<E, Error>(core, step, error, |_| true),
        }
    }
}

/// What every node keeps: where its arguments are, and where its value goes.
pub(super) struct Wiring<P> {
    pub(super) places: P,
    pub(super) slot: usize,
}

pub(super) struct AsyncBody<F, P, K> {
    pub(super) function: F,
    pub(super) wiring: Wiring<P>,
    pub(super) ending: PhantomData<fn() -> K>,
}

impl<F, P, K, R> Body for AsyncBody<F, P, K>
where
    F: for<'a> AsyncTask<'a, P, Output = R>,
    P: Send + Sync + 'static,
    K: Ending<R>,
    R: 'static,
{
    fn run<'a>(&'a self, core: &'a Core, step: &'a Step) -> Running<'a> {
        let future = self.function.call(&self.wiring.places, Source(core));
        Running::Waits(Box::pin(finish::<_, K, R>(
            future,
            core,
            step,
            self.wiring.slot,
        )))
    }

    #[cfg(feature = "testing")]
    fn slot(&self) -> usize {
        self.wiring.slot
    }
}

async fn finish<Fut, K, R>(future: Fut, core: &Core, step: &Step, slot: usize) -> End
where
    Fut: Future<Output = R>,
    K: Ending<R>,
{
    K::end(future.await, core, step, slot)
}

pub(super) struct PlainBody<F, P, K> {
    pub(super) function: F,
    pub(super) wiring: Wiring<P>,
    pub(super) ending: PhantomData<fn() -> K>,
}

impl<F, P, K, R> Body for PlainBody<F, P, K>
where
    F: for<'a> PlainTask<'a, P, Output = R>,
    P: Send + Sync + 'static,
    K: Ending<R>,
    R: 'static,
{
    fn run<'a>(&'a self, core: &'a Core, step: &'a Step) -> Running<'a> {
        let output = self.function.call(&self.wiring.places, Source(core));
        Running::Ended(K::end(output, core, step, self.wiring.slot))
    }

    #[cfg(feature = "testing")]
    fn slot(&self) -> usize {
        self.wiring.slot
    }
}
