//! What a test says to a run.

use std::sync::Arc;

use super::Script;
use super::faults::{Fault, Faults};
use super::place::Target;
use super::stub::Stub;
use crate::run::{Report, Run};

/// For tests; only with the feature `testing`.
impl<R, W> Run<R, W> {
    /// Runs the stub in place of what stands at a node: a key (`order::charge`), an item (`order::pages.item(3)`, `.each()`), a
    /// fallback (`order::price.fallback()`), or a node of an inner workflow (`order::parcel.then(ship::label)`). A later stub of the
    /// same place replaces an earlier one; an item's own stub wins over that of each item.
    ///
    /// A stub replaces all of a node: the `for` with its items, the `if` or `match` with its condition. Where the node is a single
    /// call, its arguments are bound as ever, and dropped.
    ///
    /// ```
    /// use dagflow::testing::prelude::*;
    /// use dagflow::{Result, State, task, workflow};
    ///
    /// #[task]
    /// async fn charge(amount: u32) -> Result<String> {
    ///     unreachable!("no money moves in tests: {amount}")
    /// }
    ///
    /// workflow! {
    ///     async fn order(amount: u32) -> Result<usize> {
    ///         let receipt = charge(amount);
    ///         Ok(receipt.len())
    ///     }
    /// }
    /// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    /// # runtime.block_on(async {
    /// let receipt = stub::with(|amount: &u32| Ok(format!("paid {amount}")));
    /// assert_eq!(order(7).stub(order::receipt, receipt).await.unwrap(), 6);
    /// # });
    /// ```
    ///
    /// # Panics
    /// The run (its future, its handle, or its report) panics at its end if no attempt has come by the stub, unless it is
    /// [`optional`](Stub::optional), the run was cancelled, or faults were injected; and if the stub does not fit the node.
    #[must_use]
    pub fn stub<P: Target<W>>(mut self, place: P, stub: Stub<P::Value, P::Owner>) -> Self {
        self.script().stubs.add(place.path(), stub.into_plan());
        self
    }

    /// Fails the test if a real task is called: one that has no stub, and that no [`pass_through`](super::stub::pass_through) allows,
    /// of itself or of the node around it. Expressions are no tasks, and neither is the call of an inner workflow, whose tasks are.
    ///
    /// ```
    /// use dagflow::testing::prelude::*;
    /// use dagflow::{Result, task, workflow};
    ///
    /// #[task]
    /// async fn charge(amount: u32) -> Result<String> {
    ///     unreachable!("no money moves in tests: {amount}")
    /// }
    ///
    /// workflow! {
    ///     async fn order(amount: u32) -> Result<usize> {
    ///         let total: u32 = amount + 1;
    ///         let receipt = charge(*total);
    ///         Ok(receipt.len())
    ///     }
    /// }
    /// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    /// # runtime.block_on(async {
    /// let failed = tokio::spawn(order(7).only_stubs()).await.unwrap_err().into_panic();
    /// assert!(failed.downcast::<String>().unwrap().contains("the real task of `receipt` was called"));
    /// # });
    /// ```
    ///
    /// # Panics
    /// The run panics at its end; the task itself is not called, and the rest of the run is cancelled.
    #[must_use]
    pub fn only_stubs(mut self) -> Self {
        self.script().stubs.forbid_others();
        self
    }

    /// Injects faults into the calls of the run, and of the runs inside of it.
    ///
    /// Calls of other workflows are not hit, but those in them are; neither are expressions. A fault comes before a stub: it is the
    /// stub that begins late, or does not happen. [`Faults::check`] makes many such runs.
    #[must_use]
    pub fn faults(mut self, faults: Faults<W>) -> Self {
        self.script().faults.set(faults.into_plan());
        self
    }

    pub(crate) fn script(&mut self) -> &Arc<Script> {
        self.settings().script.get_or_insert_default()
    }
}

/// For tests; only with the feature `testing`.
impl<R, W> Report<R, W> {
    /// The faults that were injected into the run, in the order of time.
    pub fn faults(&self) -> Vec<Fault> {
        let script = self.core().and_then(|core| core.settings().script.as_ref());
        script.map_or_else(Vec::new, |script| script.faults.log())
    }
}
