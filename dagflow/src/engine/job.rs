//! Tasks that are no workers: in a box, so that tokio's code for a task is compiled once for all of them.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use super::standby::Job;

/// Starts it.
pub(super) fn spawn_job(
    runtime: &Handle,
    future: impl Future<Output = ()> + Send + 'static,
) -> JoinHandle<()> {
    let job: Job = Box::pin(future);
    runtime.spawn(job)
}

/// Starts one that ends at once.
pub(super) fn spawn_nothing(runtime: &Handle) {
    spawn_job(runtime, Nothing);
}

/// Has no size, so that its box needs no memory.
struct Nothing;

impl Future for Nothing {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        Poll::Ready(())
    }
}
