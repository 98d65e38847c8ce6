//! The standard library's and tokio's.

use std::future::Future;
use std::time::{Duration, Instant};

use tokio::runtime::Handle;

use super::super::job::spawn_job;
use super::super::standby::{Job, Stand};
use super::Spawned;

pub(crate) use atomic_waker::AtomicWaker;
pub(crate) use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
pub(crate) use std::sync::{Mutex, MutexGuard, OnceLock};
pub(crate) use std::thread_local;
pub(crate) use tokio::time::{Sleep, sleep, sleep_until};

/// Starts a worker as a task of the runtime.
pub(crate) fn spawn(runtime: &Handle, future: impl Future<Output = ()> + Send + 'static) {
    runtime.spawn(future);
}

/// Starts a worker of a run that is worth standing by for: with somebody who does, or as a task, whichever comes first.
pub(crate) fn spawn_warm(runtime: &Handle, job: Job) -> Spawned {
    let id = runtime.id();
    // One thread at least has the run.
    let most = runtime.metrics().num_workers() - 1;
    let Some(claim) = STAND.give(Some(id), job) else {
        return Spawned::Given;
    };
    spawn_job(runtime, async move {
        let mut job = claim.claim();
        drop(claim);
        while let Some(work) = job {
            work.await;
            // Where other runs have a use for every thread, nobody has one to spare.
            if large_runs() > most {
                return;
            }
            job = STAND.stay(Some(id), most).await;
        }
    });
    Spawned::Queued
}

static STAND: Stand = Stand::new();

/// Whether a worker that is started now finds a thread awake.
#[inline]
pub(crate) fn has_standby() -> bool {
    STAND.has_any()
}

/// Runs under way in this process that are worth more than one core.
static LARGE_RUNS: AtomicUsize = AtomicUsize::new(0);

/// One more large run begins, or one ends.
pub(crate) fn count_large_run(begins: bool) {
    if begins {
        LARGE_RUNS.fetch_add(1, Ordering::Relaxed);
    } else {
        LARGE_RUNS.fetch_sub(1, Ordering::Relaxed);
    }
}

/// How many there are.
#[inline]
pub(crate) fn large_runs() -> usize {
    LARGE_RUNS.load(Ordering::Relaxed)
}

/// How long somebody with nothing to do stays: some three times what a wake-up of a parked thread takes.
const MOMENT: Duration = Duration::from_micros(100);

/// How long a thread may look at one thing only before it lets others have a turn, which takes a microsecond or two.
const SPIN: Duration = Duration::from_micros(20);

/// Of somebody with nothing to do.
pub(crate) struct Patience(Instant);

impl Patience {
    pub(crate) fn new() -> Self {
        Self(Instant::now())
    }

    /// Looks for a little while whether it is so.
    pub(crate) fn spins_until(&self, is_so: impl Fn() -> bool) -> bool {
        let began = Instant::now();
        loop {
            for _ in 0..8 {
                if is_so() {
                    return true;
                }
                std::hint::spin_loop();
            }
            if began.elapsed() >= SPIN {
                return is_so();
            }
        }
    }

    /// Lets all other threads of the core, and all other tasks of the thread, have a turn: where a runtime has more threads than it has
    /// cores, the one that is waited for may be behind this one.
    pub(crate) async fn gives_way(&self) {
        std::thread::yield_now();
        tokio::task::yield_now().await;
    }

    pub(crate) fn is_at_its_end(&self) -> bool {
        self.0.elapsed() >= MOMENT
    }
}

/// Runs the future on a thread for blocking work.
pub(crate) fn spawn_blocking(runtime: &Handle, job: Job) {
    let handle = runtime.clone();
    runtime.spawn_blocking(move || handle.block_on(job));
}
