//! Typed handles of the places that hold the values of a run.

use std::marker::PhantomData;

use super::borrow::Lendable;
use super::call::{Witness, call, call_if};
use super::core::Core;
use super::failure::TaskError;
use super::items::Fan;
use super::memory::SlotType;
use super::step::Step;
use super::worker::End;
use crate::durable::{Serialize, serial};
use crate::outcome::{Outcome, State};

/// Slot number `INDEX` of a workflow, with a type that rustc infers from its use. It has no size, so that a worker that captures
/// hundreds of them copies nothing.
pub struct Slot<T, const INDEX: usize>(PhantomData<fn() -> T>);

impl<T, const INDEX: usize> Clone for Slot<T, INDEX> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, const INDEX: usize> Copy for Slot<T, INDEX> {}

/// A value that a node may have.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a node, because it is not `Send`",
    label = "this node's value is not `Send`",
    note = "nodes run on several threads: return a type that is `Send`, such as an `Arc` in place of an `Rc`"
)]
pub trait NodeValue: Sized {
    /// Puts a node's value in, and lets the recorder see it first.
    fn put<const INDEX: usize>(slot: Slot<Self, INDEX>, core: &Core, step: &Step, value: Self);

    /// The end of a node that is one call: its value is put in, if it has one. A method of this trait, so that a message about it names
    /// nothing else.
    fn settle<E: TaskError<W>, W, const INDEX: usize>(
        slot: Slot<Self, INDEX>,
        core: &Core,
        step: &Step,
        witness: Witness<W>,
        result: Result<Self, E>,
    ) -> End;

    /// The same where the node says which errors are worth a retry.
    fn settle_if<E: TaskError<W>, W, const INDEX: usize>(
        slot: Slot<Self, INDEX>,
        core: &Core,
        step: &Step,
        witness: Witness<W>,
        result: Result<Self, E>,
        retry_if: impl FnOnce(&E) -> bool,
    ) -> End;

    /// Puts the value of an item of a fan-out in.
    fn put_item<I, N>(fan: &Fan<I, Self, N>, core: &Core, step: &Step, value: Self);

    /// As `put` in a durable workflow, where the recorder can serialise the value.
    fn put_durable<const INDEX: usize>(
        slot: Slot<Self, INDEX>,
        core: &Core,
        step: &Step,
        value: Self,
    ) where
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
    fn put<const INDEX: usize>(slot: Slot<Self, INDEX>, core: &Core, step: &Step, value: Self) {
        if core.watch.is_some() {
            record(core, step, &value);
        }
        slot.fill(core, value);
    }

    #[inline(always)]
    fn settle<E: TaskError<W>, W, const INDEX: usize>(
        slot: Slot<Self, INDEX>,
        core: &Core,
        step: &Step,
        witness: Witness<W>,
        result: Result<Self, E>,
    ) -> End {
        keep(slot, core, step, call(core, step, witness, result))
    }

    #[inline(always)]
    fn settle_if<E: TaskError<W>, W, const INDEX: usize>(
        slot: Slot<Self, INDEX>,
        core: &Core,
        step: &Step,
        witness: Witness<W>,
        result: Result<Self, E>,
        retry_if: impl FnOnce(&E) -> bool,
    ) -> End {
        let value = call_if(core, step, witness, result, retry_if);
        keep(slot, core, step, value)
    }

    #[inline]
    fn put_item<I, N>(fan: &Fan<I, Self, N>, core: &Core, step: &Step, value: Self) {
        fan.put(core, step, step.index(), value);
    }

    #[inline]
    fn put_durable<const INDEX: usize>(
        slot: Slot<Self, INDEX>,
        core: &Core,
        step: &Step,
        value: Self,
    ) where
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
fn keep<T: NodeValue, const INDEX: usize>(
    slot: Slot<T, INDEX>,
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
    pub fn put<T: NodeValue + Serialize, const INDEX: usize>(
        self,
        slot: Slot<T, INDEX>,
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
    pub fn put<T: NodeValue, const INDEX: usize>(
        self,
        slot: Slot<T, INDEX>,
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
impl<T: 'static, const INDEX: usize> Slot<T, INDEX> {
    /// A handle whose type is not known yet.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Self(PhantomData)
    }

    /// What the layout has to know.
    pub const fn slot_type(self) -> &'static SlotType {
        SlotType::of::<T>()
    }

    /// Puts a value in.
    #[inline]
    pub fn fill(self, core: &Core, value: T)
    where
        T: Send,
    {
        core.memory().write(INDEX, value);
    }

    /// The state of a fan-out, which its workers share.
    pub fn state(self, core: &Core) -> &T
    where
        T: Sync,
    {
        core.memory().read(INDEX)
    }

    /// Moves the value out for its only user.
    pub fn take(self, core: &Core) -> T {
        core.memory().take(INDEX)
    }

    /// Takes back a value that was moved out, but not used.
    pub fn put_back(self, core: &Core, value: T)
    where
        T: Send,
    {
        core.memory().put_back(INDEX, value);
    }

    /// A copy for its only user, which may need it again.
    pub fn copy(self, core: &Core) -> T
    where
        T: Clone,
    {
        core.memory().copy(INDEX)
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
        core.memory().is_full(INDEX)
    }

    /// One of the `readers` has ended. Nothing at all for a type without drop glue.
    #[inline]
    pub fn end_reader(self, core: &Core, readers: u32) {
        if const { std::mem::needs_drop::<T>() } && !core.keeps_values() {
            core.memory().end_reader(INDEX, readers);
        }
    }
}

/// If this is the end of a node that is done, one of the readers of each of these values has ended, of so many. Functions for each number
/// of values, because a call of one is the least work for the compiler.
macro_rules! end_readers {
    ($($name:ident($($slot:ident: $type:ident $index:ident $readers:ident),*))*) => {
        $(
            /// For so many values.
            #[inline]
            #[allow(clippy::too_many_arguments)]
            pub fn $name<$($type: 'static,)* $(const $index: usize),*>(
                end: End,
                core: &Core,
                $($slot: Slot<$type, $index>, $readers: u32,)*
            ) -> End {
                if end.is_done() {
                    $($slot.end_reader(core, $readers);)*
                }
                end
            }
        )*
    };
}

end_readers! {
    end_readers_1(a: A A_INDEX a_readers)
    end_readers_2(a: A A_INDEX a_readers, b: B B_INDEX b_readers)
    end_readers_3(a: A A_INDEX a_readers, b: B B_INDEX b_readers, c: C C_INDEX c_readers)
    end_readers_4(a: A A_INDEX a_readers, b: B B_INDEX b_readers, c: C C_INDEX c_readers, d: D D_INDEX d_readers)
    end_readers_5(a: A A_INDEX a_readers, b: B B_INDEX b_readers, c: C C_INDEX c_readers, d: D D_INDEX d_readers, e: E E_INDEX e_readers)
    end_readers_6(a: A A_INDEX a_readers, b: B B_INDEX b_readers, c: C C_INDEX c_readers, d: D D_INDEX d_readers, e: E E_INDEX e_readers, f: F F_INDEX f_readers)
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
