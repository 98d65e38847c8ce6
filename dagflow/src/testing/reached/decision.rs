//! Which stub stands at a place, and what it does in this attempt.

use std::time::Duration;

use super::instead::{Instead, What};
use crate::engine::core::Core;
use crate::engine::step::Step;
use crate::testing::place::Address;
use crate::testing::stub::{Act, Outcome, Plan, Seen};
use crate::testing::{Script, lock};

/// What the test says of a place.
pub(super) enum Stubbed {
    /// Nothing.
    Not,
    /// The task is to run.
    Passes,
    /// This is to run.
    Runs(Instead),
}

/// What the stub of a place does.
pub(super) fn stubbed(
    script: &Script,
    (core, step): (&Core, &Step),
    address: &Address,
    for_closures: &[Seen<'_>],
    for_spies: Option<&[Seen<'_>]>,
) -> Stubbed {
    let Some(entry) = script.stubs.find(address) else {
        return Stubbed::Not;
    };
    entry.reach();
    let mut delay = Duration::ZERO;
    let mut plan = entry.plan.clone();
    loop {
        delay += plan.delay;
        let what = match plan.act {
            Act::Value(make) => What::Outcome(Outcome::Value(make())),
            Act::Error(make) => What::Outcome(Outcome::Error(make())),
            Act::Answered(outcome) => match lock(&outcome).take() {
                Some(outcome) => What::Outcome(outcome),
                None => return Stubbed::Passes,
            },
            Act::Panic(message) => What::Panic(message),
            Act::Never => What::Never,
            Act::Sequence(plans) => {
                match in_turn(&plans, step.attempt) {
                    Some(next) => plan = next,
                    None => return Stubbed::Not,
                }
                continue;
            }
            Act::With(closure) => match closure(for_closures) {
                Ok(next) => {
                    plan = next;
                    continue;
                }
                Err(problem) => {
                    let problem =
                        format!("the stub of `{}` does not fit: {problem}", core.path(step));
                    return Stubbed::Runs(Instead::fails(core, step, problem));
                }
            },
            Act::PassThrough(spy) => {
                if let Some(arguments) = for_spies {
                    spy.see(core.path(step), step.attempt, arguments);
                }
                return Stubbed::Passes;
            }
        };
        return Stubbed::Runs(Instead::new(delay, what));
    }
}

/// One plan an attempt, the last one for all further attempts.
fn in_turn(plans: &[Plan], attempt: u32) -> Option<Plan> {
    let index = usize::try_from(attempt).unwrap_or(usize::MAX) - 1;
    plans.get(index).or_else(|| plans.last()).cloned()
}

/// Whether the attempt needs no thread for blocking work, because the task does not run.
pub(crate) fn is_replaced(core: &Core, step: &Step) -> bool {
    let Some(script) = &core.settings().script else {
        return false;
    };
    let Some(entry) = script.stubs.find(&Address::of(core, step)) else {
        return false;
    };
    let mut plan = entry.plan.clone();
    while let Act::Sequence(plans) = &plan.act {
        let Some(next) = in_turn(plans, step.attempt) else {
            return false;
        };
        plan = next;
    }
    !matches!(plan.act, Act::PassThrough(_))
}
