//! What an expansion asks before it runs a task: whether something else is to run.

use std::any::TypeId;
use std::sync::Arc;
use std::time::Duration;

use super::faults::FaultKind;
use super::place::Address;
use super::stub::{Act, Given, Outcome, Plan, Seen, Thrown};
use super::{Script, lock, outermost};
use crate::engine::core::Core;
use crate::engine::failure;
use crate::engine::items::Fan;
use crate::engine::slot::Slot;
use crate::engine::step::Step;
use crate::engine::worker::End;
use crate::error::Failure;
use crate::outcome::Breakage;

/// A call that is about to be made.
pub struct Reached<'a> {
    core: &'a Core,
    step: &'a Step,
    /// What runs instead; `None` where the task itself does.
    instead: Option<Instead>,
    is_real: bool,
}

/// What runs in place of a task.
pub(crate) struct Instead {
    delay: Duration,
    what: What,
}

enum What {
    /// The task, later.
    Task,
    Outcome(Outcome),
    /// An error that was injected.
    Fault,
    Panic(String),
    Never,
    /// The test has failed.
    End(End),
}

/// The value of a stub for a node that is no call.
pub struct Replaced(Result<Given, End>);

/// A call is about to be made.
pub fn reached<'a>(core: &'a Core, step: &'a Step) -> Reached<'a> {
    Reached {
        core,
        step,
        instead: None,
        is_real: core.settings().script.is_none(),
    }
}

impl Reached<'_> {
    /// Whether the task itself is to run.
    pub fn is_real(&self) -> bool {
        self.is_real
    }

    /// Decides what runs. `is_workflow` says that the call is one of another workflow, whose own tasks are asked for.
    /// `is_whole` says that the call is all of the node's form, or of an item.
    pub fn look(&mut self, arguments: &[Seen<'_>], is_workflow: bool, is_whole: bool) {
        self.is_real = true;
        let Some(script) = &self.core.settings().script else {
            return;
        };
        let address = Address::of(self.core, self.step);
        let (late, fault) = if is_workflow {
            (Duration::ZERO, None)
        } else {
            let path = || self.core.path(self.step);
            script
                .faults
                .draw(&address, path, self.step.attempt, !self.step.off_thread)
        };
        let for_closures = if is_whole { arguments } else { &[] };
        let instead = stubbed(
            script,
            (self.core, self.step),
            &address,
            for_closures,
            Some(arguments),
        );
        if instead.is_none() && !is_workflow && !script.stubs.allows(&address) {
            self.instead = Some(Instead::fails(
                self.core,
                self.step,
                format!(
                    "the real task of `{}` was called, but the test says `.only_stubs()`: stub it, or let it run with `stub::pass_through(&spy)`",
                    self.core.path(self.step)
                ),
            ));
        } else {
            let mut instead = instead.flatten();
            match fault {
                Some(FaultKind::Error) => instead = Some(Instead::now(What::Fault)),
                Some(FaultKind::Panic) => {
                    let message = "a fault was injected".to_owned();
                    instead = Some(Instead::now(What::Panic(message)));
                }
                _ => {}
            }
            if !late.is_zero() {
                instead.get_or_insert(Instead::now(What::Task)).delay += late;
            }
            self.instead = instead;
        }
    }

    /// Runs what was decided on; `None` where the task is to run.
    pub async fn act<T: 'static, E: 'static>(&mut self) -> Option<Result<Result<T, E>, End>> {
        let instead = self.instead.take()?;
        let (core, step) = (self.core, self.step);
        Some(match instead.outcome(core, step).await? {
            Err(end) => Err(end),
            Ok(Outcome::Value(given)) => {
                let type_name = given.type_name;
                match given.value.downcast::<T>() {
                    Ok(value) => Ok(Ok(*value)),
                    // An item of a fan-out that collects errors.
                    Err(value) => match value.downcast::<Result<T, E>>() {
                        Ok(result) => Ok(*result),
                        Err(_) => Err(wrong_type::<T>(core, step, type_name)),
                    },
                }
            }
            Ok(Outcome::Error(thrown)) => match thrown.error.downcast::<E>() {
                Ok(error) => Ok(Err(*error)),
                Err(error) => Err(throw(core, step, Thrown { error, ..thrown })),
            },
        })
    }
}

/// What stands in place of a node, or of an item, that is no single call. `calls` says that there are calls in it, which are asked
/// for one by one when they are made.
pub async fn replaced(core: &Core, step: &Step, calls: bool) -> Option<Replaced> {
    let script = core.settings().script.as_ref()?;
    let address = Address::of(core, step);
    let for_spies = if calls { None } else { Some(&[][..]) };
    let instead = stubbed(script, (core, step), &address, &[], for_spies).flatten()?;
    Some(Replaced(match instead.outcome(core, step).await? {
        Err(end) => Err(end),
        Ok(Outcome::Value(given)) => Ok(given),
        Ok(Outcome::Error(thrown)) => Err(throw(core, step, thrown)),
    }))
}

