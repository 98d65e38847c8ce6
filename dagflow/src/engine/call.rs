//! From what a function returned to a node's value: futures are awaited, and an `Err` becomes the end of the attempt.
//!
//! The macro cannot see whether `fetch(..)` gives a future or a value, a `Result` or not. Method resolution can: the probe is
//! implemented with more and more references, so that the first kind that fits wins (David Tolnay's "autoref specialization").

// Every kind is told the companion, which only the stuck ones look at.
#![allow(clippy::extra_unused_type_parameters)]

use std::convert::Infallible;
use std::fmt::Display;
use std::future::{Pending, Ready, ready};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use pin_project_lite::pin_project;

use super::core::Core;
use super::failure::{self, NoError, TaskError};
use super::step::Step;
use super::worker::End;
use crate::Failure;
use crate::task::{AtCall, AtTask, ResultTypes, TaskTypes};

/// The error type of the workflow, as a value that the expansion can pass around.
pub struct Witness<W>(PhantomData<fn() -> W>);

impl<W> Clone for Witness<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Witness<W> {}

/// The witness of a workflow that returns `R`.
pub const fn witness<R: ResultTypes>() -> Witness<R::Error> {
    Witness(PhantomData)
}

/// Asks what kind of value a call gave.
pub struct Probe<'a, T>(PhantomData<&'a T>);

impl<'a, T> Probe<'a, T> {
    /// For this value.
    pub const fn of(_called: &'a T) -> Self {
        Self(PhantomData)
    }
}

/// A probe with as many references as there are kinds. A function gives them, since each that an arm writes is work for the compiler.
#[inline(always)]
pub const fn probe<T>(_called: &T) -> &&&&&&Probe<'_, T> {
    &&&&&&Probe(PhantomData)
}

/// A future of a `Result`.
pub struct FutureOfResult;
/// A future of anything else.
pub struct FutureOfValue;
/// A `Result`.
pub struct ResultValue;
/// A future of a `Result` that is not `Send`: an error elsewhere, or here.
pub struct StuckFutureOfResult;
/// A future of anything else that is not `Send`.
pub struct StuckFutureOfValue;
/// Anything else.
pub struct PlainValue;

/// Fits first.
pub trait ProbeFutureOfResult {
    /// What it is.
    fn kind(&self) -> FutureOfResult {
        FutureOfResult
    }
}
/// Fits second.
pub trait ProbeFutureOfValue {
    /// What it is.
    fn kind(&self) -> FutureOfValue {
        FutureOfValue
    }
}
/// Fits third.
pub trait ProbeResult {
    /// What it is.
    fn kind(&self) -> ResultValue {
        ResultValue
    }
}
/// Fits fourth.
pub trait ProbeStuckFutureOfResult {
    /// What it is.
    fn kind(&self) -> StuckFutureOfResult {
        StuckFutureOfResult
    }
}
/// Fits fifth.
pub trait ProbeStuckFutureOfValue {
    /// What it is.
    fn kind(&self) -> StuckFutureOfValue {
        StuckFutureOfValue
    }
}
/// Fits always.
pub trait ProbePlain {
    /// What it is.
    fn kind(&self) -> PlainValue {
        PlainValue
    }
}

impl<T, E, F> ProbeFutureOfResult for &&&&&Probe<'_, F> where
    F: IntoFuture<Output = Result<T, E>, IntoFuture: Send>
{
}
impl<F> ProbeFutureOfValue for &&&&Probe<'_, F> where F: IntoFuture<IntoFuture: Send> {}
impl<T, E> ProbeResult for &&&Probe<'_, Result<T, E>> {}
impl<T, E, F> ProbeStuckFutureOfResult for &&Probe<'_, F> where F: IntoFuture<Output = Result<T, E>> {}
impl<F: IntoFuture> ProbeStuckFutureOfValue for &Probe<'_, F> {}
impl<T> ProbePlain for Probe<'_, T> {}

// Every future is awaited where it was made, and passed through nothing by value on its way: a move of a few hundred bytes, or
// even of the pieces of a small struct, shows in the cost of an instant node.

impl FutureOfResult {
    /// What to await: it gives a `Result`.
    #[inline(always)]
    pub fn future<C, F: IntoFuture>(&self, future: F) -> F::IntoFuture {
        future.into_future()
    }

