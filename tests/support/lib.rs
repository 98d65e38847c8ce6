//! Shared helpers of the integration tests: what is alive, what happened, and where a run runs.
#![allow(clippy::unwrap_used)]

mod journal;
mod live;
mod log;
mod place;
mod spans;

pub use journal::Journal;
pub use live::{Guard, Live, Tracked};
pub use log::Log;
pub use place::{quiet, settle};
pub use spans::Spans;
