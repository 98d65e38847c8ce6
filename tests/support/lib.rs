//! Shared helpers of the integration tests: what is alive, what happened, where a run runs, and what is not installed.
#![allow(clippy::unwrap_used)]

mod journal;
mod live;
mod log;
mod place;
mod spans;
mod tools;

pub use journal::Journal;
pub use live::{Guard, Live, Tracked};
pub use log::Log;
pub use place::{quiet, settle};
pub use spans::Spans;
pub use tools::missing;
