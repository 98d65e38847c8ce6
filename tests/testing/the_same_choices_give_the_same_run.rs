use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use dagflow::testing::explore;
use dagflow::{Error, Result, task, workflow};
use dagflow_test_support::Log;

#[task(retries = 3, backoff = exponential("1s"), timeout = "1h")]
async fn flaky(item: u32) -> Result<u32> {
    tokio::time::sleep(Duration::from_millis(10)).await;
    if dagflow::context().attempt() < 3 {
        return Err(Error::message("again"));
    }
    Ok(item)
}

#[task]
fn quick(item: u32) -> u32 {
    item
}

workflow! {
    async fn inner(item: u32) -> Result<u32> {
        let a = flaky(item);
        let b = quick(item);
        Ok(a + b)
    }

    async fn outer() -> Result<u32> {
        let all = for item in 0..3 { inner(item) };
        let one = flaky(7);
        let two = quick(8);
        Ok(all.iter().sum::<u32>() + one + two)
    }
}

/// Everything that happened in each order, with its (virtual) time.
fn events(seed: u64) -> Vec<String> {
    let (log, mut all) = (RefCell::new(Log::new()), Vec::new());
    explore(|| {
        log.replace(Log::new());
        outer().id("run").sink(Arc::clone(&log.borrow()) as _)
    })
    .schedules(50)
    .seed(seed)
    .check(|_| all.push(format!("{:?}", log.borrow().events())))
    .run();
    all
}

#[test]
fn with_its_back_offs_and_times() {
    let first = events(3);
    assert_eq!(first.len(), 50);
    // What the engine has learned of the nodes meanwhile has no influence.
    for _ in 0..100 {
        explore(outer).schedules(1).run();
    }
    assert_eq!(events(3), first);
    assert_ne!(events(4), first);
}
