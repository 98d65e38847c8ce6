//! One run of a check, and what has to be true when it is over.

use std::fmt::Write as _;
use std::sync::Arc;

use super::awaits::End;
use super::runtime::{Problem, in_a_runtime, unless};
use super::{Fault, Faults};
use crate::engine::core::Core;
use crate::engine::failure::WorkflowError;
use crate::outcome::State;
use crate::run::{Report, Run};
use crate::testing::Script;

/// What is checked, and against what.
pub(super) struct Hunt<'a, W, F, I> {
    pub(super) faults: &'a Faults<W>,
    pub(super) workflow: &'a F,
    pub(super) invariant: &'a I,
}

/// One of the runs.
pub(super) enum Case {
    /// Without faults.
    Plain,
    /// With faults by this seed.
    Faults(u64),
    /// Ended at an await, without faults or with those of a seed.
    Ended {
        at: u64,
        end: End,
        faults: Option<u64>,
    },
}

/// What a run has left.
pub(super) struct Left {
    states: Vec<State>,
    awaits: u64,
}

impl<T, E, W, F, I> Hunt<'_, W, F, I>
where
    T: Send + 'static,
    E: WorkflowError,
    W: 'static,
    F: Fn() -> Run<Result<T, E>, W>,
    I: Fn(&Report<Result<T, E>, W>),
{
    /// Ends a run without faults, or one with those of a seed, at each of its awaits, in both ways.
    pub(super) fn cancel_everywhere(&self, faults: Option<u64>) {
        let first = self.one(&Case::Plain);
        let awaits = match faults {
            None => first.awaits,
            Some(seed) => self.one(&Case::Faults(seed)).awaits,
        };
        for at in 1..=awaits {
            for end in [End::Cancel, End::Drop] {
                let case = Case::Ended { at, end, faults };
                self.one(&case);
                let next = self.one(&Case::Plain);
                if next.states != first.states {
                    let problem = format!(
                        "the run after one that was {end} does not end like the first: its nodes are {:?}, not {:?}",
                        next.states, first.states
                    );
                    Problem::Text(problem).raise(&context(&case, &[]));
                }
            }
        }
    }

    /// One run. Fails the test, with all that is needed to see it again, if something is wrong.
    pub(super) fn one(&self, case: &Case) -> Left {
        let mut run = (self.workflow)();
        let script = Arc::clone(run.script());
        let mut seed = self.faults.plan.seed;
        if let Case::Faults(own)
        | Case::Ended {
            faults: Some(own), ..
        } = case
        {
            seed = *own;
            let mut plan = self.faults.plan.clone();
            plan.seed = seed;
            script.faults.set(plan);
        }
        if let Case::Ended { at, end, .. } = case {
            script.awaits.stop(*at, *end);
        }
        let bounds = run.settings().bounds.clone();
        let free = bounds.as_ref().map(|bounds| bounds.free_permits());
        let left = in_a_runtime(seed, async || {
            let left = self.finish(run, &script).await?;
            let now = bounds.as_ref().map(|bounds| bounds.free_permits());
            if now != free {
                return Err(format!(
                    "the run has ended, and its runner has {now:?} free, not {free:?} as before"
                ));
            }
            Ok(left)
        });
        match left {
            Ok(Ok(left)) => left,
            Ok(Err(problem)) => Problem::Text(problem).raise(&context(case, &script.faults.log())),
            Err(problem) => problem.raise(&context(case, &script.faults.log())),
        }
    }

    async fn finish(&self, run: Run<Result<T, E>, W>, script: &Script) -> Result<Left, String> {
        let reporting = run.report();
        let seat = reporting.seat();
        let report = unless(reporting, script.awaits.reached.notified()).await;
        let Some(core) = seat.core() else {
            return Err("the run did not start".to_owned());
        };
        // The last phase of a run that was dropped goes on without it.
        while !core.is_finished() {
            tokio::task::yield_now().await;
            if !core.is_finished() {
                tokio::time::sleep(std::time::Duration::from_millis(1)).await;
            }
        }
        if let Some(report) = &report {
            (self.invariant)(report);
        }
        let states = states(core);
        if let Some((name, state)) = states.iter().find(|(_, state)| !state.is_terminal()) {
            return Err(format!(
                "the run has ended, and its node `{name}` is {state}"
            ));
        }
        Ok(Left {
            states: states.into_iter().map(|(_, state)| state).collect(),
            awaits: script.awaits.count(),
        })
    }
}

fn context(case: &Case, log: &[Fault]) -> String {
    let mut context = match case {
        Case::Plain => "in a run without faults".to_owned(),
        Case::Faults(seed) => format!(
            "in a run with faults of seed {seed}; to see it again: `faults({seed}).runs(1)`, with the same shares and places"
        ),
        Case::Ended {
            at,
            end,
            faults: None,
        } => {
            format!("in a run without faults that was {end} at its await number {at}")
        }
        Case::Ended {
            at,
            end,
            faults: Some(seed),
        } => format!(
            "in a run with faults of seed {seed} that was {end} at its await number {at}; to see it again: `faults({seed}).cancel_at_every_await()`, with the same shares and places"
        ),
    };
    for fault in log {
        let _ = write!(context, "\n  {fault}");
    }
    context
}

fn states(core: &Core) -> Vec<(String, State)> {
    (0..)
        .zip(core.plan.graph.nodes())
        .map(|(number, node)| (node.name.to_string(), core.state(number)))
        .collect()
}
