//! What is kept and told of a run because somebody asked: records for the report, events, spans. A plain `.await` has none of it.

use std::any::Any;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock, PoisonError};
use std::time::Duration;

use tokio::time::Instant;
use tracing::Span;

use super::core::Core;
use super::plan::Plan;
use super::step::Step;
use super::sync::Mutex;
use crate::event::{Broadcast, Completion, Event, EventKind, Sink};
use crate::outcome::State;
use crate::run::Settings;

/// The observers of one run.
pub(crate) struct Watch {
    pub(crate) started: Instant,
    sink: Option<Arc<dyn Sink>>,
    broadcast: Option<Arc<Broadcast>>,
    records: Option<Mutex<HashMap<String, Record>>>,
    /// Whether the records of items are kept for a report after the item has ended.
    keeps_items: bool,
    span: Option<Span>,
}

/// What the report says of a node or an item.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) state: State,
    pub(crate) attempts: u32,
    pub(crate) started: Option<Duration>,
    pub(crate) finished: Option<Duration>,
}

impl Record {
    const NEW: Self = Self {
        state: State::Pending,
        attempts: 0,
        started: None,
        finished: None,
    };
}

impl Watch {
    /// `None` when nobody wants to know anything.
    pub(crate) fn new(
        plan: &Plan,
        settings: &Settings,
        id: &OnceLock<String>,
    ) -> Option<Box<Self>> {
        let traced = tracing::enabled!(target: "dagflow", tracing::Level::INFO);
        if settings.sink.is_none() && settings.broadcast.is_none() && !settings.records && !traced {
            return None;
        }
        let span = traced.then(|| {
            let run = id.get_or_init(random_id);
            tracing::info_span!(target: "dagflow", "workflow", name = plan.name(), run = run.as_str())
        });
        Some(Box::new(Self {
            started: Instant::now(),
            sink: settings.sink.clone(),
            broadcast: settings.broadcast.clone(),
            records: (settings.records || settings.sink.is_some() || settings.broadcast.is_some())
                .then(Mutex::default),
            keeps_items: settings.records,
            span,
        }))
    }

    /// Since the start of the run.
    pub(crate) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    pub(crate) fn emit(&self, run: &str, kind: impl FnOnce() -> EventKind) {
        let broadcast = self
            .broadcast
            .as_ref()
            .filter(|broadcast| broadcast.has_listeners());
        if self.sink.is_none() && broadcast.is_none() {
            return;
        }
        let event = Event {
            run: run.to_owned(),
            at: self.elapsed(),
            kind: kind(),
        };
        if let Some(sink) = &self.sink {
            // A listener must not be able to break the run that it listens to.
            let _ = catch_unwind(AssertUnwindSafe(|| sink.event(&event)));
        }
        if let Some(broadcast) = broadcast {
            broadcast.event(&event);
        }
    }

    pub(crate) fn close(&self) {
        if let Some(broadcast) = &self.broadcast {
            broadcast.close();
        }
    }

    fn update(&self, path: &str, change: impl FnOnce(&mut Record)) {
        if let Some(records) = &self.records {
            let mut records = records.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(record) = records.get_mut(path) {
                change(record);
            } else {
                change(records.entry(path.to_owned()).or_insert(Record::NEW));
            }
        }
    }

    pub(crate) fn record_of(&self, path: &str) -> Option<Record> {
        self.records
            .as_ref()?
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(path)
            .cloned()
    }

    /// The records of the items of a node, in the order of their numbers.
    pub(crate) fn items_of(&self, path: &str) -> Vec<(String, Record)> {
        let Some(records) = &self.records else {
            return Vec::new();
        };
        let records = records.lock().unwrap_or_else(PoisonError::into_inner);
        let mut items: Vec<_> = records
            .iter()
            .filter(|(key, _)| {
                key.strip_prefix(path)
                    .is_some_and(|rest| rest.starts_with('['))
            })
            .map(|(key, record)| {
                (
                    item_numbers(&key[path.len()..]),
                    key.clone(),
                    record.clone(),
                )
            })
            .collect();
        items.sort_by(|a, b| a.0.cmp(&b.0));
        items
            .into_iter()
            .map(|(_, key, record)| (key, record))
            .collect()
    }

