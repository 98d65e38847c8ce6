//! The only path that expansions may name. Nothing here is part of the public interface.

pub use crate::durable::{DeserializeOwned, Serialize};
pub use crate::engine::attempt::attempt;
pub use crate::engine::borrow::{
    CopyProbe, ItemInto, ItemsProbe, Lendable, MoveInto, OrRetries, RepeatedItem, TailProbe,
};
pub use crate::engine::call::{
    Asked, Attempt, CollectProbe, Probe, Witness, assert_infallible, call, call_collecting,
    call_collecting_if, call_if, probe, witness,
};
pub use crate::engine::core::Core;
pub use crate::engine::cost::{Cost, Costs};
pub use crate::engine::drive::{drive, open, start};
pub use crate::engine::failure::{TaskError, WorkflowError};
pub use crate::engine::first::{Fail, First, first};
pub use crate::engine::items::{Fan, Lent, Moved, Owned};
pub use crate::engine::memory::{Layout, SharedLayout};
pub use crate::engine::plan::{GraphSource, OnFailure, Plan, PlanNode, Shared, Traits};
pub use crate::engine::slot::{NodeValue, RecordProbe, Slot};
pub use crate::engine::slots::{
    FirstSlot, layout, slot, slots_1, slots_2, slots_3, slots_4, slots_5, slots_6, slots_7,
    slots_8, slots_9, slots_10, slots_11, slots_12, slots_13, slots_14, slots_15, slots_16,
    static_layout,
};
pub use crate::engine::step::Step;
pub use crate::engine::told::Companions;
pub use crate::engine::worker::{End, Worker};
pub use crate::engine::written::Written;
pub use crate::graph::{Graph, Topology};
pub use crate::policy::{Backoff, Policy};
pub use crate::run::{KeyOf, Launch, Node, Run, key};
pub use crate::stand_ins::{
    plain_0, plain_1, plain_2, plain_3, plain_4, plain_5, plain_6, plain_7,
};
pub use crate::task::{
    AtCall, AtTask, FallibleTask, InfallibleTask, Once, PlainFunction, ResultTypes, Retrying, Site,
    TaskTypes, Untyped, UntypedTask, assert_send, assert_sends_0, assert_sends_1, assert_sends_2,
    assert_sends_3, assert_sends_4, assert_sends_5, assert_sends_6, assert_sends_7, assert_sends_8,
    unused,
};
#[cfg(feature = "testing")]
pub use crate::testing::{
    expansion::{Look, LookAt, Seen, assume_small, reached, replaced},
    run_fallible_test, run_test,
};
pub use std::borrow::Cow;
pub use std::sync::{Arc, LazyLock, OnceLock};

/// What the method calls and constants of an expansion are found by; without names, so that none can clash.
pub mod traits {
    pub use crate::engine::borrow::{
        ArrayItems as _, CopyValue as _, DerefItems as _, NestedItems as _, NoCopyValue as _,
        NoItems as _, SliceItself as _, TailClone as _, TailMove as _,
    };
    pub use crate::engine::call::{
        Called as _, CollectFailure as _, EscalateFailure as _, StuckCalled as _,
    };
    pub use crate::engine::slot::{RecordsNothing as _, RecordsValue as _};
    pub use crate::engine::slots::Slots as _;
    pub use crate::task::PlainTask as _;
    #[cfg(feature = "testing")]
    pub use crate::testing::expansion::{
        LookAtDebugReference as _, LookAtDebugValue as _, LookAtReference as _, LookAtValue as _,
    };
}

/// A macro that no code can call: see the imports of the expansion.
#[doc(hidden)]
pub use crate::__dagflow_nothing as nothing;

/// What durable workflows need a feature for.
#[doc(hidden)]
pub use crate::__dagflow_without_serde as without_serde;

/// Where tests step in.
#[doc(hidden)]
pub use crate::{__dagflow_called as called, __dagflow_replaced as replaced_node};

/// Carries a type out of the block that imports it.
pub trait Companion {
    /// The companion.
    type Type;
}

use std::future::Future;

use crate::outcome::Outcome;

/// Makes a run of the future of an expansion.
#[inline(always)]
pub fn run<R, W, F>(make: impl FnOnce() -> F) -> Run<R, W>
where
    F: Future<Output = R> + Send + 'static,
{
    Run::from_future(make)
}

/// Stands for `outcome(x)` in the editor mirror, which is never compiled.
pub const fn outcome<T>(_value: &T) -> Outcome<&T> {
    Outcome::NotRun
}
