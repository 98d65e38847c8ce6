//! One execution of a model: the runs are started, disturbed, waited for, and looked at.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::task::Poll;

use shuttle::rand::{Rng, thread_rng};

use super::super::bounds::Bounds;
use super::super::sync::{join_tasks, switch};
use super::bell::Bells;
use super::check::{Case, Disturbance};
use super::graph::Graph;
use super::ledger::{Ledger, Seen};
use super::program::{go, prepare};
use super::verdict::{assert_gone, assert_whole, verify};
use crate::error::Result;
use crate::run::{Launch, QueueOrder, Seat, Settings};

/// How many steps of its own a canceller makes before, at most.
const LATEST_CANCEL: u32 = 60;

/// One run of an execution.
struct Started {
    ledger: Arc<Ledger>,
    seat: Arc<Seat>,
    driver: shuttle::future::JoinHandle<Option<Result<()>>>,
    canceller: Option<shuttle::thread::JoinHandle<()>>,
}

/// What the runs of an execution share.
type Context<'a> = (
    Option<&'a Arc<Bounds>>,
    Option<&'a Arc<Bells>>,
    &'a Arc<Seen>,
);

impl Case {
    pub(super) fn execute(&self, seen: &Arc<Seen>) {
        fastrand::seed(0);
        // PCT learns from its first execution how many choices there are, and wants at least one.
        let bystander = shuttle::thread::spawn(|| {});
        let bounds = self.bounds.map(|make| make());
        let bells = self.follower.as_ref().map(|_| Arc::<Bells>::default());
        let context = (bounds.as_ref(), bells.as_ref(), seen);
        let mut runs: Vec<Started> = (0..self.runs)
            .map(|number| self.start(&self.graph, number, context))
            .collect();
        if let (Some(graph), Some(bells)) = (&self.follower, &bells) {
            shuttle::future::block_on(bells.begun.heard());
            runs.push(self.start(graph, self.runs, context));
        }
        let ended: Vec<_> = runs
            .into_iter()
            .map(|run| {
                #[allow(clippy::expect_used)]
                let result = shuttle::future::block_on(run.driver).expect("nobody aborts it");
                if let Some(canceller) = run.canceller {
                    assert!(canceller.join().is_ok());
                }
                (run.ledger, run.seat, result)
            })
            .collect();
        assert!(bystander.join().is_ok());
        join_tasks();
        for (number, (ledger, seat, result)) in ended.into_iter().enumerate() {
            let disturbed = number == 0 && self.disturbance != Disturbance::None;
            if let Some(core) = seat.core() {
                let well = matches!(result, Some(Ok(())));
                let count = if well { &seen.well } else { &seen.badly };
                count.fetch_add(1, Ordering::Relaxed);
                verify(&ledger, core, result.as_ref(), disturbed);
                let core = Arc::downgrade(core);
                drop(seat);
                assert_eq!(core.strong_count(), 0, "the run outlives its end");
            } else {
                assert!(disturbed && result.is_none(), "the run has not started");
            }
            assert_gone(&ledger);
        }
        if let Some(bounds) = bounds {
            assert_whole(&bounds, self.bounds.map(|make| make()).as_ref());
        }
    }

    fn start(&self, graph: &Arc<Graph>, number: usize, context: Context<'_>) -> Started {
        let (bounds, bells, seen) = context;
        let disturbance = if number == 0 {
            self.disturbance
        } else {
            Disturbance::None
        };
        let ledger = Ledger::new(graph, seen, bells);
        let seat = Arc::<Seat>::default();
        let asks = bounds.is_some() || self.order != QueueOrder::default();
        let launch = Launch {
            settings: asks.then(|| {
                Box::new(Settings {
                    bounds: bounds.cloned(),
                    order: self.order,
                    ..Settings::default()
                })
            }),
            seat: Some(Arc::clone(&seat)),
        };
        let polls = (disturbance == Disturbance::Drop).then(|| thread_rng().gen_range(0..6));
        let run = drive_for(Arc::clone(&ledger), launch, polls);
        let bells = bells.filter(|_| number == 0).cloned();
        let driver = shuttle::future::spawn(async move {
            let result = run.await;
            if let Some(bells) = bells {
                bells.begun.ring();
                bells.ended.ring();
            }
            result
        });
        let canceller = (disturbance == Disturbance::Cancel).then(|| {
            let seat = Arc::clone(&seat);
            shuttle::thread::spawn(move || {
                for _ in 0..thread_rng().gen_range(0..LATEST_CANCEL) {
                    switch();
                }
                seat.cancel();
            })
        });
        Started {
            ledger,
            seat,
            driver,
            canceller,
        }
    }
}

/// Drives the run for so many polls; `None` if that was not enough.
async fn drive_for(ledger: Arc<Ledger>, launch: Launch, polls: Option<u32>) -> Option<Result<()>> {
    let mut future: Option<Pin<Box<dyn Future<Output = Result<()>> + Send>>> =
        Some(Box::pin(async move {
            let core = prepare(&ledger, launch)?;
            let result = go(&ledger, &core).await;
            ledger.expect_nested_ended();
            result
        }));
    let mut left = polls;
    std::future::poll_fn(move |context| {
        if left == Some(0) {
            future = None;
        }
        left = left.map(|left| left.saturating_sub(1));
        let Some(driven) = &mut future else {
            return Poll::Ready(None);
        };
        let polled = driven.as_mut().poll(context);
        if left.is_some() && polled.is_pending() {
            // Also without a reason to be polled: the future is dropped at any time.
            context.waker().wake_by_ref();
        }
        polled.map(Some)
    })
    .await
}
