//! Tests of workflows: stubs, virtual time, schedules and faults.

mod script;

pub(crate) use script::Script;
