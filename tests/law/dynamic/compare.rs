//! A run beside the sequential evaluation.

use std::time::{Duration, Instant};

use dagflow::{OnFailure, State};
use proptest::prelude::{prop_assert, prop_assert_eq};
use proptest::test_runner::TestCaseError;

use super::build::{Built, build};
use super::call::{Call, World};
use super::draft::{Draft, Fate, Node, settle, value};

/// What a node gives in the sequential evaluation.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    Value(u64),
    Failed,
    /// One that it waits for has failed.
    NotRun,
}

/// Node after node, in the order of the description.
fn evaluate(nodes: &[Node]) -> Vec<End> {
    let mut ends: Vec<End> = Vec::new();
    for (number, node) in nodes.iter().enumerate() {
        let inputs = node
            .lent
            .iter()
            .chain(&node.moved)
            .map(|&other| match ends[other] {
                End::Value(value) => value,
                End::Failed | End::NotRun => 0,
            });
        let value = value(number, &inputs.collect::<Vec<_>>());
        ends.push(
            if node
                .waits_for
                .iter()
                .any(|&other| !matches!(ends[other], End::Value(_)))
            {
                End::NotRun
            } else if node.draft.attempts().1 {
                End::Value(value)
            } else {
                End::Failed
            },
        );
    }
    ends
}

fn state(end: End) -> State {
    match end {
        End::Value(_) => State::Succeeded,
        End::Failed => State::Failed,
        End::NotRun => State::UpstreamFailed,
    }
}

/// Builds the graph and runs it twice.
pub async fn twice(
    drafts: &[Draft],
    limit: Option<usize>,
    continues: bool,
) -> Result<(), TestCaseError> {
    let nodes = settle(drafts);
    let (built, ends) = (build(&nodes), evaluate(&nodes));
    for reports in [true, false] {
        let world = World::new(nodes.len());
        let run = once(&built, &nodes, &ends, &world, limit, continues, reports);
        tokio::time::timeout(Duration::from_secs(60), run)
            .await
            .expect("the run ends")?;
        // Workers on other threads may still be on their way out.
        let begin = Instant::now();
        while world.alive() != (0, 0) && begin.elapsed() < Duration::from_secs(5) {
            tokio::task::yield_now().await;
        }
        prop_assert_eq!(world.alive(), (0, 0), "bodies and values are left");
    }
    Ok(())
}

async fn once(
    built: &Built,
    nodes: &[Node],
    ends: &[End],
    world: &World,
    limit: Option<usize>,
    continues: bool,
    reports: bool,
) -> Result<(), TestCaseError> {
    let mut start = built.flow.start();
    for (number, (key, node)) in built.calls.iter().zip(nodes).enumerate() {
        start = start.input(
            *key,
            Call {
                world: world.clone(),
                number,
                node: node.clone(),
            },
        );
    }
    let mut run = start.run().on_failure(if continues {
        OnFailure::Continue
    } else {
        OnFailure::Cancel
    });
    if let Some(limit) = limit {
        run = run.concurrency(limit);
    }
    let (result, states) = if reports {
        let report = run.report().await;
        let states: Vec<_> = report
            .nodes()
            .into_iter()
            .map(|node| (node.node, node.state))
            .collect();
        (report.into_result(), Some(states))
    } else {
        (run.start().await, None)
    };
    let whole = !ends.iter().any(|end| !matches!(end, End::Value(_)));
    match result {
        Ok(values) => {
            prop_assert!(whole, "a value although a node fails");
            let values: Vec<End> = values.iter().map(|value| End::Value(value.value)).collect();
            let expected: Vec<End> = built.left.iter().map(|&number| ends[number]).collect();
            prop_assert_eq!(values, expected);
        }
        Err(error) => {
            let failed = error.node().and_then(|node| node.parse::<usize>().ok());
            prop_assert!(
                failed.is_some_and(|number| ends[number] == End::Failed),
                "{}",
                error
            );
            let number = failed.expect("it was just looked at");
            let panicked = matches!(error.failure(), Some(dagflow::Failure::Panicked { .. }));
            prop_assert_eq!(
                panicked,
                nodes[number].draft.fate == Fate::Panics,
                "{}",
                error
            );
        }
    }
    prop_assert!(!world.was_early(), "a node started too early");
    prop_assert!(
        limit.is_none_or(|limit| world.most_bodies() <= limit),
        "{} bodies ran at once",
        world.most_bodies()
    );
    for (number, (node, end)) in nodes.iter().zip(ends).enumerate() {
        let expected = if *end == End::NotRun {
            0
        } else {
            node.draft.attempts().0
        };
        let made = world.attempts(number);
        let right = if whole || continues {
            made == expected
        } else {
            made <= expected
        };
        prop_assert!(
            right,
            "node {} made {} attempts, not {}",
            number,
            made,
            expected
        );
    }
    if let Some(states) = states.filter(|_| whole || continues) {
        for (name, seen) in states {
            let number: usize = name.parse().expect("names are numbers");
            prop_assert_eq!(seen, state(ends[number]), "node {}", number);
        }
    }
    Ok(())
}
