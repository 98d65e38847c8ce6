use std::time::Duration;

use dagflow::{Error, Result, State, task, workflow};
use dagflow_test_support::{Journal, Live};
use tokio::time::Instant;

#[task]
async fn nap(milliseconds: u64, live: &Live) -> u64 {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    milliseconds
}

#[task]
async fn fail_after(milliseconds: u64, what: &str) -> Result<u64> {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    Err(Error::message(what))
}

#[task]
async fn add(a: &u64, b: &u64, journal: &Journal) -> u64 {
    journal.note("added");
    a + b
}

workflow! {
    async fn two_branches(#[resource] live: Live, #[resource] journal: Journal) -> Result<u64> {
        let kept = nap(5, &live);
        let bad = fail_after(20, "first");
        let worse = fail_after(30, "second");
        let long = nap(1_000, &live);
        let never = add(&bad, &kept, &journal);
        let neither = add(&long, &kept, &journal);
        Ok(never + neither + worse)
    }
}

#[tokio::test(start_paused = true)]
async fn nothing_new_starts_and_what_runs_is_dropped() {
    let (live, journal, start) = (Live::new(), Journal::new(), Instant::now());
    let report = two_branches(live.clone(), journal.clone()).report().await;
    assert_eq!(start.elapsed(), Duration::from_millis(20));
    assert_eq!((live.now(), live.ever()), (0, 2));
    assert!(journal.notes().is_empty());
    assert_eq!(report.state(two_branches::kept), State::Succeeded);
    assert_eq!(report.state(two_branches::bad), State::Failed);
    assert_eq!(report.state(two_branches::worse), State::Cancelled);
    assert_eq!(report.state(two_branches::long), State::Cancelled);
    assert_eq!(report.state(two_branches::never), State::UpstreamFailed);
    assert_eq!(report.state(two_branches::neither), State::Cancelled);
    assert_eq!(
        report.value(two_branches::kept).unwrap(),
        &5,
        "what finished is kept"
    );
    assert_eq!(
        report.result().as_ref().unwrap_err().to_string(),
        "node `bad` failed: first"
    );
}
