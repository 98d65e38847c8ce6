//! From what a function returned to a node's value: futures are awaited, and an `Err` becomes the end of the attempt.
//!
//! The macro cannot see whether `fetch(..)` gives a future or a value, a `Result` or not. Method resolution can: the probe is
//! implemented with more and more references, so that the first kind that fits wins (David Tolnay's "autoref specialization").

// Every method is told the companion, which only those of the stuck ones look at.
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
use super::told::Told;
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

/// What an attempt is told of itself, in one piece: each argument of each arm is work for the compiler.
pub struct Attempt<'a, W> {
    pub(super) core: &'a Core,
    pub(super) step: &'a Step,
    pub(super) witness: Witness<W>,
}

impl<W> Clone for Attempt<'_, W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Attempt<'_, W> {}

impl<'a, W> Attempt<'a, W> {
    /// Of the step that is to run.
    #[inline(always)]
    pub const fn new(core: &'a Core, step: &'a Step, witness: Witness<W>) -> Self {
        Self {
            core,
            step,
            witness,
        }
    }
}

/// Asks what kind of value a call gave, in a workflow whose companions belong to `W`. It borrows nothing of the value, which goes into the method
/// that is found.
pub struct Probe<T, W>(pub PhantomData<fn() -> (T, W)>);

/// A probe with as many references as there are kinds. A function of the expansion gives them, since each that an arm writes is work for the
/// compiler, and so is each type.
pub type Asked<'a, T, W> = &'a &'a &'a &'a &'a &'a Probe<T, W>;

/// One for what an editor reads, where no companion is looked up by a slot.
pub const fn probe<'a, T: 'a>(_called: &T) -> Asked<'a, T, ()> {
    &&&&&&Probe(PhantomData)
}

/// A future of a `Result`.
pub struct FutureOfResult;
/// A future of anything else.
pub struct FutureOfValue;
/// A `Result`.
pub struct ResultValue;
/// Anything else.
pub struct PlainValue;

/// What a call gave. Each kind is implemented for a probe with fewer references.
pub trait Called {
    /// What the call gave.
    type Value;
    /// What kind that is.
    type Kind;
    /// What to await: it gives a `Result`.
    type Awaited;
    /// The same for a collecting fan-out, whose values show the error type.
    type Collected;

    /// What kind it is.
    fn kind(&self) -> Self::Kind;

    /// What to await in a node that is one call: its companion is found by the slot.
    fn future_of<S>(&self, called: Self::Value, slot: S) -> Self::Awaited;

    /// The same where `C` is the companion.
    #[inline(always)]
    fn future<C>(&self, called: Self::Value) -> Self::Awaited {
        self.future_of(called, ())
    }

    /// The same for a collecting fan-out.
    fn collected<C>(&self, called: Self::Value) -> Self::Collected;
}

// Every future is awaited where it was made, and passed through nothing by value on its way: a move of a few hundred bytes, or
// even of the pieces of a small struct, shows in the cost of an instant node.

impl<T, E, F, W> Called for &&&&&Probe<F, W>
where
    F: IntoFuture<Output = Result<T, E>, IntoFuture: Send>,
{
    type Value = F;
    type Kind = FutureOfResult;
    type Awaited = F::IntoFuture;
    type Collected = F::IntoFuture;

    fn kind(&self) -> FutureOfResult {
        FutureOfResult
    }

    #[inline(always)]
    fn future_of<S>(&self, called: F, _slot: S) -> F::IntoFuture {
        called.into_future()
    }

    #[inline(always)]
    fn collected<C>(&self, called: F) -> F::IntoFuture {
        called.into_future()
    }
}

impl<F: IntoFuture<IntoFuture: Send>, W> Called for &&&&Probe<F, W> {
    type Value = F;
    type Kind = FutureOfValue;
    type Awaited = AsResult<F::IntoFuture, NoError>;
    type Collected = AsResult<F::IntoFuture, Infallible>;

    fn kind(&self) -> FutureOfValue {
        FutureOfValue
    }

    #[inline(always)]
    fn future_of<S>(&self, called: F, _slot: S) -> AsResult<F::IntoFuture, NoError> {
        AsResult::new(called)
    }

    #[inline(always)]
    fn collected<C>(&self, called: F) -> AsResult<F::IntoFuture, Infallible> {
        AsResult::new(called)
    }
}

