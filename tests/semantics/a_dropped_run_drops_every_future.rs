use std::sync::Arc;
use std::time::Duration;

use dagflow::{Outcome, Result, task, workflow};
use dagflow_test_support::{Journal, Live, Log, Tracked, settle};

#[task]
async fn make(live: &Live) -> Tracked<u32> {
    live.track(1)
}

#[task]
async fn hold(value: &Tracked<u32>, live: &Live) -> u32 {
    let _guard = live.guard();
    std::future::pending::<()>().await;
    value.value
}

#[task(retries = 5, backoff = fixed("1h"))]
async fn fails(live: &Live) -> Result<u32> {
    let _guard = live.guard();
    tokio::task::yield_now().await;
    Err(dagflow::Error::message("no"))
}

fn note(what: &str, outcome: Outcome<&u32>, journal: &Journal) {
    journal.note(format!("{what} {}", outcome.state()));
}

workflow! {
    async fn single(#[resource] live: Live, #[resource] journal: Journal) -> Result<u32> {
        let value = make(&live);
        let held = hold(&value, &live);
        #[node(after(held))]
        let never = hold(&value, &live);
        #[finally] note("held", outcome(held), &journal);
        #[finally] note("never", outcome(never), &journal);
        Ok(never)
    }

    async fn outer(#[resource] live: Live, #[resource] journal: Journal) -> Result<u32> {
        let value = make(&live);
        let sleeps = fails(&live);
        let nested = single(live.clone(), journal.clone());
        let items = for _item in 0..10 { hold(&value, &live) };
        let cells = for row in 0..3 { for _column in 0..*row { hold(&value, &live) } };
        #[finally] note("nested", outcome(nested), &journal);
        Ok(sleeps + nested + items[0] + cells[0][0])
    }
}

#[tokio::test(start_paused = true)]
async fn of_one_node() {
    let (live, journal, log) = (Live::new(), Journal::new(), Log::new());
    let run = single(live.clone(), journal.clone()).sink(Arc::clone(&log) as _);
    assert!(
        tokio::time::timeout(Duration::from_secs(1), run)
            .await
            .is_err()
    );
    settle().await;
    assert_eq!(live.now(), 0, "the value of `value` is gone, too");
    assert_eq!(journal.notes(), ["held cancelled", "never not run"]);
    assert_eq!(log.lines().last().unwrap(), "run cancelled");
    assert_eq!(
        log.lines_of("held ").last().unwrap(),
        "held cancelled after 1"
    );
    assert_eq!(log.lines_of("never "), ["never cancelled after 0"]);
}

#[tokio::test(start_paused = true)]
async fn of_nested_runs_maps_and_waits() {
    let (live, journal) = (Live::new(), Journal::new());
    let run = outer(live.clone(), journal.clone());
    assert!(
        tokio::time::timeout(Duration::from_secs(1), run)
            .await
            .is_err()
    );
    settle().await;
    assert_eq!(live.now(), 0);
    let mut notes = journal.notes();
    notes.sort();
    assert_eq!(
        notes,
        ["held cancelled", "nested cancelled", "never not run"]
    );
}

#[tokio::test]
async fn before_it_was_polled() {
    let (live, journal) = (Live::new(), Journal::new());
    drop(outer(live.clone(), journal.clone()));
    assert!(journal.notes().is_empty());
    assert_eq!(live.ever(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_several_threads() {
    for round in 0..200 {
        let (live, journal) = (Live::new(), Journal::new());
        let mut run = Box::pin(outer(live.clone(), journal.clone()));
        for _ in 0..round % 7 {
            let _ = futures::poll!(&mut run);
            tokio::task::yield_now().await;
        }
        drop(run);
        // Other threads may be in the middle of a poll: wait until they have seen it.
        let mut rounds = 0_u32;
        while live.now() > 0 {
            tokio::task::yield_now().await;
            rounds += 1;
            assert!(
                rounds < 1_000_000,
                "{} are alive after round {round}",
                live.now()
            );
        }
    }
}
