use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use dagflow::{Failure, Result, State, task, workflow};
use dagflow_test_support::{Live, Log, settle};

#[task(blocking, timeout = "10ms", retries = 1, backoff = fixed("1ms", jitter = none))]
fn blocks(release: &Mutex<mpsc::Receiver<()>>, live: &Live) -> u32 {
    let _guard = live.guard();
    release.lock().unwrap().recv().unwrap();
    dagflow::context().attempt()
}

#[task(blocking, timeout = "1h")]
fn quick(live: &Live) -> std::thread::ThreadId {
    let _guard = live.guard();
    std::thread::current().id()
}

workflow! {
    async fn blocking(#[resource] release: Mutex<mpsc::Receiver<()>>, #[resource] live: Live) -> Result<u32> {
        let value = blocks(&release, &live);
        Ok(value)
    }

    async fn instant(#[resource] live: Live) -> Result<std::thread::ThreadId> {
        let value = quick(&live);
        Ok(value)
    }
}

#[tokio::test(start_paused = true)]
async fn and_no_new_attempt_starts_before_it_returns() {
    let ((release, wait), live, log) = (mpsc::channel(), Live::new(), Log::new());
    let handle = blocking(Mutex::new(wait), live.clone())
        .sink(Arc::clone(&log) as _)
        .start();
    while live.now() == 0 {
        tokio::task::yield_now().await;
    }
    tokio::time::advance(Duration::from_millis(11)).await;
    settle().await;
    assert_eq!(log.lines_of("value attempt 1 timed").len(), 1);
    tokio::time::advance(Duration::from_secs(1)).await;
    settle().await;
    assert!(log.lines_of("value attempt 2").is_empty());
    assert_eq!((live.now(), live.ever()), (1, 1));
    assert_eq!(handle.state(blocking::value), State::Running);
    release.send(()).unwrap();
    release.send(()).unwrap();
    assert_eq!(handle.await.unwrap(), 2);
    assert_eq!((live.now(), live.most(), live.ever()), (0, 1, 2));
}

#[tokio::test(start_paused = true)]
async fn a_late_body_has_no_value() {
    let ((release, wait), live) = (mpsc::channel(), Live::new());
    let handle = blocking(Mutex::new(wait), live.clone()).start();
    for attempt in 1..=2 {
        while live.ever() < attempt {
            // The clock does not move by itself while a blocking body runs.
            tokio::time::advance(Duration::from_millis(1)).await;
        }
        tokio::time::advance(Duration::from_millis(20)).await;
        settle().await;
        release.send(()).unwrap();
    }
    let error = handle.await.unwrap_err();
    assert!(matches!(
        error.failure(),
        Some(Failure::TimedOut {
            blocking: true,
            attempt: 2,
            ..
        })
    ));
    assert_eq!(
        error.to_string(),
        "node `value` timed out: attempt 2 took longer than its timeout of 10ms (a blocking body cannot be interrupted; it was waited for)"
    );
}

#[tokio::test]
async fn the_body_leaves_the_async_threads() {
    let live = Live::new();
    assert_ne!(instant(live).await.unwrap(), std::thread::current().id());
}

/// The timer of a body that has returned is gone with it.
#[tokio::test]
async fn no_timer_is_left_behind() {
    let before = tokio::runtime::Handle::current()
        .metrics()
        .num_alive_tasks();
    instant(Live::new()).await.unwrap();
    settle().await;
    assert_eq!(
        tokio::runtime::Handle::current()
            .metrics()
            .num_alive_tasks(),
        before
    );
}
