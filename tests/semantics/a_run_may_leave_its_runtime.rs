use std::future::{pending, poll_fn};
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use dagflow::{Error, Outcome, Result, context, task, workflow};
use dagflow_test_support::Journal;
use tokio::runtime::{Builder, Runtime};

/// Until the workflow is known for instant nodes: its run then begins without asking for its runtime.
static IS_INSTANT: AtomicBool = AtomicBool::new(true);

#[task]
async fn yields_once(x: u32) -> u32 {
    if !IS_INSTANT.load(Ordering::SeqCst) {
        tokio::task::yield_now().await;
    }
    x + 1
}

#[task(retries = 1, backoff = fixed("1ms"))]
async fn fails_once(x: u32) -> Result<u32> {
    if !IS_INSTANT.load(Ordering::SeqCst) && context().attempt() == 1 {
        return Err(Error::message("not yet"));
    }
    Ok(x + 1)
}

async fn never() {
    pending::<()>().await;
}

async fn audit(outcome: Outcome<&()>, journal: &Journal) {
    tokio::task::yield_now().await;
    journal.note(outcome.state());
}

workflow! {
    async fn counted() -> Result<u32> {
        let a = yields_once(1);
        let b = fails_once(a);
        Ok(b)
    }

    async fn audited(#[resource] journal: Journal) -> Result<()> {
        let nothing = never();
        #[finally] audit(outcome(nothing), &journal);
        Ok(())
    }
}

fn runtime() -> Runtime {
    Builder::new_multi_thread()
        .worker_threads(1)
        .enable_time()
        .build()
        .unwrap()
}

/// Polls it once in a task, and gives it back.
fn begun<F: Future<Output: Send> + Unpin + Send + 'static>(runtime: &Runtime, mut run: F) -> F {
    let polled = runtime.spawn(async move {
        let first = poll_fn(|context| Poll::Ready(std::pin::Pin::new(&mut run).poll(context)));
        (first.await.is_pending(), run)
    });
    let (is_pending, run) = runtime.block_on(polled).unwrap();
    assert!(is_pending, "its first node waits");
    run
}

/// The second attempt of the second node is spawned from where there is no runtime.
#[test]
fn and_go_on_where_there_is_none() {
    let runtime = runtime();
    for _ in 0..3_000 {
        let run = runtime.spawn(counted().into_future());
        assert_eq!(runtime.block_on(run).unwrap().unwrap(), 3);
    }
    IS_INSTANT.store(false, Ordering::SeqCst);
    let mut run = begun(&runtime, Box::pin(counted().into_future()));
    let mut context = Context::from_waker(Waker::noop());
    let result = loop {
        if let Poll::Ready(result) = run.as_mut().poll(&mut context) {
            break result;
        }
        std::thread::yield_now();
    };
    assert_eq!(result.unwrap(), 3);
}

/// The last phase starts a worker from a thread that has no runtime, or another one: it runs on the runtime of the run.
#[test]
fn and_be_dropped_there_or_in_another() {
    let (runtime, other) = (runtime(), runtime());
    for enters in [false, true] {
        let journal = Journal::new();
        let run = begun(&runtime, Box::pin(audited(journal.clone()).into_future()));
        {
            let _entered = enters.then(|| other.enter());
            drop(run);
        }
        runtime.block_on(async {
            let last = async {
                while journal.notes().is_empty() {
                    tokio::task::yield_now().await;
                }
            };
            tokio::time::timeout(Duration::from_secs(20), last)
                .await
                .expect("the last phase runs");
        });
        assert_eq!(journal.notes(), ["cancelled"]);
    }
}
