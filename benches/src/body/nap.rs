//! A body that waits instead of computing.

use std::time::Duration;

use super::{Body, add::sum, shapes};

/// Every other stage of the [`staggered`](shapes::staggered) chains sleeps.
#[derive(Clone, Copy, Debug)]
pub struct Nap;

/// How long: tokio rounds a sleep up by about a millisecond, which has to stay small beside it.
pub const NAP: Duration = Duration::from_millis(50);

impl Body for Nap {
    async fn run(number: u64, inputs: &[u64]) -> u64 {
        if shapes::is_long_stage(number) {
            tokio::time::sleep(NAP).await;
        }
        sum(number, inputs)
    }
}
