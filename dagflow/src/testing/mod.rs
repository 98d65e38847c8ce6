//! Tests of workflows: stubs, virtual time, schedules and faults.

pub(crate) mod explore;
mod script;

pub use explore::{
    Checked, Compare, Exploration, Explore, Judge, OrderFailure, Same, SameResult, Verdict, explore,
};
pub(crate) use script::Script;
