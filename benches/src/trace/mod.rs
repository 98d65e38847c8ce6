//! Workflow traces: which task waits for which, and how long each took.

pub mod bound;
#[cfg(feature = "dagflow")]
pub mod dagflow;
pub mod format;
pub mod generate;
pub mod schedule;

/// A task of a trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its name in the trace.
    pub id: String,
    /// How long it took, in milliseconds and at least one: the resolution of tokio's clock.
    pub milliseconds: u64,
    /// Places of the tasks it waits for; all lower than its own.
    pub parents: Vec<usize>,
}

/// A trace whose tasks are in an order that its edges allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// Its name.
    pub name: String,
    /// Its tasks.
    pub tasks: Vec<Task>,
}

impl Trace {
    /// For each task, the tasks that wait for it.
    pub fn children(&self) -> Vec<Vec<usize>> {
        let mut children = vec![Vec::new(); self.tasks.len()];
        for (place, task) in self.tasks.iter().enumerate() {
            for &parent in &task.parents {
                children[parent].push(place);
            }
        }
        children
    }
}
