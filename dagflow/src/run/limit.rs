//! What a runner bounds by name.

use std::time::Duration;

use crate::engine::bounds::Capacity;

/// A limit that attempts count towards by `limit("name")`: how many at once, how many starts in a period, or both.
///
/// ```
/// use dagflow::{Limit, Runner};
/// use std::time::Duration;
///
/// let runner = Runner::builder()
///     .limit("github", Limit::new().concurrency(8).rate(5_000, Duration::from_secs(3_600)))
///     .build();
/// assert_eq!(runner.free_limit("github"), Some(8));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limit {
    concurrency: Option<u64>,
    rate: Option<(u64, Duration)>,
}

impl Limit {
    /// No limit yet.
    pub const fn new() -> Self {
        Self {
            concurrency: None,
            rate: None,
        }
    }

    /// How many attempts run at once. 0 counts as 1.
    #[must_use]
    pub const fn concurrency(mut self, attempts: u64) -> Self {
        self.concurrency = Some(if attempts == 0 { 1 } else { attempts });
        self
    }

    /// How many attempts start within any time of this length, wherever it begins: the window slides. Retries count like first
    /// attempts. 0 counts as 1. It needs the timer of the runtime.
    #[must_use]
    pub const fn rate(mut self, attempts: u64, period: Duration) -> Self {
        self.rate = Some((if attempts == 0 { 1 } else { attempts }, period));
        self
    }

    pub(super) fn capacity(self) -> Capacity {
        Capacity {
            count: self.concurrency,
            rate: self.rate,
        }
    }
}
