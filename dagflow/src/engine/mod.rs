//! The engine: one scheduler for static and dynamic graphs. ARCHITECTURE.md explains how it works.

pub(crate) mod attempt;
mod blocking;
pub(crate) mod borrow;
pub(crate) mod call;
pub(crate) mod core;
pub(crate) mod cost;
pub(crate) mod drive;
pub(crate) mod failure;
pub(crate) mod frame;
pub(crate) mod items;
pub(crate) mod memory;
pub(crate) mod plan;
mod schedule;
pub(crate) mod scope;
pub(crate) mod slot;
pub(crate) mod step;
pub(crate) mod watch;
pub(crate) mod worker;
