//! The engine: one scheduler for static and dynamic graphs. ARCHITECTURE.md explains how it works.

// Much of this is public only for expansions, which need methods where a function would do, and results where a value would.
#![allow(
    clippy::inline_always,
    clippy::len_without_is_empty,
    clippy::missing_errors_doc,
    clippy::missing_panics_doc,
    clippy::should_implement_trait,
    clippy::unnecessary_wraps,
    clippy::unused_self
)]

pub(crate) mod attempt;
mod beside;
mod blocking;
pub(crate) mod body;
pub(crate) mod borrow;
pub(crate) mod bounds;
pub(crate) mod built;
pub(crate) mod call;
pub(crate) mod core;
pub(crate) mod cost;
pub(crate) mod drive;
mod driven;
pub(crate) mod failure;
pub(crate) mod first;
pub(crate) mod frame;
pub(crate) mod freed;
pub(crate) mod items;
mod job;
mod list;
pub(crate) mod memory;
#[cfg(all(test, shuttle))]
mod models;
pub(crate) mod notify;
mod order;
pub(crate) mod plan;
mod race;
pub(crate) mod records;
mod schedule;
pub(crate) mod scope;
mod shape;
pub(crate) mod sketch;
pub(crate) mod slot;
pub(crate) mod slots;
mod span;
mod standby;
pub(crate) mod step;
pub(crate) mod sync;
pub(crate) mod told;
pub(crate) mod watch;
pub(crate) mod worker;
pub(crate) mod written;
