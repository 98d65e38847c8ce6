//! What is kept and told of a run because somebody asked: records for the report, events, spans. A plain `.await` has none of it.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::time::Instant;

use super::core::Core;
use super::plan::Plan;
use super::records::Records;
use super::scope::Place;
use super::span::Span;
use super::step::Step;
use crate::durable::Serial;
use crate::event::{Broadcast, Completion, Event, EventKind, Sink};
use crate::outcome::State;
use crate::run::Settings;

/// The observers of one run.
pub(crate) struct Watch {
    pub(crate) started: Instant,
    sink: Option<Arc<dyn Sink>>,
    broadcast: Option<Arc<Broadcast>>,
    records: Option<Arc<Records>>,
    span: Option<Span>,
}

impl Watch {
    /// `None` when nobody wants to know anything.
    pub(crate) fn new(
        plan: &Plan,
        settings: &Settings,
        id: &OnceLock<String>,
        parent: Option<&Place>,
    ) -> Option<Box<Self>> {
        let span = Span::of_run(|| plan.name(), || id.get_or_init(random_id));
        let observed = settings.sink.is_some() || settings.broadcast.is_some();
        let shared = parent
            .and_then(|parent| parent.core.watch.as_ref()?.records.as_ref())
            .filter(|records| records.for_report && !settings.records);
        if !observed && !settings.records && shared.is_none() && span.is_none() {
            return None;
        }
        let started = Instant::now();
        Some(Box::new(Self {
            started,
            sink: settings.sink.clone(),
            broadcast: settings.broadcast.clone(),
            records: match shared {
                Some(records) => Some(Arc::clone(records)),
                None => (settings.records || observed)
                    .then(|| Arc::new(Records::new(started, settings.records))),
            },
            span,
        }))
    }

    /// Since the start of the run.
    pub(crate) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    pub(crate) fn emit(&self, run: &str, kind: impl FnOnce() -> EventKind) {
        if self.is_heard() {
            self.tell(run, kind());
        }
    }

    fn is_heard(&self) -> bool {
        let listeners = |broadcast: &Arc<Broadcast>| broadcast.has_listeners();
        self.sink.is_some() || self.broadcast.as_ref().is_some_and(listeners)
    }

    fn tell(&self, run: &str, kind: EventKind) {
        let event = Event {
            run: run.to_owned(),
            at: self.elapsed(),
            kind,
        };
        if let Some(sink) = &self.sink {
            // A listener must not be able to break the run that it listens to.
            let _ = catch_unwind(AssertUnwindSafe(|| sink.event(&event)));
        }
        if let Some(broadcast) = &self.broadcast {
            broadcast.event(&event);
        }
    }

    pub(crate) fn close(&self) {
        if let Some(broadcast) = &self.broadcast {
            broadcast.close();
        }
    }

    pub(crate) fn records(&self) -> Option<&Records> {
        self.records.as_deref()
    }

    pub(crate) fn node_started(&self, core: &Core, step: &mut Step) {
        if let Some(run) = &self.span {
            step.extra_mut().span = run.node(&core.path(step));
        }
        if self.records.is_none() && self.sink.is_none() && self.broadcast.is_none() {
            return;
        }
        let path = core.path(step);
        if let Some(records) = &self.records {
            records.node_started(&path);
        }
        self.emit(core.id(), || EventKind::NodeStarted { node: path });
    }

    /// The span of the attempt, if spans are wanted.
    pub(crate) fn attempt_started(&self, core: &Core, step: &Step) -> Option<Span> {
        if step.gathers() || step.is_collecting() {
            return None;
        }
        // An attempt that goes on elsewhere, on a thread for blocking work, has been told of.
        if !step.leaves {
            if let Some(records) = &self.records {
                records.attempt_started(&core.path(step), step);
            }
            self.emit(core.id(), || EventKind::AttemptStarted {
                node: core.path(step),
                attempt: step.attempt,
            });
        }
        let run = self.span.as_ref()?;
        step.span().unwrap_or(run).attempt(step.attempt)
    }

    /// A node or an item has ended.
    pub(crate) fn step_ended(&self, core: &Core, step: &Step, state: State) {
        let end = if step.frame().is_some() {
            Records::item_ended
        } else {
            Records::ended
        };
        self.ended(core, core.path(step), state, end);
    }

    /// A node has ended that no step ends: it never started, the run overtook it, or one of its items failed.
    pub(crate) fn node_ended(&self, core: &Core, node: u32, state: State) {
        self.ended(core, core.node_path(node), state, Records::ended);
    }

    /// Items that had begun when their fan-out failed, and that nothing else has ended.
    pub(crate) fn end_items(&self, core: &Core) {
        let Some(records) = &self.records else { return };
        for path in records.running(&core.prefix()) {
            self.ended(core, path, State::Cancelled, Records::item_overtaken);
        }
    }

    fn ended(
        &self,
        core: &Core,
        path: String,
        state: State,
        end: fn(&Records, &str, State) -> u32,
    ) {
        let attempts = self
            .records
            .as_ref()
            .map_or(0, |records| end(records, &path, state));
        self.emit(core.id(), || EventKind::NodeFinished {
            node: path,
            state,
            attempts,
        });
    }

    /// Lets the sink see a value, and keeps what it wants to be waited for in the step.
    pub(crate) fn record(
        &self,
        core: &Core,
        step: &Step,
        value: &(dyn Any + Send),
        serial: Option<Serial<'_>>,
    ) {
        let Some(sink) = &self.sink else { return };
        #[cfg(not(feature = "serde"))]
        let _ = serial;
        let recorded = catch_unwind(AssertUnwindSafe(|| {
            sink.record(Completion {
                run: core.id(),
                node: &core.path(step),
                attempt: step.attempt,
                value,
                #[cfg(feature = "serde")]
                serialize: serial,
            })
        }));
        let recording = recorded
            .unwrap_or_else(|_| Some(Box::pin(async { Err("the recorder panicked".into()) })));
        if let Some(recording) = recording {
            step.set_recording(recording);
        }
    }
}

/// An id that no other run has.
pub(crate) fn random_id() -> String {
    format!("{:016x}", fastrand::u64(..))
}
