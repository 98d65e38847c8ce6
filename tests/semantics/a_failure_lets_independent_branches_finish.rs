use std::sync::Arc;
use std::time::Duration;

use dagflow::{Error, OnFailure, Result, State, task, workflow};
use dagflow_test_support::{Journal, Live, Log};
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
    #[workflow(on_failure = continue)]
    async fn branches(#[resource] live: Live, #[resource] journal: Journal) -> Result<u64> {
        let kept = nap(5, &live);
        let bad = fail_after(20, "first");
        let worse = fail_after(30, "second");
        let long = nap(1_000, &live);
        let never = add(&bad, &kept, &journal);
        let nor = add(&never, &kept, &journal);
        let skipped = if *kept > 1_000 { nap(1, &live) };
        let after_skip: u64 = skipped.unwrap_or(7);
        let fine = add(&long, &kept, &journal);
        Ok(nor + worse + after_skip + fine)
    }
}

#[tokio::test(start_paused = true)]
async fn descendants_are_upstream_failed_and_all_else_finishes() {
    let (live, journal, log, start) = (Live::new(), Journal::new(), Log::new(), Instant::now());
    let report = branches(live.clone(), journal.clone())
        .sink(Arc::clone(&log) as _)
        .report()
        .await;
    assert_eq!(start.elapsed(), Duration::from_secs(1));
    assert_eq!(live.now(), 0);
    assert_eq!(journal.notes(), ["added"]);
    let states: Vec<(String, State)> = report
        .nodes()
        .into_iter()
        .map(|node| (node.node, node.state))
        .collect();
    let state = |name: &str| states.iter().find(|(node, _)| node == name).unwrap().1;
    assert_eq!(state("kept"), State::Succeeded);
    assert_eq!(state("bad"), State::Failed);
    assert_eq!(state("worse"), State::Failed);
    assert_eq!(state("never"), State::UpstreamFailed);
    assert_eq!(state("nor"), State::UpstreamFailed);
    assert_eq!(state("skipped"), State::Skipped);
    assert_eq!(state("after_skip"), State::Succeeded);
    assert_eq!(state("fine"), State::Succeeded);
    assert_eq!(report.value(branches::fine).unwrap(), &1_005);
    assert_eq!(
        report.result().as_ref().unwrap_err().to_string(),
        "node `bad` failed: first",
        "the first by time"
    );
    let failed: Vec<String> = report
        .failed_attempts()
        .iter()
        .map(|error| error.message.clone())
        .collect();
    assert_eq!(failed, ["first", "second"], "the report has all");
    assert_eq!(log.lines_of("never "), ["never upstream failed after 0"]);
    assert_eq!(
        log.lines_of("skipped ").last().unwrap(),
        "skipped skipped after 1"
    );
    assert_eq!(log.lines().last().unwrap(), "run failed");
}

#[tokio::test(start_paused = true)]
async fn the_run_may_say_otherwise() {
    let start = Instant::now();
    branches(Live::new(), Journal::new())
        .on_failure(OnFailure::Cancel)
        .await
        .unwrap_err();
    assert_eq!(start.elapsed(), Duration::from_millis(20));
}
