//! The stubs of a run: which one stands where, and which one nobody came by.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use super::lock;
use super::place::{Address, Path};
use super::stub::{Act, Plan};
use crate::engine::core::Core;

/// What a test has said about tasks.
#[derive(Default)]
pub(crate) struct Stubs {
    entries: Mutex<Vec<Arc<Entry>>>,
    only: AtomicBool,
    /// What went wrong in the test itself.
    problems: Mutex<Vec<String>>,
    /// The run that they were written for, once it has ended.
    ended: Mutex<Option<Arc<Core>>>,
}

/// A stub and its place.
pub(crate) struct Entry {
    path: Path,
    pub(crate) plan: Plan,
    reached: AtomicBool,
}

impl Stubs {
    /// A later stub of a place replaces an earlier one.
    pub(crate) fn add(&self, path: Path, plan: Plan) {
        let mut entries = self.entries();
        entries.retain(|entry| entry.path != path);
        entries.push(Arc::new(Entry {
            path,
            plan,
            reached: AtomicBool::new(false),
        }));
    }

    /// Real tasks are problems from now on.
    pub(crate) fn forbid_others(&self) {
        self.only.store(true, Ordering::Relaxed);
    }

    /// The stub of a place: the one that names it most precisely.
    pub(crate) fn find(&self, address: &Address) -> Option<Arc<Entry>> {
        self.entries()
            .iter()
            .filter(|entry| entry.path.is_at(address))
            .max_by_key(|entry| entry.path.precision())
            .cloned()
    }

    /// Whether a real task may run there.
    pub(crate) fn allows(&self, address: &Address) -> bool {
        !self.only.load(Ordering::Relaxed)
            || self
                .entries()
                .iter()
                .any(|entry| entry.passes() && entry.path.covers(address))
    }

    /// Notes what has to fail the test when the run has ended.
    pub(crate) fn problem(&self, problem: String) {
        let mut problems = lock(&self.problems);
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }

    /// Keeps the run that has ended, for what has to be said about its nodes.
    pub(crate) fn keep(&self, core: &Arc<Core>) {
        *lock(&self.ended) = Some(Arc::clone(core));
    }

    /// Fails the test if it has to fail.
    ///
    /// # Panics
    /// If a stub was never reached, does not fit, or a real task was called where only stubs may be.
    pub(crate) fn end(&self, wants_all: bool) {
        let mut problems = std::mem::take(&mut *lock(&self.problems));
        // Taken, since the run holds the script.
        let core = lock(&self.ended).take();
        let core = core.as_ref();
        // Where a test cancels a run, nobody can say what would have been reached.
        if problems.is_empty() && wants_all && !core.is_some_and(|core| core.is_cancelled()) {
            problems = self.unreached(core);
        }
        if problems.is_empty() || std::thread::panicking() {
            return;
        }
        let workflow = core.map_or("", |core| core.plan.name());
        let mut message = format!("the test of workflow `{workflow}` fails:");
        for problem in problems {
            let _ = write!(message, "\n  {problem}");
        }
        panic!("{message}");
    }

    fn unreached(&self, core: Option<&Arc<Core>>) -> Vec<String> {
        self.entries()
            .iter()
            .filter(|entry| !entry.plan.optional && !entry.was_reached())
            .map(|entry| {
                let path = &entry.path;
                let state = path
                    .outermost()
                    .zip(core)
                    .map(|(node, core)| format!(" (the node is {})", core.state(node)))
                    .unwrap_or_default();
                format!(
                    "the stub of `{path}` was never reached{state}: remove it, or say `.optional()` if that is fine"
                )
            })
            .collect()
    }

    fn entries(&self) -> MutexGuard<'_, Vec<Arc<Entry>>> {
        lock(&self.entries)
    }
}

impl Entry {
    /// Somebody came by.
    pub(crate) fn reach(&self) {
        self.reached.store(true, Ordering::Relaxed);
    }

    fn was_reached(&self) -> bool {
        self.reached.load(Ordering::Relaxed)
    }

    /// Whether the real task may run.
    fn passes(&self) -> bool {
        passes(&self.plan)
    }
}

fn passes(plan: &Plan) -> bool {
    match &plan.act {
        Act::PassThrough(_) | Act::With(_) => true,
        Act::Sequence(plans) => plans.iter().any(passes),
        _ => false,
    }
}
