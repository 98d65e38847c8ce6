//! A run is its future, what its workers share, and its values; a node that waits needs somebody who goes on with the others.

use std::future::poll_fn;
use std::task::Poll;

use dagflow::prelude::*;
use tokio::runtime::{Builder, Runtime};

use super::counting::allocations;

#[task]
fn one() -> u64 {
    1
}

#[task]
async fn next(number: &u64) -> u64 {
    number + 1
}

#[task(deadline = "2h")]
async fn next_in_time(number: &u64) -> u64 {
    number + 1
}

/// Waits once. tokio's `yield_now` has a list of those who do, which grows.
async fn turn() {
    let mut is_over = false;
    poll_fn(|context| {
        context.waker().wake_by_ref();
        if std::mem::replace(&mut is_over, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

#[task]
async fn later(number: &u64) -> u64 {
    turn().await;
    number + 1
}

#[task(retries = 3, timeout = "1h", deadline = "2h")]
async fn later_with_limits(number: &u64) -> Result<u64> {
    turn().await;
    Ok(number + 1)
}

#[task]
async fn text() -> String {
    // One without memory of its own, but with a drop.
    String::new()
}

workflow! {
    async fn instant() -> Result<u64> {
        let start = one();
        let name = text();
        let a = next(&start);
        let b = next_in_time(&start);
        let c = next(&a);
        let d = next_in_time(&c);
        Ok(a + b + c + d + name.len() as u64)
    }
}

workflow! {
    async fn waits_one_by_one() -> Result<u64> {
        let start = one();
        let a = later(&start);
        let b = later(&a);
        let c = later(&b);
        let d = later(&c);
        Ok(d)
    }
}

workflow! {
    async fn waits_at_once() -> Result<u64> {
        let start = one();
        let a = later(&start);
        let b = later(&start);
        let c = later(&start);
        let d = later(&start);
        let e = later(&start);
        let f = later(&start);
        let g = later(&start);
        let h = later(&start);
        Ok(a + b + c + d + e + f + g + h)
    }
}

workflow! {
    async fn waits_with_limits() -> Result<u64> {
        let start = one();
        let a = later_with_limits(&start);
        let b = later_with_limits(&start);
        let c = later_with_limits(&start);
        let d = later_with_limits(&start);
        Ok(a + b + c + d)
    }
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_time().build().unwrap()
}

const A_RUN: u64 = 3;

#[test]
fn and_never_for_a_node_that_is_instant() {
    let runtime = runtime();
    let count = allocations(|| assert_eq!(runtime.block_on(instant()).unwrap(), 11));
    assert!(count <= A_RUN, "{count} allocations");
}

#[test]
fn and_never_for_one_that_waits_alone() {
    let runtime = runtime();
    let count = allocations(|| assert_eq!(runtime.block_on(waits_one_by_one()).unwrap(), 5));
    assert!(count <= A_RUN, "{count} allocations");
}

#[test]
fn and_once_for_each_of_those_that_wait_at_once() {
    let runtime = runtime();
    let count = allocations(|| assert_eq!(runtime.block_on(waits_at_once()).unwrap(), 16));
    assert!(count <= A_RUN + 8, "{count} allocations");
}

#[test]
fn with_limits_as_well() {
    let runtime = runtime();
    let count = allocations(|| assert_eq!(runtime.block_on(waits_with_limits()).unwrap(), 8));
    assert!(count <= A_RUN + 4, "{count} allocations");
}
