//! What was taken, for as long as it is held.

use std::sync::{Arc, PoisonError};

use super::super::core::Core;
use super::super::sync::Mutex;
use super::Bounds;
use super::pools::Demand;

/// What an attempt has taken from the pools of its runner; dropping it gives it back. It must not be dropped under a schedule's lock:
/// somebody who waited is started then.
pub(crate) struct Lease {
    pub(super) bounds: Arc<Bounds>,
    pub(super) demand: Arc<Demand>,
    /// For the runs that are nested in the attempt: pools of their own, as large as what it holds. By the number of the pool that the
    /// attempt has taken from.
    pub(super) inner: Mutex<Vec<(usize, usize)>>,
}

impl Lease {
    pub(super) fn new(bounds: Arc<Bounds>, demand: Arc<Demand>) -> Self {
        Self {
            bounds,
            demand,
            inner: Mutex::default(),
        }
    }

    /// How much of a pool is held.
    pub(super) fn holds(&self, pool: usize) -> Option<u64> {
        let take = self.demand.iter().find(|take| take.pool == pool)?;
        Some(take.amount)
    }

    /// Whether anything is held that others may wait for; a rate is not.
    pub(super) fn holds_any(&self) -> bool {
        self.bounds.is_held(&self.demand)
    }

    /// The pool that stands for `pool` in nested runs.
    pub(super) fn inner_pool(&self, pool: usize) -> Option<usize> {
        let amount = self.holds(pool)?;
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = inner.iter().find(|(outer, _)| *outer == pool) {
            return Some(*known);
        }
        let made = self.bounds.add_pool(amount);
        inner.push((pool, made));
        Some(made)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let inner = std::mem::take(self.inner.get_mut().unwrap_or_else(PoisonError::into_inner));
        self.bounds.give_back(&self.demand, &inner);
    }
}

/// A worker's place in the concurrency of its runner.
pub(crate) enum Seat {
    /// One of its own; held to be dropped.
    Own { _lease: Lease },
    /// The one of the node that the nested run is part of.
    Outer(Arc<Core>),
}

impl Drop for Seat {
    fn drop(&mut self) {
        if let Self::Outer(core) = self {
            core.return_outer_permit();
        }
    }
}
