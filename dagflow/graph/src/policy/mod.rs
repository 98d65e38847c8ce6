//! What happens around a task's attempts: retries and their waits, time limits, where it runs.
//!
//! A [`Policy`] is plain data that can be built in a constant, which is how `#[task(..)]` and `#[node(..)]` carry their
//! options. Decisions here are pure: the clock and the random source belong to the engine and are passed in.

mod backoff;
mod duration;

use std::fmt;
use std::num::NonZeroUsize;
use std::time::Duration;

pub use self::backoff::{Backoff, Growth, Jitter};
pub use self::duration::Compact;

/// The options of a node: those of its task, with the node's own applied on top.
///
/// ```
/// use dagflow::policy::{Backoff, Policy};
/// use std::time::Duration;
///
/// const FETCH: Policy = Policy::new()
///     .retries(3)
///     .backoff(Backoff::exponential(Duration::from_millis(100)).max(Duration::from_secs(10)))
///     .timeout(Duration::from_secs(30));
///
/// assert_eq!(FETCH.retries, 3);
/// assert_eq!(FETCH.to_string(), "3 retries (exponential 100ms, max 10s), timeout 30s");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Policy {
    /// How many times a failed attempt is repeated; 0 means that there is one attempt only.
    pub retries: u32,
    /// How long to wait before each retry.
    pub backoff: Backoff,
    /// The time one attempt may take.
    pub timeout: Option<Duration>,
    /// The time that all attempts and the waits between them may take together.
    pub deadline: Option<Duration>,
    /// How many items of a map run at once.
    pub concurrency: Option<NonZeroUsize>,
    /// Whether the body blocks its thread, and so has to be kept off the async workers.
    pub blocking: bool,
    /// Whether a map gives every item's `Result` instead of failing with the first error.
    pub collect: bool,
    /// Whether a panic is worth a retry, as an error is.
    pub retry_panics: bool,
    /// What an attempt occupies while it runs, by the name of the runner's resource.
    pub resources: &'static [(&'static str, u64)],
    /// The runner's limits that an attempt counts towards.
    pub limits: &'static [&'static str],
    /// Which of several ready nodes starts first: the one with the highest number.
    pub priority: i32,
    /// How long an attempt is expected to take, until the runner has measured it.
    pub estimate: Option<Duration>,
}

