//! One peer with one shape: how it builds, runs and reads a graph, and how that is timed.

use std::{
    hint::black_box,
    thread,
    time::{Duration, Instant},
};

use crate::arena::Arena;

/// A peer that is ready to build one shape, again and again.
pub trait Contestant: Send + Sync + 'static {
    /// The graph before its run.
    type Built;
    /// What a run leaves behind.
    type Finished;

    /// Builds the graph.
    fn build(&self) -> Self::Built;
    /// Runs it until the last value is there.
    fn run(&self, built: Self::Built) -> impl Future<Output = Self::Finished>;
    /// Reads the value of the last node; called once.
    fn read(&self, finished: &mut Self::Finished) -> u64;
}

/// Which part of a run is timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Build, run, read and drop.
    EndToEnd,
    /// The run alone; graphs are built before and dropped after.
    Run,
    /// As [`EndToEnd`](Self::EndToEnd), but each run comes after a [pause] in which all threads fell asleep.
    ///
    /// [pause]: PAUSE
    First,
}

/// How long all threads have nothing to do before a [first](Phase::First) run.
pub const PAUSE: Duration = Duration::from_millis(10);

impl Phase {
    /// Those of the tables of overhead.
    pub const ALL: [Self; 2] = [Self::EndToEnd, Self::Run];

    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::EndToEnd => "e2e",
            Self::Run => "run",
            Self::First => "first",
        }
    }
}

/// A contestant whose types are hidden, so that a table can hold all of them.
pub trait Cell: Send + Sync {
    /// Runs once and gives the value of the last node.
    fn value(&self, arena: &Arena) -> u64;
    /// The time of `runs` runs in a row.
    fn time(&self, arena: &Arena, phase: Phase, runs: usize) -> Duration;
    /// The time of `runs` runs in a row in each of so many tasks at once; nothing where runs cannot leave their thread.
    fn side_by_side(&self, _arena: &Arena, _tasks: usize, _runs: usize) -> Option<Duration> {
        None
    }
}

/// Builds, runs and reads once.
pub async fn value<C: Contestant>(contestant: &C) -> u64 {
    let mut finished = contestant.run(contestant.build()).await;
    contestant.read(&mut finished)
}

/// Times `runs` runs. One that is not timed comes before: whether the other threads are awake is left from whoever ran before, and to wake
/// one may take as long as a run; [`Phase::First`] says how long.
pub async fn time<C: Contestant>(contestant: &C, phase: Phase, runs: usize) -> Duration {
    match phase {
        Phase::EndToEnd => {
            black_box(value(contestant).await);
            let start = Instant::now();
            for _ in 0..runs {
                black_box(value(contestant).await);
            }
            start.elapsed()
        }
        Phase::Run => {
            let built: Vec<_> = (0..runs).map(|_| contestant.build()).collect();
            let mut finished = Vec::with_capacity(runs);
            black_box(value(contestant).await);
            let start = Instant::now();
            for built in built {
                finished.push(contestant.run(built).await);
            }
            start.elapsed()
        }
        Phase::First => {
            let mut elapsed = Duration::ZERO;
            for _ in 0..runs {
                thread::sleep(PAUSE);
                let start = Instant::now();
                black_box(value(contestant).await);
                elapsed += start.elapsed();
            }
            elapsed
        }
    }
}

/// Makes a [`Cell`] of a contestant: `spawned` where its futures are `Send`, `local` where they are not.
///
/// A macro, since only here, where the type is known, the compiler sees whether the futures are `Send`.
macro_rules! cell {
    (spawned $contestant:ty, $($generics:tt)*) => {
        crate::contestant::cell!(@ $contestant, run, {async move}, {
            fn side_by_side(
                &self,
                arena: &crate::arena::Arena,
                tasks: usize,
                runs: usize,
            ) -> Option<std::time::Duration> {
                let contestant = self.clone();
                Some(arena.run(async move {
                    let start = std::time::Instant::now();
                    let mut set = tokio::task::JoinSet::new();
                    for _ in 0..tasks {
                        let contestant = contestant.clone();
                        set.spawn(async move {
                            for _ in 0..runs {
                                std::hint::black_box(crate::contestant::value(&contestant).await);
                            }
                        });
                    }
                    set.join_all().await;
                    start.elapsed()
                }))
            }
        }, $($generics)*);
    };
    (local $contestant:ty, $($generics:tt)*) => {
        crate::contestant::cell!(@ $contestant, run_local, {move || async move}, {}, $($generics)*);
    };
    (@ $contestant:ty, $run:ident, {$($future:tt)*}, {$($more:tt)*}, $($generics:tt)*) => {
        impl<$($generics)*> crate::contestant::Cell for $contestant {
            fn value(&self, arena: &crate::arena::Arena) -> u64 {
                let contestant = self.clone();
                arena.$run($($future)* { crate::contestant::value(&contestant).await })
            }

            fn time(
                &self,
                arena: &crate::arena::Arena,
                phase: crate::contestant::Phase,
                runs: usize,
            ) -> std::time::Duration {
                let contestant = self.clone();
                arena.$run($($future)* { crate::contestant::time(&contestant, phase, runs).await })
            }

            $($more)*
        }
    };
}

pub(crate) use cell;
