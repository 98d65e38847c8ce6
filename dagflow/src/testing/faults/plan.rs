//! Which attempts are hit, and what was done to them.

use std::ops::Range;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::fault::{Fault, FaultKind};
use crate::testing::lock;
use crate::testing::place::{Address, Path};

/// Faults without their workflow.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(super) seed: u64,
    pub(super) error: f64,
    pub(super) panic: f64,
    pub(super) delay: Option<Range<Duration>>,
    pub(super) only: Vec<Path>,
    pub(super) except: Vec<Path>,
}

/// The faults of a run: what is planned, and what has happened.
#[derive(Default)]
pub(crate) struct Injected {
    plan: Mutex<Option<Arc<Plan>>>,
    log: Mutex<Vec<Fault>>,
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
            range.start + range.end.saturating_sub(range.start).mul_f64(random.f64())
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