    /// The same for a collecting fan-out.
    #[inline(always)]
    pub fn collected<C, F: IntoFuture>(&self, future: F) -> F::IntoFuture {
        future.into_future()
    }
}

impl FutureOfValue {
    /// What to await: it gives a `Result`.
    #[inline(always)]
    pub fn future<C, F: IntoFuture>(&self, future: F) -> AsResult<F::IntoFuture, NoError> {
        AsResult::new(future)
    }

    /// The same for a collecting fan-out, whose values show the error type.
    #[inline(always)]
    pub fn collected<C, F: IntoFuture>(&self, future: F) -> AsResult<F::IntoFuture, Infallible> {
        AsResult::new(future)
    }
}

impl ResultValue {
    /// What to await: it gives a `Result`.
    #[inline(always)]
    pub fn future<C, T>(&self, result: T) -> Ready<T> {
        ready(result)
    }

    /// The same for a collecting fan-out.
    #[inline(always)]
    pub fn collected<C, T>(&self, result: T) -> Ready<T> {
        ready(result)
    }
}

impl PlainValue {
    /// What to await: it gives a `Result`.
    #[inline(always)]
    pub fn future<C, T>(&self, value: T) -> Ready<Result<T, NoError>> {
        ready(Ok(value))
    }

    /// The same for a collecting fan-out, whose values show the error type.
    #[inline(always)]
    pub fn collected<C, T>(&self, value: T) -> Ready<Result<T, Infallible>> {
        ready(Ok(value))
    }
}

impl StuckFutureOfResult {
    /// Compiles if the task was told already; the program as a whole does not.
    ///
    /// # Panics
    /// Always: nothing may wait for a future that was thrown away.
    pub fn future<C: TaskTypes, F: IntoFuture>(&self, _future: F) -> Pending<F::Output>
    where
        F::IntoFuture: SendOrTold<C::SendCheck>,
    {
        unreachable!("`#[task]` accepts no future that is not `Send`")
    }

    /// The same for a collecting fan-out.
    ///
    /// # Panics
    /// Always: nothing may wait for a future that was thrown away.
    pub fn collected<C: TaskTypes, F: IntoFuture>(&self, _future: F) -> Pending<F::Output>
    where
        F::IntoFuture: SendOrTold<C::SendCheck>,
    {
        unreachable!("`#[task]` accepts no future that is not `Send`")
    }
}

impl StuckFutureOfValue {
    /// Compiles if the task was told already; the program as a whole does not.
    ///
    /// # Panics
    /// Always: nothing may wait for a future that was thrown away.
    pub fn future<C: TaskTypes, F: IntoFuture>(
        &self,
        _future: F,
    ) -> Pending<Result<F::Output, NoError>>
    where
        F::IntoFuture: SendOrTold<C::SendCheck>,
    {
        unreachable!("`#[task]` accepts no future that is not `Send`")
    }

    /// The same for a collecting fan-out.
    ///
    /// # Panics
    /// Always: nothing may wait for a future that was thrown away.
    pub fn collected<C: TaskTypes, F: IntoFuture>(
        &self,
        _future: F,
    ) -> Pending<Result<F::Output, Infallible>>
    where
        F::IntoFuture: SendOrTold<C::SendCheck>,
    {
        unreachable!("`#[task]` accepts no future that is not `Send`")
    }
}

pin_project! {
    /// A future that cannot fail, as one that gives a `Result`.
    pub struct AsResult<F, E> {
        #[pin]
        future: F,
        error: PhantomData<fn() -> E>,
    }
}

impl<F: Future, E> AsResult<F, E> {
    #[inline(always)]
    fn new(future: impl IntoFuture<IntoFuture = F>) -> Self {
        Self {
            future: future.into_future(),
            error: PhantomData,
        }
    }
}

impl<F: Future, E> Future for AsResult<F, E> {
    type Output = Result<F::Output, E>;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.project().future.poll(context).map(Ok)
    }
}

/// `Send`, or known to `#[task]` not to be: then the error stands at the task, and one is enough.
pub trait SendOrTold<Check> {}

impl<F> SendOrTold<AtTask> for F {}
impl<F: Send> SendOrTold<AtCall> for F {}

