//! Where a run takes place: the three modes in which users run graphs.

use std::{
    fmt,
    sync::atomic::{AtomicUsize, Ordering},
};

use tokio::runtime::{Builder, Runtime};

use crate::cores;

/// Which runtime, and where the driver is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The driver is a task inside a runtime of two workers.
    Mt2,
    /// The driver is in `block_on` on the main thread, beside two workers.
    Mt2Main,
    /// Everything is on one thread.
    Ct,
}

impl Mode {
    /// All modes, in the order of the tables.
    pub const ALL: [Self; 3] = [Self::Mt2, Self::Mt2Main, Self::Ct];

    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mt2 => "mt2",
            Self::Mt2Main => "mt2_main",
            Self::Ct => "ct",
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Mt2 => "driver inside a 2-worker runtime (mt2)",
            Self::Mt2Main => "driver in `block_on` on the main thread, 2 workers (mt2_main)",
            Self::Ct => "current-thread runtime (ct)",
        })
    }
}

const WORKERS: usize = 2;

/// A runtime in one of the modes, kept for all samples taken in it. Each of its workers has a core of its own, so that no figure depends on
/// where the kernel has put them.
#[derive(Debug)]
pub struct Arena {
    mode: Mode,
    runtime: Runtime,
}

impl Arena {
    /// Starts the runtime.
    pub fn new(mode: Mode) -> Self {
        let mut builder = match mode {
            Mode::Mt2 | Mode::Mt2Main => Builder::new_multi_thread(),
            Mode::Ct => Builder::new_current_thread(),
        };
        if mode != Mode::Ct {
            let started = AtomicUsize::new(0);
            builder.worker_threads(WORKERS).on_thread_start(move || {
                let number = started.fetch_add(1, Ordering::Relaxed);
                // The workers come first; threads for blocking work may run anywhere.
                if number < WORKERS {
                    cores::pin(number);
                }
            });
        }
        let runtime = builder.enable_all().build();
        let runtime = runtime.expect("a tokio runtime starts");
        Self { mode, runtime }
    }

    /// Its mode.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Drives a future to its end, where the mode says.
    pub fn run<F>(&self, future: F) -> F::Output
    where
        F: Future<Output: Send> + Send + 'static,
    {
        match self.mode {
            Mode::Mt2 => {
                let driver = self.runtime.spawn(future);
                self.runtime
                    .block_on(driver)
                    .expect("the driver does not panic")
            }
            Mode::Mt2Main | Mode::Ct => self.runtime.block_on(future),
        }
    }

    /// As [`Arena::run`], for a peer whose futures are not `Send` and so never leave their thread.
    pub fn run_local<F>(&self, make: impl FnOnce() -> F + Send + 'static) -> F::Output
    where
        F: Future<Output: Send + 'static>,
    {
        match self.mode {
            Mode::Mt2 => self.run(async move { futures::executor::block_on(make()) }),
            Mode::Mt2Main | Mode::Ct => self.runtime.block_on(make()),
        }
    }
}
