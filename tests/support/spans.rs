//! A subscriber that keeps the spans and who their parents are.

use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Keeps every span as `name{fields}` with its parents before it: `request > workflow{name="load"} > node{node="fetch"}`.
#[derive(Clone, Debug, Default)]
pub struct Spans(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    next: AtomicU64,
    paths: Mutex<HashMap<u64, String>>,
    opened: Mutex<Vec<String>>,
    entered: Mutex<Vec<(std::thread::ThreadId, u64)>>,
    closed: AtomicU64,
}

impl Spans {
    /// No span yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The paths of all spans, in the order in which they were opened.
    pub fn paths(&self) -> Vec<String> {
        lock(&self.0.opened).clone()
    }

    /// How many were opened and not closed.
    ///
    /// # Panics
    /// If more were closed than a `usize` can count.
    pub fn open(&self) -> usize {
        lock(&self.0.opened).len() - usize::try_from(self.0.closed.load(Ordering::SeqCst)).unwrap()
    }

    fn current(&self) -> Option<u64> {
        let thread = std::thread::current().id();
        lock(&self.0.entered)
            .iter()
            .rev()
            .find(|(at, _)| *at == thread)
            .map(|(_, id)| *id)
    }
}

impl Subscriber for Spans {
    fn enabled(&self, _metadata: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let id = self.0.next.fetch_add(1, Ordering::SeqCst) + 1;
        let parent = if span.is_contextual() {
            self.current()
        } else {
            span.parent().map(Id::into_u64)
        };
        let mut fields = Fields(Vec::new());
        span.record(&mut fields);
        let mut path = parent
            .and_then(|parent| lock(&self.0.paths).get(&parent).cloned())
            .unwrap_or_default();
        if !path.is_empty() {
            path.push_str(" > ");
        }
        path.push_str(span.metadata().name());
        if !fields.0.is_empty() {
            path.push('{');
            path.push_str(&fields.0.join(" "));
            path.push('}');
        }
        lock(&self.0.paths).insert(id, path.clone());
        lock(&self.0.opened).push(path);
        Id::from_u64(id)
    }

    fn record(&self, _span: &Id, _values: &Record<'_>) {}

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}

    fn event(&self, _event: &Event<'_>) {}

    fn enter(&self, span: &Id) {
        lock(&self.0.entered).push((std::thread::current().id(), span.into_u64()));
    }

    fn exit(&self, span: &Id) {
        let entry = (std::thread::current().id(), span.into_u64());
        let mut entered = lock(&self.0.entered);
        if let Some(at) = entered.iter().rposition(|other| *other == entry) {
            entered.remove(at);
        }
    }

    fn try_close(&self, _id: Id) -> bool {
        // Spans of these tests have one handle each: every drop closes one.
        self.0.closed.fetch_add(1, Ordering::SeqCst);
        true
    }
}

struct Fields(Vec<String>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // The id of the run is random, unless the test has given one.
        self.0.push(format!("{}={value:?}", field.name()));
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
