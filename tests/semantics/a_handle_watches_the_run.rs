use std::time::Duration;

use dagflow::event::EventKind;
use dagflow::{Result, State, task, workflow};
use dagflow_test_support::{Live, settle};
use futures::StreamExt;
use tokio::time::sleep;

#[task]
async fn nap(seconds: u64, live: &Live) -> u64 {
    let _guard = live.guard();
    sleep(Duration::from_secs(seconds)).await;
    seconds
}

workflow! {
    async fn work(#[resource] live: Live) -> Result<u64> {
        let first = nap(1, &live);
        let second = nap(first + 1, &live);
        let maybe = if *first > 5 { nap(1, &live) };
        Ok(second + maybe.unwrap_or(0))
    }
}

#[tokio::test(start_paused = true)]
async fn node_by_node() {
    let handle = work(Live::new()).id("monday").start();
    assert_eq!(handle.state(work::first), State::Pending);
    assert!(handle.states().is_empty(), "it has not started");
    settle().await;
    let mut seen = vec![handle.states()];
    assert_eq!(handle.id(), Some("monday"));
    sleep(Duration::from_millis(1_500)).await;
    seen.push(handle.states());
    assert!(!handle.is_finished());
    sleep(Duration::from_secs(2)).await;
    seen.push(handle.states());
    assert!(handle.is_finished());
    let states = |index: usize, name: &str| {
        let found: Vec<State> = seen[index]
            .iter()
            .filter(|(node, _)| node == name)
            .map(|(_, state)| *state)
            .collect();
        assert_eq!(found.len(), 1, "{name}");
        found[0]
    };
    assert_eq!(states(0, "first"), State::Running);
    assert_eq!(states(0, "second"), State::Pending);
    assert_eq!(states(1, "first"), State::Succeeded);
    assert_eq!(states(1, "second"), State::Running);
    assert_eq!(states(1, "maybe"), State::Skipped);
    assert_eq!(states(2, "second"), State::Succeeded);
    assert_eq!(handle.await.unwrap(), 2);
}

#[tokio::test(start_paused = true)]
async fn through_a_stream_of_events_that_ends_with_it() {
    let handle = work(Live::new()).start();
    let events = handle.events();
    let others = handle.events();
    let all: Vec<_> = events.collect().await;
    assert!(matches!(
        all.first().unwrap().kind,
        EventKind::RunStarted { .. }
    ));
    assert_eq!(
        all.last().unwrap().kind,
        EventKind::RunFinished {
            state: State::Succeeded
        }
    );
    assert_eq!(others.collect::<Vec<_>>().await, all);
    assert_eq!(handle.events().count().await, 0, "nothing happens any more");
    assert_eq!(handle.await.unwrap(), 2);
}

#[tokio::test(start_paused = true)]
async fn from_the_middle_on() {
    let handle = work(Live::new()).start();
    sleep(Duration::from_millis(1_500)).await;
    let all: Vec<_> = handle.events().collect().await;
    let nodes: Vec<_> = all
        .iter()
        .filter_map(|event| match &event.kind {
            EventKind::NodeFinished { node, .. } => Some(node.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(nodes, ["second"]);
    handle.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn and_a_stream_outlives_the_handle() {
    let live = Live::new();
    let handle = work(live.clone()).start();
    let events = handle.events();
    settle().await;
    drop(handle);
    let all: Vec<_> = events.collect().await;
    assert_eq!(
        all.last().unwrap().kind,
        EventKind::RunFinished {
            state: State::Cancelled
        }
    );
    assert_eq!(live.now(), 0);

    let handle = work(live.clone()).start();
    let events = handle.events();
    handle.detach();
    let all: Vec<_> = events.collect().await;
    assert_eq!(
        all.last().unwrap().kind,
        EventKind::RunFinished {
            state: State::Succeeded
        }
    );
}
