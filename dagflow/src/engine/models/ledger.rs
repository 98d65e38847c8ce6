//! What has happened in a run of a model, and what must not happen.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::super::core::Core;
use super::bell::Bells;
use super::graph::Graph;

/// The value of a node.
pub(super) struct Value {
    pub(super) node: u32,
    ledger: Arc<Ledger>,
}

impl Value {
    pub(super) fn new(node: u32, ledger: &Arc<Ledger>) -> Self {
        ledger.lock().entries[node as usize].values += 1;
        Self {
            node,
            ledger: Arc::clone(ledger),
        }
    }
}

impl Drop for Value {
    fn drop(&mut self) {
        let mut pages = self.ledger.lock();
        let entry = &mut pages.entries[self.node as usize];
        entry.values -= 1;
        let readers = entry.readers;
        pages.expect(readers == 0, || {
            format!(
                "the value of n{} is dropped under {readers} readers",
                self.node
            )
        });
    }
}

/// What is known of one run. Nothing in here is a step of the model.
pub(super) struct Ledger {
    pub(super) graph: Arc<Graph>,
    /// What all executions of a check have shown.
    pub(super) seen: Arc<Seen>,
    /// To the run that follows this one, or from the one that it follows.
    pub(super) bells: Option<Arc<Bells>>,
    pages: Mutex<Pages>,
}

struct Pages {
    entries: Vec<Entry>,
    /// Bodies that have begun and not ended.
    inside: usize,
    /// Those of them that have not waited.
    computing: usize,
    complaints: Vec<String>,
    /// Workers that have run something.
    workers: usize,
    nested: Vec<Nested>,
}

/// A run inside of a node.
pub(super) type Nested = (Arc<Ledger>, Arc<Core>);

#[derive(Clone)]
struct Entry {
    items: Vec<Item>,
    ended: bool,
    readers: usize,
    /// Values that were made and not dropped.
    values: usize,
}

#[derive(Clone, Default)]
struct Item {
    attempts: u32,
    running: bool,
    ended: bool,
}

/// What the executions of a check have shown, so that a check that checks nothing can be told.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Most bodies of a run that were under way at once.
    pub(super) inside: AtomicUsize,
    /// Most workers that have run something in one run.
    pub(super) workers: AtomicUsize,
    /// Runs that ended well.
    pub(super) well: AtomicUsize,
    /// Runs that did not.
    pub(super) badly: AtomicUsize,
}

/// A body that is under way.
pub(super) struct Running<'a> {
    ledger: &'a Ledger,
    node: u32,
    item: usize,
    computes: bool,
}

/// A value that is being read.
pub(super) struct Reading<'a> {
    ledger: &'a Ledger,
    node: u32,
}

impl Pages {
    fn expect(&mut self, holds: bool, complaint: impl FnOnce() -> String) {
        if !holds {
            self.complaints.push(complaint());
        }
    }
}

