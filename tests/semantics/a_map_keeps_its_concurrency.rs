use std::time::Duration;

use dagflow::{Error, Result, Runner, task, workflow};
use dagflow_test_support::Live;
use tokio::time::Instant;

#[task]
async fn nap(_item: u32, live: &Live) -> u32 {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_millis(10)).await;
    1
}

#[task(retries = 3, backoff = fixed("5ms", jitter = none))]
async fn nap_and_fail(item: u32, live: &Live) -> Result<u32> {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_millis(10)).await;
    let attempt = dagflow::context().attempt();
    if attempt <= item % 3 {
        Err(Error::message("again"))
    } else {
        Ok(attempt)
    }
}

#[task(retries = 1, backoff = fixed("5ms", jitter = none))]
async fn fail_then_nap(item: u32, live: &Live) -> Result<u32> {
    if dagflow::context().attempt() == 1 {
        return Err(Error::message("again"));
    }
    Ok(nap(item, live).await)
}

workflow! {
    async fn map(items: u32, #[resource] live: Live) -> Result<u32> {
        #[node(concurrency = 3)]
        let values = for item in 0..*items { nap(item, &live) };
        Ok(values.iter().sum())
    }

    async fn nested(#[resource] live: Live) -> Result<u32> {
        #[node(concurrency = 3)]
        let values = for row in 0..4 { for column in 0..*row { nap(column, &live) } };
        Ok(values.iter().flatten().sum())
    }

    async fn retrying(#[resource] live: Live) -> Result<u32> {
        #[node(concurrency = 3)]
        let values = for item in 0..30 { nap_and_fail(item, &live) };
        Ok(values.iter().sum())
    }

    async fn two_maps(#[resource] one: Live, #[resource] two: Live) -> Result<u32> {
        #[node(concurrency = 2)]
        let a = for item in 0..10 { nap(item, &one) };
        #[node(concurrency = 5)]
        let b = for item in 0..10 { nap(item, &two) };
        Ok(a.iter().chain(&b).sum())
    }

    #[workflow(concurrency = 4)]
    async fn whole_run(#[resource] live: Live) -> Result<u32> {
        let a = for item in 0..10 { nap(item, &live) };
        let b = for item in 0..10 { nap(item, &live) };
        let c = nap(0, &live);
        Ok(a.iter().chain(&b).sum::<u32>() + c)
    }

    #[workflow(concurrency = 2)]
    async fn full(#[resource] live: Live, #[resource] others: Live) -> Result<u32> {
        #[node(concurrency = 1)]
        let a = for item in 0..3 { fail_then_nap(item, &live) };
        let first: u32 = {
            tokio::time::sleep(Duration::from_millis(1)).await;
            0
        };
        let b = nap(first, &others);
        let c = nap(first, &others);
        Ok(a.iter().sum::<u32>() + b + c)
    }

    async fn unlimited(items: u32, #[resource] live: Live) -> Result<u32> {
        let a = for item in 0..*items { nap(item, &live) };
        Ok(a.len() as u32)
    }
}

#[tokio::test(start_paused = true)]
async fn of_a_map() {
    let (live, start) = (Live::new(), Instant::now());
    assert_eq!(map(10, live.clone()).await.unwrap(), 10);
    assert_eq!((live.now(), live.most()), (0, 3));
    assert_eq!(start.elapsed(), Duration::from_millis(40));
    assert_eq!(map(0, live).await.unwrap(), 0);
}

#[tokio::test(start_paused = true)]
async fn of_nested_maps_for_the_innermost_items() {
    let (live, start) = (Live::new(), Instant::now());
    assert_eq!(nested(live.clone()).await.unwrap(), 6);
    assert_eq!((live.now(), live.most()), (0, 3));
    assert_eq!(start.elapsed(), Duration::from_millis(20));
}

#[tokio::test(start_paused = true)]
async fn of_items_that_are_tried_again() {
    let live = Live::new();
    assert_eq!(retrying(live.clone()).await.unwrap(), 60);
    assert_eq!((live.now(), live.most(), live.ever()), (0, 3, 60));
}

#[tokio::test(start_paused = true)]
async fn of_items_that_wait_for_room_in_the_run() {
    let (live, others) = (Live::new(), Live::new());
    assert_eq!(full(live.clone(), others.clone()).await.unwrap(), 5);
    assert_eq!((live.now(), live.most(), live.ever()), (0, 1, 3));
    assert_eq!(others.most(), 2);
}

#[tokio::test(start_paused = true)]
async fn of_each_map_by_itself() {
    let (one, two, start) = (Live::new(), Live::new(), Instant::now());
    assert_eq!(two_maps(one.clone(), two.clone()).await.unwrap(), 20);
    assert_eq!((one.most(), two.most()), (2, 5));
    assert_eq!(start.elapsed(), Duration::from_millis(50));
}

#[tokio::test(start_paused = true)]
async fn of_the_whole_run() {
    let live = Live::new();
    assert_eq!(whole_run(live.clone()).await.unwrap(), 21);
    assert_eq!(live.most(), 4);
    let live = Live::new();
    assert_eq!(whole_run(live.clone()).concurrency(2).await.unwrap(), 21);
    assert_eq!(live.most(), 2);
}

#[tokio::test(start_paused = true)]
async fn of_a_runner_over_all_its_runs() {
    let (live, runner, start) = (
        Live::new(),
        Runner::builder().concurrency(5).build(),
        Instant::now(),
    );
    let runs = (0..4).map(|_| unlimited(10, live.clone()).with(&runner).start());
    futures::future::try_join_all(runs.collect::<Vec<_>>())
        .await
        .unwrap();
    assert_eq!((live.now(), live.most(), live.ever()), (0, 5, 40));
    assert_eq!(start.elapsed(), Duration::from_millis(80));
    assert_eq!(runner.free(), Some(5));
}

#[tokio::test(start_paused = true)]
async fn without_a_bound_all_items_are_in_flight() {
    let (live, start) = (Live::new(), Instant::now());
    assert_eq!(unlimited(1_000, live.clone()).await.unwrap(), 1_000);
    assert_eq!(live.most(), 1_000);
    assert_eq!(start.elapsed(), Duration::from_millis(10));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_several_threads() {
    let live = Live::new();
    assert_eq!(retrying(live.clone()).await.unwrap(), 60);
    assert!(live.most() <= 3, "{} at once", live.most());
    let live = Live::new();
    assert_eq!(whole_run(live.clone()).await.unwrap(), 21);
    assert!(live.most() <= 4, "{} at once", live.most());
}
