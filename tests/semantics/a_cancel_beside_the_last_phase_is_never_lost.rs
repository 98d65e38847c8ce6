use std::time::Duration;

use dagflow::{Failure, Outcome, Result, State, task, workflow};
use dagflow_test_support::Journal;

#[task]
async fn step(x: u32) -> u32 {
    tokio::task::yield_now().await;
    x + 1
}

async fn audit(outcome: Outcome<&u32>, journal: &Journal) {
    journal.note("begin");
    tokio::task::yield_now().await;
    journal.note(outcome.state());
}

workflow! {
    async fn work(#[resource] journal: Journal) -> Result<u32> {
        let a = step(1);
        let b = step(a);
        #[finally] audit(outcome(b), &journal);
        Ok(b)
    }
}

/// A cancellation either stops the run before its last phase or comes too late; the last phase runs once and to its end.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_two_threads() {
    let (mut cancelled, mut succeeded) = (0, 0);
    for round in 0..5_000_u32 {
        let journal = Journal::new();
        let handle = work(journal.clone()).start();
        let spins = (round * 7) % 400;
        for _ in 0..spins {
            std::hint::spin_loop();
        }
        if round % 4 == 0 {
            tokio::task::yield_now().await;
        }
        handle.cancel();
        let cancelled_state = handle.states();
        let result = tokio::time::timeout(Duration::from_secs(20), handle)
            .await
            .unwrap_or_else(|_| panic!("round {round} hangs: {cancelled_state:?}"));
        let notes = journal.notes();
        match result {
            Ok(value) => {
                assert_eq!(
                    (value, notes),
                    (3, vec!["begin".to_owned(), "done".to_owned()])
                );
                succeeded += 1;
            }
            Err(error) => {
                assert!(matches!(error.failure(), Some(Failure::Cancelled { .. })));
                assert_eq!(notes.len(), 2, "{notes:?}");
                cancelled += 1;
            }
        }
    }
    println!("{cancelled} were cancelled, {succeeded} had ended");
    assert_eq!(cancelled + succeeded, 5_000);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dropped_run_runs_it_once() {
    for round in 0..2_000_u32 {
        let journal = Journal::new();
        let mut run = Box::pin(work(journal.clone()));
        for _ in 0..round % 6 {
            if futures::poll!(&mut run).is_ready() {
                break;
            }
            tokio::task::yield_now().await;
        }
        let started = round % 6 > 0;
        drop(run);
        let mut waited = 0;
        while journal.notes().len() < 2 && started {
            tokio::time::sleep(Duration::from_millis(1)).await;
            waited += 1;
            assert!(waited < 5_000, "round {round}: {:?}", journal.notes());
        }
        assert_eq!(journal.notes().len(), if started { 2 } else { 0 });
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_node_has_a_last_state() {
    for round in 0..2_000_u32 {
        let handle = work(Journal::new()).start();
        for _ in 0..round % 300 {
            std::hint::spin_loop();
        }
        handle.cancel();
        while !handle.is_finished() {
            tokio::task::yield_now().await;
        }
        for (node, state) in handle.states() {
            assert!(state.is_terminal(), "round {round}: {node} is {state}");
        }
        let ended = handle.state(work::a);
        assert!(
            matches!(ended, State::Cancelled | State::Succeeded),
            "{ended}"
        );
    }
}
