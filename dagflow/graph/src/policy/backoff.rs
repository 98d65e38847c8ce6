//! How long to wait before a retry.

use std::fmt;
use std::time::Duration;

use super::duration::Compact;

/// The waits between the attempts of a task.
///
/// ```
/// use dagflow::policy::Backoff;
/// use std::time::Duration;
///
/// let backoff = Backoff::exponential(Duration::from_millis(100))
///     .max(Duration::from_secs(1))
///     .without_jitter();
///
/// let waits: Vec<u128> = (1..=5).map(|retry| backoff.delay(retry, 0).as_millis()).collect();
/// assert_eq!(waits, [100, 200, 400, 800, 1000]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Backoff {
    /// How the waits grow.
    pub growth: Growth,
    /// The wait before the first retry.
    pub base: Duration,
    /// No wait is longer than this.
    pub max: Option<Duration>,
    /// How the waits of tasks that failed together are spread.
    pub jitter: Jitter,
}

/// How the waits of a [`Backoff`] grow from one retry to the next.
///
/// ```
/// use dagflow::policy::{Backoff, Growth};
/// use std::time::Duration;
///
/// assert_eq!(Backoff::linear(Duration::from_secs(1)).growth, Growth::Linear);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Growth {
    /// Every wait is the base.
    Fixed,
    /// The base times 1, 2, 3, ..
    Linear,
    /// The base times 1, 2, 4, ..
    Exponential,
}

/// Whether the waits of a [`Backoff`] are random.
///
/// ```
/// use dagflow::policy::{Backoff, Jitter};
/// use std::time::Duration;
///
/// assert_eq!(Backoff::fixed(Duration::from_secs(1)).jitter, Jitter::Full);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Jitter {
    /// Anything between no wait and the whole one, all equally likely ("full jitter" in the AWS article "Exponential Backoff And
    /// Jitter"): tasks that failed together do not come back together.
    #[default]
    Full,
    /// Exactly the computed wait.
    None,
}

impl Backoff {
    /// A tenth of a second, doubled each time up to half a minute, with full jitter.
    pub(super) const DEFAULT: Self =
        Self::exponential(Duration::from_millis(100)).max(Duration::from_secs(30));

    /// Waits `base` each time.
    ///
    /// ```
    /// # use dagflow::policy::Backoff;
    /// # use std::time::Duration;
    /// let backoff = Backoff::fixed(Duration::from_secs(1)).without_jitter();
    /// assert_eq!(backoff.delay(7, 0), Duration::from_secs(1));
    /// ```
    #[must_use]
    pub const fn fixed(base: Duration) -> Self {
        Self::growing(Growth::Fixed, base)
    }

    /// Waits `base` before the first retry, and `base` more before each further one.
    ///
    /// ```
    /// # use dagflow::policy::Backoff;
    /// # use std::time::Duration;
    /// let backoff = Backoff::linear(Duration::from_secs(1)).without_jitter();
    /// assert_eq!(backoff.delay(7, 0), Duration::from_secs(7));
    /// ```
    #[must_use]
    pub const fn linear(base: Duration) -> Self {
        Self::growing(Growth::Linear, base)
    }

    /// Waits `base` before the first retry, and twice as long before each further one.
    ///
    /// ```
    /// # use dagflow::policy::Backoff;
    /// # use std::time::Duration;
    /// let backoff = Backoff::exponential(Duration::from_secs(1)).without_jitter();
    /// assert_eq!(backoff.delay(7, 0), Duration::from_secs(64));
    /// ```
    #[must_use]
    pub const fn exponential(base: Duration) -> Self {
        Self::growing(Growth::Exponential, base)
    }

    const fn growing(growth: Growth, base: Duration) -> Self {
        Self {
            growth,
            base,
            max: None,
            jitter: Jitter::Full,
        }
    }

