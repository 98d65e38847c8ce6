use std::time::Duration;

use dagflow::{Result, Runner, task, workflow};
use dagflow_test_support::Live;
use tokio::time::Instant;

#[task(resources(fork = 1, knife = 1))]
async fn left(live: &Live) {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_secs(1)).await;
}

#[task(resources(knife = 1, fork = 1))]
async fn right(live: &Live) {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_secs(1)).await;
}

#[task(blocking, resources(fork = 1))]
fn blocks(live: &Live) {
    let _guard = live.guard();
}

workflow! {
    async fn dinner(#[resource] live: Live) -> Result<()> {
        for _course in 0..20 { left(&live) };
        for _course in 0..20 { right(&live) };
        Ok(())
    }

    async fn snack(#[resource] live: Live) -> Result<()> {
        for _course in 0..20 { blocks(&live) };
        Ok(())
    }
}

#[tokio::test(start_paused = true)]
async fn so_that_the_order_of_names_cannot_deadlock() {
    let runner = Runner::builder()
        .resource("fork", 1)
        .resource("knife", 1)
        .build();
    let live = Live::new();
    let began = Instant::now();
    dinner(live.clone()).with(&runner).await.unwrap();
    assert_eq!((live.most(), live.ever()), (1, 40));
    assert_eq!(began.elapsed(), Duration::from_secs(40));
    assert_eq!(
        (runner.free_resource("fork"), runner.free_resource("knife")),
        (Some(1), Some(1))
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn also_for_blocking_tasks_on_threads() {
    let runner = Runner::builder().resource("fork", 2).concurrency(3).build();
    let live = Live::new();
    snack(live.clone()).with(&runner).await.unwrap();
    assert!(live.most() <= 2, "{} at once", live.most());
    assert_eq!(live.ever(), 20);
    assert_eq!(
        (runner.free_resource("fork"), runner.free()),
        (Some(2), Some(3))
    );
}
