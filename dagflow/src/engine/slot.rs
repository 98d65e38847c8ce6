//! Typed handles of the places that hold the values of a run.

use std::marker::PhantomData;

use super::borrow::Lendable;
use super::core::Core;
use super::memory::SlotType;
use super::step::Step;
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

impl<T: Send + 'static, const INDEX: usize> Slot<T, INDEX> {
    /// A handle whose type is not known yet.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        Self(PhantomData)
    }

    /// What the layout has to know.
    pub const fn slot_type(self) -> &'static SlotType {
        SlotType::of::<T>()
    }

    /// Puts the value in.
    pub fn fill(self, core: &Core, value: T) {
        core.memory().write(INDEX, value);
    }

    /// Lends the value to a node.
    pub fn lend(self, core: &Core) -> &T
    where
        T: Lendable,
    {
        core.memory().read(INDEX)
    }

    /// Moves the value out for its only user.
    pub fn take(self, core: &Core) -> T {
        core.memory().take(INDEX)
    }

    /// Takes back a value that was moved out, but not used.
    pub fn put_back(self, core: &Core, value: T) {
        core.memory().put_back(INDEX, value);
    }

    /// A copy for its only user, which may need it again.
    pub fn copy(self, core: &Core) -> T
    where
        T: Clone,
    {
        core.memory().copy(INDEX)
    }

    /// Puts a node's value in, and lets the recorder see it first.
    #[inline]
    pub fn put(self, core: &Core, step: &Step, value: T) {
        if core.watch.is_some() {
            record(core, step, &value);
        }
        core.memory().write(INDEX, value);
    }

    /// The same in a durable workflow, where the recorder can serialise the value.
    #[inline]
    pub fn put_durable(self, core: &Core, step: &Step, value: T)
    where
        T: serde::Serialize,
    {
        if core.watch.is_some() {
            record_durable(core, step, &value);
        }
        core.memory().write(INDEX, value);
    }

    /// What a `#[finally]` node sees of the node `node`.
    pub fn outcome(self, core: &Core, node: u32) -> Outcome<&T>
    where
        T: Lendable,
    {
        match core.state(node) {
            State::Succeeded if self.is_full(core) => Outcome::Done(self.lend(core)),
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

/// Shows a value to the sinks before anybody else can see it.
#[cold]
pub(crate) fn record<T: Send + 'static>(core: &Core, step: &Step, value: &T) {
    if let Some(watch) = &core.watch {
        watch.record(core, step, value, None);
    }
}

/// The same for a value that can be serialised.
#[cold]
pub(crate) fn record_durable<T: serde::Serialize + Send + 'static>(core: &Core, step: &Step, value: &T) {
    if let Some(watch) = &core.watch {
        watch.record(core, step, value, Some(value));
    }
}
