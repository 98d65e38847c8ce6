use std::sync::Arc;
use std::time::Duration;

use dagflow::event::EventKind;
use dagflow::{Error, OnFailure, Result, State, task, workflow};
use dagflow_test_support::{Live, Log, settle};

#[task(retries = 5, backoff = fixed("1s", jitter = none))]
async fn work(item: u32, live: &Live) -> Result<u32> {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_millis(100)).await;
    match item {
        1 if dagflow::context().attempt() == 2 => Err(Error::message("for good").terminal()),
        0 | 1 => Err(Error::message("again")),
        _ => Ok(item),
    }
}

#[task(retries = 1, backoff = fixed("1h", jitter = none))]
async fn patient(item: u64, live: &Live) -> Result<u32> {
    nap(0, live).await;
    tokio::time::sleep(Duration::from_millis(500 * item)).await;
    let error = Error::message("no");
    Err(if item == 1 { error.terminal() } else { error })
}

#[task(retries = 1, backoff = fixed("10ms", jitter = none))]
async fn hasty(item: u32, live: &Live) -> Result<u32> {
    if item == 0 {
        return Err(Error::message("again"));
    }
    nap(100, live).await;
    Ok(item)
}

#[task]
async fn nap(seconds: u64, live: &Live) -> u64 {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    seconds
}

workflow! {
    async fn map(#[resource] live: Live) -> Result<u32> {
        #[node(concurrency = 3)]
        let items = for item in 0..10 { work(item, &live) };
        let long = nap(60, &live);
        let after: usize = items.len();
        Ok(after as u32 + long as u32)
    }

    async fn nested(#[resource] live: Live) -> Result<u32> {
        let rows = for row in 0..3 { for column in 0..*row { work(column, &live) } };
        let long = nap(60, &live);
        Ok(rows.len() as u32 + long as u32)
    }

    async fn waiting(#[resource] live: Live) -> Result<u32> {
        let items = for item in 0..2 { patient(item, &live) };
        Ok(items[0])
    }

    async fn crowded(#[resource] live: Live) -> Result<u32> {
        #[node(concurrency = 2)]
        let items = for item in 0..3 { hasty(item, &live) };
        Ok(items[0])
    }

    async fn waits(#[resource] live: Live) -> Result<u32> {
        #[node(concurrency = 2)]
        let items = for item in 0..4_u64 { nap(1_000 * (item + 1), &live) };
        Ok(items.len() as u32)
    }
}

/// Each node and item that has started ends once. (An item may end after its node, which fails with the first of them.)
fn ends_of(log: &Log) -> Vec<(String, State)> {
    let mut running = Vec::new();
    let mut ended = Vec::new();
    for event in log.events() {
        match event.kind {
            EventKind::NodeStarted { node } => running.push(node),
            EventKind::NodeFinished {
                node: path, state, ..
            } => {
                running.retain(|running| *running != path);
                assert!(
                    !ended.iter().any(|(ended, _)| *ended == path),
                    "{path} ends twice"
                );
                ended.push((path, state));
            }
            _ => {}
        }
    }
    assert!(
        running.is_empty(),
        "{running:?} never ended: {:#?}",
        log.lines()
    );
    ended
}

#[tokio::test(start_paused = true)]
async fn while_other_branches_go_on() {
    let (live, log) = (Live::new(), Log::new());
    let run = map(live.clone())
        .on_failure(OnFailure::Continue)
        .sink(Arc::clone(&log) as _);
    let report = tokio::time::timeout(Duration::from_secs(3_600), run.report())
        .await
        .expect("the run hangs");
    assert_eq!(
        report.result().as_ref().unwrap_err().to_string(),
        "node `items[1]` failed after 2 attempts: for good"
    );
    assert_eq!(report.duration(), Duration::from_secs(60));
    assert_eq!(report.state(map::long), State::Succeeded);
    assert_eq!(report.state(map::items), State::Failed);
    assert_eq!(report.state(map::after), State::UpstreamFailed);
    let items = report.items(map::items);
    assert_eq!(items[0].state, State::Cancelled, "it would be tried again");
    assert_eq!(items[1].state, State::Failed);
    assert!(
        items[0].finished < Some(Duration::from_secs(2)),
        "{:?}",
        items[0]
    );
    assert_eq!(live.now(), 0);
    ends_of(&log);
}

#[tokio::test(start_paused = true)]
async fn also_a_nested_one() {
    let (live, log) = (Live::new(), Log::new());
    let run = nested(live.clone())
        .on_failure(OnFailure::Continue)
        .sink(Arc::clone(&log) as _);
    let report = tokio::time::timeout(Duration::from_secs(3_600), run.report())
        .await
        .expect("the run hangs");
    assert_eq!(report.state(nested::long), State::Succeeded);
    assert_eq!(report.state(nested::rows), State::Failed);
    assert_eq!(live.now(), 0);
    ends_of(&log);
}

/// A wait of an hour is not sat out.
#[tokio::test(start_paused = true)]
async fn and_cuts_short_the_waits_of_its_items() {
    let live = Live::new();
    let report = waiting(live.clone())
        .on_failure(OnFailure::Continue)
        .report()
        .await;
    assert_eq!(
        report.result().as_ref().unwrap_err().node(),
        Some("items[1]")
    );
    assert_eq!(report.duration(), Duration::from_millis(500));
    assert_eq!(report.items(waiting::items)[0].state, State::Cancelled);
}

#[tokio::test(start_paused = true)]
async fn and_cancels_its_items_with_the_run() {
    let (live, log) = (Live::new(), Log::new());
    map(live.clone())
        .sink(Arc::clone(&log) as _)
        .await
        .unwrap_err();
    ends_of(&log);
    let log = Log::new();
    let handle = waits(live.clone()).sink(Arc::clone(&log) as _).start();
    settle().await;
    handle.cancel();
    handle.await.unwrap_err();
    assert_eq!(live.now(), 0);
    let ended = ends_of(&log);
    let state = |path: &str| {
        ended
            .iter()
            .find(|(node, _)| node == path)
            .map(|(_, state)| *state)
    };
    assert_eq!(state("items[0]"), Some(State::Cancelled));
    assert_eq!(state("items[1]"), Some(State::Cancelled));
    assert_eq!(state("items"), Some(State::Cancelled));
}

#[tokio::test(start_paused = true)]
async fn and_the_report_shows_them_cancelled() {
    let run = waits(Live::new()).deadline(Duration::from_secs(1)).report();
    let report = run.await;
    for item in report.items(waits::items) {
        assert_eq!(item.state, State::Cancelled, "{}", item.node);
        assert_eq!(item.finished, Some(Duration::from_secs(1)), "{}", item.node);
    }
}

/// Item 0 would be tried again, but 1 and 2 have taken its room, in the fan-out or in the run.
#[tokio::test(start_paused = true)]
async fn also_those_that_wait_for_room() {
    for limit in [2, 100] {
        let (live, log) = (Live::new(), Log::new());
        let handle = crowded(live.clone())
            .concurrency(limit)
            .sink(Arc::clone(&log) as _)
            .start();
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(live.now(), 2);
        handle.cancel();
        handle.await.unwrap_err();
        assert_eq!(live.now(), 0);
        ends_of(&log);
    }
}
