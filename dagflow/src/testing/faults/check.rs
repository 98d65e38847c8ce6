//! Many runs of one workflow under faults, each held against what always has to be true.

use tokio::runtime::Handle;

use super::Faults;
use super::hunt::{Case, Hunt};
use crate::engine::failure::WorkflowError;
use crate::run::{Report, Run};

/// How many runs a check makes that was not told.
const RUNS: u64 = 100;

impl<W: 'static> Faults<W> {
    /// How many runs [`check`](Self::check) makes, each with a seed of its own; 100 if nothing is said. The first has the seed itself,
    /// so that `faults(seed).runs(1)`, with the same other words, is one run again.
    #[must_use]
    pub fn runs(mut self, runs: u64) -> Self {
        self.runs = Some(runs);
        self
    }

    /// Also ends a run at each moment when an attempt waits: once by cancelling it, as by its handle, once by dropping its future.
    ///
    /// First the awaits of a run without faults are counted; then there are two runs for each. Of each it is checked that every node
    /// has a last state, that the permits of its runner are free again, and that the next run ends as the first one did. If there are
    /// faults to inject, the same is done with the run that has those of the seed itself.
    #[must_use]
    pub fn cancel_at_every_await(mut self) -> Self {
        self.cancels = true;
        self
    }

    /// Runs the workflow again and again, each time in a runtime of its own with a paused clock, and gives each report to the
    /// invariant, which panics if it does not hold (`assert!`). For a plain `#[test]`, outside of a runtime.
    ///
    /// ```
    /// use dagflow::testing::prelude::*;
    /// use dagflow::{Result, State, task, workflow};
    ///
    /// #[task]
    /// async fn charge(amount: u32) -> Result<u32> {
    ///     tokio::task::yield_now().await;
    ///     Ok(amount)
    /// }
    ///
    /// #[task]
    /// async fn ship(amount: &u32) -> Result<u32> {
    ///     Ok(*amount)
    /// }
    ///
    /// workflow! {
    ///     async fn order(amount: u32) -> Result<u32> {
    ///         let charged = charge(amount);
    ///         let shipped = ship(&charged);
    ///         Ok(shipped)
    ///     }
    /// }
    ///
    /// faults(7).error(0.3).panic(0.1).runs(50).cancel_at_every_await().check(
    ///     || order(3),
    ///     |report| assert!(!report.state(order::shipped).is_failure() || report.value(order::charged).is_ok()),
    /// );
    /// ```
    ///
    /// # Panics
    /// If the invariant panics, or a run leaves something behind, with the seed, the faults in the order in which they were injected,
    /// and how to see that run again. Inside of a runtime.
    pub fn check<T, E>(
        self,
        workflow: impl Fn() -> Run<Result<T, E>, W>,
        invariant: impl Fn(&Report<Result<T, E>, W>),
    ) where
        T: Send + 'static,
        E: WorkflowError,
    {
        assert!(
            Handle::try_current().is_err(),
            "`check` makes a runtime for each of its runs: call it from a plain `#[test]`, outside of any runtime"
        );
        let hunt = Hunt {
            faults: &self,
            workflow: &workflow,
            invariant: &invariant,
        };
        if self.cancels {
            hunt.cancel_everywhere(None);
        }
        if self.cancels && !self.is_quiet() {
            hunt.cancel_everywhere(Some(self.plan.seed));
        }
        for number in 0..self.runs.unwrap_or(if self.cancels && self.is_quiet() {
            0
        } else {
            RUNS
        }) {
            hunt.one(&Case::Faults(self.seed_of(number)));
        }
    }

    /// Whether there is nothing to inject.
    fn is_quiet(&self) -> bool {
        self.plan.error == 0.0 && self.plan.panic == 0.0 && self.plan.delay.is_none()
    }

    /// Run number 0 has the seed itself.
    fn seed_of(&self, number: u64) -> u64 {
        self.plan
            .seed
            .wrapping_add(number.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }
}
