//! Errors: the engine's own failures, and the ready-made error of a workflow.

use std::any::Any;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::outcome::AttemptError;

/// The ready-made result of tasks and workflows.
///
/// ```
/// fn parse(text: &str) -> dagflow::Result<u32> {
///     Ok(text.parse()?)
/// }
/// assert!(parse("x").is_err());
/// ```
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong that is not an error of a task: a workflow's own error type is made `From<Failure>`.
///
/// ```
/// #[derive(Debug, thiserror::Error)]
/// enum SiteError {
///     #[error("the site is down")]
///     Down,
///     #[error(transparent)]
///     Engine(#[from] dagflow::Failure),
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Failure {
    /// One attempt took longer than the `timeout`, and no attempt was left.
    TimedOut {
        /// The path of the node.
        node: String,
        /// From 1.
        attempt: u32,
        /// The timeout.
        limit: Duration,
        /// Whether the body was a blocking one, which ran on to its end.
        blocking: bool,
    },
    /// All attempts and waits together took longer than the node's `deadline`.
    DeadlineExceeded {
        /// The path of the node.
        node: String,
        /// From 1.
        attempt: u32,
        /// The deadline.
        limit: Duration,
    },
    /// The run took longer than the workflow's `deadline`.
    RunDeadlineExceeded {
        /// The workflow.
        workflow: String,
        /// The deadline.
        limit: Duration,
    },
    /// The task panicked.
    Panicked {
        /// The path of the node.
        node: String,
        /// What the panic said.
        message: String,
    },
    /// The run was cancelled through its handle.
    Cancelled {
        /// The workflow.
        workflow: String,
    },
    /// A test has injected this failure in place of a call: see [`Faults::error`](crate::testing::Faults::error).
    #[cfg(feature = "testing")]
    Injected {
        /// The path of the node.
        node: String,
        /// From 1.
        attempt: u32,
    },
    /// There was no tokio runtime to run in.
    NoRuntime {
        /// The workflow.
        workflow: String,
    },
    /// A node needs a resource or a limit that is not to be had.
    MissingPool {
        /// The name of the node.
        node: String,
        /// What is missing: ``resource `gpu` `` or ``limit `github` ``.
        pool: String,
        /// Why, and what to do about it.
        reason: String,
    },
    /// A node needs more of a resource than there is, so that it could never start.
    NeedTooLarge {
        /// The name of the node.
        node: String,
        /// Of what: ``resource `gpu` `` or ``limit `github` ``.
        pool: String,
        /// How much the node needs.
        need: u64,
        /// How much there is.
        capacity: u64,
    },
    /// A listener that has to record completions could not record this one.
    NotRecorded {
        /// The path of the node.
        node: String,
        /// What the recorder said.
        message: String,
    },
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TimedOut {
                node,
                attempt,
                limit,
                blocking,
            } => {
                let why = if *blocking {
                    " (a blocking body cannot be interrupted; it was waited for)"
                } else {
                    ""
                };
                write!(
                    formatter,
                    "node `{node}` timed out: attempt {attempt} took longer than its timeout of {limit:?}{why}"
                )
            }
            Self::DeadlineExceeded {
                node,
                attempt,
                limit,
            } => write!(
                formatter,
                "node `{node}` ran out of time: its deadline of {limit:?} passed in attempt {attempt}"
            ),
            Self::RunDeadlineExceeded { workflow, limit } => write!(
                formatter,
                "workflow `{workflow}` ran out of time: its deadline of {limit:?} passed"
            ),
            Self::Panicked { node, message } => {
                write!(formatter, "node `{node}` panicked: {message}")
            }
            Self::Cancelled { workflow } => {
                write!(formatter, "workflow `{workflow}` was cancelled")
            }
            #[cfg(feature = "testing")]
            Self::Injected { node, attempt } => write!(
                formatter,
                "node `{node}` failed: a fault was injected into attempt {attempt}"
            ),
            Self::NoRuntime { workflow } => write!(
                formatter,
                "workflow `{workflow}` needs a tokio runtime: await it inside of one (`#[tokio::main]`, `Runtime::block_on`)"
            ),
            Self::MissingPool { node, pool, reason } => {
                write!(formatter, "node `{node}` needs the {pool}, but {reason}")
            }
            Self::NeedTooLarge {
                node,
                pool,
                need,
                capacity,
            } => write!(
                formatter,
                "node `{node}` needs {need} of the {pool}, but there are {capacity}, so that it could never start: \
                 let it need less, or build the runner (or the node around this run) with more"
            ),
            Self::NotRecorded { node, message } => write!(
                formatter,
                "the completion of node `{node}` could not be recorded: {message}"
            ),
        }
    }
}

