//! What happened to one node, or one item of a fan-out.

use std::time::Duration;

use crate::engine::records::{Moment, Record, Try};
use crate::outcome::State;

/// A line of a report: a node, or an item of a fan-out.
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
/// for node in load(7).report().await.nodes() {
///     println!("{} {} after {} attempts, {:?}", node.node, node.state, node.attempts, node.duration());
/// }
/// # });
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NodeReport {
    /// The path, such as `pages` or `pages[3]`.
    pub node: String,
    /// How it ended.
    pub state: State,
    /// How many attempts were made, those of its fallback included.
    pub attempts: u32,
    /// When it started, from the start of the run.
    pub started: Option<Duration>,
    /// When it ended, from the start of the run.
    pub finished: Option<Duration>,
    /// The attempts, in the order of time. The one attempt of a fan-out makes its items, which have attempts of their own.
    pub tries: Vec<AttemptReport>,
    began: Option<u64>,
    ended: Option<u64>,
}

/// When an attempt ran.
///
/// ```
/// # dagflow::workflow! { async fn one() -> dagflow::Result<u32> { let x: u32 = 1; Ok(x) } }
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let report = one().report().await;
/// let [attempt] = &report.node(one::x).tries[..] else { panic!("it succeeds at once") };
/// assert!(attempt.finished.is_some() && !attempt.failed);
/// # });
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AttemptReport {
    /// Its number, from 1; the fallback counts from 1 again.
    pub attempt: u32,
    /// Whether it was one of the fallback.
    pub fallback: bool,
    /// Whether it failed.
    pub failed: bool,
    /// When it started, from the start of the run.
    pub started: Duration,
    /// When it ended, from the start of the run.
    pub finished: Option<Duration>,
}

impl AttemptReport {
    #[inline]
    fn new(attempt: &Try) -> Self {
        Self {
            attempt: attempt.attempt,
            fallback: attempt.stage > 0,
            failed: attempt.failed,
            started: attempt.started.at,
            finished: attempt.finished.map(|moment| moment.at),
        }
    }
}

impl NodeReport {
    #[inline]
    pub(super) fn new(node: String, state: State, record: Option<&Record>) -> Self {
        let started = record.and_then(|record| record.started);
        let finished = record.and_then(|record| record.finished);
        let at = |moment: Moment| moment.at;
        let order = |moment: Moment| moment.order;
        Self {
            node,
            state,
            attempts: record.map_or(0, |record| record.attempts),
            started: started.map(at),
            finished: finished.map(at),
            tries: record.map_or_else(Vec::new, |record| {
                record.tries.iter().map(AttemptReport::new).collect()
            }),
            began: started.map(order),
            ended: finished.map(order),
        }
    }

    /// From the start to the end, waits included.
    #[inline]
    pub fn duration(&self) -> Option<Duration> {
        self.finished?.checked_sub(self.started?)
    }

    /// How long it waited before each retry: from the end of the failed attempt to the start of the next one. tokio's timers end waits
    /// on whole milliseconds; a wait is longer than its back-off where the run had no room. The fallback starts without a wait,
    /// which is not in the list.
    ///
    /// ```
    /// use std::time::Duration;
    /// use dagflow::prelude::*;
    ///
    /// #[task(retries = 2, backoff = exponential("1m", jitter = none))]
    /// async fn third_time() -> Result<u32> {
    ///     match dagflow::context().attempt() {
    ///         3 => Ok(3),
    ///         _ => Err(Error::message("not yet")),
    ///     }
    /// }
    ///
    /// workflow! {
    ///     async fn patient() -> Result<u32> {
    ///         let value = third_time();
    ///         Ok(value)
    ///     }
    /// }
    /// # #[cfg(feature = "testing")] {
    /// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    /// # runtime.block_on(async {
    /// let report = patient().report().await; // on a paused clock
    /// assert_eq!(report.node(patient::value).waits(), [Duration::from_secs(60), Duration::from_secs(120)]);
    /// # });
    /// # }
    /// ```
    #[inline]
    pub fn waits(&self) -> Vec<Duration> {
        self.tries
            .windows(2)
            .filter(|pair| {
                pair[0].fallback == pair[1].fallback && pair[0].attempt + 1 == pair[1].attempt
            })
            .filter_map(|pair| pair[1].started.checked_sub(pair[0].finished?))
            .collect()
    }

    /// Whether this one had ended when the other one began. It is the order in which things happened that counts, not the time:
    /// on a paused clock, nodes that do not wait for anything begin and end at the same time, and still one after the other. A node that
    /// never began ran neither before nor after another.
    #[inline]
    pub fn ran_before(&self, other: &Self) -> bool {
        matches!((self.ended, self.began, other.began), (Some(ended), Some(_), Some(began)) if ended < began)
    }

    /// Whether each of the two began before the other one had ended; the waits of a node between its attempts count as part of it. As
    /// for [`ran_before`](Self::ran_before), the order counts and not the time.
    #[inline]
    pub fn ran_concurrently(&self, other: &Self) -> bool {
        let before_the_end = |began: Option<u64>, ended: Option<u64>| {
            began.is_some_and(|began| ended.is_none_or(|ended| began < ended))
        };
        before_the_end(self.began, other.ended) && before_the_end(other.began, self.ended)
    }
}
