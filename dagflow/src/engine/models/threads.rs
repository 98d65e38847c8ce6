//! Models of a part of the engine, of a few threads each, where no run is needed.

use shuttle::scheduler::{PctScheduler, RandomScheduler};
use shuttle::{Config, Runner, thread};

/// How many interleavings each scheduler tries: such a model takes a hundredth of what one with runs does.
const ITERATIONS: usize = 5_000;

/// Tries many interleavings; the first that goes wrong is printed.
pub(super) fn check(model: impl Fn() + Copy + Send + Sync + 'static) {
    Runner::new(RandomScheduler::new(ITERATIONS), Config::default()).run(model);
    Runner::new(PctScheduler::new(3, ITERATIONS), Config::default()).run(model);
}

/// Waits for all of them.
pub(super) fn join(threads: impl IntoIterator<Item = thread::JoinHandle<()>>) {
    for thread in threads {
        #[allow(clippy::expect_used)]
        thread.join().expect("nobody panics");
    }
}
