//! The future of a run: the first worker, and then the end.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use super::core::Core;
use super::scope;
use super::worker::Worker;
use crate::error::Failure;

pin_project_lite::pin_project! {
    /// Polls the first worker, if the driver lends it its task, until that one has left; ends when the run has, and gives it back.
    ///
    /// Dropping it cancels the run: its nodes are dropped at their next await, its `#[finally]` nodes run in the background.
    pub(super) struct Driven<F> {
        run: Option<Arc<Core>>,
        #[pin]
        worker: Option<F>,
    }

    impl<F> PinnedDrop for Driven<F> {
        fn drop(this: Pin<&mut Self>) {
            // Before the worker is dropped, which then leaves a run that is stopped.
            if let Some(core) = this.project().run {
                core.cancel();
            }
        }
    }
}

impl<F> Driven<F> {
    pub(super) fn new(run: Arc<Core>) -> Self {
        Self {
            run: Some(run),
            worker: None,
        }
    }

    /// Makes the first worker, where it stays: moving it takes as long as a node.
    pub(super) fn work(self: Pin<&mut Self>, program: impl FnOnce(Worker) -> F) {
        let mut this = self.project();
        if let Some(core) = this.run {
            let first = Worker::first(Arc::clone(core));
            this.worker.set(Some(program(first)));
        }
    }

    /// The run's deadline has passed.
    pub(super) fn pass(self: Pin<&mut Self>, limit: Duration) {
        if let Some(core) = self.project().run {
            let workflow = core.plan.name().to_owned();
            core.fail_run(Failure::RunDeadlineExceeded { workflow, limit });
        }
    }
}

impl<F: Future<Output = ()>> Future for Driven<F> {
    type Output = Arc<Core>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Arc<Core>> {
        let mut this = self.project();
        if let Some(worker) = this.worker.as_mut().as_pin_mut() {
            if scope::within(this.run, || worker.poll(context)).is_pending() {
                return Poll::Pending;
            }
            this.worker.set(None);
        }
        let is_finished = this.run.as_ref().is_none_or(|core| {
            core.is_finished() || {
                core.wake_driver.register(context.waker());
                core.is_finished()
            }
        });
        if is_finished && let Some(core) = this.run.take() {
            Poll::Ready(core)
        } else {
            Poll::Pending
        }
    }
}
