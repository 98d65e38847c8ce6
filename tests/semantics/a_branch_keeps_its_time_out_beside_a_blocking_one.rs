use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use dagflow::{Error, Result, task, workflow};
use dagflow_test_support::{Live, Log, settle};

#[task(timeout = "10ms")]
async fn hangs(live: &Live) -> u32 {
    let _guard = live.guard();
    std::future::pending().await
}

#[task(blocking)]
fn blocks(fails: &bool) -> Result<u32> {
    if *fails {
        Err(Error::message("no"))
    } else {
        Ok(1)
    }
}

#[task(blocking, timeout = "50ms")]
fn blocks_long(release: &Mutex<mpsc::Receiver<()>>) -> u32 {
    release.lock().unwrap().recv().unwrap();
    1
}

workflow! {
    async fn branch(first: bool, #[resource] live: Live) -> Result<u32> {
        let value = if *first { blocks(&first) } else { hangs(&live) };
        Ok(value)
    }

    async fn fallback(fails: bool, #[resource] live: Live) -> Result<u32> {
        let value = blocks(&fails) else { hangs(&live) };
        Ok(value)
    }

    async fn other_limit(first: bool, #[resource] release: Mutex<mpsc::Receiver<()>>, #[resource] live: Live) -> Result<u32> {
        let value = if *first { hangs(&live) } else { blocks_long(&release) };
        Ok(value)
    }
}

#[tokio::test(start_paused = true)]
async fn of_an_if() {
    let live = Live::new();
    let handle = branch(false, live.clone()).start();
    while live.now() == 0 {
        tokio::task::yield_now().await;
    }
    // The call may be about to look at the clock for the first time, on its other thread.
    for _ in 0..1_000 {
        tokio::time::advance(Duration::from_millis(1)).await;
        settle().await;
    }
    let ended = handle.is_finished();
    handle.cancel();
    let error = handle.await.unwrap_err();
    assert!(ended, "the node hangs beyond its time-out: {error}");
    assert_eq!(
        error.to_string(),
        "node `value` timed out: attempt 1 took longer than its timeout of 10ms"
    );
}

#[tokio::test(start_paused = true)]
async fn of_a_fallback() {
    let live = Live::new();
    let handle = fallback(true, live.clone()).start();
    while live.now() == 0 {
        tokio::task::yield_now().await;
    }
    // The call may be about to look at the clock for the first time, on its other thread.
    for _ in 0..1_000 {
        tokio::time::advance(Duration::from_millis(1)).await;
        settle().await;
    }
    let ended = handle.is_finished();
    handle.cancel();
    let error = handle.await.unwrap_err();
    assert!(ended, "the fallback hangs beyond its time-out: {error}");
    assert_eq!(
        error.to_string(),
        "node `value` timed out: attempt 1 took longer than its timeout of 10ms"
    );
}

/// The time-out that counts is the one of the call that runs, not of the first call of the node.
#[tokio::test(start_paused = true)]
async fn of_the_branch_that_runs() {
    let ((release, wait), log) = (mpsc::channel(), Log::new());
    let handle = other_limit(false, Mutex::new(wait), Live::new())
        .sink(Arc::clone(&log) as _)
        .start();
    while log.lines_of("value attempt").is_empty() {
        tokio::task::yield_now().await;
    }
    settle().await;
    tokio::time::advance(Duration::from_millis(30)).await;
    settle().await;
    release.send(()).unwrap();
    assert_eq!(handle.await.unwrap(), 1, "{:#?}", log.lines());
}
