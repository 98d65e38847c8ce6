//! What happened, node by node.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use super::timeline::Timeline;
use super::{Node, NodeReport, Run, Seat, ValueError};
use crate::engine::core::Core;
use crate::outcome::{AttemptError, State};

/// The future of [`Run::report`].
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
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let report = load(7).report(); // a future; nothing has started
/// assert_eq!(report.await.into_result().unwrap(), 6);
/// # });
/// ```
pub struct Reporting<R, W = ()> {
    run: Run<R, W>,
    seat: Arc<Seat>,
}

impl<R, W> Reporting<R, W> {
    pub(super) fn new(run: Run<R, W>, seat: Arc<Seat>) -> Self {
        Self { run, seat }
    }

    #[cfg(feature = "testing")]
    pub(crate) fn seat(&self) -> Arc<Seat> {
        Arc::clone(&self.seat)
    }
}

impl<R, W> Future for Reporting<R, W> {
    type Output = Report<R, W>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Report<R, W>> {
        let result = ready!(Pin::new(&mut self.run).poll(context));
        let core = self.seat.core().cloned();
        let took = core
            .as_ref()
            .and_then(|core| core.watch.as_ref())
            .map_or(Duration::ZERO, |watch| watch.elapsed());
        Poll::Ready(Report {
            result,
            core,
            took,
            workflow: std::marker::PhantomData,
        })
    }
}

impl<R, W> fmt::Debug for Reporting<R, W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Reporting")
            .field("run", &self.run)
            .finish_non_exhaustive()
    }
}

/// The result of a run, and what every node did.
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
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let report = load(7).report().await;
/// assert_eq!(report.result().as_ref().unwrap(), &6);
/// assert_eq!(report.state(load::text), State::Succeeded);
/// assert_eq!(report.value(load::text).unwrap(), "page 7");
/// assert_eq!(report.node(load::text).attempts, 1);
/// assert!(report.failed_attempts().is_empty());
/// println!("{report}"); // a table
/// # });
/// ```
pub struct Report<R, W = ()> {
    result: R,
    core: Option<Arc<Core>>,
    took: Duration,
    workflow: std::marker::PhantomData<fn() -> W>,
}

impl<R, W> Report<R, W> {
    #[cfg(feature = "testing")]
    pub(crate) fn core(&self) -> Option<&Arc<Core>> {
        self.core.as_ref()
    }

    /// What `.await` would have given.
    pub fn result(&self) -> &R {
        &self.result
    }

    /// What `.await` would have given.
    pub fn into_result(self) -> R {
        self.result
    }

    /// How long the run took.
    pub fn duration(&self) -> Duration {
        self.took
    }

    /// The id of the run; `None` if it did not start.
    pub fn id(&self) -> Option<&str> {
        self.core.as_ref().map(|core| core.id())
    }

    /// The state of a node.
    pub fn state<T>(&self, node: Node<T, W>) -> State {
        self.core
            .as_ref()
            .map_or(State::Pending, |core| core.state(node.node))
    }

    /// Everything about a node.
    pub fn node<T>(&self, node: Node<T, W>) -> NodeReport {
        match &self.core {
            Some(core) => node_report(core, node.node),
            None => NodeReport::new(node.name.to_owned(), State::Pending, None),
        }
    }

    /// Every node, in a topological order.
    pub fn nodes(&self) -> Vec<NodeReport> {
        let Some(core) = &self.core else {
            return Vec::new();
        };
        (0..)
            .zip(core.plan.graph.nodes())
            .map(|(number, _)| node_report(core, number))
            .collect()
    }

    /// The items of a fan-out that have started, by number.
    pub fn items<T>(&self, node: Node<T, W>) -> Vec<NodeReport> {
        let Some(core) = &self.core else {
            return Vec::new();
        };
        let Some(records) = core.records() else {
            return Vec::new();
        };
        records
            .items_of(&core.node_path(node.node))
            .into_iter()
            .map(|(path, record)| NodeReport::new(path, record.state, Some(&record)))
            .collect()
    }

