//! What a stub does in place of a task: `stub::value(7)`, `stub::error(e)`, `stub::sequence([..])`.
//!
//! A stub stands for one attempt of a node: its retries, its time-out, its fallback and the recording of its value go on as ever.
//!
//! | a stub | the attempt |
//! |---|---|
//! | [`value`]`(v)` | succeeds with a clone of `v` |
//! | [`error`]`(e)`, [`error_with`]`(f)` | fails with `e`, as if the task had returned it: `retry_if` and `.terminal()` decide |
//! | [`panic(message)`](panic()) | panics |
//! | [`never()`] | waits for ever: for time-outs and cancellation |
//! | [`sequence`]`([a, b])` | is `a` in the first attempt, `b` in the second and all further ones |
//! | [`with`]`(f)` | is what the closure gives for the real arguments |
//! | [`pass_through`]`(&spy)` | runs the task, and the spy sees it |
//!
//! [`Stub::after`] lets time pass first, [`Stub::optional`] allows a stub not to be reached.
//!
//! ```
//! use std::time::Duration;
//! use dagflow::testing::prelude::*;
//! use dagflow::{Error, Result, State, task, workflow};
//!
//! #[task(retries = 3, backoff = fixed("1h"))]
//! async fn charge(amount: u32) -> Result<String> {
//!     unreachable!("no money moves in tests: {amount}")
//! }
//!
//! workflow! {
//!     async fn order(amount: u32) -> Result<usize> {
//!         let receipt = charge(amount);
//!         Ok(receipt.len())
//!     }
//! }
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
//! # runtime.block_on(async {
//! let report = order(7)
//!     .stub(order::receipt, stub::sequence([
//!         stub::error(Error::message("the bank is closed")).after(Duration::from_secs(5)),
//!         stub::value("r-1".to_owned()),
//!     ]))
//!     .only_stubs() // a real task fails the test
//!     .report()
//!     .await;
//! assert_eq!(report.node(order::receipt).attempts, 2);
//! assert_eq!(report.failed_attempts()[0].message, "the bank is closed");
//! assert_eq!(report.into_result().unwrap(), 3);
//! # });
//! ```

mod answer;
mod outcome;
mod plan;
mod repeat;
mod seen;

use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub use self::answer::{Answer, Closure};
pub(crate) use self::outcome::Outcome;
pub use self::outcome::{Given, Thrown};
pub(crate) use self::plan::{Act, Plan};
pub use self::repeat::{Fails, Repeat, Value};
pub use self::seen::Seen;
use super::lock;
use super::spy::Spy;

/// What runs in place of a task whose value is a `T`, in a workflow `Owner`. Both are known where it is used: `.stub(key, stub)`.
pub struct Stub<T, Owner = ()> {
    plan: Plan,
    types: PhantomData<fn() -> (T, Owner)>,
}

/// Stands in a closure of [`with`] for an argument that is computed in the call: `f(&a, b + 1)` shows `a`, but not `b + 1`.
///
/// ```
/// use dagflow::testing::prelude::*;
/// use dagflow::{Result, task, workflow};
///
/// #[task]
/// async fn page(site: &str, number: u32) -> String {
///     format!("{site}/{number}")
/// }
///
/// workflow! {
///     async fn load(site: String, last: u32) -> Result<String> {
///         let text = page(&site, last + 1);
///         Ok(text)
///     }
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let run = load("here".to_owned(), 1);
/// let run = run.stub(load::text, stub::with(|site: &String, _: &stub::Unseen| Ok(format!("{site}!"))));
/// assert_eq!(run.await.unwrap(), "here!");
/// # });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unseen;

/// Succeeds with a clone of the value.
pub fn value<T: Value + Send + 'static, O>(value: T) -> Stub<T, O> {
    let value = Mutex::new(value);
    Stub::new(Act::Value(Arc::new(move || lock(&value).given())))
}

/// Fails with the error.
///
/// It may be of the task's own type, and then goes through the task's `retry_if`, or of any other type that converts into the error
/// of the workflow, and then is worth a retry unless it is [terminal](crate::Error::terminal). An item of a fan-out with
/// `on_error = collect` collects an error of the task's own type; another one fails the node.
pub fn error<T, O, E: Fails<O> + Repeat + Send>(error: E) -> Stub<T, O> {
    let error = Mutex::new(error);
    error_with(move || lock(&error).repeat())
}

/// The same for an error that is not `Clone`: the closure makes one an attempt.
pub fn error_with<T, O, E: Fails<O>>(error: impl Fn() -> E + Send + Sync + 'static) -> Stub<T, O> {
    Stub::new(Act::Error(Arc::new(move || error().thrown())))
}

/// Panics with the message; the panic is not printed.
pub fn panic<T, O>(message: impl Into<String>) -> Stub<T, O> {
    Stub::new(Act::Panic(message.into()))
}

/// Waits for ever: until the time-out, the deadline, or the end of the run.
pub fn never<T, O>() -> Stub<T, O> {
    Stub::new(Act::Never)
}

/// One stub an attempt; the last one stands for all attempts from there on. Without a stub, the task runs.
pub fn sequence<T, O>(stubs: impl IntoIterator<Item = Stub<T, O>>) -> Stub<T, O> {
    Stub::new(Act::Sequence(
        stubs.into_iter().map(|stub| stub.plan).collect(),
    ))
}

/// What the closure says for the arguments of the call: a `Result` with the workflow's error, or another [`Stub`].
///
/// The closure takes a reference to each argument, in order, by the type of the value that the argument names: for `f(&items, rate)`
/// it is `|items: &Vec<Item>, rate: &f64|`, whatever `f` itself makes of them. Arguments that are computed in the call are
/// [`Unseen`]. A node that is no single call (an expression, `if`, `match`) has no arguments: `|| ..`.
///
/// If the types do not fit, the test fails with the number of the argument and both types.
pub fn with<A, T, O>(closure: impl Closure<A, T, O>) -> Stub<T, O> {
    Stub::new(Act::With(Arc::new(move |arguments| {
        closure.answer(arguments).map(|stub| stub.plan)
    })))
}

/// Runs the task; the spy counts its calls and notes their arguments.
pub fn pass_through<T, O>(spy: impl std::borrow::Borrow<Spy>) -> Stub<T, O> {
    Stub::new(Act::PassThrough(spy.borrow().clone()))
}

impl<T, O> Stub<T, O> {
    fn new(act: Act) -> Self {
        Self::of(Plan {
            act,
            delay: Duration::ZERO,
            optional: false,
        })
    }

    fn of(plan: Plan) -> Self {
        Self {
            plan,
            types: PhantomData,
        }
    }

    fn answered(outcome: Outcome) -> Self {
        Self::new(Act::Answered(Arc::new(Mutex::new(Some(outcome)))))
    }

    pub(crate) fn into_plan(self) -> Plan {
        self.plan
    }

    /// Lets this much time pass first, on tokio's clock: with a paused one, none. The node's time-out counts it.
    #[must_use]
    pub fn after(mut self, delay: Duration) -> Self {
        self.plan.delay += delay;
        self
    }

    /// Allows that no attempt comes by here.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.plan.optional = true;
        self
    }
}

impl<T, O> Clone for Stub<T, O> {
    fn clone(&self) -> Self {
        Self::of(self.plan.clone())
    }
}

impl<T, O> fmt::Debug for Stub<T, O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Stub")
            .field("act", &self.plan.act)
            .field("delay", &self.plan.delay)
            .field("optional", &self.plan.optional)
            .finish()
    }
}
