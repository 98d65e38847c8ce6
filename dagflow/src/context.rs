//! What a task can know of the run it is part of.

use std::sync::Arc;

use crate::engine::core::Core;
use crate::engine::scope::Place;
use crate::event::EventKind;

/// The run, the node and the attempt that the calling task is part of; inert outside of a run, so that a task stays an ordinary
/// function.
///
/// ```
/// async fn fetch(page: &str) -> String {
///     let attempt = dagflow::context().attempt();
///     format!("{page}, attempt {attempt}")
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
/// // Called by hand there is no run.
/// assert_eq!(runtime.block_on(fetch("a")), "a, attempt 1");
/// ```
#[derive(Clone)]
pub struct Context(Option<Place>);

/// The context of the calling task.
///
/// It is known while the task's own future is polled (and in a blocking body); a task that it spawns by `tokio::spawn` has no
/// context, unless it is given one.
///
/// ```
/// assert!(dagflow::context().node().is_none());
/// assert!(!dagflow::context().is_cancelled());
/// ```
pub fn context() -> Context {
    Context(Place::current())
}

impl Context {
    /// The number of this attempt, from 1.
    pub fn attempt(&self) -> u32 {
        self.0.as_ref().map_or(1, |place| place.attempt)
    }

    /// The id of the run.
    pub fn run_id(&self) -> Option<&str> {
        self.core().map(|core| core.id())
    }

    /// The path of the node: `fetch`, `pages[3]`, `parcel/print`.
    pub fn node(&self) -> Option<String> {
        self.0.as_ref().map(Place::path)
    }

    /// Whether nobody waits for the task any more: the run has been stopped, or a blocking body has passed its time-out. A blocking
    /// body has to ask, since it cannot be interrupted; get the context where it runs.
    pub fn is_cancelled(&self) -> bool {
        self.0.as_ref().is_some_and(Place::is_cancelled)
    }

    /// Ends when the run is stopped; never, outside of a run.
    pub async fn cancelled(&self) {
        match self.core() {
            None => std::future::pending().await,
            Some(core) => loop {
                let stopped = core.wake_waiting.notified();
                if core.is_stopped() {
                    return;
                }
                stopped.await;
            },
        }
    }

    /// Tells whoever watches the run how far the task is.
    pub fn progress(&self, done: u64, total: u64) {
        if let Some(place) = &self.0 {
            place.core.emit(|| EventKind::Progress {
                node: place.path(),
                done,
                total,
            });
        }
    }

    fn core(&self) -> Option<&Arc<Core>> {
        self.0.as_ref().map(|place| &place.core)
    }
}

impl std::fmt::Debug for Context {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Context")
            .field("node", &self.node())
            .field("attempt", &self.attempt())
            .finish_non_exhaustive()
    }
}
