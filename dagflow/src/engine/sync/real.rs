//! The standard library's and tokio's.

use std::future::Future;

use tokio::runtime::Handle;

pub(crate) use futures::task::AtomicWaker;
pub(crate) use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
pub(crate) use std::sync::{Mutex, MutexGuard, OnceLock};
pub(crate) use std::thread_local;
pub(crate) use tokio::sync::Notify;
pub(crate) use tokio::sync::futures::Notified;
pub(crate) use tokio::time::{Sleep, sleep, sleep_until};

/// Starts a task of the runtime.
#[inline]
pub(crate) fn spawn(runtime: &Handle, future: impl Future<Output = ()> + Send + 'static) {
    runtime.spawn(future);
}

/// Runs the future on a thread for blocking work.
pub(crate) fn spawn_blocking(runtime: &Handle, future: impl Future<Output = ()> + Send + 'static) {
    let handle = runtime.clone();
    runtime.spawn_blocking(move || handle.block_on(future));
}
