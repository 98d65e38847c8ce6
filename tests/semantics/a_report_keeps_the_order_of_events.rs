use std::sync::Arc;
use std::time::Duration;

use dagflow::{Error, OnFailure, Result, State, task, workflow};
use dagflow_test_support::Log;

#[task]
async fn nap(seconds: u64) -> u64 {
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    seconds
}

#[task]
fn add(a: u64, b: u64) -> u64 {
    a + b
}

#[task(blocking)]
fn heavy(number: u64) -> u64 {
    number
}

/// Item 1 fails after a second, while item 0 holds its thread until it is told.
#[task(blocking)]
fn stubborn(item: u64, waits: &std::sync::Mutex<std::sync::mpsc::Receiver<()>>) -> Result<u64> {
    if item == 1 {
        return Err(Error::message("no"));
    }
    let _ = waits.lock().unwrap().recv();
    Ok(item)
}

workflow! {
    async fn instant() -> Result<u64> {
        let one: u64 = 1;
        let two = add(*one, 1);
        let three = add(*two, 1);
        Ok(one + two + three)
    }

    async fn overlapping() -> Result<u64> {
        let long = nap(3);
        let short = nap(1);
        let after = nap(*short);
        let last = nap(*long);
        Ok(after + last)
    }

    async fn branch(number: u64) -> Result<u64> {
        let either = if *number == 0 { nap(1) } else { heavy(*number) };
        Ok(either)
    }

    async fn fan(#[resource] waits: std::sync::Mutex<std::sync::mpsc::Receiver<()>>) -> Result<usize> {
        let items = for item in 0..2 { stubborn(item, &waits) };
        Ok(items.len())
    }

    async fn nested() -> Result<usize> {
        let rows = for row in 0..2 { for column in 0..2 { odd(*row, column) } };
        let other = nap(60);
        Ok(rows.len() + other as usize)
    }
}

#[task]
async fn odd(row: u64, column: u64) -> Result<u64> {
    nap(1 + row + column).await;
    if row == 1 {
        return Err(Error::message("no"));
    }
    Ok(column)
}

#[tokio::test(start_paused = true)]
async fn also_where_no_time_passes() {
    let report = instant().report().await;
    assert_eq!(report.duration(), Duration::ZERO);
    assert!(report.ran_before(instant::one, instant::two));
    assert!(report.ran_before(instant::two, instant::three));
    assert!(!report.ran_before(instant::three, instant::two));
    assert!(!report.ran_before(instant::one, instant::one));
    assert!(!report.ran_concurrently(instant::one, instant::two));
}

#[tokio::test(start_paused = true)]
async fn and_what_overlapped() {
    let report = overlapping().report().await;
    assert!(report.ran_concurrently(overlapping::long, overlapping::short));
    assert!(report.ran_concurrently(overlapping::after, overlapping::long));
    assert!(!report.ran_concurrently(overlapping::short, overlapping::after));
    assert!(!report.ran_concurrently(overlapping::after, overlapping::last));
    assert!(report.ran_before(overlapping::after, overlapping::last));
    assert!(!report.ran_before(overlapping::long, overlapping::after));
}

/// It looks at its condition on an async thread and runs on another one.
#[tokio::test(start_paused = true)]
async fn a_branch_that_goes_elsewhere_is_one_attempt() {
    let report = branch(3).report().await;
    let node = report.node(branch::either);
    assert_eq!((node.attempts, node.tries.len()), (1, 1));
    assert!(node.waits().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_failed_fan_out_ends_with_its_last_item() {
    let ((release, waits), log) = (std::sync::mpsc::channel(), Log::new());
    let run = fan(std::sync::Mutex::new(waits))
        .on_failure(OnFailure::Continue)
        .sink(Arc::clone(&log) as _);
    let report = tokio::spawn(run.report());
    while log.lines_of("items failed").is_empty() {
        tokio::task::yield_now().await;
    }
    tokio::time::advance(Duration::from_secs(1)).await;
    release.send(()).unwrap();
    let report = report.await.unwrap();
    let (node, items) = (report.node(fan::items), report.items(fan::items));
    assert_eq!((node.state, items.len()), (State::Failed, 2));
    assert_eq!(items[0].finished, Some(Duration::from_secs(1)));
    assert_eq!(node.finished, items[0].finished);
}

#[tokio::test(start_paused = true)]
async fn a_failed_fan_out_ends_before_the_rest_of_the_run() {
    let report = nested().on_failure(OnFailure::Continue).report().await;
    assert_eq!(report.duration(), Duration::from_secs(60));
    let node = report.node(nested::rows);
    assert_eq!(node.finished, Some(Duration::from_secs(2)));
    for item in report.items(nested::rows) {
        assert!(item.finished <= node.finished, "{item:?}");
    }
}
