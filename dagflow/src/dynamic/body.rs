//! The bodies of nodes: functions with the places of their arguments.

use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use pin_project_lite::pin_project;

use super::arguments::Source;
use super::tasks::{AsyncTask, PlainTask};
use crate::engine::body::Body;
use crate::engine::core::Core;
use crate::engine::failure::{self, TaskError};
use crate::engine::memory::erased::FuturePlace;
use crate::engine::slot;
use crate::engine::step::Step;
use crate::engine::worker::End;
use crate::error::Error;

/// What a function returns, as a node's value: itself, or what is in an `Ok`.
pub(super) trait Ending<R>: Send + Sync + 'static {
    fn end(output: R, core: &Core, step: &Step, slot: u32) -> End;
}

/// The value itself.
pub(super) struct Whole;

/// The value in an `Ok`.
pub(super) struct Checked;

impl<T: Send + 'static> Ending<T> for Whole {
    fn end(value: T, core: &Core, step: &Step, place: u32) -> End {
        if step.off_thread
            && let Some(breakage) = step.end_blocking()
        {
            return failure::of_engine(core, step, breakage);
        }
        if core.watch.is_some() {
            slot::record(core, step, &value);
        }
        core.memory().write(place as usize, value);
        End::Done
    }
}

impl<T: Send + 'static, E: TaskError<Error>> Ending<Result<T, E>> for Checked {
    fn end(result: Result<T, E>, core: &Core, step: &Step, place: u32) -> End {
        match result {
            Ok(value) => Whole::end(value, core, step, place),
            Err(error) => failure::of_task::<E, Error>(core, step, error, |_| true),
        }
    }
}

/// What every node keeps: where its arguments are, and where its value goes.
pub(super) struct Wiring<P> {
    pub(super) places: P,
    pub(super) slot: u32,
}

pub(super) struct AsyncBody<F, P, K> {
    function: F,
    wiring: Wiring<P>,
    ending: PhantomData<fn() -> K>,
}

impl<F, P, K> AsyncBody<F, P, K> {
    pub(super) fn new(function: F, wiring: Wiring<P>) -> Self {
        Self {
            function,
            wiring,
            ending: PhantomData,
        }
    }
}

impl<F, P, K, R> Body for AsyncBody<F, P, K>
where
    F: for<'a> AsyncTask<'a, P, Output = R>,
    P: Send + Sync + 'static,
    K: Ending<R>,
    R: 'static,
{
    fn run<'a>(
        &'a self,
        core: &'a Core,
        step: &'a Step,
        place: Pin<&mut FuturePlace<'a, End>>,
        context: &mut Context<'_>,
    ) -> Poll<End> {
        let future = self.function.call(&self.wiring.places, Source(core));
        let finish = Finish {
            future,
            core,
            step,
            slot: self.wiring.slot,
            ending: self.ending,
        };
        place.start(finish, context)
    }

    #[cfg(feature = "testing")]
    fn slot(&self) -> usize {
        self.wiring.slot as usize
    }
}

pin_project! {
    /// The future of an async body, and what becomes of its value.
    struct Finish<'a, F, K> {
        #[pin]
        future: F,
        core: &'a Core,
        step: &'a Step,
        slot: u32,
        ending: PhantomData<fn() -> K>,
    }
}

impl<F, K> Future for Finish<'_, F, K>
where
    F: Future,
    K: Ending<F::Output>,
{
    type Output = End;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<End> {
        let this = self.project();
        let output = ready!(this.future.poll(context));
        Poll::Ready(K::end(output, this.core, this.step, *this.slot))
    }
}

pub(super) struct PlainBody<F, P, K> {
    function: F,
    wiring: Wiring<P>,
    ending: PhantomData<fn() -> K>,
}

impl<F, P, K> PlainBody<F, P, K> {
    pub(super) fn new(function: F, wiring: Wiring<P>) -> Self {
        Self {
            function,
            wiring,
            ending: PhantomData,
        }
    }
}

impl<F, P, K, R> Body for PlainBody<F, P, K>
where
    F: for<'a> PlainTask<'a, P, Output = R>,
    P: Send + Sync + 'static,
    K: Ending<R>,
    R: 'static,
{
    fn run<'a>(
        &'a self,
        core: &'a Core,
        step: &'a Step,
        _place: Pin<&mut FuturePlace<'a, End>>,
        _context: &mut Context<'_>,
    ) -> Poll<End> {
        let output = self.function.call(&self.wiring.places, Source(core));
        Poll::Ready(K::end(output, core, step, self.wiring.slot))
    }

    #[cfg(feature = "testing")]
    fn slot(&self) -> usize {
        self.wiring.slot as usize
    }
}
