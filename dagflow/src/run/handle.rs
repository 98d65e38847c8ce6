//! The handle of a run in the background.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::task::JoinHandle;

use super::{Node, Run, Seat};
use crate::engine::core::Core;
use crate::engine::failure::WorkflowError;
use crate::error::Failure;
use crate::event::{Broadcast, Events};
use crate::outcome::State;

/// A started run: look at it, cancel it, await its result. Dropping the handle cancels the run; [`detach`](Self::detach) lets it go on.
///
/// ```
/// use dagflow::{State, task, workflow};
/// use std::time::Duration;
///
/// #[task]
/// async fn wait_for_ever() {
///     std::future::pending().await
/// }
///
/// workflow! {
///     async fn stuck() -> dagflow::Result<()> {
///         let forever = wait_for_ever();
///         Ok(forever)
///     }
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let handle = stuck().start();
/// tokio::time::sleep(Duration::from_millis(5)).await;
/// assert_eq!(handle.state(stuck::forever), State::Running);
/// handle.cancel();
/// assert_eq!(handle.await.unwrap_err().to_string(), "workflow `stuck` was cancelled");
/// # });
/// ```
pub struct RunHandle<R, W = ()> {
    task: Option<JoinHandle<R>>,
    seat: Arc<Seat>,
    broadcast: Arc<Broadcast>,
    workflow: PhantomData<fn() -> W>,
}

impl<R: Send + 'static, W: 'static> RunHandle<R, W> {
    pub(super) fn spawn(mut run: Run<R, W>, seat: Arc<Seat>) -> Self {
        let broadcast = Arc::clone(run.settings().broadcast.get_or_insert_default());
        Self {
            task: Some(tokio::spawn(run)),
            seat,
            broadcast,
            workflow: PhantomData,
        }
    }
}

impl<R, W> RunHandle<R, W> {
    /// Stops the run: nothing new starts, nodes are dropped at their next await, `#[finally]` nodes run; then the result is
    /// [`Failure::Cancelled`].
    pub fn cancel(&self) {
        self.seat.cancel();
    }

    /// The state of a node now.
    pub fn state<T>(&self, node: Node<T, W>) -> State {
        self.core()
            .map_or(State::Pending, |core| core.state(node.node))
    }

    /// The state of every node now, by name, in a topological order.
    pub fn states(&self) -> Vec<(String, State)> {
        let Some(core) = self.core() else {
            return Vec::new();
        };
        let nodes = core.plan.graph.nodes();
        (0..)
            .zip(nodes)
            .map(|(number, node)| (node.name.to_string(), core.state(number)))
            .collect()
    }

    /// The id of the run, once it has started.
    pub fn id(&self) -> Option<&str> {
        self.core().map(|core| core.id())
    }

    /// What happens from now on, as a stream that ends with the run.
    pub fn events(&self) -> Events {
        self.broadcast
            .subscribe(self.core().is_some_and(|core| core.is_finished()))
    }

    /// Whether the run has ended.
    pub fn is_finished(&self) -> bool {
        self.task.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// Lets the run go on without the handle.
    pub fn detach(mut self) {
        self.task = None;
    }

    fn core(&self) -> Option<&Arc<Core>> {
        self.seat.core()
    }
}

impl<T, E: WorkflowError, W> Future for RunHandle<Result<T, E>, W> {
    type Output = Result<T, E>;

    /// # Panics
    /// If polled again after the end; and with the panic of the tail expression, if that panics.
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        #[allow(clippy::expect_used)]
        let task = self
            .task
            .as_mut()
            .expect("a run handle is not polled after its end");
        let joined = ready!(Pin::new(task).poll(context));
        self.task = None;
        Poll::Ready(match joined {
            Ok(result) => result,
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                // The runtime was shut down under the run.
                Err(_) => {
                    let workflow = self
                        .core()
                        .map_or_else(String::new, |core| core.plan.name().to_owned());
                    Err(Failure::Cancelled { workflow }.into())
                }
            },
        })
    }
}

impl<R, W> Drop for RunHandle<R, W> {
    fn drop(&mut self) {
        if self.task.is_some() {
            self.seat.cancel();
        }
    }
}

impl<R, W> fmt::Debug for RunHandle<R, W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RunHandle")
            .field("states", &self.states())
            .finish_non_exhaustive()
    }
}
