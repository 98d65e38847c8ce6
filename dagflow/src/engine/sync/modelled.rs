//! Under the model: shuttle runs everything on one thread and decides at each of these operations who goes on.
//!
//! The waker of a driver stays what it is, as one step. Timers have no clock: each goes off after a while that is
//! up to the checker, so that a run is seen with every timer early and late.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use shuttle::rand::{Rng, thread_rng};
use tokio::runtime::Handle;
use tokio::time::Instant;

use super::super::standby::Job;
use super::Spawned;

pub(crate) use shuttle::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
pub(crate) use shuttle::sync::{Mutex, MutexGuard};

/// Another task may go on first.
pub(crate) fn switch() {
    shuttle::thread::sleep(Duration::ZERO);
}

#[derive(Default)]
pub(crate) struct AtomicWaker(atomic_waker::AtomicWaker);

impl AtomicWaker {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn register(&self, waker: &Waker) {
        switch();
        self.0.register(waker);
    }

    pub(crate) fn wake(&self) {
        switch();
        self.0.wake();
    }
}

/// Set once; who comes later is told so.
pub(crate) struct OnceLock<T>(std::sync::OnceLock<T>);

impl<T> Default for OnceLock<T> {
    fn default() -> Self {
        Self(std::sync::OnceLock::new())
    }
}

impl<T> OnceLock<T> {
    pub(crate) fn get(&self) -> Option<&T> {
        switch();
        self.0.get()
    }

    pub(crate) fn set(&self, value: T) -> Result<(), T> {
        switch();
        self.0.set(value)
    }
}

/// A timer that goes off after some polls.
pub(crate) struct Sleep {
    polls: u32,
}

pub(crate) fn sleep(_: Duration) -> Sleep {
    Sleep {
        polls: thread_rng().gen_range(0..4),
    }
}

pub(crate) fn sleep_until(_: Instant) -> Sleep {
    sleep(Duration::ZERO)
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.polls == 0 {
            return Poll::Ready(());
        }
        self.polls -= 1;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

std::thread_local! {
    /// What [`spawn`] has started in this execution.
    static TASKS: RefCell<Vec<shuttle::future::JoinHandle<()>>> = const { RefCell::new(Vec::new()) };
}

pub(crate) fn spawn(_: &Handle, future: impl Future<Output = ()> + Send + 'static) {
    let task = shuttle::future::spawn(future);
    TASKS.with_borrow_mut(|tasks| tasks.push(task));
}

pub(crate) fn spawn_warm(runtime: &Handle, job: Job) -> Spawned {
    spawn(runtime, job);
    Spawned::Queued
}

/// Nobody stands by in these models: see `models/standby.rs`.
pub(crate) fn has_standby() -> bool {
    false
}

/// Each run of these models has the cores for itself.
pub(crate) fn count_large_run(_: bool) {}

pub(crate) fn large_runs() -> usize {
    1
}

/// Up to the checker.
pub(crate) struct Patience;

impl Patience {
    pub(crate) fn new() -> Self {
        Self
    }

    pub(crate) fn spins_until(&self, is_so: impl Fn() -> bool) -> bool {
        if is_so() {
            return true;
        }
        // A checker that favours whoever looks would never let anything change.
        shuttle::thread::yield_now();
        is_so()
    }

    pub(crate) async fn gives_way(&self) {
        shuttle::future::yield_now().await;
    }

    pub(crate) fn is_at_its_end(&self) -> bool {
        thread_rng().gen_bool(0.3)
    }
}

pub(crate) fn spawn_blocking(runtime: &Handle, job: Job) {
    spawn(runtime, job);
}

/// Waits until no task is left that the execution has started.
pub(crate) fn join_tasks() {
    while let Some(task) = TASKS.with_borrow_mut(Vec::pop) {
        let _ = shuttle::future::block_on(task);
    }
}

/// As `thread_local!`, for a task of the model in place of a thread.
macro_rules! task_local {
    ($($(#[$attribute:meta])* static $name:ident: $type:ty = const { $value:expr };)*) => {
        $(
            $(#[$attribute])*
            static $name: $crate::engine::sync::LocalKey<$type> = $crate::engine::sync::LocalKey::new(|| $value);
        )*
    };
}
pub(crate) use task_local as thread_local;

pub(crate) struct LocalKey<T: 'static>(shuttle::thread::LocalKey<T>);

impl<T> LocalKey<T> {
    pub(crate) const fn new(init: fn() -> T) -> Self {
        Self(shuttle::thread::LocalKey {
            init,
            _p: PhantomData,
        })
    }
}

impl<T> LocalKey<Cell<T>> {
    pub(crate) fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.0.with(Cell::get)
    }

    pub(crate) fn set(&'static self, value: T) {
        self.0.with(|cell| cell.set(value));
    }

    pub(crate) fn replace(&'static self, value: T) -> T {
        self.0.with(|cell| cell.replace(value))
    }
}

impl<T> LocalKey<RefCell<T>> {
    pub(crate) fn with_borrow<R>(&'static self, look: impl FnOnce(&T) -> R) -> R {
        self.0.with(|cell| look(&cell.borrow()))
    }

    pub(crate) fn with_borrow_mut<R>(&'static self, change: impl FnOnce(&mut T) -> R) -> R {
        self.0.with(|cell| change(&mut cell.borrow_mut()))
    }

    pub(crate) fn set(&'static self, value: T) {
        self.0.with(|cell| drop(cell.replace(value)));
    }

    pub(crate) fn take(&'static self) -> T
    where
        T: Default,
    {
        self.0.with(RefCell::take)
    }
}
