//! The memory of graphs: what one has left is what the next one of its thread is built in.

use std::borrow::Cow;
use std::cell::Cell;
use std::mem::take;

use crate::engine::built::Built;
use crate::engine::cost::{Cost, Costs};
use crate::engine::freed::Freed;
use crate::engine::memory::Layout;
use crate::engine::memory::erased::Bodies;
use crate::engine::plan::{GraphSource, PlanNode};
use crate::engine::sketch::{Link, Note};

/// What every graph has. All of it is empty when a graph begins, and has the room of an earlier one.
#[derive(Default)]
pub(super) struct Tables {
    pub(super) nodes: Vec<PlanNode>,
    pub(super) roots: Vec<u32>,
    pub(super) successors: Vec<u32>,
    pub(super) costs: Vec<&'static Cost>,
    pub(super) notes: Vec<Note>,
    pub(super) links: Vec<Link>,
    pub(super) layout: Layout,
    pub(super) bodies: Bodies,
    pub(super) freed: Freed,
}

/// A thread keeps the tables of so many nodes, a mebibyte. Those of larger graphs are worth their allocations.
const MOST_NODES: usize = 4096;

thread_local! {
    static KEPT: Cell<Option<Box<Tables>>> = const { Cell::new(None) };
}

impl Tables {
    /// For a new graph.
    #[inline]
    pub(super) fn new() -> Box<Self> {
        let kept = KEPT.try_with(Cell::take).ok().flatten();
        kept.unwrap_or_default()
    }

    /// Keeps the tables for the next graph of this thread.
    #[inline]
    pub(super) fn keep(mut self: Box<Self>) {
        // The bodies are the user's: what their drop does may build graphs.
        self.clear();
        if self.is_small() {
            // Not when the thread ends.
            let _ = KEPT.try_with(|kept| kept.set(Some(self)));
        }
    }

    /// Takes back what a graph was made of.
    pub(super) fn recycle(built: &mut Built) {
        let plan = &mut built.plan;
        let GraphSource::Lazy(graph) = &mut plan.graph else {
            return;
        };
        let Costs::Functions(costs) = &mut plan.costs else {
            return;
        };
        let mut tables = Self::new();
        tables.nodes = owned(&mut plan.nodes);
        tables.roots = owned(&mut plan.roots);
        tables.successors = owned(&mut plan.successors);
        tables.costs = take(costs);
        tables.notes = take(&mut graph.sketch.notes);
        tables.links = take(&mut graph.sketch.links);
        tables.layout = take(&mut built.layout);
        tables.bodies = take(&mut built.bodies);
        tables.freed = take(&mut plan.freed);
        tables.keep();
    }

    fn clear(&mut self) {
        self.bodies.clear();
        self.nodes.clear();
        self.roots.clear();
        self.successors.clear();
        self.costs.clear();
        self.notes.clear();
        self.links.clear();
        self.layout.clear();
        self.freed.clear();
    }

    /// Whether they are worth keeping. The other tables are no longer than these.
    fn is_small(&self) -> bool {
        self.notes.capacity() <= MOST_NODES
            && self.links.capacity() <= 4 * MOST_NODES
            && self.bodies.capacity() <= 64 * MOST_NODES
    }
}

fn owned<T: Clone>(table: &mut Cow<'static, [T]>) -> Vec<T> {
    match take(table) {
        Cow::Owned(table) => table,
        Cow::Borrowed(_) => Vec::new(),
    }
}
