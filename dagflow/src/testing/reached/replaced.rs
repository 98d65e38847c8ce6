//! The hook before a node, or an item, that is no single call.

use std::any::TypeId;

use super::decision::{Stubbed, stubbed};
use super::reached;
use super::verdict::{throw, wrong_type};
use crate::engine::core::Core;
use crate::engine::items::Fan;
use crate::engine::slot::Slot;
use crate::engine::slots::SlotIndex;
use crate::engine::step::Step;
use crate::engine::worker::End;
use crate::testing::place::Address;
use crate::testing::stub::{Given, Outcome};

/// The value of a stub for a node that is no call.
pub struct Replaced(Result<Given, End>);

/// What stands in place of a node, or of an item, that is no single call. `calls` says that there are calls in it, which are asked
/// for one by one when they are made.
pub async fn replaced(core: &Core, step: &Step, calls: bool) -> Option<Replaced> {
    let script = core.settings().script.as_ref()?;
    let address = Address::of(core, step);
    let for_spies = if calls { None } else { Some(&[][..]) };
    let Stubbed::Runs(instead) = stubbed(script, (core, step), &address, &[], for_spies) else {
        return None;
    };
    Some(Replaced(match instead.outcome(core, step).await? {
        Err(end) => Err(end),
        Ok(Outcome::Value(given)) => Ok(given),
        Ok(Outcome::Error(thrown)) => Err(throw(core, step, thrown)),
    }))
}

impl Replaced {
    /// Puts the value into the slot of the node.
    pub fn node<T: 'static, P: SlotIndex>(
        self,
        core: &Core,
        step: &Step,
        _slot: Slot<T, P>,
    ) -> End {
        match self.0 {
            Err(end) => end,
            Ok(given) if (*given.value).type_id() != TypeId::of::<T>() => {
                wrong_type::<T>(core, step, given.type_name)
            }
            Ok(given) => {
                (given.put)(core, step, P::INDEX, given.value);
                End::Done
            }
        }
    }

    /// The same where `None` says that the node was skipped.
    pub fn optional<T: 'static, P: SlotIndex>(
        self,
        core: &Core,
        step: &Step,
        slot: Slot<Option<T>, P>,
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

/// What stands in place of a node of a graph that was built at run time.
pub(crate) async fn in_place(core: &Core, step: &Step, slot: usize) -> Option<End> {
    let mut reached = reached(core, step);
    if reached.is_real() {
        return None;
    }
    reached.look(&[], false, true);
    Some(match reached.instead()?.outcome(core, step).await? {
        Err(end) => end,
        Ok(Outcome::Error(thrown)) => throw(core, step, thrown),
        Ok(Outcome::Value(given)) => {
            (given.put)(core, step, slot, given.value);
            End::Done
        }
    })
}