impl Ledger {
    pub(super) fn new(
        graph: &Arc<Graph>,
        seen: &Arc<Seen>,
        bells: Option<&Arc<Bells>>,
    ) -> Arc<Self> {
        let entry = |items| Entry {
            items: vec![Item::default(); items],
            ended: false,
            readers: 0,
            values: 0,
        };
        let entries = graph.nodes.iter().map(|node| entry(node.item_count()));
        Arc::new(Self {
            graph: Arc::clone(graph),
            seen: Arc::clone(seen),
            bells: bells.cloned(),
            pages: Mutex::new(Pages {
                entries: entries.collect(),
                inside: 0,
                computing: 0,
                complaints: Vec::new(),
                workers: 0,
                nested: Vec::new(),
            }),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Pages> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes what must not be; the end of the execution fails with it. A panic here would be a failure of the node, which the engine
    /// takes well.
    pub(super) fn expect(&self, holds: bool, complaint: impl FnOnce() -> String) {
        self.lock().expect(holds, complaint);
    }

    pub(super) fn a_worker_works(&self) {
        let mut pages = self.lock();
        pages.workers += 1;
        self.seen
            .workers
            .fetch_max(pages.workers, Ordering::Relaxed);
    }

    /// An attempt begins.
    pub(super) fn begin(&self, node: u32, item: usize, attempt: u32) -> Running<'_> {
        let mut pages = self.lock();
        let this = &mut pages.entries[node as usize].items[item];
        let (running, ended, attempts) = (this.running, this.ended, this.attempts);
        this.running = true;
        this.attempts += 1;
        pages.expect(!running && !ended && attempts + 1 == attempt, || {
            format!("n{node}[{item}] begins attempt {attempt} after {attempts}; running: {running}, ended: {ended}")
        });
        // A node with a run inside of it only waits for that.
        if self.graph.nodes[node as usize].nested.is_none() {
            pages.inside += 1;
        }
        let (inside, limit) = (pages.inside, self.graph.concurrency.unwrap_or(usize::MAX));
        pages.expect(inside <= limit, || {
            format!("{inside} bodies run in a run with a concurrency of {limit}")
        });
        let running = pages.entries[node as usize].items.iter();
        let running = running.filter(|item| item.running).count();
        let limit = self.graph.nodes[node as usize].policy.concurrency;
        pages.expect(limit.is_none_or(|limit| running <= limit.get()), || {
            format!("{running} items of n{node} run, which is limited to {limit:?}")
        });
        self.seen.inside.fetch_max(inside, Ordering::Relaxed);
        pages.computing += 1;
        Running {
            ledger: self,
            node,
            item,
            computes: true,
        }
    }

    /// An item is about to be done.
    pub(super) fn end_item(&self, node: u32, item: usize) {
        self.lock().entries[node as usize].items[item].ended = true;
    }

    /// A node is about to be done.
    pub(super) fn end(&self, node: u32) {
        let mut pages = self.lock();
        let entry = &mut pages.entries[node as usize];
        let complete = !entry.ended && entry.items.iter().all(|item| item.ended && !item.running);
        entry.ended = true;
        pages.expect(complete, || {
            format!("n{node} ends twice, or before its items")
        });
    }

    pub(super) fn has_ended(&self, node: u32) -> bool {
        self.lock().entries[node as usize].ended
    }

    pub(super) fn read(&self, node: u32) -> Reading<'_> {
        self.lock().entries[node as usize].readers += 1;
        Reading { ledger: self, node }
    }

    pub(super) fn nest(&self, nested: Nested) {
        self.lock().nested.push(nested);
    }

    /// The run has ended; so must have those inside of it.
    pub(super) fn expect_nested_ended(&self) {
        // The look at a run is a step of the model, which must not be made under the lock.
        let nested: Vec<_> = self
            .lock()
            .nested
            .iter()
            .map(|(_, core)| Arc::clone(core))
            .collect();
        let ended = nested.iter().all(|core| core.is_finished());
        self.expect(ended, || "a run ends before one inside of it".to_owned());
    }

    pub(super) fn take_nested(&self) -> Vec<Nested> {
        std::mem::take(&mut self.lock().nested)
    }

    pub(super) fn attempts(&self, node: u32) -> Vec<u32> {
        let pages = self.lock();
        let items = pages.entries[node as usize].items.iter();
        items.map(|item| item.attempts).collect()
    }

    pub(super) fn complaints(&self) -> Vec<String> {
        self.lock().complaints.clone()
    }

    /// How many bodies are under way that have not waited.
    pub(super) fn computing(&self) -> usize {
        self.lock().computing
    }

    /// How many bodies are under way.
    pub(super) fn inside(&self) -> usize {
        self.lock().inside
    }

    /// How many values of a node were made and not dropped.
    pub(super) fn values(&self, node: u32) -> usize {
        self.lock().entries[node as usize].values
    }
}

impl Running<'_> {
    /// The body is about to wait.
    pub(super) fn waits(&mut self) {
        if std::mem::take(&mut self.computes) {
            self.ledger.lock().computing -= 1;
        }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.waits();
        let mut pages = self.ledger.lock();
        if self.ledger.graph.nodes[self.node as usize].nested.is_none() {
            pages.inside -= 1;
        }
        pages.entries[self.node as usize].items[self.item].running = false;
    }
}

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        self.ledger.lock().entries[self.node as usize].readers -= 1;
    }
}
