use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use dagflow::testing::explore;
use dagflow::{Result, State, task, workflow};

/// How many have been here before.
#[task]
fn count(counter: &Arc<AtomicU32>) -> u32 {
    counter.fetch_add(1, Ordering::SeqCst)
}

workflow! {
    async fn two(#[resource] counter: Arc<AtomicU32>) -> Result<u32> {
        let left = count(&counter);
        let right = count(&counter);
        Ok(left + right)
    }
}

#[test]
fn by_panicking() {
    let found = explore(|| two(Arc::default()).report())
        .check(|report| {
            let (left, right) = (report.value(two::left), report.value(two::right));
            assert!(left.unwrap() < right.unwrap(), "right came first");
        })
        .outcome();
    let failure = found.failure.unwrap();
    let text = failure.to_string();
    assert!(
        text.starts_with("the check fails in one order of the nodes: right came first"),
        "{text}"
    );
    assert_eq!(failure.because(), ["start right", "start left"]);
    assert_eq!(failure.order(), "0:1");
}

#[test]
fn by_an_error() {
    let found = explore(|| two(Arc::default()).report())
        .check(|report| match report.value(two::right) {
            Ok(0) => Err("right came first"),
            _ => Ok(()),
        })
        .seed(9)
        .outcome();
    let failure = found.failure.unwrap();
    assert!(failure.to_string().contains("right came first"));
    assert_eq!(failure.order(), "9:1");
}

#[test]
fn and_may_let_all_of_them_pass() {
    let mut orders = 0;
    let explored = explore(|| two(Arc::default()).report())
        .check(|report| {
            orders += 1;
            assert_eq!(report.state(two::left), State::Succeeded);
        })
        .run();
    assert_eq!((explored.schedules, explored.exhaustive), (2, true));
    assert_eq!(orders, 2);
}

#[test]
fn or_a_part_of_the_result_is_compared() {
    explore(|| two(Arc::default()).report())
        .same(|report| report.state(two::left))
        .run();
    let found = explore(|| two(Arc::default()).report())
        .same(|report| *report.value(two::left).unwrap())
        .outcome();
    let text = found.failure.unwrap().to_string();
    assert!(
        text.contains("in the default order: 0\n  in this order:        1"),
        "{text}"
    );
}

#[test]
fn and_the_default_order_is_one_of_them() {
    let found = explore(|| two(Arc::default()))
        .check(|result| assert_eq!(*result.as_ref().unwrap(), 7))
        .outcome();
    assert_eq!(found.schedules, 1);
    let failure = found.failure.unwrap();
    assert_eq!(
        (failure.order().as_str(), failure.because().len()),
        ("0:", 0)
    );
    assert!(failure.to_string().contains("The default order fails"));
}

#[test]
fn and_an_order_that_does_not_fit_is_no_failure_of_the_workflow() {
    let found = explore(|| two(Arc::default())).replay("0:2").outcome();
    let text = found.failure.unwrap().to_string();
    assert!(text.contains("choice 1 has 2 options"), "{text}");
    explore(|| two(Arc::default())).replay("0:1").run();
}

#[test]
#[should_panic(expected = "`0;1` is not an order: it looks like `7:0,2,1`")]
fn and_nonsense_is_not_replayed() {
    explore(|| two(Arc::default())).replay("0;1").run();
}