impl Replaced {
    /// Puts the value into the slot of the node.
    pub fn node<T: 'static, const INDEX: usize>(
        self,
        core: &Core,
        step: &Step,
        _slot: Slot<T, INDEX>,
    ) -> End {
        match self.0 {
            Err(end) => end,
            Ok(given) if (*given.value).type_id() != TypeId::of::<T>() => {
                wrong_type::<T>(core, step, given.type_name)
            }
            Ok(given) => {
                (given.put)(core, step, INDEX, given.value);
                End::Done
            }
        }
    }

    /// The same where `None` says that the node was skipped.
    pub fn optional<T: 'static, const INDEX: usize>(
        self,
        core: &Core,
        step: &Step,
        slot: Slot<Option<T>, INDEX>,
    ) -> End {
        let skipped = self.0.as_ref().is_ok_and(|given| {
            let value = given.value.downcast_ref::<Option<T>>();
            value.is_some_and(Option::is_none)
        });
        match self.node(core, step, slot) {
            End::Done if skipped => End::Skipped,
            end => end,
        }
    }

    /// Puts the value in the place of the item.
    pub fn item<I, V: 'static, N>(self, core: &Core, step: &Step, fan: &Fan<I, V, N>) -> End {
        match self.0 {
            Err(end) => end,
            Ok(given) => match given.value.downcast::<V>() {
                Ok(value) => {
                    fan.replace(step.index(), *value);
                    End::Done
                }
                Err(_) => wrong_type::<V>(core, step, given.type_name),
            },
        }
    }
}

impl Instead {
    fn now(what: What) -> Self {
        Self {
            delay: Duration::ZERO,
            what,
        }
    }

    fn fails(core: &Core, step: &Step, problem: String) -> Self {
        Self::now(What::End(fail_test(core, step, problem)))
    }

    /// `None` lets the task run.
    async fn outcome(self, core: &Core, step: &Step) -> Option<Result<Outcome, End>> {
        // A blocking body that runs on a thread of its own has nothing to wait with.
        if !self.delay.is_zero() && !step.off_thread {
            tokio::time::sleep(self.delay).await;
        }
        Some(match self.what {
            What::Task => return None,
            What::Outcome(outcome) => Ok(outcome),
            What::Fault => Err(failure::of_engine(core, step, Breakage::Injected)),
            What::End(end) => Err(end),
            // Past the hook that prints: a panic that was asked for is no news.
            What::Panic(message) => std::panic::resume_unwind(Box::new(message)),
            What::Never => std::future::pending().await,
        })
    }
}

/// What the stub of a place does: `Some(None)` lets the task run.
fn stubbed(
    script: &Script,
    (core, step): (&Core, &Step),
    address: &Address,
    for_closures: &[Seen<'_>],
    for_spies: Option<&[Seen<'_>]>,
) -> Option<Option<Instead>> {
    let entry = script.stubs.find(address)?;
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
                None => return Some(None),
            },
            Act::Panic(message) => What::Panic(message),
            Act::Never => What::Never,
            Act::Sequence(plans) => {
                plan = in_turn(&plans, step.attempt)?;
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
                    return Some(Some(Instead::fails(core, step, problem)));
                }
            },
            Act::PassThrough(spy) => {
                if let Some(arguments) = for_spies {
                    spy.see(core.path(step), step.attempt, arguments);
                }
                return Some(None);
            }
        };
        return Some(Some(Instead { delay, what }));
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

/// An error that is not of the task's own type.
fn throw(core: &Core, step: &Step, thrown: Thrown) -> End {
    let sample = core.convert(Failure::Cancelled {
        workflow: String::new(),
    });
    if !(thrown.fits)(&*sample) {
        let problem = format!(
            "the stub of `{}` fails with the error of another workflow than `{}`, which the node belongs to",
            core.path(step),
            core.plan.name()
        );
        return fail_test(core, step, problem);
    }
    (thrown.end)(core, step, thrown.error)
}

fn wrong_type<T>(core: &Core, step: &Step, actual: &str) -> End {
    let problem = format!(
        "the stub of `{}` gives a `{actual}`, but the value there is a `{}`",
        core.path(step),
        std::any::type_name::<T>()
    );
    fail_test(core, step, problem)
}

/// The test itself is wrong: nothing may retry, collect or swallow that, so the whole run is stopped.
fn fail_test(core: &Core, step: &Step, problem: String) -> End {
    if let Some(script) = &core.settings().script {
        script.stubs.problem(problem.clone());
        outermost(core, script).cancel();
    }
    core.set_failure(core.convert(Failure::Panicked {
        node: core.path(step),
        message: problem,
    }));
    End::Failed
}

/// A run has ended: the script that was written for it has something to say about it.
pub(crate) fn ended(core: &Arc<Core>) {
    let Some(script) = &core.settings().script else {
        return;
    };
    let shared = core.parent.as_ref().is_some_and(|parent| {
        let outer = parent.core.settings().script.as_ref();
        outer.is_some_and(|outer| Arc::ptr_eq(outer, script))
    });
    if !shared {
        script.stubs.keep(core);
    }
}
