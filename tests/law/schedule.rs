//! How a run is scheduled, and what it gives.

use std::fmt::Display;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use dagflow::{Failure, OnFailure, Run, Runner, State};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use tokio::runtime::{Builder, Runtime};

use crate::world::{Bad, Reading, Stop, World};

pub type Running = Pin<Box<dyn Future<Output = Seen> + Send>>;
type Sequential = Pin<Box<dyn Future<Output = Result<u64, Stop>>>>;

/// A workflow beside its sequential reading.
pub struct Case {
    pub name: &'static str,
    pub run: fn(World, u64, Vec<u64>, Schedule) -> Running,
    pub read: fn(World, u64, Vec<u64>, Reading) -> Sequential,
}

/// How a run is started and limited.
#[derive(Clone, Copy, Debug)]
pub struct Schedule {
    pub concurrency: Option<usize>,
    /// The limit is the runner's, which nested runs share.
    pub shared: bool,
    pub way: Way,
    pub on_failure: OnFailure,
}

#[derive(Clone, Copy, Debug)]
pub enum Way {
    Await,
    Start,
    Report,
}

/// What a run gave.
#[derive(Debug)]
pub struct Seen {
    pub result: Result<u64, Bad>,
    /// Sorted by name; only of a report.
    pub states: Option<Vec<(String, State)>>,
}

impl Schedule {
    pub fn any() -> impl Strategy<Value = Self> {
        let concurrency = prop_oneof![Just(None), Just(Some(1)), Just(Some(2))];
        let way = prop_oneof![Just(Way::Await), Just(Way::Start), Just(Way::Report)];
        let on_failure = prop_oneof![Just(OnFailure::Cancel), Just(OnFailure::Continue)];
        (concurrency, any::<bool>(), way, on_failure).prop_map(
            |(concurrency, shared, way, on_failure)| Self {
                concurrency,
                shared,
                way,
                on_failure,
            },
        )
    }

    /// Runs.
    pub async fn observe<E, W: 'static>(self, mut run: Run<Result<u64, E>, W>) -> Seen
    where
        E: Into<Bad> + From<Failure> + Display + Send + 'static,
    {
        if let Some(limit) = self.concurrency {
            run = if self.shared {
                run.with(&Runner::builder().concurrency(limit).build())
            } else {
                run.concurrency(limit)
            };
        }
        run = run.on_failure(self.on_failure);
        let limit = Duration::from_secs(60);
        let (result, states) = tokio::time::timeout(limit, async {
            match self.way {
                Way::Await => (run.await, None),
                Way::Start => (run.start().await, None),
                Way::Report => {
                    let report = run.report().await;
                    let states = report
                        .nodes()
                        .into_iter()
                        .map(|node| (node.node, node.state))
                        .collect();
                    (report.into_result(), Some(states))
                }
            }
        })
        .await
        .expect("the run ends");
        let states = states.map(|mut states: Vec<(String, State)>| {
            states.sort_by(|a, b| a.0.cmp(&b.0));
            states
        });
        Seen {
            result: result.map_err(Into::into),
            states,
        }
    }
}

/// One thread, and a clock that jumps.
pub fn one_thread() -> Runtime {
    Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap()
}

/// Two threads, and the real clock.
pub fn two_threads() -> Runtime {
    Builder::new_multi_thread()
        .worker_threads(2)
        .enable_time()
        .build()
        .unwrap()
}
