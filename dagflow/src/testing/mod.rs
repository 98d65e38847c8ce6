//! Tests of workflows: stubs, virtual time, schedules and faults.

mod assertions;
pub(crate) mod explore;
mod script;
mod seed;
mod virtual_time;

pub use explore::{
    Checked, Compare, Exploration, Explore, Judge, OrderFailure, Same, SameResult, Verdict, explore,
};
pub(crate) use script::Script;
pub(crate) use seed::jitter;
pub use seed::seed;
pub use virtual_time::{run_fallible_test, run_test};
