//! What a report says of nodes and items, by path. Who looks at a report generates the code for that: see `#[inline]`.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use dagflow_graph::sorted::sorted;
use tokio::time::Instant;

use super::step::Step;
use crate::graph::NodeInfo;
use crate::outcome::State;

/// A point in a run. A paused clock stands still while much happens, so the order of what happens is kept beside the time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Moment {
    /// Since the start of the run.
    pub(crate) at: Duration,
    /// How much had begun or ended before.
    pub(crate) order: u64,
}

/// One attempt.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Try {
    /// From 1.
    pub(crate) attempt: u32,
    /// 1 for the fallback.
    pub(crate) stage: u32,
    pub(crate) failed: bool,
    pub(crate) started: Moment,
    pub(crate) finished: Option<Moment>,
}

/// What is known of a node or an item.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) state: State,
    pub(crate) attempts: u32,
    pub(crate) started: Option<Moment>,
    pub(crate) finished: Option<Moment>,
    /// Only for a report.
    pub(crate) tries: Vec<Try>,
}

impl Record {
    const NEW: Self = Self {
        state: State::Pending,
        attempts: 0,
        started: None,
        finished: None,
        tries: Vec::new(),
    };

    fn end_try(&mut self, now: Moment, failed: bool) {
        if let Some(last) = self.tries.last_mut()
            && last.finished.is_none()
        {
            last.finished = Some(now);
            last.failed = failed;
        }
    }
}

/// The records of one run and, for a report, of the runs inside of it.
pub(crate) struct Records {
    started: Instant,
    /// Whether there will be a report: it wants attempts, and items and inner runs after they have ended.
    pub(crate) for_report: bool,
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    by_path: HashMap<String, Record>,
    moments: u64,
}

impl Inner {
    fn record(&mut self, path: &str) -> &mut Record {
        if !self.by_path.contains_key(path) {
            self.by_path.insert(path.to_owned(), Record::NEW);
        }
        #[allow(clippy::expect_used)]
        self.by_path.get_mut(path).expect("it is there now")
    }
}

