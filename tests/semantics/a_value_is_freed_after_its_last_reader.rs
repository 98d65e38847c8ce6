use std::time::Duration;

use dagflow::{Result, State, task, workflow};
use dagflow_test_support::{Live, Tracked, settle};
use tokio::time::sleep;

#[task]
async fn make(value: u32, live: &Live) -> Tracked<u32> {
    live.track(value)
}

#[task]
async fn read(value: &Tracked<u32>, seconds: u64) -> u32 {
    sleep(Duration::from_secs(seconds)).await;
    value.value
}

#[task]
async fn eat(value: Tracked<u32>, seconds: u64) -> u32 {
    sleep(Duration::from_secs(seconds)).await;
    value.value
}

#[task]
async fn late(_before: u32, _also: u32) -> u32 {
    sleep(Duration::from_secs(100)).await;
    1
}

workflow! {
    async fn two_readers(#[resource] live: Live) -> Result<u32> {
        let value = make(1, &live);
        let soon = read(&value, 1);
        let later = read(&value, 10);
        let end = late(soon, later);
        Ok(end)
    }

    async fn taken(#[resource] live: Live) -> Result<u32> {
        let value = make(1, &live);
        let eaten = eat(value, 1);
        let end = late(eaten, 0);
        Ok(end)
    }

    async fn list(#[resource] live: Live) -> Result<u32> {
        let values = for item in 0..5 { make(item, &live) };
        let reads = for value in &values { read(value, 1) };
        let end = late(reads[0], reads[4]);
        Ok(end)
    }

    async fn for_the_tail(#[resource] live: Live) -> Result<u32> {
        let value = make(1, &live);
        let soon = read(&value, 1);
        let end = late(soon, 0);
        Ok(end + value.value)
    }

    async fn unread_branch(#[resource] live: Live) -> Result<u32> {
        let value = make(1, &live);
        let maybe = if value.value > 5 { read(&value, 1) };
        let end = late(maybe.unwrap_or(0), 0);
        Ok(end)
    }
}

/// How many values are alive after so many seconds, while the run goes on.
async fn alive_after<W: 'static>(
    run: dagflow::Run<Result<u32>, W>,
    live: &Live,
    seconds: &[u64],
) -> Vec<usize> {
    let handle = run.start();
    let mut counts = Vec::new();
    let mut now = 0;
    for &second in seconds {
        sleep(Duration::from_millis((second - now) * 1_000)).await;
        now = second;
        settle().await;
        counts.push(live.now());
        assert!(!handle.is_finished());
    }
    handle.await.unwrap();
    assert_eq!(live.now(), 0);
    counts
}

#[tokio::test(start_paused = true)]
async fn of_two() {
    let live = Live::new();
    let counts = alive_after(two_readers(live.clone()), &live, &[0, 2, 11]).await;
    assert_eq!(counts, [1, 1, 0]);
}

#[tokio::test(start_paused = true)]
async fn by_its_owner_where_it_was_moved() {
    let live = Live::new();
    assert_eq!(
        alive_after(taken(live.clone()), &live, &[0, 2]).await,
        [1, 0]
    );
}

#[tokio::test(start_paused = true)]
async fn also_a_list_that_was_read_item_by_item() {
    let live = Live::new();
    assert_eq!(
        alive_after(list(live.clone()), &live, &[0, 2]).await,
        [5, 0]
    );
}

#[tokio::test(start_paused = true)]
async fn which_may_be_the_tail() {
    let live = Live::new();
    assert_eq!(
        alive_after(for_the_tail(live.clone()), &live, &[0, 2]).await,
        [1, 1]
    );
}

#[tokio::test(start_paused = true)]
async fn also_where_a_condition_said_no() {
    let live = Live::new();
    assert_eq!(
        alive_after(unread_branch(live.clone()), &live, &[0, 2]).await,
        [0, 0]
    );
}

#[tokio::test(start_paused = true)]
async fn a_report_keeps_what_was_lent() {
    let live = Live::new();
    let report = two_readers(live.clone()).report().await;
    assert_eq!(report.state(two_readers::value), State::Succeeded);
    assert_eq!(report.value(two_readers::value).unwrap().value, 1);
    assert_eq!(live.now(), 1);
    drop(report);
    assert_eq!(live.now(), 0);
}
