//! The law: a run gives what the sequential reading of its body gives, under every schedule.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used
)]

mod dynamic;
mod every_workflow_gives_the_sequential_result;
mod generator;
mod schedule;
mod tasks;
mod the_generated_file_is_up_to_date;
mod world;

#[rustfmt::skip]
mod generated;
