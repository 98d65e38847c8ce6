//! Runs a model in many interleavings, and looks at what is left after each.

use std::sync::atomic::Ordering;
use std::sync::{Arc, LazyLock};

use shuttle::scheduler::{PctScheduler, RandomScheduler, ReplayScheduler, Scheduler};
use tokio::runtime::{Builder, Runtime};

use super::super::bounds::Bounds;
use super::graph::Graph;
use super::ledger::Seen;
use crate::run::QueueOrder;

/// A failing interleaving, to be seen again: what shuttle has printed between the quotes.
const SCHEDULE: &str = "DAGFLOW_SCHEDULE";

/// How many interleavings each scheduler tries of each model.
const ITERATIONS: &str = "DAGFLOW_ITERATIONS";

/// How many places PCT chooses to change priorities, plus one: how many orderings a mistake may depend on.
const DEPTH: usize = 3;

/// The engine asks a runtime how many workers are worth it, and nothing else: no task of a model runs there.
static RUNTIMES: LazyLock<[Runtime; 2]> = LazyLock::new(|| {
    [2, 3].map(|threads| {
        #[allow(clippy::expect_used)]
        Builder::new_multi_thread()
            .worker_threads(threads)
            .build()
            .expect("some threads can be started")
    })
});

/// A workflow, and what happens to its runs.
#[derive(Clone)]
pub(super) struct Case {
    pub(super) graph: Arc<Graph>,
    pub(super) runs: usize,
    /// One more run, which begins after the first and goes on until that has ended.
    pub(super) follower: Option<Arc<Graph>>,
    pub(super) bounds: Option<fn() -> Arc<Bounds>>,
    pub(super) order: QueueOrder,
    pub(super) disturbance: Disturbance,
    /// How many workers of a run have to be seen at work.
    workers: usize,
}

/// What happens to the first run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Disturbance {
    None,
    /// Somebody else cancels it.
    Cancel,
    /// Its future is dropped after some polls.
    Drop,
}

/// One run, which at least two workers have to be seen at.
pub(super) fn case(graph: Graph) -> Case {
    Case {
        graph: Arc::new(graph),
        runs: 1,
        follower: None,
        bounds: None,
        order: QueueOrder::LongestPathFirst,
        disturbance: Disturbance::None,
        workers: 2,
    }
}

impl Case {
    /// So many at once.
    pub(super) fn runs(self, runs: usize) -> Self {
        Self { runs, ..self }
    }

    /// With a run of that beside it, whose nodes may wait until the first run has ended.
    pub(super) fn followed_by(self, graph: Graph) -> Self {
        Self {
            follower: Some(Arc::new(graph)),
            ..self
        }
    }

    /// With a runner that bounds this.
    pub(super) fn bounded(self, bounds: fn() -> Arc<Bounds>) -> Self {
        Self {
            bounds: Some(bounds),
            ..self
        }
    }

    /// With the simple queue where there would be one by rank.
    pub(super) fn first_come(self) -> Self {
        Self {
            order: QueueOrder::FirstCome,
            ..self
        }
    }

    pub(super) fn cancelled(self) -> Self {
        Self {
            disturbance: Disturbance::Cancel,
            ..self
        }
    }

    pub(super) fn dropped(self) -> Self {
        Self {
            disturbance: Disturbance::Drop,
            ..self
        }
    }

    /// So many workers of one run have to be seen at work in some interleaving. More than two: on a runtime of three threads.
    pub(super) fn workers(self, workers: usize) -> Self {
        Self { workers, ..self }
    }

    /// Tries many interleavings.
    ///
    /// # Panics
    /// With the first one that goes wrong.
    pub(super) fn check(&self) {
        let seen = Arc::<Seen>::default();
        if let Ok(schedule) = std::env::var(SCHEDULE) {
            // Long ones are printed on several lines.
            let schedule: String = schedule.split_whitespace().collect();
            self.run(ReplayScheduler::new_from_encoded(&schedule), &seen);
            return;
        }
        let iterations = std::env::var(ITERATIONS).ok();
        let iterations = iterations.and_then(|text| text.parse().ok()).unwrap_or(500);
        let hint = Hint;
        self.run(RandomScheduler::new(iterations), &seen);
        self.run(PctScheduler::new(DEPTH, iterations), &seen);
        std::mem::forget(hint);
        println!("{seen:?}");
        let workers = seen.workers.load(Ordering::Relaxed);
        assert!(
            workers >= self.workers,
            "at most {workers} workers were at work: the model checks nothing"
        );
        if self.disturbance != Disturbance::None && iterations >= 100 {
            let (well, badly) = (&seen.well, &seen.badly);
            assert!(badly.load(Ordering::Relaxed) > 0, "nothing was disturbed");
            let forever = self.graph.nodes.iter().any(|node| node.forever);
            assert!(
                forever || well.load(Ordering::Relaxed) > 0,
                "everything was"
            );
        }
    }

    /// Whether each schedule gives the same execution again, as a replay needs it.
    pub(super) fn check_replay(&self, scheduler: impl Scheduler + 'static) {
        self.run(scheduler, &Arc::default());
    }

    fn run(&self, scheduler: impl Scheduler + 'static, seen: &Arc<Seen>) {
        let mut config = shuttle::Config::new();
        config.stack_size = 0x4_0000;
        config.max_steps = shuttle::MaxSteps::FailAfter(100_000);
        config.silence_warnings = true;
        let (case, seen) = (self.clone(), Arc::clone(seen));
        let _context = RUNTIMES[usize::from(self.workers > 2)].enter();
        shuttle::Runner::new(scheduler, config).run(move || case.execute(&seen));
    }
}

/// Says how to see a failure again.
struct Hint;

impl Drop for Hint {
    fn drop(&mut self) {
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("<test>");
        eprintln!(
            "to see it again: {SCHEDULE}='<what stands between the quotes above>' RUSTFLAGS=\"--cfg shuttle\" \
             cargo test -p dagflow --lib --target-dir target/models {test}"
        );
    }
}
