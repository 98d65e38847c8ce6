//! Tests of workflows: stubs, virtual time, schedules and faults.

pub(crate) mod explore;
mod look;
mod place;
pub mod prelude;
pub(crate) mod reached;
mod run;
mod script;
mod spy;
pub mod stub;
mod stubs;

use std::sync::{Mutex, MutexGuard, PoisonError};

pub use explore::{
    Checked, Compare, Exploration, Explore, Judge, OrderFailure, Same, SameResult, Verdict, explore,
};
pub use place::{Place, Target};
pub(crate) use script::Script;
pub use spy::{Call, Spy};

/// What expansions name.
#[doc(hidden)]
pub mod expansion {
    pub use super::look::{
        Look, LookAt, LookAtDebugReference, LookAtDebugValue, LookAtReference, LookAtValue,
    };
    pub use super::place::Path;
    pub use super::reached::{Reached, Replaced, reached, replaced};
    pub use super::stub::Seen;
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