/// A call that cannot fail.
#[diagnostic::on_unimplemented(
    message = "a node marked `infallible` calls a function that returns a `Result`",
    label = "this can fail",
    note = "drop `infallible`, or handle the error inside of the function"
)]
pub trait InfallibleCall {}
impl InfallibleCall for FutureOfValue {}
impl InfallibleCall for StuckFutureOfValue {}
impl InfallibleCall for PlainValue {}

/// Compiles only for calls that cannot fail.
pub fn assert_infallible(_kind: &impl InfallibleCall) {}

/// The value of a call; `Err` holds the end of the attempt.
#[inline(always)]
pub fn call<T, E, W>(
    core: &Core,
    step: &Step,
    _witness: Witness<W>,
    result: Result<T, E>,
) -> Result<T, End>
where
    E: TaskError<W>,
{
    match result {
        Ok(value) => accept(core, step, value),
        Err(error) => {
            let retry_if = |error: &E| core.plan.retries(step.site(&core.plan), error);
            Err(failure::of_task(core, step, error, retry_if))
        }
    }
}

/// The value of a call where the node says which errors are worth a retry.
#[inline(always)]
pub fn call_if<T, E, W>(
    core: &Core,
    step: &Step,
    _witness: Witness<W>,
    result: Result<T, E>,
    retry_if: impl FnOnce(&E) -> bool,
) -> Result<T, End>
where
    E: TaskError<W>,
{
    match result {
        Ok(value) => accept(core, step, value),
        Err(error) => Err(failure::of_task(core, step, error, retry_if)),
    }
}

/// The value of a call in a collecting fan-out: the last error becomes the item's value.
#[inline(always)]
pub fn call_collecting<T, E>(
    core: &Core,
    step: &Step,
    result: Result<T, E>,
) -> Result<Result<T, E>, End>
where
    E: Display + 'static,
{
    let retry_if = |error: &E| core.plan.retries(step.site(&core.plan), error);
    call_collecting_if(core, step, result, retry_if)
}

/// The same where the node says which errors are worth a retry.
#[inline(always)]
pub fn call_collecting_if<T, E>(
    core: &Core,
    step: &Step,
    result: Result<T, E>,
    retry_if: impl FnOnce(&E) -> bool,
) -> Result<Result<T, E>, End>
where
    E: Display + 'static,
{
    match result {
        Ok(value) => accept(core, step, value).map(Ok),
        Err(error) => match failure::of_collected(core, step, error, retry_if) {
            Ok(end) => Err(end),
            Err(error) => Ok(Err(error)),
        },
    }
}

/// A blocking body that took longer than its time-out has no value, however well it ended.
#[inline(always)]
fn accept<T>(core: &Core, step: &Step, value: T) -> Result<T, End> {
    if step.off_thread
        && let Some(breakage) = step.end_blocking()
    {
        return Err(failure::of_engine(core, step, breakage));
    }
    Ok(value)
}

/// Asks whether the error type of a collecting fan-out takes engine failures.
pub struct CollectProbe<T, E>(PhantomData<fn() -> Result<T, E>>);

impl<T, E> CollectProbe<T, E> {
    /// For the values of this fan-out.
    pub fn of<I, N>(_fan: &super::items::Fan<I, Result<T, E>, N>) -> Self {
        Self(PhantomData)
    }
}

/// The error type takes them.
pub trait CollectFailure<T, E> {
    /// The failure as the item's value.
    fn collect(&self, core: &Core, step: &Step, failure: Failure) -> Result<Result<T, E>, End>;
}

/// It does not: the failure fails the node.
pub trait EscalateFailure<T, E> {
    /// The failure as the end of the attempt.
    fn collect(&self, core: &Core, step: &Step, failure: Failure) -> Result<Result<T, E>, End>;
}

impl<T, E: From<Failure>> CollectFailure<T, E> for &CollectProbe<T, E> {
    fn collect(&self, _core: &Core, _step: &Step, failure: Failure) -> Result<Result<T, E>, End> {
        Ok(Err(failure.into()))
    }
}

impl<T, E> EscalateFailure<T, E> for CollectProbe<T, E> {
    fn collect(&self, core: &Core, step: &Step, failure: Failure) -> Result<Result<T, E>, End> {
        Err(failure::of_uncollected(core, step, failure))
    }
}