    pub(crate) fn node_started(&self, core: &Core, step: &mut Step) {
        if let Some(run) = &self.span {
            let node = core.path(step);
            step.extra_mut().span = Some(
                tracing::info_span!(target: "dagflow", parent: run, "node", node = node.as_str()),
            );
        }
        if self.records.is_none() && self.sink.is_none() && self.broadcast.is_none() {
            return;
        }
        let path = core.path(step);
        let now = self.elapsed();
        self.update(&path, |record| {
            record.state = State::Running;
            record.started = Some(now);
        });
        self.emit(core.id(), || EventKind::NodeStarted { node: path });
    }

    /// The span of the attempt, if spans are wanted.
    pub(crate) fn attempt_started(&self, core: &Core, step: &Step) -> Option<Span> {
        if step.gathers() || step.is_collecting() {
            return None;
        }
        if self.records.is_some() {
            self.update(&core.path(step), |record| record.attempts += 1);
        }
        self.emit(core.id(), || EventKind::AttemptStarted {
            node: core.path(step),
            attempt: step.attempt,
        });
        let run = self.span.as_ref()?;
        let parent = step.span().unwrap_or(run);
        Some(
            tracing::info_span!(target: "dagflow", parent: parent, "attempt", attempt = step.attempt),
        )
    }

    /// A node or an item has ended.
    pub(crate) fn step_ended(&self, core: &Core, step: &Step, state: State) {
        self.ended(core, core.path(step), state, step.frame().is_some());
    }

    /// A node has ended that no step ends: it never started, the run overtook it, or one of its items failed.
    pub(crate) fn node_ended(&self, core: &Core, node: u32, state: State) {
        self.ended(core, core.node_path(node), state, false);
    }

    fn ended(&self, core: &Core, path: String, state: State, is_item: bool) {
        let now = self.elapsed();
        let mut attempts = 0;
        self.update(&path, |record| {
            record.state = state;
            record.finished = Some(now);
            attempts = record.attempts;
        });
        if is_item && !self.keeps_items {
            self.forget(&path);
        }
        self.emit(core.id(), || EventKind::NodeFinished {
            node: path,
            state,
            attempts,
        });
    }

    /// Items that had begun when their fan-out failed, and that nothing else has ended.
    pub(crate) fn end_items(&self, core: &Core) {
        let Some(records) = &self.records else { return };
        let mut running: Vec<String> = {
            let records = records.lock().unwrap_or_else(PoisonError::into_inner);
            let running = records
                .iter()
                .filter(|(_, record)| record.state == State::Running);
            running.map(|(path, _)| path.clone()).collect()
        };
        running.sort();
        for path in running {
            self.ended(core, path, State::Cancelled, true);
        }
    }

    fn forget(&self, path: &str) {
        if let Some(records) = &self.records {
            records
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .remove(path);
        }
    }

    /// Lets the sink see a value, and keeps what it wants to be waited for in the step.
    pub(crate) fn record(
        &self,
        core: &Core,
        step: &Step,
        value: &(dyn Any + Send),
        serialize: Option<&dyn erased_serde::Serialize>,
    ) {
        let Some(sink) = &self.sink else { return };
        let recorded = catch_unwind(AssertUnwindSafe(|| {
            sink.record(Completion {
                run: core.id(),
                node: &core.path(step),
                attempt: step.attempt,
                value,
                serialize,
            })
        }));
        let recording = recorded
            .unwrap_or_else(|_| Some(Box::pin(async { Err("the recorder panicked".into()) })));
        if let Some(recording) = recording {
            step.set_recording(recording);
        }
    }
}

fn item_numbers(text: &str) -> Vec<usize> {
    text.split(['[', ']'])
        .filter_map(|number| number.parse().ok())
        .collect()
}

/// An id that no other run has.
pub(crate) fn random_id() -> String {
    format!("{:016x}", fastrand::u64(..))
}
