//! How a call shows its arguments to a stub: by reference, with their `Debug` form where they have one.
//!
//! What an argument names is the value of a node, of an item, or a field of one: none has a lifetime, so that all of them are `Any`.

use std::any::Any;
use std::fmt::Debug;

use super::stub::Seen;

/// Asks what can be said of an argument; method resolution answers, as for [`Probe`](crate::engine::call::Probe).
pub struct Look<'a, T>(pub &'a T);

/// The same where it is known to be a reference.
pub struct LookAt<'a, T>(pub &'a T);

/// A reference to something that has a `Debug` form.
pub trait LookAtDebugReference<'a> {
    /// What is to be seen.
    fn look(&self) -> Seen<'a>;
}
/// A reference to anything.
pub trait LookAtReference<'a> {
    /// What is to be seen.
    fn look(&self) -> Seen<'a>;
}
/// A value that has a `Debug` form.
pub trait LookAtDebugValue<'a> {
    /// What is to be seen.
    fn look(&self) -> Seen<'a>;
}
/// Any value.
pub trait LookAtValue<'a> {
    /// What is to be seen.
    fn look(&self) -> Seen<'a>;
}

fn seen<'a, T: Any>(value: &'a T, debug: Option<&'a dyn Debug>) -> Seen<'a> {
    Seen {
        value: Some(value),
        type_name: std::any::type_name::<T>(),
        debug,
    }
}

impl<'a, T: Debug + Any> LookAtDebugReference<'a> for &&&Look<'_, &'a T> {
    fn look(&self) -> Seen<'a> {
        let value: &'a T = self.0;
        seen(value, Some(value))
    }
}
impl<'a, T: Any> LookAtReference<'a> for &&Look<'_, &'a T> {
    fn look(&self) -> Seen<'a> {
        let value: &'a T = self.0;
        seen(value, None)
    }
}
impl<'a, T: Debug + Any> LookAtDebugValue<'a> for &Look<'a, T> {
    fn look(&self) -> Seen<'a> {
        seen(self.0, Some(self.0))
    }
}
impl<'a, T: Any> LookAtValue<'a> for Look<'a, T> {
    fn look(&self) -> Seen<'a> {
        seen(self.0, None)
    }
}
impl<'a, T: Debug + Any> LookAtDebugValue<'a> for &LookAt<'a, T> {
    fn look(&self) -> Seen<'a> {
        seen(self.0, Some(self.0))
    }
}
impl<'a, T: Any> LookAtValue<'a> for LookAt<'a, T> {
    fn look(&self) -> Seen<'a> {
        seen(self.0, None)
    }
}
