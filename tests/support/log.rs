//! A sink that keeps every event as a short line.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use dagflow::event::{Event, EventKind, Sink};

/// Keeps every event.
#[derive(Debug, Default)]
pub struct Log(Mutex<Vec<Event>>);

impl Log {
    /// An empty log, ready for [`Run::sink`](dagflow::Run::sink).
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// The events so far.
    pub fn events(&self) -> Vec<Event> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The events so far, a line each.
    pub fn lines(&self) -> Vec<String> {
        self.events()
            .iter()
            .map(|event| line(&event.kind))
            .collect()
    }

    /// The lines that start with `prefix`.
    pub fn lines_of(&self, prefix: &str) -> Vec<String> {
        self.lines()
            .into_iter()
            .filter(|line| line.starts_with(prefix))
            .collect()
    }

    /// The waits that failed attempts of a node announced.
    pub fn waits(&self, path: &str) -> Vec<Option<Duration>> {
        self.events()
            .into_iter()
            .filter_map(|event| match event.kind {
                EventKind::AttemptFailed { node, retry_in, .. } if node == path => Some(retry_in),
                _ => None,
            })
            .collect()
    }
}

impl Sink for Log {
    fn event(&self, event: &Event) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(event.clone());
    }
}

fn line(kind: &EventKind) -> String {
    match kind {
        EventKind::RunStarted { workflow } => format!("run {workflow}"),
        EventKind::NodeStarted { node } => format!("{node} started"),
        EventKind::AttemptStarted { node, attempt } => format!("{node} attempt {attempt}"),
        EventKind::AttemptFailed {
            node,
            attempt,
            error,
            retry_in: None,
        } => {
            format!("{node} attempt {attempt} failed: {error}")
        }
        EventKind::AttemptFailed {
            node,
            attempt,
            error,
            retry_in: Some(wait),
        } => {
            format!("{node} attempt {attempt} failed: {error}; again in {wait:?}")
        }
        EventKind::AttemptTimedOut {
            node,
            attempt,
            limit,
        } => format!("{node} attempt {attempt} timed out after {limit:?}"),
        EventKind::FallbackStarted { node } => format!("{node} fallback"),
        EventKind::Progress { node, done, total } => format!("{node} {done}/{total}"),
        EventKind::NodeFinished {
            node,
            state,
            attempts,
        } => format!("{node} {state} after {attempts}"),
        EventKind::RunFinished { state } => format!("run {state}"),
        other => format!("{other:?}"),
    }
}
