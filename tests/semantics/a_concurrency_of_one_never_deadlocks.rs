use std::time::Duration;

use dagflow::{Error, Result, Run, Runner, task, workflow};
use dagflow_test_support::Live;

#[task]
async fn nap(live: &Live) -> u32 {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_millis(1)).await;
    1
}

#[task(retries = 2, backoff = fixed("5ms", jitter = none))]
async fn again() -> Result<u32> {
    let attempt = dagflow::context().attempt();
    if attempt < 3 {
        Err(Error::message("again"))
    } else {
        Ok(attempt)
    }
}

#[task(blocking)]
fn blocks(x: u32) -> u32 {
    x
}

workflow! {
    #[workflow(concurrency = 1)]
    async fn leaf(#[resource] live: Live) -> Result<u32> {
        let a = nap(&live);
        let b = nap(&live);
        let block = blocks(1);
        let items = for x in 0..3 { blocks(x) };
        Ok(a + b + block + items.len() as u32)
    }

    #[workflow(concurrency = 1)]
    async fn middle(#[resource] live: Live) -> Result<u32> {
        let a = leaf(live.clone());
        let b = leaf(live.clone());
        #[node(concurrency = 1)]
        let many = for _x in 0..3 { leaf(live.clone()) };
        Ok(a + b + many.iter().sum::<u32>())
    }

    #[workflow(concurrency = 1)]
    async fn top(#[resource] live: Live) -> Result<u32> {
        let a = middle(live.clone());
        let b = middle(live.clone());
        Ok(a + b)
    }

    #[workflow(concurrency = 1)]
    async fn retrying() -> Result<u32> {
        let a = again();
        let b = again();
        Ok(a + b)
    }

    async fn around_retrying() -> Result<u32> {
        let a = retrying();
        let b = retrying();
        Ok(a + b)
    }
}

/// An hour of paused time passes at once when nothing can go on.
async fn ends<T: Send + 'static, W: 'static>(run: Run<Result<T>, W>) -> T {
    tokio::time::timeout(Duration::from_secs(3_600), run)
        .await
        .expect("the run hangs")
        .unwrap()
}

#[tokio::test(start_paused = true)]
async fn of_nested_runs() {
    let live = Live::new();
    assert_eq!(ends(top(live.clone())).await, 60);
    assert_eq!(live.most(), 1);
}

#[tokio::test(start_paused = true)]
async fn of_a_runner() {
    let (live, runner) = (Live::new(), Runner::builder().concurrency(1).build());
    assert_eq!(ends(top(live.clone()).with(&runner)).await, 60);
    assert_eq!(live.most(), 1);
    assert_eq!(runner.free(), Some(1));
}

#[tokio::test(start_paused = true)]
async fn of_a_run_with_retries() {
    assert_eq!(ends(retrying()).await, 6);
    assert_eq!(ends(around_retrying().concurrency(1)).await, 12);
}

#[tokio::test(start_paused = true)]
async fn of_a_runner_with_retries() {
    let runner = Runner::builder().concurrency(1).build();
    assert_eq!(ends(retrying().with(&runner)).await, 6);
    assert_eq!(runner.free(), Some(1));
}

/// The retry of a nested run goes on with the share of the outer node.
#[tokio::test(start_paused = true)]
async fn of_a_runner_with_retries_in_a_nested_run() {
    let runner = Runner::builder().concurrency(1).build();
    assert_eq!(ends(around_retrying().with(&runner)).await, 12);
    assert_eq!(runner.free(), Some(1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_several_threads() {
    let runner = Runner::builder().concurrency(1).run_concurrency(1).build();
    for _ in 0..5 {
        assert_eq!(top(Live::new()).with(&runner).await.unwrap(), 60);
    }
}