impl<T, E, W> Called for &&&Probe<Result<T, E>, W> {
    type Value = Result<T, E>;
    type Kind = ResultValue;
    type Awaited = Ready<Result<T, E>>;
    type Collected = Ready<Result<T, E>>;

    fn kind(&self) -> ResultValue {
        ResultValue
    }

    #[inline(always)]
    fn future_of<S>(&self, called: Result<T, E>, _slot: S) -> Ready<Result<T, E>> {
        ready(called)
    }

    #[inline(always)]
    fn collected<C>(&self, called: Result<T, E>) -> Ready<Result<T, E>> {
        ready(called)
    }
}

impl<T, W> Called for Probe<T, W> {
    type Value = T;
    type Kind = PlainValue;
    type Awaited = Ready<Result<T, NoError>>;
    type Collected = Ready<Result<T, Infallible>>;

    fn kind(&self) -> PlainValue {
        PlainValue
    }

    #[inline(always)]
    fn future_of<S>(&self, called: T, _slot: S) -> Ready<Result<T, NoError>> {
        ready(Ok(called))
    }

    #[inline(always)]
    fn collected<C>(&self, called: T) -> Ready<Result<T, Infallible>> {
        ready(Ok(called))
    }
}

/// A future that is not `Send`: an error elsewhere, or here.
pub trait StuckCalled {
    /// What the call gave.
    type Value: IntoFuture<IntoFuture = Self::Future>;
    /// The future.
    type Future;
    /// What kind that is.
    type Kind;
    /// What would be awaited.
    type Awaited;
    /// What the companions belong to.
    type Companions;
    /// The same for a collecting fan-out.
    type Collected;

    /// What kind it is.
    fn kind(&self) -> Self::Kind;

    /// Compiles if the task was told already; the program as a whole does not.
    ///
    /// # Panics
    /// Always: nothing may wait for a future that was thrown away.
    fn future<C: TaskTypes>(&self, _called: Self::Value) -> Self::Awaited
    where
        Self::Future: SendOrTold<C::SendCheck>,
    {
        unreachable!("`#[task]` accepts no future that is not `Send`")
    }

    /// The same for a node that is one call: its companion is found by the slot.
    ///
    /// # Panics
    /// Always: nothing may wait for a future that was thrown away.
    fn future_of<S: Told<Self::Companions>>(&self, _called: Self::Value, _slot: S) -> Self::Awaited
    where
        Self::Future: SendOrTold<S::SendCheck>,
    {
        unreachable!("`#[task]` accepts no future that is not `Send`")
    }

    /// The same for a collecting fan-out.
    ///
    /// # Panics
    /// Always: nothing may wait for a future that was thrown away.
    fn collected<C: TaskTypes>(&self, _called: Self::Value) -> Self::Collected
    where
        Self::Future: SendOrTold<C::SendCheck>,
    {
        unreachable!("`#[task]` accepts no future that is not `Send`")
    }
}

impl<T, E, F: IntoFuture<Output = Result<T, E>>, W> StuckCalled for &&Probe<F, W> {
    type Value = F;
    type Future = F::IntoFuture;
    type Kind = FutureOfResult;
    type Awaited = Pending<F::Output>;
    type Companions = W;
    type Collected = Pending<F::Output>;

    fn kind(&self) -> FutureOfResult {
        FutureOfResult
    }
}

impl<F: IntoFuture, W> StuckCalled for &Probe<F, W> {
    type Value = F;
    type Future = F::IntoFuture;
    type Kind = FutureOfValue;
    type Awaited = Pending<Result<F::Output, NoError>>;
    type Companions = W;
    type Collected = Pending<Result<F::Output, Infallible>>;

    fn kind(&self) -> FutureOfValue {
        FutureOfValue
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
// No check is this one. If `AtTask` were the only one that any future passes, rustc would take a future that is not `Send` for a proof of
// that check, before it has looked at the argument that tells which it is.
impl<F> SendOrTold<Infallible> for F {}

/// A call that cannot fail.
#[diagnostic::on_unimplemented(
    message = "a node marked `infallible` calls a function that returns a `Result`",
    label = "this can fail",
    note = "drop `infallible`, or handle the error inside of the function"
)]
pub trait InfallibleCall {}
impl InfallibleCall for FutureOfValue {}
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
