//! Awaits: the moments when an attempt waits, counted so that a test can end the run at each of them.

use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Notify;

use super::super::{lock, outermost};
use crate::engine::core::Core;

/// How often attempts have waited, and what happens at one of these moments.
#[derive(Default)]
pub(crate) struct Awaits {
    count: AtomicU64,
    stop: Mutex<Option<Stop>>,
    pub(crate) reached: Notify,
}

/// How the run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// As by [`RunHandle::cancel`](crate::RunHandle::cancel).
    Cancel,
    /// By dropping its future.
    Drop,
}

#[derive(Clone, Copy)]
struct Stop {
    at: u64,
    end: End,
}

impl Awaits {
    pub(crate) fn stop(&self, at: u64, end: End) {
        *lock(&self.stop) = Some(Stop { at, end });
    }

    pub(crate) fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }
}

/// An attempt has been polled and waits.
pub(crate) fn waits(core: &Core) {
    let Some(script) = &core.settings().script else {
        return;
    };
    let awaits = &script.awaits;
    let number = awaits.count.fetch_add(1, Ordering::Relaxed) + 1;
    match *lock(&awaits.stop) {
        Some(Stop { at, end }) if at == number => match end {
            End::Cancel => outermost(core, script).cancel(),
            End::Drop => awaits.reached.notify_one(),
        },
        _ => {}
    }
}

impl fmt::Display for End {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Cancel => "cancelled",
            Self::Drop => "dropped",
        })
    }
}
