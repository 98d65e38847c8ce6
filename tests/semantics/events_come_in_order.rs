use std::sync::Arc;
use std::time::Duration;

use dagflow::event::{Event, EventKind};
use dagflow::{Error, Result, task, workflow};
use dagflow_test_support::Log;

#[task]
async fn fetch(page: u32) -> u32 {
    dagflow::context().progress(1, 2);
    page
}

#[task(retries = 1, backoff = fixed("5ms", jitter = none))]
async fn print(label: u32) -> Result<u32> {
    match dagflow::context().attempt() {
        1 => Err(Error::message("no paper")),
        _ => Ok(label),
    }
}

#[task(timeout = "7ms")]
async fn stuck() -> u32 {
    std::future::pending().await
}

#[task]
async fn sum(numbers: &[u32]) -> u32 {
    numbers.iter().sum()
}

fn audit() {}

workflow! {
    async fn parcel(number: u32) -> Result<u32> {
        let label = fetch(number);
        let print = print(label);
        Ok(print)
    }

    async fn shop() -> Result<u32> {
        let first = fetch(1);
        let parcel = parcel(first);
        #[node(after(parcel), concurrency = 1)]
        let items = for item in 0..2 { fetch(item) };
        let maybe = if items.len() > 5 { fetch(9) };
        #[node(after(maybe))]
        let back = stuck() else { sum(&items) };
        #[finally] audit();
        Ok(parcel + back)
    }

    async fn fails() -> Result<u32> {
        let parcel = parcel(1);
        #[node(retries = 0, after(parcel))]
        let bad = print(1);
        let never = fetch(bad);
        Ok(never)
    }
}

#[tokio::test(start_paused = true)]
async fn of_a_run_that_succeeds() {
    let log = Log::new();
    shop()
        .id("monday")
        .sink(Arc::clone(&log) as _)
        .await
        .unwrap();
    assert_eq!(
        log.lines(),
        [
            "run shop",
            "first started",
            "first attempt 1",
            "first 1/2",
            "first succeeded after 1",
            "parcel started",
            "parcel attempt 1",
            "parcel/label started",
            "parcel/label attempt 1",
            "parcel/label 1/2",
            "parcel/label succeeded after 1",
            "parcel/print started",
            "parcel/print attempt 1",
            "parcel/print attempt 1 failed: no paper; again in 5ms",
            "parcel/print attempt 2",
            "parcel/print succeeded after 2",
            "parcel succeeded after 1",
            "items started",
            "items attempt 1",
            "items[0] started",
            "items[0] attempt 1",
            "items[0] 1/2",
            "items[0] succeeded after 1",
            "items[1] started",
            "items[1] attempt 1",
            "items[1] 1/2",
            "items[1] succeeded after 1",
            "items succeeded after 1",
            "maybe started",
            "maybe attempt 1",
            "maybe skipped after 1",
            "back started",
            "back attempt 1",
            "back attempt 1 timed out after 7ms",
            "back attempt 1 failed: node `back` timed out: attempt 1 took longer than its timeout of 7ms",
            "back fallback",
            "back attempt 1",
            "back succeeded after 2",
            "audit started",
            "audit attempt 1",
            "audit succeeded after 1",
            "run succeeded",
        ]
    );
    let events = log.events();
    assert!(events.iter().all(|event| event.run == "monday"));
    assert!(events.is_sorted_by_key(|event| event.at));
    let at = |wanted: &EventKind| {
        events
            .iter()
            .find(|event| event.kind == *wanted)
            .unwrap()
            .at
    };
    let again = EventKind::AttemptStarted {
        node: "parcel/print".into(),
        attempt: 2,
    };
    assert_eq!(at(&again), Duration::from_millis(5));
    assert_eq!(events.last().unwrap().at, Duration::from_millis(12));
}

#[tokio::test(start_paused = true)]
async fn of_a_run_that_fails() {
    let log = Log::new();
    fails().sink(Arc::clone(&log) as _).await.unwrap_err();
    let lines = log.lines();
    assert_eq!(
        lines[lines.len() - 6..],
        [
            "bad started",
            "bad attempt 1",
            "bad attempt 1 failed: no paper",
            "bad failed after 1",
            "never upstream failed after 0",
            "run failed",
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn and_survive_a_trip_through_json() {
    let log = Log::new();
    shop().sink(Arc::clone(&log) as _).await.unwrap();
    for event in log.events() {
        let text = serde_json::to_string(&event).unwrap();
        assert_eq!(
            serde_json::from_str::<Event>(&text).unwrap(),
            event,
            "{text}"
        );
    }
}
