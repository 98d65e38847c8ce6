//! What happened, as plain data.

mod observer;
mod stream;

pub use observer::{Completion, Recording, Sink};
pub use stream::Events;
pub(crate) use stream::{Broadcast, ListSink};

use std::time::Duration;

use crate::outcome::State;

/// One thing that happened in a run.
///
/// ```
/// use dagflow::event::EventKind;
/// use dagflow::{State, task, workflow};
///
/// #[task]
/// async fn fetch(page: u32) -> String {
///     format!("page {page}")
/// }
///
/// workflow! {
///     async fn load(page: u32) -> dagflow::Result<usize> {
///         let text = fetch(page);
///         Ok(text.len())
///     }
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let handle = load(7).id("monday").start();
/// let mut events = handle.events();
/// handle.await.unwrap();
/// let first = events.next().await.unwrap();
/// assert_eq!(first.run, "monday");
/// assert_eq!(first.kind, EventKind::RunStarted { workflow: "load".into() });
/// # let _ = State::Pending;
/// # });
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Event {
    /// The run's id, see [`Run::id`](crate::Run::id).
    pub run: String,
    /// Since the start of the run.
    pub at: Duration,
    /// What it was.
    pub kind: EventKind,
}

/// The kinds of events. A `node` is the path of a node: `pages`, `pages[3]`, `parcel/print`.
///
/// ```
/// use dagflow::{State, event::EventKind};
///
/// fn line(kind: &EventKind) -> Option<String> {
///     match kind {
///         EventKind::AttemptFailed { node, error, retry_in: Some(wait), .. } => Some(format!("{node}: {error}; again in {wait:?}")),
///         EventKind::NodeFinished { node, state, .. } => Some(format!("{node} {state}")),
///         _ => None,
///     }
/// }
/// let finished = EventKind::NodeFinished { node: "pages[3]".into(), state: State::Succeeded, attempts: 1 };
/// assert_eq!(line(&finished).unwrap(), "pages[3] succeeded");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "event", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum EventKind {
    /// The run of this workflow has started.
    RunStarted {
        /// The workflow's name.
        workflow: String,
    },
    /// A node has started: its inputs are there, and its first attempt begins.
    NodeStarted {
        /// The node's path.
        node: String,
    },
    /// An attempt has started.
    AttemptStarted {
        /// The node's path.
        node: String,
        /// From 1.
        attempt: u32,
    },
    /// An attempt has failed.
    AttemptFailed {
        /// The node's path.
        node: String,
        /// From 1.
        attempt: u32,
        /// What the error said.
        error: String,
        /// How long the node waits for its next attempt; `None` when there is none.
        retry_in: Option<Duration>,
    },
    /// An attempt has taken longer than its time-out. A blocking body runs on all the same.
    AttemptTimedOut {
        /// The node's path.
        node: String,
        /// From 1.
        attempt: u32,
        /// The time-out.
        limit: Duration,
    },
    /// The node tries its fallback, because its first form has failed for good.
    FallbackStarted {
        /// The node's path.
        node: String,
    },
    /// The task reported how far it is, see [`Context::progress`](crate::Context::progress).
    Progress {
        /// The node's path.
        node: String,
        /// Parts done.
        done: u64,
        /// Parts in all.
        total: u64,
    },
    /// The node has ended, in this state.
    NodeFinished {
        /// The node's path.
        node: String,
        /// `Succeeded`, `Skipped`, `Failed`, `TimedOut`, `UpstreamFailed` or `Cancelled`.
        state: State,
        /// The number of attempts it took; 0 if it never started.
        attempts: u32,
    },
    /// The run has ended.
    RunFinished {
        /// `Succeeded`, `Failed` or `Cancelled`.
        state: State,
    },
}
