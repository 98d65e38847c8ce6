//! How long the nodes of earlier runs took.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// By the name of the workflow, then of the node: nanoseconds. Two workflows of one name share it, which costs nothing but a guess.
#[derive(Default)]
pub(crate) struct History(Mutex<HashMap<String, HashMap<String, u64>>>);

impl History {
    /// Takes in what a run has measured. Old values count as much as the new one: that forgets in a few runs, and one odd run does not
    /// turn the order over.
    pub(crate) fn learn(&self, workflow: &str, took: &[(&str, u64)]) {
        let mut workflows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let nodes = match workflows.get_mut(workflow) {
            Some(nodes) => nodes,
            None => workflows.entry(workflow.to_owned()).or_default(),
        };
        for &(node, took) in took {
            let took = took.max(1);
            match nodes.get_mut(node) {
                Some(known) => *known = u64::midpoint(*known, took),
                None => {
                    nodes.insert(node.to_owned(), took);
                }
            }
        }
    }

    /// Shows what is known of a workflow.
    pub(crate) fn recall(&self, workflow: &str, see: &mut dyn FnMut(&HashMap<String, u64>)) {
        let workflows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(nodes) = workflows.get(workflow) {
            see(nodes);
        }
    }
}
