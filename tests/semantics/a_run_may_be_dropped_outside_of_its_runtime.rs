use std::future::poll_fn;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;
use std::time::Duration;

use dagflow::{Outcome, Result, task, workflow};
use dagflow_test_support::Journal;

/// Nodes are instant until the workflow is known for that, so that its run begins without asking for its runtime.
static WAITS: AtomicBool = AtomicBool::new(false);

#[task]
async fn may_wait(x: u32) -> u32 {
    if WAITS.load(Ordering::SeqCst) {
        std::future::pending::<()>().await;
    }
    x + 1
}

async fn audit(outcome: Outcome<&u32>, journal: &Journal) {
    tokio::task::yield_now().await;
    journal.note(outcome.state());
}

workflow! {
    async fn work(#[resource] journal: Journal) -> Result<u32> {
        let a = may_wait(1);
        let b = may_wait(a);
        #[finally] audit(outcome(b), &journal);
        Ok(b)
    }
}

/// The last phase starts a worker from a thread that has no runtime, or another one: it runs on the runtime of the run.
#[test]
fn and_its_last_phase_still_runs_there() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_time()
        .build()
        .unwrap();
    let other = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        for _ in 0..20 {
            tokio::spawn(async { work(Journal::new()).await.unwrap() })
                .await
                .unwrap();
        }
    });
    WAITS.store(true, Ordering::SeqCst);
    for enters in [false, true] {
        let journal = Journal::new();
        let mut run = Box::pin(work(journal.clone()).into_future());
        let polled = runtime.spawn(async move {
            let first = poll_fn(|context| Poll::Ready(run.as_mut().poll(context))).await;
            (first, run)
        });
        let (first, run) = runtime.block_on(polled).unwrap();
        assert!(first.is_pending(), "its first node waits");
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
        assert_eq!(journal.notes(), ["not run"]);
    }
}
