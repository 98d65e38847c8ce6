use std::sync::Arc;
use std::time::Duration;

use dagflow::{Failure, Result, State, task, workflow};
use dagflow_test_support::{Live, Log, settle};

#[task]
async fn forever(live: &Live) -> u32 {
    let _guard = live.guard();
    std::future::pending().await
}

#[task(retries = 5, backoff = fixed("1h"))]
async fn fails() -> Result<u32> {
    Err(dagflow::Error::message("no"))
}

workflow! {
    async fn inner(#[resource] live: Live) -> Result<u32> {
        let a = forever(&live);
        let b = forever(&live);
        Ok(a + b)
    }

    async fn outer(#[resource] live: Live) -> Result<u32> {
        let waits = forever(&live);
        let sleeps = fails();
        let nested = inner(live.clone());
        let items = for _item in 0..10 { forever(&live) };
        let after = forever(&live);
        #[node(after(after))]
        let never = forever(&live);
        Ok(waits + sleeps + nested + items[0] + never)
    }
}

#[tokio::test(start_paused = true)]
async fn everything_ends_at_once() {
    let (live, log) = (Live::new(), Log::new());
    let handle = outer(live.clone()).sink(Arc::clone(&log) as _).start();
    settle().await;
    assert_eq!(live.now(), 14);
    assert_eq!(handle.state(outer::waits), State::Running);
    assert_eq!(handle.state(outer::sleeps), State::Running);
    assert_eq!(handle.state(outer::never), State::Pending);
    handle.cancel();
    settle().await;
    assert_eq!(live.now(), 0);
    assert!(handle.is_finished());
    for (node, state) in handle.states() {
        assert_eq!(state, State::Cancelled, "{node}");
    }
    let error = handle.await.unwrap_err();
    assert_eq!(
        error.failure(),
        Some(&Failure::Cancelled {
            workflow: "outer".into()
        })
    );
    assert_eq!(error.to_string(), "workflow `outer` was cancelled");
    assert_eq!(log.lines().last().unwrap(), "run cancelled");
}

#[tokio::test(start_paused = true)]
async fn cancelling_twice_or_before_the_start_or_after_the_end_is_fine() {
    let live = Live::new();
    let handle = inner(live.clone()).start();
    handle.cancel();
    handle.cancel();
    assert!(matches!(
        handle.await.unwrap_err().failure(),
        Some(Failure::Cancelled { .. })
    ));
    assert_eq!(live.ever(), 0, "nothing has started");

    let handle = inner(live.clone()).start();
    settle().await;
    handle.cancel();
    settle().await;
    handle.cancel();
    assert!(handle.await.is_err());
}

#[tokio::test(start_paused = true)]
async fn dropping_the_handle_cancels_and_detaching_does_not() {
    let live = Live::new();
    let handle = inner(live.clone()).start();
    settle().await;
    drop(handle);
    settle().await;
    assert_eq!((live.now(), live.ever()), (0, 2));

    inner(live.clone())
        .deadline(Duration::from_secs(1))
        .start()
        .detach();
    settle().await;
    assert_eq!(live.now(), 2);
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(live.now(), 0);
}
