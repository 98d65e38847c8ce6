//! The memory of graphs: what one has left is what the next one of its thread is built in.

use std::borrow::Cow;
use std::cell::Cell;
use std::mem::take;

use super::SlotState;
use crate::engine::built::Built;
use crate::engine::cost::{Cost, Costs};
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
}

/// A thread keeps no more than this many bytes: some hundred nodes. The tables of larger graphs are worth an allocation.
const KEPT: usize = 64 * 1024;

thread_local! {
    static TABLES: Cell<Option<Tables>> = const { Cell::new(None) };
    static SLOTS: Cell<Vec<SlotState>> = const { Cell::new(Vec::new()) };
}

impl Tables {
    /// For a new graph.
    pub(super) fn new() -> Self {
        TABLES.take().unwrap_or_default()
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
        let mut tables = Self {
            nodes: owned(&mut plan.nodes),
            roots: owned(&mut plan.roots),
            successors: owned(&mut plan.successors),
            costs: take(costs),
            notes: take(&mut graph.sketch.notes),
            links: take(&mut graph.sketch.links),
            layout: take(&mut built.layout),
            bodies: take(&mut built.bodies),
        };
        // The bodies are the user's: what their drop does may build graphs.
        tables.clear();
        if tables.capacity() <= KEPT {
            // Not when the thread ends.
            let _ = TABLES.try_with(|kept| kept.set(Some(tables)));
        }
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
    }

    fn capacity(&self) -> usize {
        bytes(&self.nodes)
            + bytes(&self.roots)
            + bytes(&self.successors)
            + bytes(&self.costs)
            + bytes(&self.notes)
            + bytes(&self.links)
            + self.layout.capacity()
            + self.bodies.capacity()
    }
}

fn owned<T: Clone>(table: &mut Cow<'static, [T]>) -> Vec<T> {
    match take(table) {
        Cow::Owned(table) => table,
        Cow::Borrowed(_) => Vec::new(),
    }
}

fn bytes<T>(table: &Vec<T>) -> usize {
    table.capacity() * size_of::<T>()
}

/// What is known of the slots of a graph that is being built.
pub(super) fn slots() -> Vec<SlotState> {
    SLOTS.take()
}

/// The graph is built.
pub(super) fn recycle_slots(mut slots: Vec<SlotState>) {
    slots.clear();
    if bytes(&slots) <= KEPT {
        let _ = SLOTS.try_with(|kept| kept.set(slots));
    }
}