impl Records {
    pub(crate) fn new(started: Instant, for_report: bool) -> Self {
        Self {
            started,
            for_report,
            inner: Mutex::default(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Taken under the lock, so that times and order agree.
    fn now(&self, inner: &mut Inner) -> Moment {
        inner.moments += 1;
        Moment {
            at: self.started.elapsed(),
            order: inner.moments,
        }
    }

    pub(crate) fn node_started(&self, path: &str) {
        let mut inner = self.lock();
        let now = self.now(&mut inner);
        let record = inner.record(path);
        record.state = State::Running;
        // A node of an inner run begins again with each attempt of the node around it.
        record.started.get_or_insert(now);
        record.finished = None;
    }

    pub(crate) fn attempt_started(&self, path: &str, step: &Step) {
        let mut inner = self.lock();
        inner.record(path).attempts += 1;
        if !self.for_report {
            return;
        }
        // A node begins with its first attempt.
        let begun = inner.record(path).started;
        let first = begun.filter(|_| inner.record(path).tries.is_empty());
        let started = first.unwrap_or_else(|| self.now(&mut inner));
        inner.record(path).tries.push(Try {
            attempt: step.attempt,
            stage: step.stage,
            failed: false,
            started,
            finished: None,
        });
    }

    pub(crate) fn attempt_failed(&self, path: &str) {
        if self.for_report {
            let mut inner = self.lock();
            let now = self.now(&mut inner);
            inner.record(path).end_try(now, true);
        }
    }

    /// A node or an item has ended; how many attempts it took.
    pub(crate) fn ended(&self, path: &str, state: State) -> u32 {
        let mut inner = self.lock();
        let now = self.now(&mut inner);
        let record = inner.record(path);
        record.state = state;
        record.finished = Some(now);
        record.end_try(now, false);
        record.attempts
    }

    /// An item has ended. Its fan-out may have failed before, with another item, but has not ended before its last one.
    pub(crate) fn item_ended(&self, path: &str, state: State) -> u32 {
        let attempts = self.ended(path, state);
        let mut inner = self.lock();
        let now = inner.by_path.get(path).and_then(|item| item.finished);
        if let Some(node) = inner.by_path.get_mut(node_of(path))
            && node.finished.is_some()
        {
            node.finished = now;
        }
        if !self.for_report {
            inner.by_path.remove(path);
        }
        attempts
    }

    /// An item that nothing has ended, after the end of the run: it ended with its fan-out.
    pub(crate) fn item_overtaken(&self, path: &str, state: State) -> u32 {
        let attempts = self.ended(path, state);
        let mut inner = self.lock();
        if let Some(end) = inner
            .by_path
            .get(node_of(path))
            .and_then(|node| node.finished)
        {
            inner.record(path).finished = Some(end);
        }
        attempts
    }

    pub(crate) fn of(&self, path: &str) -> Option<Record> {
        self.lock().by_path.get(path).cloned()
    }

    /// The records of the items of a node, in the order of their numbers.
    #[inline]
    pub(crate) fn items_of(&self, path: &str) -> Vec<(String, Record)> {
        let inner = self.lock();
        let items = inner
            .by_path
            .iter()
            .filter_map(|(key, record)| {
                let numbers = key
                    .strip_prefix(path)
                    .filter(|rest| rest.starts_with('[') && !rest.as_bytes().contains(&b'/'))?;
                Some((item_numbers(numbers), key.clone(), record.clone()))
            })
            .collect();
        drop(inner);
        in_order(items)
    }

    /// The records of the runs inside of a node or its items, in the order in which they began.
    #[inline]
    pub(crate) fn inside_of(&self, path: &str) -> Vec<(String, Record)> {
        let inner = self.lock();
        let inside = inner.by_path.iter().filter(|(key, _)| {
            let rest = key.strip_prefix(path);
            rest.is_some_and(|rest| rest.starts_with(['/', '[']) && rest.as_bytes().contains(&b'/'))
        });
        let records = inside
            .map(|(key, record)| {
                let began = record.started.map_or(u64::MAX, |moment| moment.order);
                (vec![began], key.clone(), record.clone())
            })
            .collect();
        drop(inner);
        in_order(records)
    }

    /// Everything inside of each of these nodes, whose paths begin with `prefix`: items and the nodes of inner runs.
    #[inline]
    pub(crate) fn by_node(&self, prefix: &str, nodes: &[NodeInfo]) -> Vec<Vec<(String, Record)>> {
        let mut numbers: HashMap<&str, u32> = HashMap::with_capacity(nodes.len());
        for (number, node) in (0..).zip(nodes) {
            numbers.insert(&node.name, number);
        }
        let mut by_node = vec![Vec::new(); nodes.len()];
        for (path, record) in &self.lock().by_path {
            let Some(rest) = path.strip_prefix(prefix) else {
                continue;
            };
            if let Some(end) = rest.find(['[', '/'])
                && let Some(&number) = numbers.get(&rest[..end])
            {
                by_node[number as usize].push((path.clone(), record.clone()));
            }
        }
        by_node
    }

    /// The paths of all below `prefix` that has begun and not ended.
    pub(crate) fn running(&self, prefix: &str) -> Vec<String> {
        let inner = self.lock();
        let mut paths = Vec::new();
        for (path, record) in &inner.by_path {
            if record.state == State::Running && path.starts_with(prefix) {
                paths.push(path.clone());
            }
        }
        drop(inner);
        let mut in_order = Vec::with_capacity(paths.len());
        for path in sorted(paths.len(), &|a, b| paths[a].cmp(&paths[b])) {
            in_order.push(std::mem::take(&mut paths[path]));
        }
        in_order
    }
}

/// In the order of the places, then of the paths.
#[inline]
pub(crate) fn in_order(records: Vec<(Vec<u64>, String, Record)>) -> Vec<(String, Record)> {
    let order = sorted(records.len(), &|a, b| {
        let ((place, path, _), (other, other_path, _)) = (&records[a], &records[b]);
        (place, path).cmp(&(other, other_path))
    });
    let mut records: Vec<_> = records
        .into_iter()
        .map(|(_, path, record)| Some((path, record)))
        .collect();
    order
        .into_iter()
        .filter_map(|record| records[record].take())
        .collect()
}

/// The fan-out of an item: `parcel/pages` of `parcel/pages[3]`.
fn node_of(path: &str) -> &str {
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    path[name..]
        .find('[')
        .map_or(path, |item| &path[..name + item])
}

#[inline]
fn item_numbers(text: &str) -> Vec<u64> {
    text.split(['[', ']'])
        .filter_map(|number| number.parse().ok())
        .collect()
}
