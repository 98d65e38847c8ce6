use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use dagflow::{Error, Failure, Result, State, task, workflow};
use dagflow_test_support::Log;
use tokio::time::Instant;

#[task(deadline = "250ms", retries = 9, backoff = fixed("10ms", jitter = none))]
async fn fails_slowly(time: u64) -> Result<u32> {
    tokio::time::sleep(Duration::from_millis(time)).await;
    Err(Error::message("no"))
}

#[task(deadline = "250ms", retries = 9, backoff = fixed("100ms", jitter = none))]
async fn fails_at_once() -> Result<u32> {
    Err(Error::message("no"))
}

#[task(blocking, deadline = "100ms", retries = 3, backoff = fixed("1ms", jitter = none))]
fn blocks(release: &Mutex<mpsc::Receiver<()>>) -> Result<u32> {
    release.lock().unwrap().recv().unwrap();
    Err(Error::message("late"))
}

workflow! {
    async fn slowly(time: u64) -> Result<u32> {
        let value = fails_slowly(time);
        Ok(value)
    }

    async fn at_once() -> Result<u32> {
        let value = fails_at_once();
        Ok(value)
    }

    async fn blocking(#[resource] release: Mutex<mpsc::Receiver<()>>) -> Result<u32> {
        let value = blocks(&release);
        Ok(value)
    }
}

#[tokio::test(start_paused = true)]
async fn the_deadline_ends_the_attempt_that_runs() {
    let start = Instant::now();
    let report = slowly(100).report().await;
    assert_eq!(start.elapsed(), Duration::from_millis(250));
    assert_eq!(report.state(slowly::value), State::TimedOut);
    let error = report.into_result().unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `value` ran out of time: its deadline of 250ms passed in attempt 3"
    );
    assert!(matches!(
        error.failure(),
        Some(Failure::DeadlineExceeded { attempt: 3, .. })
    ));
    assert_eq!(error.attempts().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn no_wait_is_begun_that_would_end_after_the_deadline() {
    let (start, log) = (Instant::now(), Log::new());
    let error = at_once().sink(Arc::clone(&log) as _).await.unwrap_err();
    assert_eq!(start.elapsed(), Duration::from_millis(200));
    assert_eq!(
        error.to_string(),
        "node `value` failed after 3 attempts: no"
    );
    assert_eq!(
        log.waits("value"),
        [
            Some(Duration::from_millis(100)),
            Some(Duration::from_millis(100)),
            None
        ]
    );
}

/// The deadline runs from the start of the first attempt, also where the body gives no chance to look at the clock.
#[tokio::test(start_paused = true)]
async fn the_deadline_of_a_blocking_body_runs_from_its_start() {
    let (release, wait) = mpsc::channel();
    let log = Log::new();
    let handle = blocking(Mutex::new(wait))
        .sink(Arc::clone(&log) as _)
        .start();
    while handle.state(blocking::value) != State::Running {
        tokio::task::yield_now().await;
    }
    tokio::time::advance(Duration::from_millis(500)).await;
    release.send(()).unwrap();
    // A second attempt would find nobody to release it.
    drop(release);
    handle.await.unwrap_err();
    assert_eq!(
        log.waits("value"),
        [None],
        "the deadline has passed: {:#?}",
        log.lines()
    );
}
