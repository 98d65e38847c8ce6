//! Every node of a workflow of all forms goes wrong in every way, one at a time.

mod expected;
mod explored;
mod nodes;
mod plan;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use dagflow::event::EventKind;
use dagflow::{OnFailure, Result, Run, State};
use dagflow_test_support::{Log, quiet, settle};

use expected::{Kind, SITES, Site, expected};
use nodes::{TOTAL, twenty};
use plan::{Fault, Plan};

/// Runs with the fault, to the end; `None` of a run that was dropped.
async fn suffer(
    plan: &Plan,
    site: &Site,
    fault: Fault,
    on_failure: OnFailure,
    log: &Arc<Log>,
) -> Option<Result<u64>> {
    let run = twenty(plan.clone())
        .on_failure(on_failure)
        .sink(Arc::clone(log) as _);
    match fault {
        Fault::TimeOut if site.kind == Kind::Blocking => {
            let handle = run.start();
            plan.reached().await;
            // Whoever else runs has no reason to be late.
            while plan.alive().0 > 1 {
                settle().await;
            }
            tokio::time::advance(Duration::from_secs(2 * 60 * 60)).await;
            plan.release();
            Some(handle.await)
        }
        fault => end(run, plan, fault).await,
    }
}

/// The run to its end, or until the node is reached that the fault is for.
async fn end<W: 'static>(
    mut run: Run<Result<u64>, W>,
    plan: &Plan,
    fault: Fault,
) -> Option<Result<u64>> {
    match fault {
        Fault::Panic | Fault::Fail | Fault::TimeOut => Some(run.await),
        Fault::Cancel => {
            let handle = run.start();
            plan.reached().await;
            handle.cancel();
            plan.release();
            Some(handle.await)
        }
        Fault::Drop => {
            tokio::select! {
                biased;
                () = plan.reached() => {}
                result = &mut run => panic!("{result:?} before the node was reached"),
            }
            drop(run);
            plan.release();
            None
        }
    }
}

/// The last states of the nodes of the outer run, from the events.
fn states(log: &Log) -> BTreeMap<String, State> {
    let mut states = BTreeMap::new();
    for event in log.events() {
        if let EventKind::NodeFinished { node, state, .. } = event.kind
            && twenty::GRAPH.node_by_name(&node).is_some()
        {
            let before = states.insert(node.clone(), state);
            assert_eq!(before, None, "`{node}` has ended twice");
        }
    }
    states
}

/// Waits until the run is over and nothing of it is left: threads may still be on their way out.
async fn rest(plan: &Plan, log: &Log) -> Option<String> {
    let begin = std::time::Instant::now();
    // The end of the run follows that of its `#[finally]` node.
    let over = || {
        let lines = log.lines();
        let last = |start: &str| lines.iter().rposition(|line| line.starts_with(start));
        last("audit ").is_some_and(|audit| last("run ") > Some(audit))
    };
    while begin.elapsed() < Duration::from_secs(5) {
        if over() && plan.alive() == (0, 0) {
            return None;
        }
        tokio::task::yield_now().await;
    }
    Some(format!("over: {}, alive: {:?}", over(), plan.alive()))
}

/// One fault; gives what is wrong afterwards.
async fn check(site: &Site, fault: Fault, on_failure: OnFailure) -> Vec<String> {
    let (plan, log) = (Plan::new(site.name, fault), Log::new());
    let mut wrong = Vec::new();
    let limit = Duration::from_secs(100 * 60 * 60);
    match tokio::time::timeout(limit, suffer(&plan, site, fault, on_failure, &log)).await {
        Err(_) => wrong.push("the run does not end".to_owned()),
        Ok(Some(Ok(total))) if site.recovers(fault) && total == TOTAL => {}
        Ok(Some(Err(_))) if !site.recovers(fault) => {}
        // It was too late to cancel.
        Ok(Some(Ok(_))) if site.kind == Kind::Finally && fault == Fault::Cancel => {}
        Ok(None) => {}
        Ok(Some(other)) => wrong.push(format!("the result is {other:?}")),
    }
    wrong.extend(rest(&plan, &log).await);
    let seen = states(&log);
    for (node, allowed) in expected(twenty::GRAPH, site, fault, on_failure == OnFailure::Cancel) {
        let state = seen.get(&node);
        if !state.is_some_and(|state| allowed.contains(state)) {
            wrong.push(format!("`{node}` is {state:?}, not {allowed:?}"));
        }
    }
    for (ran, due) in plan.closings() {
        if ran != due {
            wrong.push(format!("`#[finally]` ran {ran} times, not {due}"));
        }
    }
    drop((plan, log));
    let next = Plan::peaceful();
    match twenty(next.clone()).await {
        Ok(TOTAL) if next.alive() == (0, 0) => {}
        other => wrong.push(format!(
            "the next run gives {other:?} and leaves {:?}",
            next.alive()
        )),
    }
    let place = format!("{fault:?} at `{}`, on failure {on_failure:?}", site.name);
    wrong
        .iter()
        .map(|what| format!("{place}: {what}"))
        .collect()
}

/// Every node with every one of these faults.
async fn check_all(faults: &[Fault]) {
    quiet();
    let mut wrong = Vec::new();
    for site in &SITES {
        for fault in faults.iter().copied().filter(|fault| site.allows(*fault)) {
            for on_failure in [OnFailure::Cancel, OnFailure::Continue] {
                wrong.extend(check(site, fault, on_failure).await);
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} things are wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[tokio::test(start_paused = true)]
async fn a_panic() {
    check_all(&[Fault::Panic]).await;
}

#[tokio::test(start_paused = true)]
async fn an_error() {
    check_all(&[Fault::Fail]).await;
}

#[tokio::test(start_paused = true)]
async fn a_time_out() {
    check_all(&[Fault::TimeOut]).await;
}

#[tokio::test(start_paused = true)]
async fn a_cancellation() {
    check_all(&[Fault::Cancel]).await;
}

#[tokio::test(start_paused = true)]
async fn a_drop() {
    check_all(&[Fault::Drop]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_two_threads() {
    for _ in 0..10 {
        check_all(&[Fault::Panic, Fault::Fail, Fault::Drop]).await;
    }
}
