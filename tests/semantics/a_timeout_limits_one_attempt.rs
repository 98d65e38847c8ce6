use std::sync::Arc;
use std::time::Duration;

use dagflow::{Failure, Result, State, task, workflow};
use dagflow_test_support::{Live, Log};
use tokio::time::Instant;

#[task(timeout = "100ms", retries = 2, backoff = fixed("10ms", jitter = none))]
async fn slow(times: &[u64], live: &Live) -> u32 {
    let _guard = live.guard();
    let attempt = dagflow::context().attempt();
    tokio::time::sleep(Duration::from_millis(times[attempt as usize - 1])).await;
    attempt
}

#[task(timeout = "100ms")]
async fn steps(count: u64) -> u64 {
    for _ in 0..count {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    count
}

workflow! {
    async fn waiting(times: Vec<u64>, #[resource] live: Live) -> Result<u32> {
        let value = slow(&times, &live);
        Ok(value)
    }

    async fn stepping(count: u64) -> Result<u64> {
        let value = steps(count);
        Ok(value)
    }
}

#[tokio::test(start_paused = true)]
async fn each_attempt_has_the_whole_time() {
    let (live, log, start) = (Live::new(), Log::new(), Instant::now());
    let value = waiting(vec![500, 500, 90], live.clone())
        .sink(Arc::clone(&log) as _)
        .await
        .unwrap();
    assert_eq!(value, 3);
    assert_eq!(
        start.elapsed(),
        Duration::from_millis(100 + 10 + 100 + 10 + 90)
    );
    assert_eq!((live.now(), live.most(), live.ever()), (0, 1, 3));
    assert_eq!(
        log.lines_of("value attempt 1"),
        [
            "value attempt 1",
            "value attempt 1 timed out after 100ms",
            "value attempt 1 failed: node `value` timed out: attempt 1 took longer than its timeout of 100ms; again in 10ms",
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn the_last_time_out_fails_the_node() {
    let report = waiting(vec![500; 3], Live::new()).report().await;
    assert_eq!(report.state(waiting::value), State::TimedOut);
    assert_eq!(report.node(waiting::value).attempts, 3);
    let error = report.into_result().unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `value` timed out: attempt 3 took longer than its timeout of 100ms"
    );
    assert_eq!(
        error.failure(),
        Some(&Failure::TimedOut {
            node: "value".into(),
            attempt: 3,
            limit: Duration::from_millis(100),
            blocking: false
        })
    );
    assert_eq!(error.attempts().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_time_out_counts_from_the_start_of_the_attempt_and_not_from_its_last_await() {
    assert_eq!(stepping(9).await.unwrap(), 9);
    let start = Instant::now();
    stepping(1000).await.unwrap_err();
    assert_eq!(start.elapsed(), Duration::from_millis(100));
}
