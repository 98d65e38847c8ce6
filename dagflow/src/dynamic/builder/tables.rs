//! The memory of graphs: what one has left is what the next one of its thread is built in.

use std::borrow::Cow;
use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering};

use super::DEFAULT;
use crate::engine::built::Built;
use crate::engine::cost::{Cost, Costs};
use crate::engine::freed::Freed;
use crate::engine::memory::Layout;
use crate::engine::memory::erased::Bodies;
use crate::engine::plan::{GraphSource, LazyGraph, OnFailure, Plan, PlanNode, Size, Traits};
use crate::engine::sketch::Sketch;

/// A thread keeps the tables of so many nodes, a mebibyte. Those of larger graphs are worth their allocations.
const MOST_NODES: usize = 4096;

/// So long a name is kept for the next one.
const LONGEST_NAME: usize = 256;

thread_local! {
    static KEPT: Cell<Option<Box<Built>>> = const { Cell::new(None) };
}

/// The tables that a node is entered into, which will be followed by the engine.
pub(super) struct Tables<'g> {
    pub(super) nodes: &'g mut Vec<PlanNode>,
    pub(super) roots: &'g mut Vec<u32>,
    pub(super) successors: &'g mut Vec<u32>,
    pub(super) costs: &'g mut Vec<&'static Cost>,
    pub(super) sketch: &'g mut Sketch,
    pub(super) layout: &'g mut Layout,
    pub(super) freed: &'g mut Freed,
}

impl<'g> Tables<'g> {
    #[inline]
    pub(super) fn of(built: &'g mut Built) -> Self {
        let plan = &mut built.plan;
        Self {
            nodes: owned(&mut plan.nodes),
            roots: owned(&mut plan.roots),
            successors: owned(&mut plan.successors),
            costs: plan.costs.functions(),
            sketch: &mut plan.graph.lazy_mut().sketch,
            layout: &mut built.layout,
            freed: &mut plan.freed,
        }
    }
}

/// A graph without nodes, with the room of an earlier one.
#[inline]
pub(super) fn empty(name: &str) -> Box<Built> {
    let kept = KEPT.try_with(Cell::take).ok().flatten();
    let mut built = kept.unwrap_or_else(new);
    built.plan.graph.lazy_mut().sketch.name.push_str(name);
    built
}

#[cold]
#[inline]
fn new() -> Box<Built> {
    let sketch = Sketch {
        policies: Cow::Borrowed(&[DEFAULT]),
        ..Sketch::default()
    };
    Box::new(Built {
        plan: Plan {
            graph: GraphSource::Lazy(LazyGraph::new(sketch)),
            roots: Cow::Owned(Vec::new()),
            nodes: Cow::Owned(Vec::new()),
            successors: Cow::Owned(Vec::new()),
            sites: Cow::Borrowed(&[DEFAULT]),
            written: &[],
            traits: Traits::of(&[DEFAULT]),
            finally: Cow::Borrowed(&[]),
            freed: Freed::default(),
            costs: Costs::Functions(Vec::new()),
            size: Size::new(),
            concurrency: None,
            deadline: None,
            on_failure: OnFailure::default(),
        },
        layout: Layout::default(),
        bodies: Bodies::default(),
        inputs: Vec::new(),
        id: number_of_block(),
        recycle,
    })
}

/// So many graphs that are built in one place, one after the other, are numbered without asking other threads.
const BLOCK: u64 = 1 << 20;

/// Handles of another graph have to be told apart; numbers are enough for that.
#[inline]
fn number_of_block() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(BLOCK, Ordering::Relaxed)
}

/// Takes back what a graph was made of, for the next graph of this thread.
#[inline]
fn recycle(mut built: Box<Built>) {
    // The bodies are the user's: what their drop does may build graphs.
    built.bodies.clear();
    clear(&mut built);
    if is_small(&built) {
        // Not when the thread ends.
        let _ = KEPT.try_with(|kept| kept.set(Some(built)));
    }
}

#[inline]
fn clear(built: &mut Built) {
    built.id += 1;
    if built.id.is_multiple_of(BLOCK) {
        built.id = number_of_block();
    }
    built.layout.clear();
    built.inputs.clear();
    let plan = &mut built.plan;
    owned(&mut plan.nodes).clear();
    owned(&mut plan.roots).clear();
    owned(&mut plan.successors).clear();
    plan.costs.functions().clear();
    plan.freed.clear();
    plan.size = Size::new();
    plan.on_failure = OnFailure::default();
    let graph = plan.graph.lazy_mut();
    graph.forget();
    let sketch = &mut graph.sketch;
    sketch.name.clear();
    sketch.notes.clear();
    sketch.links.clear();
    sketch.names.clear();
    if let Cow::Owned(_) = plan.sites {
        plan.sites = Cow::Borrowed(&[DEFAULT]);
        sketch.policies = Cow::Borrowed(&[DEFAULT]);
        plan.traits = Traits::of(&[DEFAULT]);
    }
}

/// Whether it is worth keeping. The other tables are no longer than these.
#[inline]
fn is_small(built: &Built) -> bool {
    let sketch = &built.plan.graph.lazy().sketch;
    sketch.name.capacity() <= LONGEST_NAME
        && sketch.notes.capacity() <= MOST_NODES
        && sketch.links.capacity() <= 4 * MOST_NODES
        && built.bodies.capacity() <= 64 * MOST_NODES
}

/// The table of a graph that is being built, which is its own.
#[inline]
fn owned<'a, T: Clone>(table: &'a mut Cow<'static, [T]>) -> &'a mut Vec<T> {
    match table {
        Cow::Owned(table) => table,
        Cow::Borrowed(_) => unreachable!("nothing is added to a workflow's own table"),
    }
}
