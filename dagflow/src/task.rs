//! What the expansions know of a task at the type level.

use std::any::Any;
use std::convert::Infallible;
use std::marker::PhantomData;

use crate::graph::Graph;
use crate::policy::Policy;

/// The types of a task, carried by the companion type that `#[task]` puts beside the function.
pub trait TaskTypes {
    /// The type of the node's value.
    type Ok;
    /// The type of the task's error.
    type Error;
    /// [`Retrying`] or [`Once`].
    type Retries;
    /// [`AtTask`] where `#[task]` has checked that the future is `Send`, else [`AtCall`].
    type SendCheck;
}

/// Stands for the companion of a function that has none.
#[derive(Debug)]
pub enum PlainFunction {}

// Where a function has the name of a primitive type, that type is found in place of a companion.
macro_rules! plain {
    ($($plain:ty)*) => {
        $(
            impl TaskTypes for $plain {
                type Ok = Untyped;
                type Error = Untyped;
                type Retries = Once;
                type SendCheck = AtCall;
            }
        )*
    };
}

plain!(PlainFunction bool char str i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);

/// The companion of a task without options that returns the `Result` `R`.
#[derive(Debug)]
pub struct FallibleTask<R, Check = AtTask>(PhantomData<(R, Check)>);

impl<R: ResultTypes, Check> TaskTypes for FallibleTask<R, Check> {
    type Ok = R::Ok;
    type Error = R::Error;
    type Retries = Once;
    type SendCheck = Check;
}

/// The companion of a task without options that returns a `T`.
#[derive(Debug)]
pub struct InfallibleTask<T, Check = AtTask>(PhantomData<(T, Check)>);

impl<T, Check> TaskTypes for InfallibleTask<T, Check> {
    type Ok = T;
    type Error = Infallible;
    type Retries = Once;
    type SendCheck = Check;
}

/// The companion of a task without options whose value only the call knows.
#[derive(Debug)]
pub struct UntypedTask<Check = AtTask>(PhantomData<Check>);

impl<Check> TaskTypes for UntypedTask<Check> {
    type Ok = Untyped;
    type Error = Untyped;
    type Retries = Once;
    type SendCheck = Check;
}

/// A future that is not `Send` is an error at the task.
#[derive(Debug)]
pub enum AtTask {}

/// A future that is not `Send` is an error at the call.
#[derive(Debug)]
pub enum AtCall {}

/// The value type of a key whose type no macro can know: of a plain function without a type in its `let`, or of a generic task.
///
/// ```
/// use dagflow::{State, task, workflow};
///
/// // No `#[task]`, no type in the `let`.
/// async fn fetch(page: u32) -> String {
///     format!("page {page}")
/// }
///
/// workflow! {
///     async fn load(page: u32) -> dagflow::Result<usize> {
///         let text = fetch(page);
///         Ok(text.len())
///     }
/// }
///
/// let _key: dagflow::Node<dagflow::Untyped, load> = load::text;
/// # let _ = State::Pending;
/// ```
#[derive(Debug)]
pub enum Untyped {}

/// The task may run more than once, so that what is moved into it has to be `Clone`.
#[derive(Debug)]
pub enum Retrying {}

/// The task runs at most once a run.
#[derive(Debug)]
pub enum Once {}

/// Takes a `Result` apart at the type level.
pub trait ResultTypes {
    /// The first type.
    type Ok;
    /// The second type.
    type Error;
}

impl<T, E> ResultTypes for Result<T, E> {
    type Ok = T;
    type Error = E;
}

/// What a workflow knows of a call beside its types.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    /// The task's options, with the node's own applied on top.
    pub policy: Policy,
    /// The name of its own that the task was given; empty without one.
    pub task: &'static str,
    /// The graph of the workflow that is called.
    pub workflow: Option<&'static Graph>,
    retry_if: Option<fn(&dyn Any) -> bool>,
}

impl Site {
    /// Run once, without limits; under the function's name.
    pub const PLAIN: Self = Self {
        policy: Policy::new(),
        task: "",
        workflow: None,
        retry_if: None,
    };

    /// With these options.
    #[must_use]
    pub const fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// With a name of its own.
    #[must_use]
    pub const fn task(mut self, task: &'static str) -> Self {
        self.task = task;
        self
    }

    /// Of the workflow with this graph.
    #[must_use]
    pub const fn workflow(mut self, graph: &'static Graph) -> Self {
        self.workflow = Some(graph);
        self
    }

    /// With a say in which errors are worth a retry.
    #[must_use]
    pub const fn retry_if(mut self, decide: fn(&dyn Any) -> bool) -> Self {
        self.retry_if = Some(decide);
        self
    }

    /// Whether the error is worth a retry, if there are retries.
    pub(crate) fn retries(&self, error: &dyn Any) -> bool {
        self.retry_if.is_none_or(|decide| decide(error))
    }
}

/// What a plain function has instead of the constant of a companion: inherent ones win over this.
pub trait PlainTask {
    /// A reference, since each workflow copies it.
    const __SITE: &'static Site = &Site::PLAIN;
}

impl<T> PlainTask for T {}

/// Asks the compiler whether a task's future (or value) is `Send`.
pub fn assert_send<T: Send>(_value: T) {}

// The same of what a function returns, without a call of it, which is more for the compiler to do. Not from a macro, because messages
// show these lines.

/// Of a function with no parameters.
pub const fn assert_sends_0<R: Send>(_task: fn() -> R) {}
/// Of a function with one parameter.
pub const fn assert_sends_1<A, R: Send>(_task: fn(A) -> R) {}
/// Of a function with 2 parameters.
pub const fn assert_sends_2<A, B, R: Send>(_task: fn(A, B) -> R) {}
/// Of a function with 3 parameters.
pub const fn assert_sends_3<A, B, C, R: Send>(_task: fn(A, B, C) -> R) {}
/// Of a function with 4 parameters.
pub const fn assert_sends_4<A, B, C, D, R: Send>(_task: fn(A, B, C, D) -> R) {}
/// Of a function with 5 parameters.
pub const fn assert_sends_5<A, B, C, D, E, R: Send>(_task: fn(A, B, C, D, E) -> R) {}
/// Of a function with 6 parameters.
pub const fn assert_sends_6<A, B, C, D, E, F, R: Send>(_task: fn(A, B, C, D, E, F) -> R) {}
/// Of a function with 7 parameters.
pub const fn assert_sends_7<A, B, C, D, E, F, G, R: Send>(_task: fn(A, B, C, D, E, F, G) -> R) {}
/// Of a function with 8 parameters.
pub const fn assert_sends_8<A, B, C, D, E, F, G, H, R: Send>(
    _task: fn(A, B, C, D, E, F, G, H) -> R,
) {
}

/// Never called: what it returns is a value that a statement throws away.
pub fn unused<T>(_value: &T) -> T {
    unreachable!("`unused` is for the compiler's eyes")
}

/// Nothing; a name is what matters.
#[doc(hidden)]
#[macro_export]
macro_rules! __dagflow_nothing {
    () => {};
}
