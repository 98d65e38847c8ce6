//! What the benchmarks of dagflow share.
//!
//! A [`shape`] says which node reads which, a [`body`] what a node does. Each of the [`peers`] turns both into a
//! [`contestant`], which an [`arena`] runs in one of three modes. [`field`] lists who takes part, [`sampling`] takes
//! interleaved samples, [`report`] prints them.

pub mod allocator;
pub mod arena;
pub mod body;
#[cfg(feature = "dagflow")]
pub mod calls;
pub mod compile;
pub mod contestant;
pub mod cores;
pub mod field;
pub mod grid;
pub mod metg;
pub mod options;
pub mod ours;
pub mod peers;
pub mod report;
pub mod sampling;
pub mod shape;
pub mod statistics;
pub mod trace;
