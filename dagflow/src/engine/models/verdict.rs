//! What has to be true when everything has ended.

use std::sync::Arc;

use super::super::bounds::Bounds;
use super::super::core::Core;
use super::super::plan::OnFailure;
use super::super::schedule::Phase;
use super::bounds::POOL;
use super::graph::Node;
use super::ledger::Ledger;
use super::program::PLANNED;
use crate::error::Result;
use crate::outcome::State;

/// What has to be true of a run that has ended, after everything that it has started is gone.
pub(super) fn verify(
    ledger: &Ledger,
    core: &Arc<Core>,
    result: Option<&Result<()>>,
    disturbed: bool,
) {
    assert_quiet(ledger);
    let schedule = core.lock();
    let counts = [
        schedule.live,
        schedule.active,
        schedule.starting,
        schedule.sleeping,
        schedule.nested,
    ];
    assert_eq!(counts, [0; 5], "live, active, starting, sleeping, nested");
    assert_eq!(schedule.phase, Phase::Finished);
    drop(schedule);
    assert!(core.is_finished());
    assert_ended(ledger, core);
    let graph = &ledger.graph;
    let timed =
        graph.deadline.is_some() || graph.nodes.iter().any(|node| node.policy.timeout.is_some());
    let fails = graph.nodes.iter().any(Node::is_bound_to_fail);
    for error in core.attempts(None) {
        assert!(is_expected(&error.message), "{}", error.message);
    }
    let well = matches!(result, Some(Ok(())));
    match result {
        Some(Ok(())) => {}
        Some(Err(error)) => {
            assert!(disturbed || timed || fails, "{error:#}");
            assert!(is_expected(&format!("{error:#}")), "{error:#}");
        }
        None => assert!(disturbed, "the driver has given up"),
    }
    if !disturbed && !timed || well {
        assert_as_planned(ledger, core, well);
    }
    for (inner, core) in ledger.take_nested() {
        verify(&inner, &core, well.then_some(&Ok(())), !well);
        drop(core);
        assert_gone(&inner);
    }
}

fn is_expected(message: &str) -> bool {
    let expected = [PLANNED, "cancelled", "ran out of time", "timed out"];
    expected.iter().any(|text| message.contains(text))
}

/// What the runner bounds is all back, and nobody waits for it.
pub(super) fn assert_whole(bounds: &Bounds, fresh: Option<&Arc<Bounds>>) {
    let free = |bounds: &Bounds| (bounds.free_slots(), bounds.free(POOL));
    assert_eq!(Some(free(bounds)), fresh.map(|fresh| free(fresh)));
    assert_eq!(bounds.waiting(), 0);
}

/// Nothing may be under way any more, and nobody may have complained.
fn assert_quiet(ledger: &Ledger) {
    let complaints = ledger.complaints();
    assert!(complaints.is_empty(), "{complaints:#?}");
    assert_eq!(ledger.inside(), 0, "bodies are still under way");
}

/// With the memory of the run, all values have been dropped, and each once.
pub(super) fn assert_gone(ledger: &Ledger) {
    let complaints = ledger.complaints();
    assert!(complaints.is_empty(), "{complaints:#?}");
    for (node, _) in (0_u32..).zip(&ledger.graph.nodes) {
        let values = ledger.values(node);
        assert_eq!(values, 0, "values of n{node} that were not dropped");
    }
}

/// The state of a node. Those that follow one another on the sequential way are not marked one by one.
pub(super) fn state_of(ledger: &Ledger, core: &Core, node: u32) -> State {
    match core.state(node) {
        State::Pending if core.is_sequential && ledger.has_ended(node) => State::Succeeded,
        state => state,
    }
}

/// What is true of every node of a run that has ended, however it did.
fn assert_ended(ledger: &Ledger, core: &Core) {
    for (number, node) in (0_u32..).zip(&ledger.graph.nodes) {
        let state = state_of(ledger, core, number);
        assert!(state.is_terminal(), "n{number} is {state:?} after the end");
        let ended = ledger.has_ended(number);
        assert_eq!(state == State::Succeeded, ended, "n{number} is {state:?}");
        let attempts = ledger.attempts(number);
        let most = attempts.iter().max().copied().unwrap_or(0);
        assert!(most <= node.policy.retries + 1, "n{number}: {attempts:?}");
        if ledger.graph.is_finally(number) {
            assert!(ended || node.is_bound_to_fail(), "n{number} is {state:?}");
        } else if !node.after.iter().all(|&before| ledger.has_ended(before)) {
            assert_eq!(most, 0, "n{number} has started");
        }
    }
}

/// What is true besides if nothing came in between.
fn assert_as_planned(ledger: &Ledger, core: &Core, well: bool) {
    let graph = &ledger.graph;
    let fails = graph.nodes.iter().any(Node::is_bound_to_fail);
    assert!(well || fails, "the run has failed, and no node was to");
    if !well && graph.on_failure == OnFailure::Cancel {
        return;
    }
    let mut planned = Vec::new();
    for (number, node) in (0_u32..).zip(&graph.nodes) {
        let succeeds = |&before: &u32| planned[before as usize] == State::Succeeded;
        let state = if !graph.is_finally(number) && !node.after.iter().all(succeeds) {
            State::UpstreamFailed
        } else if node.is_bound_to_fail() {
            State::Failed
        } else {
            State::Succeeded
        };
        planned.push(state);
        assert_eq!(state_of(ledger, core, number), state, "n{number}");
        if state == State::Succeeded && node.policy.timeout.is_none() {
            let mut attempts = vec![1; node.item_count()];
            if let Some(first) = attempts.first_mut() {
                *first += node.failures;
            }
            assert_eq!(ledger.attempts(number), attempts, "n{number}");
        }
    }
}
