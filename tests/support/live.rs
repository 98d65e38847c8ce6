//! Counters of what is alive: futures, values, anything that holds a guard.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts guards. Cheap to clone; clones count together.
#[derive(Clone, Debug, Default)]
pub struct Live(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    now: AtomicUsize,
    most: AtomicUsize,
    ever: AtomicUsize,
}

impl Live {
    /// Nothing is alive.
    pub fn new() -> Self {
        Self::default()
    }

    /// One more is alive until the guard is dropped.
    pub fn guard(&self) -> Guard {
        let now = self.0.now.fetch_add(1, Ordering::SeqCst) + 1;
        self.0.most.fetch_max(now, Ordering::SeqCst);
        self.0.ever.fetch_add(1, Ordering::SeqCst);
        Guard(self.clone())
    }

    /// A value that is counted until it is dropped.
    pub fn track<T>(&self, value: T) -> Tracked<T> {
        Tracked {
            value,
            guard: self.guard(),
        }
    }

    /// How many are alive.
    pub fn now(&self) -> usize {
        self.0.now.load(Ordering::SeqCst)
    }

    /// How many were alive at once, at most.
    pub fn most(&self) -> usize {
        self.0.most.load(Ordering::SeqCst)
    }

    /// How many there have been.
    pub fn ever(&self) -> usize {
        self.0.ever.load(Ordering::SeqCst)
    }
}

/// One that is alive.
#[derive(Debug)]
pub struct Guard(Live);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.0.now.fetch_sub(1, Ordering::SeqCst);
    }
}

/// A value that is counted; it is not `Clone`.
#[derive(Debug)]
pub struct Tracked<T> {
    /// The value.
    pub value: T,
    guard: Guard,
}

impl<T> Tracked<T> {
    /// Another value under the same counter.
    pub fn next<U>(&self, value: U) -> Tracked<U> {
        self.guard.0.track(value)
    }
}
