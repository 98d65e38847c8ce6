//! Typed handles of the places that hold the values of a run.

use std::marker::PhantomData;

use super::borrow::Lendable;
use super::call::{Attempt, call, call_if};
use super::core::Core;
use super::failure::TaskError;
use super::items::Fan;
use super::slots::SlotIndex;
use super::step::Step;
use super::worker::End;
use crate::durable::{Serialize, serial};
use crate::outcome::{Outcome, State};

/// Slot number `P` of a workflow, with a type that rustc infers from its use. It has no size, so that a worker that captures
/// hundreds of them copies nothing.
pub struct Slot<T, P>(PhantomData<fn() -> (T, P)>);

impl<T, P> Clone for Slot<T, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, P> Copy for Slot<T, P> {}

/// A value that a node may have.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a node, because it is not `Send`",
    label = "this node's value is not `Send`",
    note = "nodes run on several threads: return a type that is `Send`, such as an `Arc` in place of an `Rc`"
)]
pub trait NodeValue: Sized {
    /// Puts a node's value in, and lets the recorder see it first.
    fn put<P: SlotIndex>(slot: Slot<Self, P>, core: &Core, step: &Step, value: Self);

    /// The end of a node that is one call: its value is put in, if it has one. A method of this trait, so that a message about it names
    /// nothing else.
    fn settle<E: TaskError<W>, W, P: SlotIndex>(
        slot: Slot<Self, P>,
        attempt: Attempt<'_, W>,
        result: Result<Self, E>,
    ) -> End;

    /// The same where the node says which errors are worth a retry.
    fn settle_if<E: TaskError<W>, W, P: SlotIndex>(
        slot: Slot<Self, P>,
        attempt: Attempt<'_, W>,
        result: Result<Self, E>,
        retry_if: impl FnOnce(&E) -> bool,
    ) -> End;

    /// Puts the value of an item of a fan-out in.
    fn put_item<I, N>(fan: &Fan<I, Self, N>, core: &Core, step: &Step, value: Self);

    /// As `put` in a durable workflow, where the recorder can serialise the value.
    fn put_durable<P: SlotIndex>(slot: Slot<Self, P>, core: &Core, step: &Step, value: Self)
    where
        Self: Serialize;

    /// As `put_item` in a durable workflow.
    fn put_item_durable<I, N>(fan: &Fan<I, Self, N>, core: &Core, step: &Step, value: Self)
    where
        Self: Serialize;
}

// `Send` is no supertrait: rustc would name that instead of this trait.
#[diagnostic::do_not_recommend]
impl<T: Send + 'static> NodeValue for T {
    #[inline]
    fn put<P: SlotIndex>(slot: Slot<Self, P>, core: &Core, step: &Step, value: Self) {
        if core.watch.is_some() {
            record(core, step, &value);
        }
        slot.fill(core, value);
    }

    #[inline(always)]
    fn settle<E: TaskError<W>, W, P: SlotIndex>(
        slot: Slot<Self, P>,
        attempt: Attempt<'_, W>,
        result: Result<Self, E>,
    ) -> End {
        let Attempt {
            core,
            step,
            witness,
        } = attempt;
        keep(slot, core, step, call(core, step, witness, result))
    }

    #[inline(always)]
    fn settle_if<E: TaskError<W>, W, P: SlotIndex>(
        slot: Slot<Self, P>,
        attempt: Attempt<'_, W>,
        result: Result<Self, E>,
        retry_if: impl FnOnce(&E) -> bool,
    ) -> End {
        let Attempt {
            core,
            step,
            witness,
        } = attempt;
        let value = call_if(core, step, witness, result, retry_if);
        keep(slot, core, step, value)
    }

    #[inline]
    fn put_item<I, N>(fan: &Fan<I, Self, N>, core: &Core, step: &Step, value: Self) {
        fan.put(core, step, step.index(), value);
    }

    #[inline]
    fn put_durable<P: SlotIndex>(slot: Slot<Self, P>, core: &Core, step: &Step, value: Self)
    where
        Self: Serialize,
    {
        if core.watch.is_some() {
            record_durable(core, step, &value);
        }
        slot.fill(core, value);
    }

    #[inline]
    fn put_item_durable<I, N>(fan: &Fan<I, Self, N>, core: &Core, step: &Step, value: Self)
    where
        Self: Serialize,
    {
        fan.put_durable(core, step, step.index(), value);
    }
}

