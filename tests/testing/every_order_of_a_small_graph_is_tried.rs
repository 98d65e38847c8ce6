use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use dagflow::testing::explore;
use dagflow::{Result, Run, task, workflow};

/// The names of tasks, in the order in which they ran.
type Trace = Arc<Mutex<Vec<&'static str>>>;

#[task]
fn at_once(trace: &Trace, name: &'static str) -> u32 {
    trace.lock().unwrap().push(name);
    1
}

#[task]
async fn in_two(trace: &Trace, name: &'static str) -> u32 {
    trace.lock().unwrap().push(name);
    tokio::task::yield_now().await;
    trace.lock().unwrap().push(name);
    1
}

#[task]
fn after(trace: &Trace, name: &'static str, _one: &u32, _other: &u32) -> u32 {
    trace.lock().unwrap().push(name);
    1
}

workflow! {
    async fn one(#[resource] trace: Trace) -> Result<u32> {
        let a = at_once(&trace, "a");
        Ok(a)
    }

    async fn two(#[resource] trace: Trace) -> Result<u32> {
        let a = at_once(&trace, "a");
        let b = at_once(&trace, "b");
        Ok(a + b)
    }

    async fn three(#[resource] trace: Trace) -> Result<u32> {
        let a = at_once(&trace, "a");
        let b = at_once(&trace, "b");
        let c = at_once(&trace, "c");
        Ok(a + b + c)
    }

    async fn diamond(#[resource] trace: Trace) -> Result<u32> {
        let top = at_once(&trace, "top");
        let left = after(&trace, "left", &top, &top);
        let right = after(&trace, "right", &top, &top);
        let bottom = after(&trace, "bottom", &left, &right);
        Ok(bottom)
    }

    /// Two and a chain of two: the chain's second comes after its first, else anything goes.
    async fn beside_a_chain(#[resource] trace: Trace) -> Result<u32> {
        let a = at_once(&trace, "a");
        let first = at_once(&trace, "first");
        let second = after(&trace, "second", &first, &first);
        Ok(a + second)
    }

    async fn two_halves_each(#[resource] trace: Trace) -> Result<u32> {
        let a = in_two(&trace, "a");
        let b = in_two(&trace, "b");
        Ok(a + b)
    }

    async fn items(#[resource] trace: Trace) -> Result<u32> {
        let all = for name in ["a", "b", "c"] { at_once(&trace, name) };
        Ok(all.iter().sum())
    }
}

/// How many orders are tried, and how many different ones of them there were.
fn count<W: 'static>(make: impl Fn(Trace) -> Run<Result<u32>, W>) -> (usize, usize) {
    let trace = Trace::default();
    let mut seen = BTreeSet::new();
    let explored = explore(|| make(Arc::clone(&trace)))
        .check(|_| {
            seen.insert(std::mem::take(&mut *trace.lock().unwrap()));
        })
        .run();
    assert!(explored.exhaustive, "{explored}");
    assert_eq!(
        explored.to_string(),
        format!("all {} orders pass", explored.schedules)
    );
    (explored.schedules, seen.len())
}

#[test]
fn without_a_choice() {
    assert_eq!(count(one), (1, 1));
}

#[test]
fn of_independent_nodes() {
    assert_eq!(count(two), (2, 2));
    assert_eq!(count(three), (6, 6));
}

#[test]
fn of_a_diamond() {
    assert_eq!(count(diamond), (2, 2));
}

#[test]
fn of_a_node_beside_a_chain() {
    assert_eq!(count(beside_a_chain), (3, 3));
}

#[test]
fn of_nodes_that_wait() {
    // 4! / (2! 2!)
    assert_eq!(count(two_halves_each), (6, 6));
}

#[test]
fn of_items() {
    assert_eq!(count(items), (6, 6));
}

#[test]
fn a_graph_with_more_orders_than_asked_for_is_not_exhausted() {
    let trace = Trace::default();
    let explored = explore(|| three(Arc::clone(&trace))).schedules(5).run();
    assert_eq!((explored.schedules, explored.exhaustive), (5, false));
    let explored = explore(|| three(Arc::clone(&trace))).schedules(6).run();
    assert_eq!((explored.schedules, explored.exhaustive), (6, true));
}
