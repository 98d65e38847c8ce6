//! Who runs where and when.
#![allow(missing_docs, clippy::unwrap_used)]

mod work_spreads_over_all_threads;
mod work_spreads_over_the_cores;