impl Policy {
    /// One attempt, no limits: the policy of a plain function.
    ///
    /// ```
    /// use dagflow::policy::Policy;
    ///
    /// assert_eq!(Policy::new(), Policy::default());
    /// assert!(Policy::new().is_plain());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            retries: 0,
            backoff: Backoff::DEFAULT,
            timeout: None,
            deadline: None,
            concurrency: None,
            blocking: false,
            collect: false,
            retry_panics: false,
            resources: &[],
            limits: &[],
            priority: 0,
            estimate: None,
        }
    }

    /// Repeats a failed attempt up to `retries` times.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// assert_eq!(Policy::new().retries(3).retries, 3);
    /// ```
    #[must_use]
    pub const fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Sets the waits between attempts.
    ///
    /// ```
    /// # use dagflow::policy::{Backoff, Policy};
    /// # use std::time::Duration;
    /// let second = Backoff::fixed(Duration::from_secs(1));
    /// assert_eq!(Policy::new().backoff(second).backoff, second);
    /// ```
    #[must_use]
    pub const fn backoff(mut self, backoff: Backoff) -> Self {
        self.backoff = backoff;
        self
    }

    /// Limits the time of one attempt.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// # use std::time::Duration;
    /// let policy = Policy::new().timeout(Duration::from_secs(30));
    /// assert_eq!(policy.timeout, Some(Duration::from_secs(30)));
    /// ```
    #[must_use]
    pub const fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Limits the time of all attempts and waits together.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// # use std::time::Duration;
    /// let policy = Policy::new().deadline(Duration::from_secs(600));
    /// assert_eq!(policy.to_string(), "deadline 10m");
    /// ```
    #[must_use]
    pub const fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Limits how many items of a map run at once. As nothing could ever run with 0, that counts as 1.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// assert_eq!(Policy::new().concurrency(8).to_string(), "8 at once");
    /// assert_eq!(Policy::new().concurrency(0), Policy::new().concurrency(1));
    /// ```
    #[must_use]
    pub const fn concurrency(mut self, concurrency: usize) -> Self {
        self.concurrency = match NonZeroUsize::new(concurrency) {
            None => Some(NonZeroUsize::MIN),
            limit => limit,
        };
        self
    }

    /// Says whether the body blocks its thread.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// assert!(Policy::new().blocking(true).blocking);
    /// ```
    #[must_use]
    pub const fn blocking(mut self, blocking: bool) -> Self {
        self.blocking = blocking;
        self
    }

    /// Says whether a map collects every item's `Result`.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// assert!(Policy::new().collect(true).collect);
    /// ```
    #[must_use]
    pub const fn collect(mut self, collect: bool) -> Self {
        self.collect = collect;
        self
    }

    /// Says whether a panic is worth a retry.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// assert!(Policy::new().retries(1).retry_panics(true).retry_panics);
    /// ```
    #[must_use]
    pub const fn retry_panics(mut self, retry_panics: bool) -> Self {
        self.retry_panics = retry_panics;
        self
    }

    /// Says what an attempt occupies while it runs: all of it at once, or it waits. The capacities are those of the
    /// [`Runner`](https://docs.rs/dagflow/latest/dagflow/struct.Runner.html).
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// let policy = Policy::new().resources(&[("gpu", 1), ("memory_gb", 16)]);
    /// assert_eq!(policy.to_string(), "gpu 1, memory_gb 16");
    /// ```
    #[must_use]
    pub const fn resources(mut self, resources: &'static [(&'static str, u64)]) -> Self {
        self.resources = resources;
        self
    }

    /// Names limits of the [`Runner`](https://docs.rs/dagflow/latest/dagflow/struct.Runner.html) that an attempt counts towards.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// assert_eq!(Policy::new().limits(&["github"]).to_string(), "limit github");
    /// ```
    #[must_use]
    pub const fn limits(mut self, limits: &'static [&'static str]) -> Self {
        self.limits = limits;
        self
    }

    /// Of several ready nodes the one with the highest priority starts first; 0 is where all others are.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// assert_eq!(Policy::new().priority(-1).to_string(), "priority -1");
    /// ```
    #[must_use]
    pub const fn priority(mut self, priority: i32) -> Self {
        self.priority = priority;
        self
    }

    /// How long an attempt is expected to take: a bounded run starts what stands at the head of the longest path first.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// # use std::time::Duration;
    /// assert_eq!(Policy::new().estimate(Duration::from_secs(90)).to_string(), "about 1m30s");
    /// ```
    #[must_use]
    pub const fn estimate(mut self, estimate: Duration) -> Self {
        self.estimate = Some(estimate);
        self
    }

    /// Whether an attempt has to ask its runner for something: a place under a limit, or a share of a resource.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// assert!(Policy::new().limits(&["github"]).is_bounded());
    /// assert!(!Policy::new().concurrency(8).is_bounded());
    /// ```
    pub const fn is_bounded(&self) -> bool {
        !self.resources.is_empty() || !self.limits.is_empty()
    }

    /// Whether an attempt is nothing but a call: no retries, no time limit, not blocking.
    ///
    /// ```
    /// # use dagflow::policy::Policy;
    /// assert!(Policy::new().concurrency(8).is_plain());
    /// assert!(!Policy::new().retries(1).is_plain());
    /// ```
    pub const fn is_plain(&self) -> bool {
        self.retries == 0 && self.timeout.is_none() && self.deadline.is_none() && !self.blocking
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self::new()
    }
}

/// What differs from [`Policy::new`], as a short list; nothing where nothing does.
impl fmt::Display for Policy {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        if self.retries > 0 {
            let noun = if self.retries == 1 {
                "retry"
            } else {
                "retries"
            };
            let backoff = if self.backoff == Backoff::DEFAULT {
                String::new()
            } else {
                format!(" ({})", self.backoff)
            };
            parts.push(format!("{} {noun}{backoff}", self.retries));
        }
        if let Some(timeout) = self.timeout {
            parts.push(format!("timeout {}", Compact(timeout)));
        }
        if let Some(deadline) = self.deadline {
            parts.push(format!("deadline {}", Compact(deadline)));
        }
        if let Some(concurrency) = self.concurrency {
            parts.push(format!("{concurrency} at once"));
        }
        for (set, words) in [
            (self.blocking, "blocking"),
            (self.collect, "collects errors"),
            (self.retry_panics, "retries panics"),
        ] {
            if set {
                parts.push(words.to_owned());
            }
        }
        for (name, amount) in self.resources {
            parts.push(format!("{name} {amount}"));
        }
        for name in self.limits {
            parts.push(format!("limit {name}"));
        }
        if self.priority != 0 {
            parts.push(format!("priority {}", self.priority));
        }
        if let Some(estimate) = self.estimate {
            parts.push(format!("about {}", Compact(estimate)));
        }
        f.pad(&parts.join(", "))
    }
}
