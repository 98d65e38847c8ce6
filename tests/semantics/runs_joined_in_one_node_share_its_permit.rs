use std::time::Duration;

use dagflow::{Result, Run, Runner, task, workflow};
use dagflow_test_support::Live;

#[task]
async fn nap(live: &Live) -> u32 {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_millis(1)).await;
    1
}

#[task]
async fn both(live: &Live) -> Result<u32> {
    let (a, b) = futures::join!(leaf(live.clone()), leaf(live.clone()));
    Ok(a? + b?)
}

#[task]
async fn the_first(live: &Live) -> Result<u32> {
    use futures::future::{Either, select};
    match select(leaf(live.clone()), leaf(live.clone())).await {
        Either::Left((value, _)) | Either::Right((value, _)) => value,
    }
}

#[task]
async fn spawned(live: &Live, runner: &Runner) -> Result<u32> {
    let (a, b) = futures::join!(
        leaf(live.clone()).with(runner),
        leaf(live.clone()).with(runner).start()
    );
    Ok(a? + b?)
}

workflow! {
    async fn leaf(#[resource] live: Live) -> Result<u32> {
        let a = nap(&live);
        let b = nap(&live);
        let items = for _item in 0..3 { nap(&live) };
        Ok(a + b + items.len() as u32)
    }

    async fn joined(#[resource] live: Live) -> Result<u32> {
        let a = both(&live);
        let b = both(&live);
        Ok(a + b)
    }

    async fn raced(#[resource] live: Live) -> Result<u32> {
        let a = the_first(&live);
        let b = the_first(&live);
        Ok(a + b)
    }

    async fn apart(#[resource] live: Live, #[resource] runner: Runner) -> Result<u32> {
        let a = spawned(&live, &runner);
        Ok(a)
    }
}

/// An hour of paused time passes at once when nothing can go on.
async fn ends<W: 'static>(run: Run<Result<u32>, W>) -> u32 {
    tokio::time::timeout(Duration::from_secs(3_600), run)
        .await
        .expect("the run hangs")
        .unwrap()
}

#[tokio::test(start_paused = true)]
async fn until_both_end() {
    let (live, runner) = (Live::new(), Runner::builder().concurrency(1).build());
    assert_eq!(ends(joined(live.clone()).with(&runner)).await, 20);
    assert_eq!(runner.free(), Some(1));
    assert_eq!(live.ever(), 20);
}

#[tokio::test(start_paused = true)]
async fn until_one_ends_and_the_other_is_dropped() {
    let (live, runner) = (Live::new(), Runner::builder().concurrency(1).build());
    assert_eq!(ends(raced(live.clone()).with(&runner)).await, 10);
    assert_eq!(runner.free(), Some(1));
    assert_eq!(live.now(), 0);
}

#[tokio::test(start_paused = true)]
async fn also_where_one_runs_in_the_background() {
    let (live, runner) = (Live::new(), Runner::builder().concurrency(2).build());
    let run = apart(live.clone(), runner.clone()).with(&runner);
    assert_eq!(ends(run).await, 10);
    assert_eq!(runner.free(), Some(2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_several_threads() {
    let runner = Runner::builder().concurrency(1).build();
    for _ in 0..20 {
        let runs = futures::future::join(
            joined(Live::new()).with(&runner),
            raced(Live::new()).with(&runner),
        );
        let (joined, raced) = tokio::time::timeout(Duration::from_secs(20), runs)
            .await
            .expect("the runs hang");
        assert_eq!((joined.unwrap(), raced.unwrap()), (20, 10));
    }
    assert_eq!(runner.free(), Some(1));
}
