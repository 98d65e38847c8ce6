//! What an expansion asks before it runs a task: whether something else is to run.

mod decision;
mod instead;
mod replaced;
mod verdict;

use std::time::Duration;

pub(crate) use self::decision::is_replaced;
use self::decision::{Stubbed, stubbed};
use self::instead::Instead;
pub(crate) use self::replaced::in_place;
pub use self::replaced::{Replaced, replaced};
pub(crate) use self::verdict::ended;
use self::verdict::{throw, wrong_type};
use super::place::Address;
use super::stub::{Outcome, Seen, Thrown};
use crate::engine::core::Core;
use crate::engine::step::Step;
use crate::engine::worker::End;

/// A call that is about to be made.
pub struct Reached<'a> {
    core: &'a Core,
    step: &'a Step,
    /// What runs instead; `None` where the task itself does.
    instead: Option<Instead>,
    is_real: bool,
}

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
        let stubbed = stubbed(
            script,
            (self.core, self.step),
            &address,
            for_closures,
            Some(arguments),
        );
        let instead = match stubbed {
            Stubbed::Runs(instead) => Some(instead),
            Stubbed::Not if !is_workflow && !script.stubs.allows(&address) => {
                let problem = format!(
                    "the real task of `{}` was called, but the test says `.only_stubs()`: stub it, or let it run with \
                     `stub::pass_through(&spy)`",
                    self.core.path(self.step)
                );
                self.instead = Some(Instead::fails(self.core, self.step, problem));
                return;
            }
            Stubbed::Not | Stubbed::Passes => None,
        };
        self.instead = Instead::with_fault(instead, late, fault);
    }

    fn instead(&mut self) -> Option<Instead> {
        self.instead.take()
    }

    /// Runs what was decided on; `None` where the task is to run.
    pub async fn act<T: 'static, E: 'static>(&mut self) -> Option<Result<Result<T, E>, End>> {
        let instead = self.instead()?;
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