impl StdError for Failure {}

/// The ready-made error: what happened, in which node, after which attempts, and why.
///
/// Like `anyhow::Error` it is made from any error by `?`, so it does not implement `std::error::Error` itself; it dereferences to
/// one, and `#[error(transparent)] Other(#[from] dagflow::Error)` works with thiserror.
///
/// ```
/// let error = dagflow::Error::from("x".parse::<u32>().unwrap_err());
/// assert!(error.downcast_ref::<std::num::ParseIntError>().is_some());
/// assert_eq!(error.to_string(), "invalid digit found in string");
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    cause: Cause,
    node: Option<String>,
    attempts: Vec<AttemptError>,
    terminal: bool,
}

enum Cause {
    Error(Box<dyn StdError + Send + Sync + 'static>),
    /// The error of a stub, which fails with it once an attempt.
    #[cfg(feature = "testing")]
    Shared(std::sync::Arc<dyn StdError + Send + Sync + 'static>),
    Message(String),
}

impl Cause {
    fn error(&self) -> Option<&(dyn StdError + Send + Sync + 'static)> {
        match self {
            Self::Error(error) => Some(&**error),
            #[cfg(feature = "testing")]
            Self::Shared(error) => Some(&**error),
            Self::Message(_) => None,
        }
    }
}

impl Error {
    /// An error that is only a message.
    ///
    /// ```
    /// let error = dagflow::Error::message("the till is empty");
    /// assert_eq!(error.to_string(), "the till is empty");
    /// ```
    pub fn message(message: impl Into<String>) -> Self {
        Self::new(Cause::Message(message.into()))
    }

    /// An error made of a boxed one.
    ///
    /// ```
    /// let boxed: Box<dyn std::error::Error + Send + Sync> = "no".into();
    /// assert_eq!(dagflow::Error::from_boxed(boxed).to_string(), "no");
    /// ```
    pub fn from_boxed(error: Box<dyn StdError + Send + Sync + 'static>) -> Self {
        Self::new(Cause::Error(error))
    }

    fn new(cause: Cause) -> Self {
        Self(Box::new(Inner {
            cause,
            node: None,
            attempts: Vec::new(),
            terminal: false,
        }))
    }

    /// The path of the node that failed, such as `parcel/print` or `pages[3]`, where a node did.
    pub fn node(&self) -> Option<&str> {
        self.0.node.as_deref()
    }

    /// Every failed attempt of that node, in order.
    pub fn attempts(&self) -> &[AttemptError] {
        &self.0.attempts
    }

    /// The task's own error, if it is an `E`.
    ///
    /// ```
    /// let error = dagflow::Error::from(std::fmt::Error);
    /// assert!(error.downcast_ref::<std::fmt::Error>().is_some());
    /// assert!(error.downcast_ref::<std::io::Error>().is_none());
    /// ```
    pub fn downcast_ref<E: StdError + 'static>(&self) -> Option<&E> {
        self.0.cause.error()?.downcast_ref()
    }

    /// The engine's own failure (timed out, panicked, cancelled), if it was one.
    ///
    /// ```
    /// let error = dagflow::Error::message("x");
    /// assert!(error.failure().is_none());
    /// ```
    pub fn failure(&self) -> Option<&Failure> {
        self.downcast_ref()
    }

    /// Marks the error as one that no retry can mend.
    ///
    /// ```
    /// use dagflow::{Error, Result};
    ///
    /// fn fetch(status: u16) -> Result<()> {
    ///     match status {
    ///         404 => Err(Error::message("no such page").terminal()), // never retried
    ///         500 => Err(Error::message("server error")),           // retried as the policy says
    ///         _ => Ok(()),
    ///     }
    /// }
    /// assert!(fetch(404).unwrap_err().is_terminal());
    /// # assert!(!fetch(500).unwrap_err().is_terminal());
    /// ```
    #[must_use]
    pub fn terminal(mut self) -> Self {
        self.0.terminal = true;
        self
    }

    /// Whether [`terminal`](Self::terminal) was called.
    pub fn is_terminal(&self) -> bool {
        self.0.terminal
    }

    /// The same error once more: the stub that fails with it does so in every attempt.
    #[cfg(feature = "testing")]
    pub(crate) fn share(&mut self) -> Self {
        let inner = &mut *self.0;
        let cause = match std::mem::replace(&mut inner.cause, Cause::Message(String::new())) {
            Cause::Error(error) => Cause::Shared(error.into()),
            cause => cause,
        };
        inner.cause = match &cause {
            Cause::Shared(error) => Cause::Shared(std::sync::Arc::clone(error)),
            Cause::Message(message) => Cause::Message(message.clone()),
            Cause::Error(_) => unreachable!("it has just become a shared one"),
        };
        let mut copy = Self::new(cause);
        copy.0.terminal = inner.terminal;
        copy
    }

    /// Names the node, unless an inner run has named a deeper one.
    pub(crate) fn at(&mut self, node: String, attempts: Vec<AttemptError>) {
        if self.0.node.is_none() {
            self.0.node = Some(node);
            self.0.attempts = attempts;
        }
    }

    fn cause(&self) -> &(dyn StdError + Send + Sync + 'static) {
        self.0.cause.error().unwrap_or(self.0.as_ref())
    }
}

impl fmt::Display for Inner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.cause.error() {
            // The engine's own failures name their node already.
            Some(error) if error.is::<Failure>() => write!(formatter, "{error}")?,
            _ => {
                if let Some(node) = &self.node {
                    write!(formatter, "node `{node}` failed")?;
                    if self.attempts.len() > 1 {
                        write!(formatter, " after {} attempts", self.attempts.len())?;
                    }
                    formatter.write_str(": ")?;
                }
                match &self.cause {
                    Cause::Error(error) => write!(formatter, "{error}")?,
                    #[cfg(feature = "testing")]
                    Cause::Shared(error) => write!(formatter, "{error}")?,
                    Cause::Message(message) => formatter.write_str(message)?,
                }
            }
        }
        if formatter.alternate() {
            let mut source = self.source_of_cause();
            while let Some(error) = source {
                write!(formatter, ": {error}")?;
                source = error.source();
            }
        }
        Ok(())
    }
}

