//! What happened, in order, as the tasks of a test wrote it down.

use std::sync::{Arc, Mutex, PoisonError};

/// A shared list of notes.
#[derive(Clone, Debug, Default)]
pub struct Journal(Arc<Mutex<Vec<String>>>);

impl Journal {
    /// Without notes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes a note.
    pub fn note(&self, note: impl Into<String>) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(note.into());
    }

    /// All notes so far.
    pub fn notes(&self) -> Vec<String> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// All notes so far; the journal is empty then.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
