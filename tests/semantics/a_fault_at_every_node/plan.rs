//! What every node of the workflow asks: whether something goes wrong now.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use dagflow::{Error, Result};
use dagflow_test_support::{Live, Tracked};
use tokio::sync::Notify;

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    Panic,
    Fail,
    /// The node takes longer than its time-out.
    TimeOut,
    /// The handle cancels the run while the node runs.
    Cancel,
    /// The run is dropped while the node runs.
    Drop,
}

/// A value of a node, counted until it is dropped.
pub(super) type Value = Tracked<u64>;

/// The plan of one run. Clones are the same plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    fault: OnceLock<(&'static str, Fault)>,
    reached: Notify,
    released: AtomicBool,
    bodies: Live,
    values: Live,
    opened: AtomicUsize,
    closed: AtomicUsize,
    audits: AtomicUsize,
}

impl Plan {
    /// Nothing goes wrong.
    pub(super) fn peaceful() -> Self {
        Self::default()
    }

    /// This goes wrong at this place.
    pub(super) fn new(site: &'static str, fault: Fault) -> Self {
        let plan = Self::default();
        plan.0.fault.set((site, fault)).unwrap();
        plan
    }

    fn fault_at(&self, site: &str) -> Option<Fault> {
        let (at, fault) = *self.0.fault.get()?;
        // The other call of a fallback is made only when the first one has failed.
        match at {
            _ if at == site => Some(fault),
            "saved, otherwise" if site == "saved" => Some(Fault::Fail),
            _ => None,
        }
    }

    /// The body of an async node.
    pub(super) async fn visit(&self, site: &str) -> Result<Value> {
        let _body = self.0.bodies.guard();
        tokio::task::yield_now().await;
        let value = self.0.values.track(1);
        match self.fault_at(site) {
            None => Ok(value),
            Some(Fault::Panic) => panic!("planned"),
            Some(Fault::Fail) => Err(Error::message("planned")),
            Some(Fault::TimeOut | Fault::Cancel | Fault::Drop) => {
                self.0.reached.notify_one();
                std::future::pending().await
            }
        }
    }

    /// The body of a plain or blocking node, which nothing can interrupt: it goes on until it is released.
    pub(super) fn visit_in_place(&self, site: &str) -> Result<Value> {
        let _body = self.0.bodies.guard();
        let value = self.0.values.track(1);
        match self.fault_at(site) {
            None => Ok(value),
            Some(Fault::Panic) => panic!("planned"),
            Some(Fault::Fail) => Err(Error::message("planned")),
            Some(Fault::TimeOut | Fault::Cancel | Fault::Drop) => {
                self.0.reached.notify_one();
                while !self.0.released.load(Ordering::SeqCst) {
                    std::thread::sleep(Duration::from_micros(100));
                }
                Ok(value)
            }
        }
    }

    /// The body of the `#[finally]` node: shielded, so it waits for the release where others are cut off.
    pub(super) async fn visit_at_last(&self, site: &str) -> Result<()> {
        self.0.audits.fetch_add(1, Ordering::SeqCst);
        match self.fault_at(site) {
            Some(Fault::Cancel | Fault::Drop) => {
                let _body = self.0.bodies.guard();
                self.0.reached.notify_one();
                while !self.0.released.load(Ordering::SeqCst) {
                    tokio::task::yield_now().await;
                }
                Ok(())
            }
            _ => self.visit(site).await.map(drop),
        }
    }

    /// The node with the fault runs.
    pub(super) async fn reached(&self) {
        self.0.reached.notified().await;
    }

    /// Lets bodies end that nothing can interrupt.
    pub(super) fn release(&self) {
        self.0.released.store(true, Ordering::SeqCst);
    }

    /// A clone for a nested run, which is counted.
    pub(super) fn open(&self) -> Self {
        self.0.opened.fetch_add(1, Ordering::SeqCst);
        self.clone()
    }

    /// A nested run has ended.
    pub(super) fn close(&self) {
        self.0.closed.fetch_add(1, Ordering::SeqCst);
    }

    /// How many bodies and values are alive.
    pub(super) fn alive(&self) -> (usize, usize) {
        (self.0.bodies.now(), self.0.values.now())
    }

    /// How often `#[finally]` nodes ran, beside how often they had to: of nested runs, and of the run.
    pub(super) fn closings(&self) -> [(usize, usize); 2] {
        let read = |count: &AtomicUsize| count.load(Ordering::SeqCst);
        let inner = (read(&self.0.closed), read(&self.0.opened));
        [inner, (read(&self.0.audits), 1)]
    }
}
