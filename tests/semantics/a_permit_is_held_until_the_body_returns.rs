use std::sync::mpsc;
use std::time::Duration;

use dagflow::{Error, Failure, Result, Runner, task, workflow};
use dagflow_test_support::{Live, quiet};

/// What a blocking body waits for.
type Gate = std::sync::Mutex<mpsc::Receiver<()>>;

#[task(blocking, timeout = "10ms")]
fn wait(gate: &Gate, live: &Live) {
    let _guard = live.guard();
    let _ = gate.lock().unwrap().recv();
}

#[task]
async fn nap(seconds: u64) -> u64 {
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    seconds
}

#[task(retries = 2, backoff = fixed("1ms"))]
async fn fails() -> Result<u32> {
    Err(Error::message("no"))
}

#[task]
async fn breaks() -> u32 {
    tokio::task::yield_now().await;
    panic!("planned")
}

workflow! {
    async fn blocks(#[resource] gate: Gate, #[resource] live: Live) -> Result<()> {
        let waited = wait(&gate, &live);
        Ok(waited)
    }
    async fn naps(seconds: u64) -> Result<u64> {
        let items = for _item in 0..5 { nap(*seconds) };
        Ok(items.len() as u64)
    }
    async fn failing() -> Result<u32> {
        let items = for _item in 0..5 { fails() };
        Ok(items[0])
    }
    async fn breaking() -> Result<u32> {
        let a = breaks();
        let nested = failing();
        Ok(a + nested)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn although_the_run_was_dropped_or_timed_out() {
    for dropped in [true, false] {
        let (runner, live) = (Runner::builder().concurrency(2).build(), Live::new());
        let (open, gate) = mpsc::channel();
        let handle = blocks(Gate::new(gate), live.clone()).with(&runner).start();
        while live.now() == 0 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        assert_eq!(runner.free(), Some(1));
        let mut handle = Some(handle);
        if dropped {
            drop(handle.take());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!(
            (live.now(), runner.free()),
            (1, Some(1)),
            "the body runs on"
        );
        drop(open);
        if let Some(handle) = handle {
            let error = handle.await.unwrap_err();
            assert!(matches!(
                error.failure(),
                Some(Failure::TimedOut { blocking: true, .. })
            ));
        }
        free_again(&runner, 2).await;
        assert_eq!(live.now(), 0);
    }
}

/// A run that nobody waits for leaves a moment after its body.
async fn free_again(runner: &Runner, permits: usize) {
    for _ in 0..2_000 {
        if runner.free() == Some(permits) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    panic!("{runner:?} instead of {permits}");
}

#[tokio::test(start_paused = true)]
async fn all_are_free_after_any_end() {
    quiet();
    let runner = Runner::builder().concurrency(3).build();
    assert_eq!(naps(1).with(&runner).await.unwrap(), 5);
    assert_eq!(runner.free(), Some(3), "success");
    failing().with(&runner).await.unwrap_err();
    assert_eq!(runner.free(), Some(3), "failure");
    breaking().with(&runner).await.unwrap_err();
    assert_eq!(runner.free(), Some(3), "panic");
    naps(100)
        .with(&runner)
        .deadline(Duration::from_secs(1))
        .await
        .unwrap_err();
    assert_eq!(runner.free(), Some(3), "deadline");
    let handle = naps(100).with(&runner).start();
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(runner.free(), Some(0));
    handle.cancel();
    handle.await.unwrap_err();
    assert_eq!(runner.free(), Some(3), "cancelled");
    let _ = tokio::time::timeout(Duration::from_secs(1), naps(100).with(&runner)).await;
    free_again(&runner, 3).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_are_free_after_any_end_on_several_threads() {
    quiet();
    let runner = Runner::builder().concurrency(3).build();
    for round in 0..200 {
        let runs = (0..4).map(|_| breaking().with(&runner).start());
        let handles: Vec<_> = runs.collect();
        if round % 3 == 0 {
            tokio::task::yield_now().await;
            handles[round % 4].cancel();
        }
        for handle in handles {
            handle.await.unwrap_err();
        }
        free_again(&runner, 3).await;
    }
}
