//! Tests of workflows: stubs, virtual time, schedules and faults.

mod assertions;
pub(crate) mod explore;
pub(crate) mod faults;
mod look;
mod place;
pub mod prelude;
pub(crate) mod reached;
mod run;
mod script;
mod seed;
pub(crate) mod small;
mod spy;
pub mod stub;
mod stubs;
mod virtual_time;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::engine::core::Core;

pub use explore::{
    Checked, Compare, Exploration, Explore, Judge, OrderFailure, Same, SameResult, Verdict, explore,
};
pub use faults::{Fault, FaultKind, Faults, faults};
pub use place::{Place, Target};
pub(crate) use script::Script;
pub(crate) use seed::jitter;
pub use seed::seed;
pub use spy::{Call, Spy};
pub use virtual_time::{run_fallible_test, run_test};

/// What expansions name.
#[doc(hidden)]
pub mod expansion {
    pub use super::look::{
        Look, LookAt, LookAtDebugReference, LookAtDebugValue, LookAtReference, LookAtValue,
    };
    pub use super::place::Path;
    pub use super::reached::{Reached, Replaced, reached, replaced};
    pub use super::small::assume_small;
    pub use super::stub::Seen;
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The run that the script was written for: this one, or one around it.
fn outermost<'a>(mut core: &'a Core, script: &Arc<Script>) -> &'a Core {
    while let Some(parent) = &core.parent {
        let shared = parent.core.settings().script.as_ref();
        if !shared.is_some_and(|outer| Arc::ptr_eq(outer, script)) {
            break;
        }
        core = &parent.core;
    }
    core
}
