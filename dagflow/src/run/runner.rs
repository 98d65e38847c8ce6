//! What many runs share.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

use super::Settings;
use crate::engine::plan::OnFailure;
use crate::event::Sink;

/// Limits and defaults for the runs that are started [`with`](crate::Run::with) it. Cheap to clone; clones share the limit.
///
/// A nested run that is awaited inside of a node works on the share of that node first, so that a `concurrency` of 1 does not
/// deadlock.
///
/// ```
/// use std::time::Duration;
///
/// let runner = dagflow::Runner::builder()
///     .concurrency(16)                       // nodes at once, over all runs
///     .deadline(Duration::from_secs(60))     // of each run
///     .build();
/// assert_eq!(runner.free(), Some(16));
/// ```
#[derive(Clone, Default)]
pub struct Runner {
    defaults: Settings,
}

impl Runner {
    /// Without limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets limits and defaults.
    pub fn builder() -> RunnerBuilder {
        RunnerBuilder::default()
    }

    /// How many more nodes may run now; `None` without a limit.
    pub fn free(&self) -> Option<usize> {
        self.defaults
            .semaphore
            .as_ref()
            .map(|semaphore| semaphore.available_permits())
    }

    pub(super) fn apply(&self, settings: &mut Settings) {
        let defaults = self.defaults.clone();
        settings.semaphore = defaults.semaphore;
        settings.concurrency = settings.concurrency.or(defaults.concurrency);
        settings.deadline = settings.deadline.or(defaults.deadline);
        settings.on_failure = settings.on_failure.or(defaults.on_failure);
        if let Some(sink) = defaults.sink {
            settings.add_sink(sink);
        }
    }
}

impl std::fmt::Debug for Runner {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Runner")
            .field("free", &self.free())
            .finish_non_exhaustive()
    }
}

/// Builds a [`Runner`].
#[derive(Clone, Default)]
pub struct RunnerBuilder {
    defaults: Settings,
}

impl RunnerBuilder {
    /// How many nodes (and items of fan-outs) may run at once, over all runs of the runner. 0 counts as 1.
    #[must_use]
    pub fn concurrency(mut self, nodes: usize) -> Self {
        self.defaults.semaphore = Some(Arc::new(Semaphore::new(
            nodes.clamp(1, Semaphore::MAX_PERMITS),
        )));
        self
    }

    /// How many nodes may run at once in each run that does not say otherwise. 0 counts as 1.
    #[must_use]
    pub fn run_concurrency(mut self, nodes: usize) -> Self {
        self.defaults.concurrency = Some(nodes.max(1));
        self
    }

    /// How long each run may take that does not say otherwise.
    #[must_use]
    pub fn deadline(mut self, limit: Duration) -> Self {
        self.defaults.deadline = Some(limit);
        self
    }

    /// What a failure does in each run that does not say otherwise.
    #[must_use]
    pub fn on_failure(mut self, on_failure: OnFailure) -> Self {
        self.defaults.on_failure = Some(on_failure);
        self
    }

    /// Tells this sink what happens in all runs.
    #[must_use]
    pub fn sink(mut self, sink: Arc<dyn Sink>) -> Self {
        self.defaults.add_sink(sink);
        self
    }

    /// The runner.
    pub fn build(self) -> Runner {
        Runner {
            defaults: self.defaults,
        }
    }
}

impl std::fmt::Debug for RunnerBuilder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("RunnerBuilder")
            .finish_non_exhaustive()
    }
}
