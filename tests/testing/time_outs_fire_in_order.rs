use std::time::Duration;

use dagflow::{Failure, OnFailure, Result, State, task, workflow};
use tokio::time::Instant;

#[task(retries = 1, backoff = fixed("10s", jitter = none), timeout = "3s")]
async fn slow() {
    tokio::time::sleep(Duration::from_secs(60)).await;
}

#[task(timeout = "5s")]
async fn slower() {
    std::future::pending::<()>().await;
}

#[task]
async fn in_time() -> Instant {
    tokio::time::sleep(Duration::from_secs(4)).await;
    Instant::now()
}

workflow! {
    #[workflow(on_failure = continue)]
    async fn three() -> Result<Instant> {
        let first = slow();
        let second = slower();
        let third = in_time();
        let _both = join(first, second);
        Ok(third)
    }
}

#[task]
async fn join(_first: (), _second: ()) {}

#[dagflow::test]
async fn whatever_they_wait_for() {
    let report = three().on_failure(OnFailure::Continue).report().await;
    report.assert_state(three::first, State::TimedOut);
    report.assert_state(three::second, State::TimedOut);
    report.assert_waits(three::first, [Duration::from_secs(10)]);
    let ended = [
        report.node(three::third),
        report.node(three::second),
        report.node(three::first),
    ]
    .map(|node| node.finished.unwrap().as_secs());
    assert_eq!(ended, [4, 5, 16]);
}

#[dagflow::test]
async fn a_deadline_of_the_run_too() {
    let report = three().deadline(Duration::from_secs(4)).report().await;
    assert_eq!(report.duration(), Duration::from_secs(4));
    let error = report.result().as_ref().unwrap_err();
    assert!(matches!(
        error.failure(),
        Some(Failure::RunDeadlineExceeded { .. })
    ));
}
