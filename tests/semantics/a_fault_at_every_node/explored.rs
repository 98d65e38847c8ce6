//! The same in many orders: a fault at each node, and the run's end checked in each order.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use dagflow::testing::explore;
use dagflow::{OnFailure, Runner, State};
use dagflow_test_support::{Log, quiet};

use super::expected::{Kind, SITES, Site, expected};
use super::nodes::{TOTAL, twenty};
use super::plan::{Fault, Plan};
use super::{end, states};

/// What is wrong at the end of a run, in words.
fn wrong(plan: &Plan, log: &Log, allowed: &BTreeMap<String, Vec<State>>) -> Result<(), String> {
    let mut wrong = Vec::new();
    if plan.alive() != (0, 0) {
        wrong.push(format!("alive: {:?}", plan.alive()));
    }
    for (ran, due) in plan.closings() {
        if ran != due {
            wrong.push(format!("`#[finally]` ran {ran} times, not {due}"));
        }
    }
    let seen = states(log);
    for (node, allowed) in allowed {
        let state = seen.get(node);
        if !state.is_some_and(|state| allowed.contains(state)) {
            wrong.push(format!("`{node}` is {state:?}, not {allowed:?}"));
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n"))
    }
}

fn check(site: &'static Site, fault: Fault, on_failure: OnFailure, concurrency: usize) {
    let current = RefCell::new((Plan::peaceful(), Log::new()));
    let ends = on_failure == OnFailure::Cancel;
    let allowed = expected(twenty::GRAPH, site, fault, ends);
    let runner = Runner::builder().concurrency(concurrency).build();
    let found = explore(|| {
        let (plan, log) = (Plan::new(site.name, fault), Log::new());
        current.replace((plan.clone(), Arc::clone(&log)));
        let run = twenty(plan.clone())
            .on_failure(on_failure)
            .with(&runner)
            .sink(log as _);
        async move { end(run, &plan, fault).await }
    })
    .schedules(3)
    .check(|result| {
        match result {
            Some(Ok(total)) if site.recovers(fault) && *total == TOTAL => {}
            Some(Err(_)) if !site.recovers(fault) => {}
            Some(Ok(_)) if site.kind == Kind::Finally && fault == Fault::Cancel => {}
            None => {}
            other => return Err(format!("the result is {other:?}")),
        }
        if runner.free() != Some(concurrency) {
            return Err(format!("{:?} permits are free", runner.free()));
        }
        let (plan, log) = &*current.borrow();
        wrong(plan, log, &allowed)
    })
    .outcome();
    if let Some(failure) = found.failure {
        panic!(
            "{fault:?} at `{}`, on failure {on_failure:?}, concurrency {concurrency}: {failure}",
            site.name
        );
    }
}

/// Every node with every one of these faults. What blocks a thread until it is released cannot be explored.
fn check_all(faults: &[Fault]) {
    quiet();
    let mut bad = Vec::new();
    for site in &SITES {
        for fault in faults.iter().copied().filter(|fault| site.allows(*fault)) {
            let stays = matches!(fault, Fault::TimeOut | Fault::Cancel | Fault::Drop);
            if stays && matches!(site.kind, Kind::Blocking | Kind::Plain | Kind::Unlimited) {
                continue;
            }
            for on_failure in [OnFailure::Cancel, OnFailure::Continue] {
                for concurrency in [2, 100] {
                    let caught =
                        std::panic::catch_unwind(|| check(site, fault, on_failure, concurrency));
                    if let Err(panic) = caught {
                        bad.push(panic.downcast_ref::<String>().cloned().unwrap_or_default());
                    }
                }
            }
        }
    }
    assert!(
        bad.is_empty(),
        "{} things are wrong:\n{}",
        bad.len(),
        bad.join("\n\n")
    );
}

#[test]
fn a_panic() {
    check_all(&[Fault::Panic]);
}

#[test]
fn an_error() {
    check_all(&[Fault::Fail]);
}

#[test]
fn a_time_out() {
    check_all(&[Fault::TimeOut]);
}

#[test]
fn a_cancellation() {
    check_all(&[Fault::Cancel]);
}

#[test]
fn a_drop() {
    check_all(&[Fault::Drop]);
}