    /// Cuts every wait to `max`.
    ///
    /// ```
    /// # use dagflow::policy::Backoff;
    /// # use std::time::Duration;
    /// let backoff = Backoff::linear(Duration::from_secs(1)).max(Duration::from_secs(5));
    /// assert!(backoff.delay(7, u64::MAX) <= Duration::from_secs(5));
    /// ```
    #[must_use]
    pub const fn max(mut self, max: Duration) -> Self {
        self.max = Some(max);
        self
    }

    /// Waits exactly as long as computed. Prefer this in tests only: without jitter, tasks that failed together retry together.
    ///
    /// ```
    /// # use dagflow::policy::Backoff;
    /// # use std::time::Duration;
    /// let backoff = Backoff::fixed(Duration::from_secs(1)).without_jitter();
    /// assert_eq!(backoff.delay(1, 12345), backoff.delay(1, 67890));
    /// ```
    #[must_use]
    pub const fn without_jitter(mut self) -> Self {
        self.jitter = Jitter::None;
        self
    }

    /// The wait before retry number `retry`, counted from 1 (0 counts as 1).
    ///
    /// `random` is where the jitter comes from; all 64 bits have to be equally likely. The same arguments give the same wait, and no
    /// argument overflows: the longest wait is [`Duration::MAX`]. The jitter is applied after the limit, so that waits that have
    /// reached it are still spread over the whole range.
    ///
    /// ```
    /// # use dagflow::policy::Backoff;
    /// # use std::time::Duration;
    /// let backoff = Backoff::fixed(Duration::from_secs(1));
    /// assert_eq!(backoff.delay(1, 0), Duration::ZERO);
    /// assert_eq!(backoff.delay(1, u64::MAX / 2), Duration::from_millis(500));
    /// assert_eq!(backoff.delay(1, u64::MAX), Duration::from_secs(1));
    /// ```
    pub fn delay(&self, retry: u32, random: u64) -> Duration {
        let whole = self.grown(retry.max(1));
        let capped = self.max.map_or(whole, |max| whole.min(max));
        match self.jitter {
            Jitter::Full => spread(capped, random),
            Jitter::None => capped,
        }
    }

    fn grown(&self, retry: u32) -> Duration {
        match self.growth {
            Growth::Fixed => self.base,
            Growth::Linear => self.base.saturating_mul(retry),
            Growth::Exponential => {
                let factor = 1_u128.checked_shl(retry - 1).unwrap_or(u128::MAX);
                from_nanos(self.base.as_nanos().saturating_mul(factor))
            }
        }
    }
}

impl Default for Backoff {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The growth, the base and the limits: `exponential 100ms, max 10s`.
impl fmt::Display for Backoff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let growth = match self.growth {
            Growth::Fixed => "fixed",
            Growth::Linear => "linear",
            Growth::Exponential => "exponential",
        };
        write!(f, "{growth} {}", Compact(self.base))?;
        if let Some(max) = self.max {
            write!(f, ", max {}", Compact(max))?;
        }
        if self.jitter == Jitter::None {
            write!(f, ", no jitter")?;
        }
        Ok(())
    }
}

/// Maps `random` evenly onto `0..=whole`: the upper half of the product of `random` and the number of possible values.
fn spread(whole: Duration, random: u64) -> Duration {
    let values = whole.as_nanos() + 1;
    let random = u128::from(random);
    // A duration has 94 bits of nanoseconds, so the product does not fit into 128: multiply its two halves apart.
    let (high, low) = (values >> 64, values & u128::from(u64::MAX));
    from_nanos(high * random + ((low * random) >> 64))
}

/// `Duration::from_nanos` takes 64 bits only, which would cut a wait at 584 years.
fn from_nanos(nanos: u128) -> Duration {
    const PER_SECOND: u128 = 1_000_000_000;
    match (
        u64::try_from(nanos / PER_SECOND),
        u32::try_from(nanos % PER_SECOND),
    ) {
        (Ok(seconds), Ok(rest)) => Duration::new(seconds, rest),
        _ => Duration::MAX,
    }
}
