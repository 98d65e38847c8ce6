//! What stubs can be made of: values and errors that can be given more than once.

use super::{Given, Thrown};
use crate::engine::failure::TaskError;
use crate::error::Error;
use crate::task::{TaskTypes, Untyped};

/// A value of which a stub can give as many as there are attempts.
#[diagnostic::on_unimplemented(
    message = "a stub cannot give a `{Self}`",
    label = "not a value that can be given once an attempt",
    note = "it has to be `Clone`, `Send` and `'static`; if it is not `Clone`, give a closure that makes one: `stub::with(|| Ok(..))`",
    note = "where the type of a node is `Untyped`, write it into the `let`: `let x: T = ..;`"
)]
pub trait Value: Sized {
    #[doc(hidden)]
    fn given(&self) -> Given;
}

#[diagnostic::do_not_recommend]
impl<T: Clone + Send + 'static> Value for T {
    fn given(&self) -> Given {
        Given::new(self.clone())
    }
}

/// An error that a node of the workflow `O` can fail with.
#[diagnostic::on_unimplemented(
    message = "a node of this workflow cannot fail with `{Self}`",
    label = "does not convert into the error of the workflow",
    note = "a stub fails as a task does: its error has to convert into the workflow's (`impl From<{Self}>` for it), and be `Display`, `Send` and `'static`"
)]
pub trait Fails<O>: Sized + 'static {
    #[doc(hidden)]
    fn thrown(self) -> Thrown;
}

#[diagnostic::do_not_recommend]
impl<O, E> Fails<O> for E
where
    O: TaskTypes<Error: 'static>,
    E: TaskError<O::Error>,
{
    fn thrown(self) -> Thrown {
        Thrown::new::<E, O>(self)
    }
}

/// An error of which a stub can make as many as there are attempts: whatever is `Clone`, and [`dagflow::Error`](Error).
#[diagnostic::on_unimplemented(
    message = "a stub may have to fail with `{Self}` more than once, and it is not `Clone`",
    label = "the error of a stub",
    note = "give a closure that makes one: `stub::error_with(|| ..)`"
)]
pub trait Repeat {
    #[doc(hidden)]
    #[must_use]
    fn repeat(&mut self) -> Self;
}

#[diagnostic::do_not_recommend]
impl<E: Clone> Repeat for E {
    fn repeat(&mut self) -> Self {
        self.clone()
    }
}

impl Repeat for Error {
    fn repeat(&mut self) -> Self {
        self.share()
    }
}

/// The error of a generic workflow has no name where its keys are: a stub fails with the error of the task then, which is found
/// out when it does.
#[doc(hidden)]
#[diagnostic::do_not_recommend]
impl<E: std::fmt::Display> From<E> for Untyped {
    fn from(_: E) -> Self {
        unreachable!("an error is converted only where the type of the workflow's error is known")
    }
}
