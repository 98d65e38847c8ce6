//! What many runs share.

use std::sync::Arc;
use std::time::Duration;

use super::{Limit, Settings};
use crate::engine::bounds::{self, Bounds, Capacity};
use crate::engine::plan::OnFailure;
use crate::event::Sink;

/// Limits and defaults for the runs that are started [`with`](crate::Run::with) it. Cheap to clone; clones share the limits.
///
/// A node takes what it needs when it is ready, all of it at once, and gives it back when the attempt ends, however it ends; nothing is
/// held while it waits, be it for its turn or for the next attempt. Those who wait are served by priority, then in the order in which
/// they came; whoever fits may pass somebody who does not fit yet, until 16 have passed: then what that one needs is kept for it.
///
/// A nested run that is awaited inside of a node works on what that node has taken: on its place in the `concurrency` first, so that a
/// `concurrency` of 1 does not deadlock, and on its resources and limits only. While a node holds any, the runs inside of it can ask for
/// nothing else that is held ([`Failure::MissingPool`](crate::Failure::MissingPool) says so before they start).
///
/// ```
/// use std::time::Duration;
/// use dagflow::{Limit, Runner, task, workflow};
///
/// #[task(resources(gpu = 1, memory_gb = 16), limit("hub"))]
/// async fn train(model: u32) -> u32 {
///     model + 1
/// }
///
/// workflow! {
///     async fn train_all(models: Vec<u32>) -> dagflow::Result<Vec<u32>> {
///         let trained = for model in &models { train(*model) };
///         Ok(trained)
///     }
/// }
///
/// let runner = Runner::builder()
///     .concurrency(16)                       // nodes at once, over all runs
///     .resource("gpu", 2)
///     .resource("memory_gb", 64)
///     .limit("hub", Limit::new().rate(100, Duration::from_secs(60)))
///     .deadline(Duration::from_secs(60))     // of each run
///     .build();
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// assert_eq!(train_all(vec![1, 2, 3]).with(&runner).await.unwrap(), [2, 3, 4]);
/// assert_eq!((runner.free(), runner.free_resource("gpu")), (Some(16), Some(2)));
/// # });
/// ```
#[derive(Clone, Default)]
pub struct Runner {
    defaults: Settings,
}

/// Which of several ready nodes of a bounded run starts first, where they have the same priority.
///
/// ```
/// use dagflow::{QueueOrder, Runner};
///
/// let runner = Runner::builder().run_concurrency(4).queue_order(QueueOrder::FirstCome).build();
/// # let _ = runner;
/// assert_eq!(QueueOrder::default(), QueueOrder::LongestPathFirst);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum QueueOrder {
    /// The one with the longest path to the end of the run. The length is the sum of the durations that the runner has measured in
    /// earlier runs, else of the declared `estimate`s; of a node that nobody knows anything about it is the mean of the others.
    #[default]
    LongestPathFirst,
    /// The one that became ready first.
    FirstCome,
}

impl Runner {
    /// Without limits.
    #[inline]
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// Sets limits and defaults.
    #[inline]
    pub fn builder() -> RunnerBuilder {
        RunnerBuilder::default()
    }

    /// How many more nodes may run now; `None` without a limit.
    #[inline]
    pub fn free(&self) -> Option<usize> {
        let free = self.defaults.bounds.as_ref()?.free_slots()?;
        Some(usize::try_from(free).unwrap_or(usize::MAX))
    }

    /// How much of a resource nobody holds now; `None` if there is none of that name.
    #[inline]
    pub fn free_resource(&self, name: &str) -> Option<u64> {
        self.defaults.bounds.as_ref()?.free(&bounds::resource(name))
    }

    /// How many more attempts may start now under a limit; `None` if there is none of that name.
    #[inline]
    pub fn free_limit(&self, name: &str) -> Option<u64> {
        self.defaults.bounds.as_ref()?.free(&bounds::limit(name))
    }

    /// How many attempts and workers wait for something that the runner bounds.
    #[inline]
    pub fn waiting(&self) -> usize {
        self.defaults
            .bounds
            .as_ref()
            .map_or(0, |bounds| bounds.waiting())
    }

    pub(super) fn apply(&self, settings: &mut Settings) {
        let defaults = self.defaults.clone();
        settings.bounds = defaults.bounds;
        settings.order = defaults.order;
        settings.history = defaults.history;
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
    concurrency: Option<u64>,
    /// Resources and limits, by what messages call them.
    named: Vec<(String, Capacity)>,
}

impl RunnerBuilder {
    /// How many nodes (and items of fan-outs) may run at once, over all runs of the runner. 0 counts as 1.
    #[inline]
    #[must_use]
    pub fn concurrency(mut self, nodes: usize) -> Self {
        self.concurrency = Some(nodes.max(1) as u64);
        self
    }

    /// How much there is of a resource that nodes occupy by `resources(name = ..)`, over all runs of the runner. A node that needs more
    /// than that is an error before its run starts. The last capacity that a name is given counts.
    #[inline]
    #[must_use]
    pub fn resource(self, name: &str, capacity: u64) -> Self {
        let capacity = Capacity {
            count: Some(capacity),
            rate: None,
        };
        self.name(bounds::resource(name), capacity)
    }

    /// What nodes with `limit("name")` have to keep to, over all runs of the runner. The last limit that a name is given counts.
    #[inline]
    #[must_use]
    pub fn limit(self, name: &str, limit: Limit) -> Self {
        self.name(bounds::limit(name), limit.capacity())
    }

    #[inline]
    fn name(mut self, name: String, capacity: Capacity) -> Self {
        self.named.retain(|(known, _)| *known != name);
        self.named.push((name, capacity));
        self
    }

    /// Which of several ready nodes starts first in runs that are bounded.
    #[inline]
    #[must_use]
    pub fn queue_order(mut self, order: QueueOrder) -> Self {
        self.defaults.order = order;
        self
    }

    /// How many nodes may run at once in each run that does not say otherwise. 0 counts as 1.
    #[inline]
    #[must_use]
    pub fn run_concurrency(mut self, nodes: usize) -> Self {
        self.defaults.concurrency = Some(nodes.max(1));
        self
    }

    /// How long each run may take that does not say otherwise.
    #[inline]
    #[must_use]
    pub fn deadline(mut self, limit: Duration) -> Self {
        self.defaults.deadline = Some(limit);
        self
    }

    /// What a failure does in each run that does not say otherwise.
    #[inline]
    #[must_use]
    pub fn on_failure(mut self, on_failure: OnFailure) -> Self {
        self.defaults.on_failure = Some(on_failure);
        self
    }

    /// Tells this sink what happens in all runs.
    #[inline]
    #[must_use]
    pub fn sink(mut self, sink: Arc<dyn Sink>) -> Self {
        self.defaults.add_sink(sink);
        self
    }

    /// The runner.
    #[inline]
    pub fn build(self) -> Runner {
        let mut defaults = self.defaults;
        if self.concurrency.is_some() || !self.named.is_empty() {
            defaults.bounds = Some(Bounds::new(self.concurrency, &self.named));
        }
        defaults.history = Some(Arc::default());
        Runner { defaults }
    }
}

impl std::fmt::Debug for RunnerBuilder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("RunnerBuilder")
            .finish_non_exhaustive()
    }
}
