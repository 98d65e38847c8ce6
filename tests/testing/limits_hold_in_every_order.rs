use std::cell::RefCell;

use dagflow::testing::explore;
use dagflow::{Error, Result, Runner, task, workflow};
use dagflow_test_support::Live;

#[task]
async fn work(item: u32, live: &Live) -> u32 {
    let _guard = live.guard();
    tokio::task::yield_now().await;
    item
}

#[task(retries = 2, backoff = fixed("5ms", jitter = none))]
async fn try_twice(item: u32, live: &Live) -> Result<u32> {
    let _guard = live.guard();
    tokio::task::yield_now().await;
    if dagflow::context().attempt() == 1 {
        return Err(Error::message("again"));
    }
    Ok(item)
}

#[task(resources(gpu = 1), retries = 1, backoff = fixed("5ms"))]
async fn on_gpu(item: u32, live: &Live) -> Result<u32> {
    let _guard = live.guard();
    tokio::task::yield_now().await;
    if item == 1 && dagflow::context().attempt() == 1 {
        return Err(Error::message("again"));
    }
    Ok(item)
}

workflow! {
    async fn pooled(#[resource] live: Live, #[resource] others: Live) -> Result<u32> {
        let a = on_gpu(1, &live);
        let b = on_gpu(2, &live);
        let c = on_gpu(3, &live);
        let d = work(4, &others);
        let more = for item in 0..3 { on_gpu(item, &live) };
        Ok(a + b + c + d + more.len() as u32)
    }

    async fn map(#[resource] live: Live) -> Result<Vec<u32>> {
        #[node(concurrency = 2)]
        let values = for item in 0..5 { work(item, &live) };
        Ok(values)
    }

    async fn retried(#[resource] live: Live, #[resource] others: Live) -> Result<Vec<u32>> {
        #[node(concurrency = 2)]
        let values = for item in 0..4 { try_twice(item, &live) };
        let first = work(0, &others);
        let _ = work(first, &others);
        Ok(values)
    }

    async fn nested(#[resource] live: Live) -> Result<u32> {
        #[node(concurrency = 2)]
        let values = for row in 0..3 { for column in 0..*row + 1 { work(column, &live) } };
        Ok(values.iter().flatten().sum())
    }

    async fn four(#[resource] live: Live) -> Result<u32> {
        let a = work(1, &live);
        let b = work(2, &live);
        let c = work(3, &live);
        let d = work(a, &live);
        Ok(a + b + c + d)
    }

    async fn around(#[resource] live: Live) -> Result<u32> {
        let inner = four(live.clone());
        let other = work(1, &live);
        Ok(inner + other)
    }
}

/// The most that ran at once in any order.
fn most<F: IntoFuture>(make: impl Fn(Live) -> F) -> usize {
    let (current, mut most) = (RefCell::new(Live::new()), 0);
    explore(|| {
        current.replace(Live::new());
        make(current.borrow().clone())
    })
    .schedules(500)
    .check(|_| {
        let live = current.borrow();
        assert_eq!(live.now(), 0);
        most = most.max(live.most());
    })
    .run();
    most
}

#[test]
fn of_a_map() {
    assert_eq!(most(map), 2);
}

#[test]
fn of_items_that_are_tried_again() {
    assert_eq!(most(|live| retried(live, Live::new())), 2);
    assert_eq!(most(|live| retried(live, Live::new()).concurrency(2)), 2);
    assert_eq!(most(|live| retried(Live::new(), live).concurrency(1)), 1);
}

#[test]
fn of_nested_maps() {
    assert_eq!(most(nested), 2);
}

#[test]
fn of_the_run() {
    assert_eq!(most(four), 3);
    assert_eq!(most(|live| four(live).concurrency(2)), 2);
    assert_eq!(most(|live| four(live).concurrency(1)), 1);
}

#[test]
fn of_a_runner() {
    for limit in 1..=3 {
        let runner = Runner::builder().concurrency(limit).build();
        assert_eq!(most(|live| around(live).with(&runner)), limit);
        assert_eq!(runner.free(), Some(limit));
    }
}

#[test]
fn of_a_pool() {
    for limit in 1..=2 {
        let runner = Runner::builder().resource("gpu", limit as u64).build();
        assert_eq!(most(|live| pooled(live, Live::new()).with(&runner)), limit);
        assert_eq!(runner.free_resource("gpu"), Some(limit as u64));
    }
}