impl Inner {
    fn source_of_cause(&self) -> Option<&(dyn StdError + 'static)> {
        self.cause.error()?.source()
    }
}

impl fmt::Debug for Inner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self}")?;
        let mut source = self.source_of_cause();
        while let Some(error) = source {
            write!(formatter, "\n  because: {error}")?;
            source = error.source();
        }
        // One attempt has said all that there is to say above.
        for attempt in self.attempts.iter().filter(|_| self.attempts.len() > 1) {
            write!(formatter, "\n  {attempt}")?;
        }
        Ok(())
    }
}

impl StdError for Inner {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.cause.error()?)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl std::ops::Deref for Error {
    type Target = dyn StdError + Send + Sync + 'static;

    fn deref(&self) -> &Self::Target {
        // The task's own error where nothing is known of a node, else the sentence that names it, with the error as its source.
        if self.0.node.is_some() {
            self.0.as_ref()
        } else {
            self.cause()
        }
    }
}

impl AsRef<dyn StdError + Send + Sync + 'static> for Error {
    fn as_ref(&self) -> &(dyn StdError + Send + Sync + 'static) {
        &**self
    }
}

impl<E: StdError + Send + Sync + 'static> From<E> for Error {
    fn from(error: E) -> Self {
        Self::new(Cause::Error(Box::new(error)))
    }
}

impl From<Error> for Box<dyn StdError + Send + Sync + 'static> {
    fn from(error: Error) -> Self {
        error.0
    }
}

impl From<Error> for Box<dyn StdError + 'static> {
    fn from(error: Error) -> Self {
        error.0
    }
}

/// The same for any error on its way: `file.read().await.terminal()?`.
///
/// ```
/// use dagflow::TerminalError;
///
/// fn port(text: &str) -> dagflow::Result<u16> {
///     Ok(text.parse().terminal()?) // a wrong number stays wrong
/// }
/// assert!(port("x").unwrap_err().is_terminal());
/// ```
pub trait TerminalError<T> {
    /// Marks the error, if there is one, as one that no retry can mend.
    ///
    /// # Errors
    /// The same error as before, as a [`dagflow::Error`](Error).
    fn terminal(self) -> Result<T>;
}

impl<T, E: Into<Error>> TerminalError<T> for std::result::Result<T, E> {
    fn terminal(self) -> Result<T> {
        self.map_err(|error| error.into().terminal())
    }
}

/// Whether an error of any type was marked as terminal.
pub(crate) fn is_terminal<E: 'static>(error: &E) -> bool {
    (error as &dyn Any)
        .downcast_ref::<Error>()
        .is_some_and(Error::is_terminal)
}
