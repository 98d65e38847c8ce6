use std::time::Duration;

use dagflow::{Result, Runner, task, workflow};
use dagflow_test_support::Live;
use tokio::time::Instant;

#[task(resources(gpu = 1))]
async fn train(live: &Live) -> u32 {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_secs(1)).await;
    1
}

workflow! {
    async fn one(models: u32, #[resource] live: Live) -> Result<u32> {
        let trained = for _model in 0..*models { train(&live) };
        Ok(trained.iter().sum())
    }

    async fn nested(#[resource] live: Live) -> Result<u32> {
        #[node(concurrency = 2)]
        let trained = for row in 0..5 { for _column in 0..*row { train(&live) } };
        Ok(trained.iter().flatten().sum())
    }
}

#[tokio::test(start_paused = true)]
async fn and_only_one_of_a_map_waits_in_the_queue() {
    let runner = Runner::builder().resource("gpu", 3).build();
    let live = Live::new();
    let began = Instant::now();
    let run = one(3_000, live.clone()).with(&runner).start();
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!((live.now(), runner.waiting()), (3, 1));
    assert_eq!(run.await.unwrap(), 3_000);
    assert_eq!(
        (live.most(), began.elapsed()),
        (3, Duration::from_secs(1_000))
    );
    assert_eq!(runner.free_resource("gpu"), Some(3));
}

#[tokio::test(start_paused = true)]
async fn beside_a_concurrency_of_the_map() {
    let runner = Runner::builder().resource("gpu", 3).build();
    let live = Live::new();
    let runs = futures::future::join(
        nested(live.clone()).with(&runner),
        nested(live.clone()).with(&runner),
    );
    let (a, b) = runs.await;
    assert_eq!((a.unwrap(), b.unwrap()), (10, 10));
    assert_eq!(live.most(), 3);
}

#[tokio::test(start_paused = true)]
async fn beside_a_concurrency_of_the_run_and_of_the_runner() {
    for (of_run, of_runner) in [(1, 8), (8, 1), (2, 2), (1, 1)] {
        let runner = Runner::builder()
            .resource("gpu", 3)
            .concurrency(of_runner)
            .build();
        let live = Live::new();
        let runs = futures::future::join(
            one(10, live.clone()).with(&runner).concurrency(of_run),
            one(10, live.clone()).with(&runner).concurrency(of_run),
        );
        let (a, b) = runs.await;
        assert_eq!((a.unwrap(), b.unwrap()), (10, 10));
        assert_eq!(live.most(), (2 * of_run).min(of_runner).min(3));
        assert_eq!((runner.free(), runner.waiting()), (Some(of_runner), 0));
    }
}
