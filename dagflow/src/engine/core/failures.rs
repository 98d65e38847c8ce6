//! What has failed in a run.

use std::any::Any;
use std::sync::PoisonError;

use super::super::sync::{Mutex, Ordering};
use super::Core;
use crate::error::Failure;
use crate::outcome::AttemptError;

/// What is kept of it.
#[derive(Default)]
pub(super) struct Failures {
    /// The first failure, as a box of the workflow's error type.
    first: Mutex<Option<Box<dyn Any + Send>>>,
    attempts: Mutex<Vec<AttemptError>>,
}

impl Core {
    /// Keeps the first failure by time.
    pub(crate) fn set_failure(&self, error: Box<dyn Any + Send>) {
        let first = &self.failures.first;
        let mut first = first.lock().unwrap_or_else(PoisonError::into_inner);
        let later = if first.is_none() {
            first.replace(error)
        } else {
            Some(error)
        };
        drop(first);
        // A later error is the user's value: it is dropped outside of the lock.
        drop(later);
        self.failed.store(true, Ordering::Release);
    }

    pub(crate) fn has_failure(&self) -> bool {
        self.failed.load(Ordering::Acquire)
    }

    pub(crate) fn take_failure(&self) -> Option<Box<dyn Any + Send>> {
        if !self.has_failure() {
            return None;
        }
        let first = &self.failures.first;
        first.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    pub(crate) fn convert(&self, failure: Failure) -> Box<dyn Any + Send> {
        (self.convert)(failure)
    }

    pub(crate) fn push_attempt(&self, error: AttemptError) {
        let attempts = &self.failures.attempts;
        attempts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(error);
    }

    /// The failed attempts of one node, or of the whole run.
    pub(crate) fn attempts(&self, path: Option<&str>) -> Vec<AttemptError> {
        let attempts = self.failures.attempts.lock();
        let attempts = attempts.unwrap_or_else(PoisonError::into_inner);
        attempts
            .iter()
            .filter(|error| path.is_none_or(|path| error.node == path))
            .cloned()
            .collect()
    }
}
