use std::time::Duration;

use dagflow::{Failure, Result, Runner, State, task, workflow};
use dagflow_test_support::{Journal, Live};
use tokio::time::Instant;

#[task]
async fn nap(milliseconds: u64, live: &Live) -> u64 {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    milliseconds
}

fn note(journal: &Journal) {
    journal.note("finally");
}

workflow! {
    #[workflow(deadline = "100ms")]
    async fn limited(milliseconds: u64, #[resource] live: Live, #[resource] journal: Journal) -> Result<u64> {
        let first = nap(10, &live);
        #[node(after(first))]
        let second = nap(milliseconds, &live);
        #[node(after(second))]
        let third = nap(1, &live);
        #[finally] note(&journal);
        Ok(first + second + third)
    }
}

#[tokio::test(start_paused = true)]
async fn what_runs_is_dropped_and_finally_runs() {
    let (live, journal, start) = (Live::new(), Journal::new(), Instant::now());
    let report = limited(1_000, live.clone(), journal.clone()).report().await;
    assert_eq!(start.elapsed(), Duration::from_millis(100));
    assert_eq!(live.now(), 0);
    assert_eq!(journal.notes(), ["finally"]);
    assert_eq!(report.state(limited::first), State::Succeeded);
    assert_eq!(report.state(limited::second), State::Cancelled);
    assert_eq!(report.state(limited::third), State::Cancelled);
    let error = report.into_result().unwrap_err();
    assert_eq!(
        error.to_string(),
        "workflow `limited` ran out of time: its deadline of 100ms passed"
    );
    assert!(matches!(
        error.failure(),
        Some(Failure::RunDeadlineExceeded { .. })
    ));
}

#[tokio::test(start_paused = true)]
async fn a_run_that_ends_in_time_does_not_wait_for_it() {
    let start = Instant::now();
    assert_eq!(limited(50, Live::new(), Journal::new()).await.unwrap(), 61);
    assert_eq!(start.elapsed(), Duration::from_millis(61));
}

#[tokio::test(start_paused = true)]
async fn the_run_wins_over_the_workflow_and_the_runner() {
    let runner = Runner::builder()
        .deadline(Duration::from_millis(30))
        .build();
    let start = Instant::now();
    limited(1_000, Live::new(), Journal::new())
        .with(&runner)
        .await
        .unwrap_err();
    assert_eq!(start.elapsed(), Duration::from_millis(30));
    let run = limited(1_000, Live::new(), Journal::new())
        .with(&runner)
        .deadline(Duration::from_secs(9));
    assert_eq!(run.await.unwrap(), 1_011);
}
