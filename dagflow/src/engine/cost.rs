//! What a node is worth: an estimate of the time its code takes before it ends or waits, learned from a few runs.
//!
//! It decides whether waking another worker pays. Measuring costs two looks at the clock, so that it is done in the first run and for
//! [one node in many](sampling) from then on.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::Instant;

/// Handing work to another core is worth it from here on: a spawn costs some 300 ns and a wake-up of a parked thread 10 to
/// 40 microseconds, which run beside the work.
pub(crate) const WORTH_SHARING: u32 = 10_000;

/// The same in a run that is [worth a thread](WORTH_A_THREAD) of its own: whoever is woken early finds more to do.
pub(crate) const WORTH_WAKING: u32 = 2_000;

/// What other cores would save of a whole run, from which on it does not matter that a thread is woken in vain.
pub(crate) const WORTH_A_THREAD: u32 = 50_000;

/// The same as [`WORTH_SHARING`] where a worker stays for work: it sees what is given within some hundred nanoseconds.
pub(crate) const WORTH_GIVING: u32 = 600;

/// From here on, as the mean of a run's nodes, a thread with nothing to do stays awake for more of them.
pub(crate) const WORTH_STAYING: u32 = 150;

/// What a node costs more on another core: the lock, and memory that has to come from there.
const HAND_OVER: u32 = 150;

/// What the engine itself takes for a node.
const ENGINE: u32 = 30;

/// What looking at the clock twice takes.
const CLOCK: u32 = 25;

/// One node in how many is measured, in a run of which other cores would save so much. Where they would save nothing, as far as is
/// known, two looks at the clock take longer than ten nodes, and a change is noticed early enough.
#[inline]
pub(crate) fn sampling(size: u32) -> u32 {
    if size == 0 { 256 } else { 64 }
}

/// The duration of a node's code in nanoseconds, as far as it is known; 0 while nobody knows.
#[derive(Debug, Default)]
pub struct Cost(AtomicU32);

/// Where the costs of a plan's nodes are.
#[derive(Debug)]
pub enum Costs {
    /// One a node of a static graph.
    Nodes(&'static [Cost]),
    /// One a function of a graph that was built: graphs come and go, functions stay.
    Functions(Vec<&'static Cost>),
}

impl Costs {
    #[inline]
    pub(crate) fn get(&self, index: u32) -> &Cost {
        match self {
            Self::Nodes(costs) => &costs[index as usize],
            Self::Functions(costs) => costs[index as usize],
        }
    }
}

impl Costs {
    /// What a builder adds to; only a built graph has it.
    #[inline]
    pub(crate) fn functions(&mut self) -> &mut Vec<&'static Cost> {
        match self {
            Self::Functions(costs) => costs,
            Self::Nodes(_) => unreachable!("nothing is added to the costs of a workflow"),
        }
    }

    /// Whether other graphs change them, too.
    pub(crate) fn are_shared(&self) -> bool {
        matches!(self, Self::Functions(_))
    }
}

impl Cost {
    /// What is known of a function, by its name. There are as many of these as a program has functions for graphs.
    #[inline]
    pub(crate) fn of_function(name: &'static str) -> &'static Self {
        static FUNCTIONS: RwLock<Option<HashMap<&'static str, &'static Cost>>> = RwLock::new(None);
        let known = FUNCTIONS.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(cost) = known.as_ref().and_then(|known| known.get(name)) {
            return cost;
        }
        drop(known);
        let mut known = FUNCTIONS.write().unwrap_or_else(PoisonError::into_inner);
        known
            .get_or_insert_default()
            .entry(name)
            .or_insert_with(|| Box::leak(Box::default()))
    }

    /// Nothing is known.
    pub const fn new() -> Self {
        Self(AtomicU32::new(0))
    }

    /// As if it was measured.
    #[cfg(all(test, shuttle))]
    pub(crate) const fn known(nanoseconds: u32) -> Self {
        Self(AtomicU32::new(nanoseconds))
    }

    /// The expected time; a node that never ran is taken to be worth a worker.
    #[inline]
    pub(crate) fn expected(&self) -> u32 {
        match self.0.load(Ordering::Relaxed) {
            0 => WORTH_SHARING,
            known => known.saturating_add(ENGINE),
        }
    }

    /// What another core would save of it: a node that is shared costs its worker more, so that instant ones are best kept together.
    #[inline]
    pub(crate) fn gain(&self) -> u32 {
        match self.0.load(Ordering::Relaxed) {
            0 => WORTH_SHARING,
            known => known.saturating_sub(HAND_OVER),
        }
    }

    #[inline]
    pub(crate) fn is_unknown(&self) -> bool {
        self.0.load(Ordering::Relaxed) == 0
    }

    /// Takes a measurement in. Two at once may lose one of them, which does not matter.
    pub(crate) fn learn(&self, since: Instant) {
        // A model decides what its nodes are worth; with a clock, its schedules could not be replayed.
        if cfg!(all(test, shuttle)) {
            return;
        }
        let sample = u32::try_from(since.elapsed().as_nanos()).unwrap_or(u32::MAX);
        let sample = sample.saturating_sub(CLOCK).max(1);
        let known = self.0.load(Ordering::Relaxed);
        // The first runs are cold, and a thread that is interrupted looks slow: no sample counts for more than the double. Down more
        // slowly than up, so that a function which is sometimes instant is not taken for one that always is.
        let average = if known == 0 {
            sample
        } else if sample < known {
            known - (known - sample).div_ceil(4)
        } else {
            let most = known.saturating_mul(2).saturating_add(100);
            known + (sample.min(most) - known) / 2
        };
        self.0.store(average.max(1), Ordering::Relaxed);
    }
}
