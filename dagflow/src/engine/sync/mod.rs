//! What the engine's workers synchronise with, in one place so that another implementation can stand in for it: in tests under
//! `--cfg shuttle` these are locks, atomics, wake-ups, timers and tasks whose interleaving a checker decides (`engine/models`).
//!
//! Not everything has to come from here: what one worker owns (its step), and what may be lost (what nodes cost), does not.

/// Where a worker was started.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Spawned {
    /// As a task, which waits for a thread.
    Queued,
    /// With somebody who stands by, whom the models of runs do without.
    #[cfg_attr(all(test, shuttle), allow(dead_code))]
    Given,
}

#[cfg(all(test, shuttle))]
mod modelled;
#[cfg(not(all(test, shuttle)))]
mod real;

#[cfg(all(test, shuttle))]
pub(crate) use modelled::*;
#[cfg(not(all(test, shuttle)))]
pub(crate) use real::*;
