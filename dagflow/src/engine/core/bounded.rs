//! What a run has to do with its runner, and in which order its nodes go.

use std::sync::Arc;

use super::super::list::List;
use super::super::schedule::Schedule;
use super::super::scope::Place;
use super::super::sync::Ordering;
use super::Core;
use crate::run::Settings;

impl Core {
    /// Whether the runner bounds how many nodes run at once, so that each worker needs a place.
    pub(crate) fn needs_seats(&self) -> bool {
        self.needs
            .as_ref()
            .is_some_and(|needs| needs.bounds.has_slots())
    }

    /// Whether the place of the node around this run is free.
    pub(crate) fn has_outer_permit(&self) -> bool {
        self.outer_permit.load(Ordering::Acquire)
    }

    /// Takes the place of the node around this run, if no other worker has it.
    pub(crate) fn take_outer_permit(&self) -> bool {
        self.outer_permit.swap(false, Ordering::AcqRel)
    }

    pub(crate) fn return_outer_permit(&self) {
        self.outer_permit.store(true, Ordering::Release);
        if let Some(needs) = &self.needs {
            needs.bounds.pump();
        }
    }

    /// What tells a nested run that may use the place of the node around it from other runs.
    pub(crate) fn nested_address(&self) -> Option<usize> {
        self.shares_outer.then(|| std::ptr::from_ref(self).addr())
    }

    pub(crate) fn priority_of(&self, node: u32) -> i32 {
        self.plan.priority_of(node)
    }

    /// The longest path from a node to the end, where the run has an order.
    pub(crate) fn length_of(&self, node: u32) -> u64 {
        self.order
            .as_ref()
            .map_or(0, |order| order.rank(node).length)
    }

    /// Puts a ready node into the queue.
    pub(crate) fn push_ready(&self, schedule: &mut Schedule, node: u32) {
        match &self.order {
            Some(order) => schedule.push_ranked(order.rank(node), node),
            None => self.push_list(schedule, List::of(node)),
        }
    }
}

/// Whether a nested run draws on the same runner as the run around it.
pub(super) fn shares_runner(parent: &Place, settings: &Settings) -> bool {
    match (&parent.core.settings().bounds, &settings.bounds) {
        (Some(outer), Some(inner)) => Arc::ptr_eq(outer, inner),
        _ => false,
    }
}
