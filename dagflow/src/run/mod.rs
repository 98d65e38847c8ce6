//! What a user holds: the run before it starts, its handle, its report, and what many runs share.

mod handle;
mod history;
mod key;
mod launch;
mod limit;
mod node_report;
mod report;
mod runner;
mod timeline;

pub use handle::RunHandle;
pub(crate) use history::History;
pub use key::{KeyOf, Node, ValueError, key};
pub use launch::Launch;
pub(crate) use launch::{Seat, Settings};
pub use limit::Limit;
pub use node_report::{AttemptReport, NodeReport};
pub use report::{Report, Reporting};
pub use runner::{QueueOrder, Runner, RunnerBuilder};
pub use timeline::Timeline;

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::engine::failure::WorkflowError;
use crate::engine::plan::OnFailure;
use crate::event::Sink;

/// A run of a workflow that has not started: `.await` it, or configure it first.
///
/// It is a `Send` future that can be named, stored and polled by anybody; it has to be polled inside of a tokio runtime. Dropping
/// it cancels the run: every node is dropped at its next await, and `#[finally]` nodes run in the background.
///
/// `R` is the declared return type of the workflow, `W` the workflow itself.
///
/// ```
/// use dagflow::{Run, workflow};
///
/// workflow! {
///     async fn double(number: u32) -> dagflow::Result<u32> {
///         let twice: u32 = number * 2;
///         Ok(twice)
///     }
/// }
///
/// struct Job {
///     run: Run<dagflow::Result<u32>, double>,
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
/// # runtime.block_on(async {
/// let job = Job { run: double(21).id("the answer") };
/// assert_eq!(job.run.await.unwrap(), 42);
/// # });
/// ```
pub struct Run<R, W = ()> {
    future: Pin<Box<dyn Future<Output = R> + Send>>,
    launch: Option<Launch>,
    /// What has to be checked when the run has ended.
    #[cfg(feature = "testing")]
    script: Option<Arc<crate::testing::Script>>,
    workflow: PhantomData<fn() -> W>,
}

impl<R, W> Run<R, W> {
    #[inline(always)]
    pub(crate) fn from_future<F>(make: impl FnOnce() -> F) -> Self
    where
        F: Future<Output = R> + Send + 'static,
    {
        // Made after its place, and so in it: a future of a kilobyte, most of which is filled later, would be copied.
        let place = Box::new_uninit();
        let future = Box::write(place, make());
        Self {
            future: Box::into_pin(future),
            launch: None,
            #[cfg(feature = "testing")]
            script: None,
            workflow: PhantomData,
        }
    }

    pub(crate) fn settings(&mut self) -> &mut Settings {
        self.launch
            .get_or_insert_default()
            .settings
            .get_or_insert_default()
    }

    /// Names the run, for events, spans and reports. By default an id is made up when somebody asks for it.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.settings().id = Some(id.into());
        self
    }

    /// Shares the limits and listeners of a runner.
    ///
    /// ```
    /// # dagflow::workflow! { async fn one() -> dagflow::Result<u32> { let x: u32 = 1; Ok(x) } }
    /// # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    /// # runtime.block_on(async {
    /// let runner = dagflow::Runner::builder().concurrency(8).build();
    /// assert_eq!(one().with(&runner).await.unwrap(), 1);
    /// # });
    /// ```
    #[must_use]
    pub fn with(mut self, runner: &Runner) -> Self {
        runner.apply(self.settings());
        self
    }

    /// How many nodes (and items of fan-outs) may run at once in this run; it wins over the workflow's `concurrency`. 0 counts as 1.
    #[must_use]
    pub fn concurrency(mut self, nodes: usize) -> Self {
        self.settings().concurrency = Some(nodes.max(1));
        self
    }

    /// How long the run may take; it wins over the workflow's `deadline`.
    #[must_use]
    pub fn deadline(mut self, limit: Duration) -> Self {
        self.settings().deadline = Some(limit);
        self
    }

    /// What the failure of a node does to the rest of the run; it wins over the workflow's `on_failure`.
    #[must_use]
    pub fn on_failure(mut self, on_failure: OnFailure) -> Self {
        self.settings().on_failure = Some(on_failure);
        self
    }

    /// Tells this sink what happens.
    #[must_use]
    pub fn sink(mut self, sink: Arc<dyn Sink>) -> Self {
        self.settings().add_sink(sink);
        self
    }

    /// Runs, and gives the report with the state, the attempts, the timings and the value of every node beside the result.
    ///
    /// ```
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
    /// # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    /// # runtime.block_on(async {
    /// let report = load(7).report().await;
    /// assert_eq!(report.state(load::text), State::Succeeded);
    /// assert_eq!(report.value(load::text).unwrap(), "page 7");
    /// assert_eq!(*report.result().as_ref().unwrap(), 6);
    /// # });
    /// ```
    pub fn report(mut self) -> Reporting<R, W> {
        let settings = self.settings();
        settings.records = true;
        settings.keep_values = true;
        let seat = self.seat();
        Reporting::new(self, seat)
    }

    fn seat(&mut self) -> Arc<Seat> {
        let seat = Arc::<Seat>::default();
        self.launch.get_or_insert_default().seat = Some(Arc::clone(&seat));
        seat
    }
}

impl<T, E, W> Run<Result<T, E>, W>
where
    T: Send + 'static,
    E: WorkflowError,
    W: 'static,
{
    /// Starts the run as a task of the runtime and gives its handle: status, events, cancellation, and the result by `.await`.
    ///
    /// # Panics
    /// Outside of a tokio runtime, as `tokio::spawn` does.
    pub fn start(mut self) -> RunHandle<Result<T, E>, W> {
        let seat = self.seat();
        self.settings().broadcast = Some(Arc::default());
        RunHandle::spawn(self, seat)
    }
}

impl<R, W> Future for Run<R, W> {
    type Output = R;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<R> {
        let launch = self.launch.take();
        #[cfg(feature = "testing")]
        if let Some(settings) = launch.as_ref().and_then(|launch| launch.settings.as_ref()) {
            self.script.clone_from(&settings.script);
        }
        let polled = launch::with(launch, || self.future.as_mut().poll(context));
        #[cfg(feature = "testing")]
        if polled.is_ready()
            && let Some(script) = self.script.take()
        {
            script.end();
        }
        polled
    }
}

impl<R, W> fmt::Debug for Run<R, W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Run")
            .field("workflow", &std::any::type_name::<W>())
            .finish_non_exhaustive()
    }
}
