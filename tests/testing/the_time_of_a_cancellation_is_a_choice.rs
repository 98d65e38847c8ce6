use std::collections::BTreeSet;

use dagflow::testing::explore;
use dagflow::{Outcome, Result, State, task, workflow};
use dagflow_test_support::Live;

#[task]
async fn step(live: &Live) -> u32 {
    let _guard = live.guard();
    tokio::task::yield_now().await;
    1
}

fn close(live: &Live, end: Outcome<&u32>) {
    let _guard = live.guard();
    let _ = end;
}

workflow! {
    async fn order(#[resource] live: Live) -> Result<u32> {
        let first = step(&live);
        #[node(after(first))]
        let second = step(&live);
        #[finally] close(&live, outcome(second));
        Ok(first + second)
    }
}

#[test]
fn of_a_handle() {
    let mut states = BTreeSet::new();
    let explored = explore(|| async {
        let live = Live::new();
        let handle = order(live.clone()).start();
        tokio::task::yield_now().await;
        handle.cancel();
        let result = handle.await;
        assert_eq!(live.now(), 0);
        (result.is_ok(), live.ever())
    })
    .check(|end| {
        states.insert(*end);
    })
    .run();
    assert!(explored.exhaustive, "{explored}");
    // Before the first step, in each of them, and too late; what is closed counts as one.
    assert_eq!(
        states,
        BTreeSet::from([(false, 1), (false, 2), (false, 3), (true, 3)])
    );
}

#[test]
fn of_a_drop() {
    let mut ever = BTreeSet::new();
    let live = std::cell::RefCell::new(Live::new());
    let explored = explore(|| {
        live.replace(Live::new());
        let run = order(live.borrow().clone());
        async move {
            tokio::select! {
                biased;
                result = run => result.is_ok(),
                () = tokio::task::yield_now() => false,
            }
        }
    })
    .check(|_| {
        // What a dropped run leaves behind has ended, too.
        assert_eq!(live.borrow().now(), 0);
        ever.insert(live.borrow().ever());
    })
    .run();
    assert!(explored.exhaustive, "{explored}");
    assert!(ever.contains(&2), "{ever:?}");
}

#[test]
fn and_every_state_is_terminal() {
    explore(|| async {
        let handle = order(Live::new()).start();
        tokio::task::yield_now().await;
        handle.cancel();
        tokio::task::yield_now().await;
        handle.cancel();
        while !handle.is_finished() {
            tokio::task::yield_now().await;
        }
        handle.states()
    })
    .check(|states| {
        for (node, state) in states {
            assert!(state.is_terminal(), "{node} is {state}");
        }
        assert!(states.iter().any(|(_, state)| *state == State::Succeeded));
    })
    .run();
}
