//! Faults: errors, panics and delays that are injected into tasks, as a seed says.
//!
//! Whether a call is hit depends on the seed, the path of its node and the attempt, and on nothing else: neither the order in which
//! nodes run nor the machine changes it, so that a seed is all that a failure needs to be found again.

mod awaits;
mod check;
mod hunt;

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub(crate) use self::awaits::Awaits;
pub(crate) use self::awaits::waits;
use super::lock;
use super::place::{Address, Path, Target};

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

/// Faults without their workflow.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    seed: u64,
    error: f64,
    panic: f64,
    delay: Option<Range<Duration>>,
    only: Vec<Path>,
    except: Vec<Path>,
}

/// A fault that was injected.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// The path of the node, such as `pages[3]`.
    pub node: String,
    /// From 1.
    pub attempt: u32,
    /// What happened.
    pub kind: FaultKind,
}

/// What a fault does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultKind {
    /// In place of the call, the attempt fails with [`Failure::Injected`](crate::Failure::Injected).
    Error,
    /// In place of the call, the attempt panics.
    Panic,
    /// The call begins later.
    Delay(Duration),
}

/// The faults of a run: what is planned, and what has happened.
#[derive(Default)]
pub(crate) struct Injected {
    plan: Mutex<Option<Arc<Plan>>>,
    log: Mutex<Vec<Fault>>,
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

impl Plan {
    /// What happens to an attempt, and when.
    fn draw(&self, address: &Address) -> (Duration, Option<FaultKind>) {
        let covered = |paths: &[Path]| paths.iter().any(|path| path.covers(address));
        if covered(&self.except) || (!self.only.is_empty() && !covered(&self.only)) {
            return (Duration::ZERO, None);
        }
        let mut random = fastrand::Rng::with_seed(address.hash(self.seed));
        let delay = self.delay.as_ref().map_or(Duration::ZERO, |range| {
            range.start + (range.end - range.start).mul_f64(random.f64())
        });
        let lot = random.f64();
        let kind = if lot < self.error {
            Some(FaultKind::Error)
        } else if lot < self.error + self.panic {
            Some(FaultKind::Panic)
        } else {
            None
        };
        (delay, kind)
    }
}

impl Injected {
    pub(crate) fn set(&self, plan: Plan) {
        *lock(&self.plan) = Some(Arc::new(plan));
    }

    /// What happens to an attempt, and notes it.
    pub(crate) fn draw(
        &self,
        address: &Address,
        node: impl FnOnce() -> String,
        attempt: u32,
        may_wait: bool,
    ) -> (Duration, Option<FaultKind>) {
        let Some(plan) = lock(&self.plan).clone() else {
            return (Duration::ZERO, None);
        };
        let (mut delay, kind) = plan.draw(address);
        if !may_wait {
            delay = Duration::ZERO;
        }
        let late = (!delay.is_zero()).then_some(FaultKind::Delay(delay));
        if late.is_some() || kind.is_some() {
            let node = node();
            let mut log = lock(&self.log);
            log.extend(late.into_iter().chain(kind).map(|kind| Fault {
                node: node.clone(),
                attempt,
                kind,
            }));
        }
        (delay, kind)
    }

    pub(crate) fn log(&self) -> Vec<Fault> {
        lock(&self.log).clone()
    }
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

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            node,
            attempt,
            kind,
        } = self;
        match kind {
            FaultKind::Error => write!(formatter, "attempt {attempt} of `{node}` fails"),
            FaultKind::Panic => write!(formatter, "attempt {attempt} of `{node}` panics"),
            FaultKind::Delay(delay) => {
                write!(
                    formatter,
                    "attempt {attempt} of `{node}` begins {delay:?} late"
                )
            }
        }
    }
}
