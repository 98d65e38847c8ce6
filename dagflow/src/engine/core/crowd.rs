//! Several runs at once: what makes one run fast on an idle machine, threads that are woken early and stay awake, takes cores from the
//! others where they have a use for them.

use super::super::sync::{Ordering, count_large_run, large_runs};
use super::Core;

impl Core {
    /// Whether there are as many runs worth more than a core as there are cores: then each had better keep to its own.
    #[inline]
    pub(crate) fn is_crowded(&self) -> bool {
        // How many cores there are takes longer to find out than that there is one run at most.
        let runs = large_runs();
        runs >= 2 && runs >= self.parallelism()
    }

    /// It is not a large run any more, if it was one.
    pub(super) fn leave_crowd(&self) {
        // Most runs are none: they do without the locked instruction.
        if self.is_counted.load(Ordering::Relaxed) && self.is_counted.swap(false, Ordering::Relaxed)
        {
            count_large_run(false);
        }
    }
}

impl Drop for Core {
    /// A run that was never finished.
    fn drop(&mut self) {
        self.leave_crowd();
    }
}

#[cfg(all(test, not(shuttle)))]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use tokio::runtime::Builder;

    use super::large_runs;
    use crate::Graph;

    static SEEN: AtomicUsize = AtomicUsize::new(0);

    fn pause() -> u32 {
        SEEN.fetch_max(large_runs(), Ordering::Relaxed);
        // Long enough for the run to count as large, as soon as that is known.
        std::thread::sleep(Duration::from_micros(20));
        1
    }

    fn graph() -> crate::dynamic::Flow<crate::dynamic::Handle<u32>> {
        let mut graph = Graph::new("pauses");
        for _ in 0..20 {
            let _ = graph.add_pure(pause, ());
        }
        let last = graph.add_pure(pause, ());
        graph.build(last)
    }

    #[test]
    fn a_run_counts_until_it_ends_however_it_does() {
        let Ok(runtime) = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
        else {
            panic!("there is no runtime");
        };
        runtime.block_on(async {
            for _ in 0..3 {
                assert!(graph().run().await.is_ok());
                assert_eq!(large_runs(), 0);
            }
            let report = graph().run().report().await;
            assert_eq!(
                large_runs(),
                0,
                "a report keeps what a run leaves, but does not run"
            );
            drop(report);
            // Dropped while it runs, and before it does.
            let _ = tokio::time::timeout(Duration::from_micros(60), graph().run()).await;
            drop(graph().run());
        });
        drop(runtime);
        assert_eq!(large_runs(), 0);
        assert_eq!(SEEN.load(Ordering::Relaxed), 1, "none has counted");
    }
}