#[inline(always)]
fn keep<T: NodeValue, P: SlotIndex>(
    slot: Slot<T, P>,
    core: &Core,
    step: &Step,
    value: Result<T, End>,
) -> End {
    match value {
        Ok(value) => {
            T::put(slot, core, step, value);
            End::Done
        }
        Err(end) => end,
    }
}

/// Asks whether a value of a durable workflow can be serialised. If not, that was reported, and is no second error.
pub struct RecordProbe<'a, T>(pub &'a T);

/// It can.
pub struct Recorded;
/// It cannot.
pub struct Unrecorded;

/// Fits first.
pub trait RecordsValue {
    /// How to keep it.
    fn way(&self) -> Recorded {
        Recorded
    }
}

/// Fits always.
pub trait RecordsNothing {
    /// How to keep it.
    fn way(&self) -> Unrecorded {
        Unrecorded
    }
}

impl<T: Serialize> RecordsValue for &RecordProbe<'_, T> {}
impl<T> RecordsNothing for RecordProbe<'_, T> {}

impl Recorded {
    /// The value of a node.
    #[inline]
    pub fn put<T: NodeValue + Serialize, P: SlotIndex>(
        self,
        slot: Slot<T, P>,
        core: &Core,
        step: &Step,
        value: T,
    ) {
        T::put_durable(slot, core, step, value);
    }

    /// The value of an item.
    #[inline]
    pub fn put_item<T: NodeValue + Serialize, I, N>(
        self,
        fan: &Fan<I, T, N>,
        core: &Core,
        step: &Step,
        value: T,
    ) {
        T::put_item_durable(fan, core, step, value);
    }
}

impl Unrecorded {
    /// The value of a node.
    pub fn put<T: NodeValue, P: SlotIndex>(
        self,
        slot: Slot<T, P>,
        core: &Core,
        step: &Step,
        value: T,
    ) {
        T::put(slot, core, step, value);
    }

    /// The value of an item.
    pub fn put_item<T: NodeValue, I, N>(
        self,
        fan: &Fan<I, T, N>,
        core: &Core,
        step: &Step,
        value: T,
    ) {
        T::put_item(fan, core, step, value);
    }
}

// Only `NodeValue::put` and `fill` ask for `Send`, so that a value without it is one error.
impl<T: 'static, P: SlotIndex> Slot<T, P> {
    /// A handle whose type is not known yet.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Self(PhantomData)
    }

    /// Puts a value in.
    #[inline]
    pub fn fill(self, core: &Core, value: T)
    where
        T: Send,
    {
        core.memory().write(P::INDEX, value);
    }

    /// The state of a fan-out, which its workers share.
    pub fn state(self, core: &Core) -> &T
    where
        T: Sync,
    {
        core.memory().read(P::INDEX)
    }

    /// Moves the value out for its only user.
    pub fn take(self, core: &Core) -> T {
        core.memory().take(P::INDEX)
    }

    /// Takes back a value that was moved out, but not used.
    pub fn put_back(self, core: &Core, value: T)
    where
        T: Send,
    {
        core.memory().put_back(P::INDEX, value);
    }

    /// A copy for its only user, which may need it again.
    pub fn copy(self, core: &Core) -> T
    where
        T: Clone,
    {
        core.memory().copy(P::INDEX)
    }

    /// What a `#[finally]` node sees of the node `node`.
    pub fn outcome(self, core: &Core, node: u32) -> Outcome<&T>
    where
        T: Lendable,
    {
        match core.state(node) {
            State::Succeeded if self.is_full(core) => Outcome::Done(Lendable::lend(self, core)),
            State::Skipped => Outcome::Skipped,
            State::Failed | State::TimedOut => Outcome::Failed,
            State::Cancelled if core.was_started(node) => Outcome::Cancelled,
            _ => Outcome::NotRun,
        }
    }

    /// Whether there is a value.
    pub fn is_full(self, core: &Core) -> bool {
        core.memory().is_full(P::INDEX)
    }
}

/// Shows a value to the sinks before anybody else can see it.
#[cold]
pub(crate) fn record<T: Send + 'static>(core: &Core, step: &Step, value: &T) {
    if let Some(watch) = &core.watch {
        watch.record(core, step, value, None);
    }
}

/// The same for a value that can be serialised.
#[cold]
pub(crate) fn record_durable<T: Serialize + Send + 'static>(core: &Core, step: &Step, value: &T) {
    if let Some(watch) = &core.watch {
        watch.record(core, step, value, Some(serial(value)));
    }
}
