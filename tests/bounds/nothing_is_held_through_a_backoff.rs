use std::time::Duration;

use dagflow::{Error, Result, Runner, task, workflow};
use tokio::time::Instant;

#[task(resources(gpu = 1), retries = 1, backoff = fixed("1h", jitter = none))]
async fn fails_once() -> Result<()> {
    if dagflow::context().attempt() == 1 {
        Err(Error::message("again"))
    } else {
        Ok(())
    }
}

#[task(resources(gpu = 1), timeout = "1s")]
async fn too_slow() {
    std::future::pending::<()>().await;
}

#[task(resources(gpu = 1))]
async fn panics() {
    panic!("boom")
}

#[task(resources(gpu = 1))]
async fn quick(began: Instant) -> Duration {
    began.elapsed()
}

workflow! {
    async fn retrying() -> Result<()> {
        let tried = fails_once();
        Ok(tried)
    }

    async fn beside(began: Instant) -> Result<Duration> {
        let at = quick(*began);
        Ok(at)
    }

    async fn slow() -> Result<()> {
        let never = too_slow();
        Ok(never)
    }

    async fn broken() -> Result<()> {
        let never = panics();
        Ok(never)
    }
}

#[tokio::test(start_paused = true)]
async fn so_that_others_run_meanwhile() {
    let runner = Runner::builder().resource("gpu", 1).build();
    let began = Instant::now();
    let first = retrying().with(&runner).start();
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(
        beside(began).with(&runner).await.unwrap(),
        Duration::from_secs(1)
    );
    first.await.unwrap();
    assert_eq!(began.elapsed(), Duration::from_secs(3600));
    assert_eq!(runner.free_resource("gpu"), Some(1));
}

#[tokio::test(start_paused = true)]
async fn nor_after_a_time_out_or_a_panic() {
    let runner = Runner::builder().resource("gpu", 1).build();
    slow().with(&runner).await.unwrap_err();
    assert_eq!(runner.free_resource("gpu"), Some(1));
    broken().with(&runner).await.unwrap_err();
    assert_eq!(runner.free_resource("gpu"), Some(1));
}