    /// The nodes and items of the workflows that a node has run, in the order in which they began; their paths begin with its own:
    /// `parcel/label`, `parcels[3]/pages[0]`. What such a node did in several attempts of the node around it is one line.
    ///
    /// ```
    /// use dagflow::prelude::*;
    ///
    /// #[task]
    /// async fn label(number: u32) -> String {
    ///     format!("parcel {number}")
    /// }
    ///
    /// workflow! {
    ///     async fn ship(number: u32) -> Result<String> {
    ///         let text = label(*number);
    ///         Ok(text)
    ///     }
    ///
    ///     async fn order() -> Result<String> {
    ///         let parcel = ship(7);
    ///         Ok(parcel)
    ///     }
    /// }
    /// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    /// # runtime.block_on(async {
    /// let report = order().report().await;
    /// let inside = report.inside(order::parcel);
    /// assert_eq!(inside[0].node, "parcel/text");
    /// assert_eq!(inside[0].state, State::Succeeded);
    /// # });
    /// ```
    pub fn inside<T>(&self, node: Node<T, W>) -> Vec<NodeReport> {
        let Some(core) = &self.core else {
            return Vec::new();
        };
        let Some(records) = core.records() else {
            return Vec::new();
        };
        records
            .inside_of(&core.node_path(node.node))
            .into_iter()
            .map(|(path, record)| NodeReport::new(path, record.state, Some(&record)))
            .collect()
    }

    /// How long a node waited before each of its retries; see [`NodeReport::waits`].
    pub fn waits<T>(&self, node: Node<T, W>) -> Vec<Duration> {
        self.node(node).waits()
    }

    /// Whether the first node had ended when the second one began; see [`NodeReport::ran_before`].
    ///
    /// ```
    /// dagflow::workflow! {
    ///     async fn sum() -> dagflow::Result<u32> {
    ///         let one: u32 = 1;
    ///         let two: u32 = one + 1;
    ///         Ok(one + two)
    ///     }
    /// }
    /// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    /// # runtime.block_on(async {
    /// let report = sum().report().await;
    /// assert!(report.ran_before(sum::one, sum::two));
    /// assert!(!report.ran_concurrently(sum::one, sum::two));
    /// # });
    /// ```
    pub fn ran_before<A, B>(&self, first: Node<A, W>, second: Node<B, W>) -> bool {
        self.node(first).ran_before(&self.node(second))
    }

    /// Whether each of the two nodes began before the other one had ended; see [`NodeReport::ran_concurrently`].
    pub fn ran_concurrently<A, B>(&self, one: Node<A, W>, other: Node<B, W>) -> bool {
        self.node(one).ran_concurrently(&self.node(other))
    }

    /// The run as a picture of text, with a bar for each node and item over the time of the run.
    ///
    /// ```
    /// # #[cfg(feature = "testing")] {
    /// use std::time::Duration;
    /// use dagflow::prelude::*;
    ///
    /// #[task(retries = 2, backoff = fixed("10s", jitter = none))]
    /// async fn charge(amount: u32) -> Result<u32> {
    ///     tokio::time::sleep(Duration::from_secs(5)).await;
    ///     match dagflow::context().attempt() {
    ///         3 => Ok(amount),
    ///         _ => Err(Error::message("declined")),
    ///     }
    /// }
    ///
    /// #[task]
    /// async fn ship(amount: u32) -> u32 {
    ///     tokio::time::sleep(Duration::from_secs(5)).await;
    ///     amount
    /// }
    ///
    /// workflow! {
    ///     async fn checkout(amount: u32) -> Result<u32> {
    ///         let charged = charge(*amount);
    ///         let shipped = ship(charged);
    ///         Ok(shipped)
    ///     }
    /// }
    /// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    /// # runtime.block_on(async {
    /// let report = checkout(7).report().await; // on a paused clock
    /// let drawn = report.timeline().to_string();
    /// assert_eq!(drawn.lines().collect::<Vec<_>>(), [
    ///     "         0s                                    40s",
    ///     "charged  |####x..........####x..........#####     |  succeeded after 3 attempts",
    ///     "shipped  |                                   #####|  succeeded",
    ///     "         # runs, x fails, . waits for the next attempt",
    /// ]);
    /// # });
    /// # }
    /// ```
    pub fn timeline(&self) -> Timeline {
        let mut timeline = Timeline::new(self.took);
        let Some(core) = &self.core else {
            return timeline;
        };
        let nodes = core.plan.graph.nodes();
        let mut inside = core
            .records()
            .map_or_else(Vec::new, |records| records.by_node(&core.prefix(), nodes));
        for (number, node) in (0..).zip(nodes) {
            let path = core.node_path(number);
            let record = core.records().and_then(|records| records.of(&path));
            let inside = inside
                .get_mut(number as usize)
                .map(std::mem::take)
                .unwrap_or_default();
            timeline.push(&node.name, &path, core.state(number), record, inside);
        }
        timeline
    }

