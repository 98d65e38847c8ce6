//! What became of a node, in the words of the field.

use crate::error::Failure;

/// The state of a node in a run.
///
/// ```
/// use dagflow::State;
///
/// assert!(State::UpstreamFailed.is_terminal());
/// assert_eq!(State::TimedOut.to_string(), "timed out");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum State {
    /// It has not started.
    Pending,
    /// An attempt runs, or the node waits for its next one.
    Running,
    /// It has a value.
    Succeeded,
    /// Its last attempt failed.
    Failed,
    /// A condition said no; its value is `None`.
    Skipped,
    /// It never started, because a node that it depends on failed.
    UpstreamFailed,
    /// The run ended before it could start or end.
    Cancelled,
    /// Its last attempt took longer than its `timeout`, or all of them longer than its `deadline`.
    TimedOut,
}

impl State {
    /// Whether the node will not change any more.
    pub const fn is_terminal(self) -> bool {
        !matches!(self, Self::Pending | Self::Running)
    }

    /// Whether the node ended without a value because of an error of its own.
    pub const fn is_failure(self) -> bool {
        matches!(self, Self::Failed | Self::TimedOut)
    }

    pub(crate) const fn number(self) -> u32 {
        self as u32
    }

    pub(crate) const fn of_number(number: u32) -> Self {
        match number {
            0 => Self::Pending,
            1 => Self::Running,
            2 => Self::Succeeded,
            3 => Self::Failed,
            4 => Self::Skipped,
            5 => Self::UpstreamFailed,
            6 => Self::Cancelled,
            _ => Self::TimedOut,
        }
    }
}

impl std::fmt::Display for State {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.pad(match self {
            Self::Pending => "pending",
            Self::Running => "running",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
            Self::UpstreamFailed => "upstream failed",
            Self::Cancelled => "cancelled",
            Self::TimedOut => "timed out",
        })
    }
}

/// What a `#[finally]` node sees of another node through `outcome(x)`.
///
/// ```
/// use dagflow::Outcome;
///
/// fn describe(saved: Outcome<&u32>) -> String {
///     match saved {
///         Outcome::Done(rows) => format!("{rows} rows"),
///         other => format!("nothing: {}", other.state()),
///     }
/// }
/// assert_eq!(describe(Outcome::Done(&3)), "3 rows");
/// assert_eq!(describe(Outcome::Cancelled), "nothing: cancelled");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Outcome<T> {
    /// It succeeded, with this value.
    Done(T),
    /// It failed for good, or timed out.
    Failed,
    /// A condition said no.
    Skipped,
    /// The run was cancelled, or another node's failure ended it, while this one ran.
    Cancelled,
    /// It never started.
    NotRun,
}

impl<T> Outcome<T> {
    /// The value, if there is one.
    pub fn done(self) -> Option<T> {
        match self {
            Self::Done(value) => Some(value),
            _ => None,
        }
    }

    /// Whether the node succeeded.
    pub const fn is_done(&self) -> bool {
        matches!(self, Self::Done(_))
    }

    /// One word for it.
    pub const fn state(&self) -> &'static str {
        match self {
            Self::Done(_) => "done",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
            Self::Cancelled => "cancelled",
            Self::NotRun => "not run",
        }
    }
}

/// How an attempt that did not succeed ended, for messages and events.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct AttemptError {
    /// The path of the node, such as `pages[3]` or `parcel/print`.
    pub node: String,
    /// From 1.
    pub attempt: u32,
    /// What the error said, with its causes.
    pub message: String,
}

impl std::fmt::Display for AttemptError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "attempt {} of `{}`: {}",
            self.attempt, self.node, self.message
        )
    }
}

/// Why an attempt ended without a value, where the task itself did not say so.
#[derive(Clone, Debug)]
pub(crate) enum Breakage {
    TimedOut(std::time::Duration),
    DeadlineExceeded(std::time::Duration),
    Panicked(String),
    #[cfg(feature = "testing")]
    Injected,
}

impl Breakage {
    pub(crate) fn failure(self, node: String, attempt: u32, blocking: bool) -> Failure {
        match self {
            Self::TimedOut(limit) => Failure::TimedOut {
                node,
                attempt,
                limit,
                blocking,
            },
            Self::DeadlineExceeded(limit) => Failure::DeadlineExceeded {
                node,
                attempt,
                limit,
            },
            Self::Panicked(message) => Failure::Panicked { node, message },
            #[cfg(feature = "testing")]
            Self::Injected => Failure::Injected { node, attempt },
        }
    }
}
