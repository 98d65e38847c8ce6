use std::sync::Arc;
use std::time::Duration;

use dagflow::{Error, Result, task, workflow};
use dagflow_test_support::{Journal, Live, Log, settle};

#[task]
async fn forever(live: &Live) -> u32 {
    let _guard = live.guard();
    std::future::pending().await
}

#[task]
async fn fail_after(milliseconds: u64) -> Result<u32> {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    Err(Error::message("no"))
}

#[task]
async fn clean(what: &str, journal: &Journal) {
    journal.note(format!("begin {what}"));
    tokio::time::sleep(Duration::from_secs(1)).await;
    journal.note(format!("end {what}"));
}

workflow! {
    async fn inner(#[resource] live: Live, #[resource] journal: Journal) -> Result<u32> {
        let a = forever(&live);
        let b = forever(&live);
        #[finally] clean("inner", &journal);
        Ok(a + b)
    }

    async fn outer(fail: u64, #[resource] live: Live, #[resource] journal: Journal) -> Result<u32> {
        let nested = inner(live.clone(), journal.clone());
        let failing = fail_after(fail);
        #[finally] clean("outer", &journal);
        Ok(nested + failing)
    }
}

const ORDER: [&str; 4] = ["begin inner", "end inner", "begin outer", "end outer"];

#[tokio::test(start_paused = true)]
async fn when_it_is_cancelled() {
    let (live, journal, log) = (Live::new(), Journal::new(), Log::new());
    let handle = outer(1_000_000, live.clone(), journal.clone())
        .sink(Arc::clone(&log) as _)
        .start();
    settle().await;
    assert_eq!(live.now(), 2);
    handle.cancel();
    handle.await.unwrap_err();
    assert_eq!(live.now(), 0);
    assert_eq!(journal.notes(), ORDER);
    assert_eq!(log.lines().last().unwrap(), "run cancelled");
}

#[tokio::test(start_paused = true)]
async fn when_another_node_fails() {
    let (live, journal) = (Live::new(), Journal::new());
    outer(10, live.clone(), journal.clone()).await.unwrap_err();
    assert_eq!(live.now(), 0);
    assert_eq!(journal.notes(), ORDER);
}

#[tokio::test(start_paused = true)]
async fn when_it_is_dropped() {
    let (live, journal) = (Live::new(), Journal::new());
    let run = outer(1_000_000, live.clone(), journal.clone());
    assert!(
        tokio::time::timeout(Duration::from_millis(1), run)
            .await
            .is_err()
    );
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert_eq!(live.now(), 0);
    assert_eq!(journal.notes(), ORDER);
}