    /// The value of a node.
    ///
    /// # Errors
    /// If it has none: the node did not succeed, or its value was moved on.
    pub fn value<T: Sync + 'static>(&self, node: Node<T, W>) -> Result<&T, ValueError> {
        let name = || node.name.to_owned();
        let Some(core) = &self.core else {
            return Err(ValueError::NotStarted { node: name() });
        };
        let memory = core.memory();
        if let Some(actual) = memory.other_type::<T>(node.slot) {
            return Err(ValueError::Type {
                node: name(),
                expected: std::any::type_name::<T>(),
                actual,
            });
        }
        let state = core.state(node.node);
        // A value that could not be recorded is there, but does not count.
        if memory.is_full(node.slot) && !state.is_failure() {
            return Ok(memory.read(node.slot));
        }
        match state {
            State::Succeeded | State::Skipped => Err(ValueError::Moved { node: name() }),
            state => Err(ValueError::NoValue {
                node: name(),
                state,
            }),
        }
    }

    /// Every attempt that failed, in the order of time.
    pub fn failed_attempts(&self) -> Vec<AttemptError> {
        self.core
            .as_ref()
            .map_or_else(Vec::new, |core| core.attempts(None))
    }
}

#[inline]
fn node_report(core: &Core, node: u32) -> NodeReport {
    let path = core.node_path(node);
    let record = core.records().and_then(|records| records.of(&path));
    NodeReport::new(path, core.state(node), record.as_ref())
}

/// How many failed attempts the table lists.
const SHOWN: usize = 20;

/// A table: a line a node, then the attempts that failed.
impl<R, W> fmt::Display for Report<R, W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nodes = self.nodes();
        let width = nodes
            .iter()
            .map(|node| node.node.len())
            .max()
            .unwrap_or(0)
            .max("node".len());
        writeln!(
            formatter,
            "{:width$}  {:15}  attempts  {:>12}  {:>12}",
            "node", "state", "started", "took"
        )?;
        for node in &nodes {
            let time = |time: Option<Duration>| {
                time.map_or_else(|| "-".to_owned(), |time| format!("{time:.1?}"))
            };
            writeln!(
                formatter,
                "{:width$}  {:15}  {:>8}  {:>12}  {:>12}",
                node.node,
                node.state,
                node.attempts,
                time(node.started),
                time(node.duration())
            )?;
        }
        let failed = self.failed_attempts();
        for error in failed.iter().take(SHOWN) {
            writeln!(formatter, "{error}")?;
        }
        if failed.len() > SHOWN {
            writeln!(
                formatter,
                "and {} more failed attempts (see `failed_attempts`)",
                failed.len() - SHOWN
            )?;
        }
        Ok(())
    }
}

impl<R: fmt::Debug, W> fmt::Debug for Report<R, W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Report")
            .field("result", &self.result)
            .field("nodes", &self.nodes())
            .finish_non_exhaustive()
    }
}
