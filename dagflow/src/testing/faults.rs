//! Faults: errors, panics and delays that are injected into tasks, as a seed says.
//!
//! Whether a call is hit depends on the seed, the path of its node and the attempt, and on nothing else: neither the order in which
//! nodes run nor the machine changes it, so that a seed is all that a failure needs to be found again.

mod awaits;
mod check;
mod fault;
mod hunt;
mod plan;
mod runtime;

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;
use std::time::Duration;

pub(crate) use self::awaits::{Awaits, waits};
pub use self::fault::{Fault, FaultKind};
pub(crate) use self::plan::{Injected, Plan};
use super::place::Target;

/// Faults for the calls of the runs of workflow `W`. Made by [`faults`].
///
/// ```
/// use std::time::Duration;
/// use dagflow::testing::prelude::*;
/// use dagflow::{Result, task, workflow};
///
/// #[task(retries = 9)]
/// async fn page(number: u32) -> Result<u32> {
///     Ok(number)
/// }
///
/// #[task]
/// async fn sum(pages: &[u32]) -> u32 {
///     pages.iter().sum()
/// }
///
/// workflow! {
///     async fn load() -> Result<u32> {
///         let pages = for number in 0..20_u32 { page(number) };
///         let sum = sum(&pages);
///         Ok(sum)
///     }
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
/// # runtime.block_on(async {
/// let faults = faults(7).error(0.3).delay(Duration::from_millis(1)..Duration::from_secs(5)).except(load::sum);
/// let report = load().faults(faults).report().await;
/// assert_eq!(*report.result().as_ref().unwrap(), 190); // the retries were enough
/// assert!(report.faults().iter().any(|fault| fault.node == "pages[3]"));
/// # });
/// ```
pub struct Faults<W = ()> {
    plan: Plan,
    runs: Option<u64>,
    cancels: bool,
    workflow: PhantomData<fn() -> W>,
}

/// Faults from a seed; without further words, there are none.
pub fn faults<W>(seed: u64) -> Faults<W> {
    Faults {
        plan: Plan {
            seed,
            error: 0.0,
            panic: 0.0,
            delay: None,
            only: Vec::new(),
            except: Vec::new(),
        },
        runs: None,
        cancels: false,
        workflow: PhantomData,
    }
}

impl<W> Faults<W> {
    /// The share of calls that fail with [`Failure::Injected`](crate::Failure::Injected) instead of running, from 0 to 1.
    ///
    /// Such a failure is one of the engine's, like a time-out: retries and fallbacks see it, a `retry_if` over the task's own error
    /// does not.
    ///
    /// # Panics
    /// If it is no share.
    #[must_use]
    pub fn error(mut self, share: f64) -> Self {
        self.plan.error = checked(share);
        self
    }

    /// The share of calls that panic instead of running, from 0 to 1. The panics are not printed.
    ///
    /// # Panics
    /// If it is no share.
    #[must_use]
    pub fn panic(mut self, share: f64) -> Self {
        self.plan.panic = checked(share);
        self
    }

    /// How long each call waits before it begins, on tokio's clock. Blocking tasks do not wait.
    ///
    /// # Panics
    /// If the range is empty.
    #[must_use]
    pub fn delay(mut self, range: Range<Duration>) -> Self {
        assert!(
            !range.is_empty(),
            "the delays of faults come from a range with a start before its end, not {range:?}"
        );
        self.plan.delay = Some(range);
        self
    }

    /// Faults only here; said more than once, at all of these places. A place covers its items, its
    /// fallback, and the workflow that runs in it.
    #[must_use]
    pub fn only(mut self, place: impl Target<W>) -> Self {
        self.plan.only.push(place.path());
        self
    }

    /// No faults here, nor inside of it.
    #[must_use]
    pub fn except(mut self, place: impl Target<W>) -> Self {
        self.plan.except.push(place.path());
        self
    }

    pub(crate) fn into_plan(self) -> Plan {
        self.plan
    }
}

fn checked(share: f64) -> f64 {
    assert!(
        (0.0..=1.0).contains(&share),
        "the share of calls that a fault hits is a number from 0 to 1, not {share}"
    );
    share
}

impl<W> Clone for Faults<W> {
    fn clone(&self) -> Self {
        Self {
            plan: self.plan.clone(),
            runs: self.runs,
            cancels: self.cancels,
            workflow: PhantomData,
        }
    }
}

impl<W> fmt::Debug for Faults<W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.plan, formatter)
    }
}
