//! What an attempt gives in place of its task.

use std::any::Any;

use crate::engine::core::Core;
use crate::engine::failure::{self, TaskError};
use crate::engine::slot;
use crate::engine::step::Step;
use crate::engine::worker::End;
use crate::task::TaskTypes;

/// What an attempt gives.
pub(crate) enum Outcome {
    Value(Given),
    Error(Thrown),
}

/// The value of a stub.
#[doc(hidden)]
pub struct Given {
    pub(crate) value: Box<dyn Any + Send>,
    pub(crate) type_name: &'static str,
    pub(crate) put: Put,
}

/// Puts a value into a slot of its type.
type Put = fn(&Core, &Step, usize, Box<dyn Any + Send>);

/// The error of a stub.
#[doc(hidden)]
pub struct Thrown {
    pub(crate) error: Box<dyn Any + Send>,
    /// What follows from it where it is not the task's own type: it is converted into the workflow's error.
    pub(crate) end: fn(&Core, &Step, Box<dyn Any + Send>) -> End,
    /// Whether a boxed error of a workflow is of the type that it converts into.
    pub(crate) fits: fn(&(dyn Any + Send)) -> bool,
}

impl Given {
    pub(crate) fn new<T: Send + 'static>(value: T) -> Self {
        Self {
            value: Box::new(value),
            type_name: std::any::type_name::<T>(),
            put: |core, step, place, value| {
                if let Ok(value) = value.downcast::<T>() {
                    if core.watch.is_some() {
                        slot::record(core, step, &*value);
                    }
                    core.memory().write(place, *value);
                }
            },
        }
    }
}

impl Thrown {
    pub(super) fn new<E: TaskError<O::Error>, O: TaskTypes<Error: 'static>>(error: E) -> Self {
        Self {
            error: Box::new(error),
            end: |core, step, error| match error.downcast::<E>() {
                Ok(error) => failure::of_task::<E, O::Error>(core, step, *error, |_| true),
                Err(_) => End::Failed,
            },
            fits: |failure| failure.is::<O::Error>(),
        }
    }
}
