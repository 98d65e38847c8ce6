//! What the engine has to know of a workflow beside its graph; a constant for a workflow from the macro.

use std::any::Any;
use std::borrow::Cow;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use super::built::Returning;
use super::cost::{Cost, Costs, WORTH_SHARING};
use super::freed::Freed;
use super::sketch::Sketch;
use crate::graph::Graph;
use crate::policy::Policy;
use crate::task::Site;

/// The plan of a workflow, which is a constant, or of a graph that was built.
#[derive(Clone, Debug)]
pub enum Shared {
    /// A constant of an expansion.
    Static(&'static Plan),
    /// Owned by the runs that use it.
    Counted(Arc<Returning>),
}

impl std::ops::Deref for Shared {
    type Target = Plan;

    #[inline]
    fn deref(&self) -> &Plan {
        match self {
            Self::Static(plan) => plan,
            Self::Counted(built) => &built.plan,
        }
    }
}

impl Shared {
    /// The graph, if it was built.
    #[inline]
    pub(crate) fn built(&self) -> Option<&Arc<Returning>> {
        match self {
            Self::Static(_) => None,
            Self::Counted(built) => Some(built),
        }
    }
}

/// What happens to the rest of a run when a node has failed for good.
///
/// ```
/// use dagflow::{OnFailure, Runner};
///
/// // For all runs of a runner; `#[workflow(on_failure = continue)]` says it for one workflow.
/// let runner = Runner::builder().on_failure(OnFailure::Continue).build();
/// # let _ = runner;
/// assert_eq!(OnFailure::default(), OnFailure::Cancel);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum OnFailure {
    /// Start nothing new, drop what runs: what `?` means.
    #[default]
    Cancel,
    /// Let go on what does not depend on the failed node.
    Continue,
}

/// What the engine knows of a node.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug)]
pub struct PlanNode {
    /// The index in [`Plan::sites`] of the first call of the node.
    pub site: u32,
    /// Whether there is a fallback to run when the first form has failed for good.
    pub fallback: bool,
    /// Whether the node's form leaves the async threads before it starts. Where only one branch blocks, that one leaves when it is
    /// entered.
    pub blocking: bool,
    /// The same for its fallback.
    pub fallback_blocking: bool,
    /// Whether a call of the node has a deadline, so that its start has to be known.
    pub deadline: bool,
    /// Whether the node has several calls; then each says when it begins.
    pub several: bool,
    /// How many calls its form has, and its fallback; they follow one another from `site`.
    pub calls: [u32; 2],
    /// Whether its form, and its fallback, are fan-outs.
    pub fans: [bool; 2],
    /// How many predecessors have to end before it starts.
    pub indegree: u32,
    /// Where its successors start in [`Plan::successors`].
    pub successors: u32,
    /// Where they end.
    pub successors_end: u32,
    /// The index in [`Plan::costs`]: its own in a static graph, the one of its function in a dynamic one.
    pub cost: u32,
}

/// A workflow, as far as the scheduler is concerned.
#[derive(Debug)]
pub struct Plan {
    /// The shape.
    pub graph: GraphSource,
    /// The nodes without predecessors.
    pub roots: Cow<'static, [u32]>,
    /// By node number, which is a topological order.
    pub nodes: Cow<'static, [PlanNode]>,
    /// The successors of all nodes, node by node.
    pub successors: Cow<'static, [u32]>,
    /// The policy of each call.
    pub sites: Cow<'static, [Policy]>,
    /// What the tasks say of these calls; nothing in a dynamic graph.
    pub written: &'static [&'static Site],
    /// What the policies ask of the scheduler.
    pub traits: Traits,
    /// The nodes of the last phase.
    pub finally: Cow<'static, [u32]>,
    /// What nodes free.
    pub freed: Freed,
    /// What is known of the nodes' durations.
    pub costs: Costs,
    /// Whether other cores would be of use, as far as is known.
    pub size: Size,
    /// How many nodes may run at once.
    pub concurrency: Option<usize>,
    /// For the whole run.
    pub deadline: Option<Duration>,
    /// What a failure does.
    pub on_failure: OnFailure,
}

/// What other cores would save of a run in nanoseconds, summed up when somebody asks and what is known has changed since.
#[derive(Debug)]
pub struct Size {
    sum: AtomicU32,
    /// [`Plan::is_odd`], once somebody has asked. No `OnceLock`, which a graph that is built for one run would pay for.
    odd: AtomicU8,
}

/// Nobody has asked yet, or costs have changed.
const UNKNOWN: u32 = u32::MAX;

/// Nobody has asked yet whether a node is odd.
const UNASKED: u8 = u8::MAX;

impl Size {
    /// Not known yet.
    pub const fn new() -> Self {
        Self {
            sum: AtomicU32::new(UNKNOWN),
            odd: AtomicU8::new(UNASKED),
        }
    }

    /// It is known whether a node is odd; a builder sees all of them.
    #[inline]
    pub(crate) fn set_odd(&mut self, is_odd: bool) {
        *self.odd.get_mut() = u8::from(is_odd);
    }
}

/// What any of the policies of a workflow asks for, so that a run does not have to look.
#[derive(Clone, Copy, Debug)]
pub struct Traits {
    /// A node has to ask the runner for something.
    pub(crate) bounded: bool,
    /// A node has a priority.
    pub(crate) prioritised: bool,
}

impl Traits {
    /// Of these policies.
    pub const fn of(sites: &[Policy]) -> Self {
        let (mut bounded, mut prioritised) = (false, false);
        let mut index = 0;
        while index < sites.len() {
            bounded |= sites[index].is_bounded();
            prioritised |= sites[index].priority != 0;
            index += 1;
        }
        Self {
            bounded,
            prioritised,
        }
    }
}

/// Where the shape comes from. Names and edges are for people: a built graph has them made when somebody looks.
#[derive(Debug)]
pub enum GraphSource {
    /// A constant of an expansion.
    Static(&'static Graph),
    /// Made when it is asked for.
    Lazy(LazyGraph),
}

/// The shape of a built graph.
pub struct LazyGraph {
    shape: OnceLock<Box<Graph>>,
    pub(crate) sketch: Sketch,
}

impl LazyGraph {
    pub(crate) fn new(sketch: Sketch) -> Self {
        Self {
            shape: OnceLock::new(),
            sketch,
        }
    }

    /// Forgets the shape, which will be another one.
    pub(crate) fn forget(&mut self) {
        self.shape.take();
    }

    fn shape(&self) -> &Graph {
        self.shape.get_or_init(|| Box::new(self.sketch.shape()))
    }
}

#[cfg(all(test, shuttle))]
impl From<Graph> for LazyGraph {
    fn from(graph: Graph) -> Self {
        Self {
            shape: OnceLock::from(Box::new(graph)),
            sketch: Sketch::default(),
        }
    }
}

impl std::fmt::Debug for LazyGraph {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(self.shape(), formatter)
    }
}

impl std::ops::Deref for GraphSource {
    type Target = Graph;

    fn deref(&self) -> &Graph {
        match self {
            Self::Static(graph) => graph,
            Self::Lazy(graph) => graph.shape(),
        }
    }
}

impl GraphSource {
    /// What its builder has noted; only a built graph has it.
    #[inline]
    pub(crate) fn lazy(&self) -> &LazyGraph {
        match self {
            Self::Lazy(graph) => graph,
            Self::Static(_) => unreachable!("a graph from the macro was not built"),
        }
    }

    /// The same, to add to it.
    #[inline]
    pub(crate) fn lazy_mut(&mut self) -> &mut LazyGraph {
        match self {
            Self::Lazy(graph) => graph,
            Self::Static(_) => unreachable!("nothing is added to a graph from the macro"),
        }
    }
}

impl PlanNode {
    /// Whether it needs more than its turn on a thread.
    pub(crate) fn is_odd(&self) -> bool {
        self.blocking || self.deadline
    }

    /// Whether a stage of the node leaves the async threads before it starts.
    pub(crate) fn blocks(&self, stage: u32) -> bool {
        if stage == 0 {
            self.blocking
        } else {
            self.fallback_blocking
        }
    }
}

impl Plan {
    #[inline]
    pub(crate) fn cost_of(&self, node: u32) -> &Cost {
        self.costs.get(self.nodes[node as usize].cost)
    }

    /// The policies of all calls of a node, of which one runs: those of its form, then those of its fallback.
    pub(crate) fn policies_of(&self, node: u32) -> &[Policy] {
        let node = &self.nodes[node as usize];
        let calls = node.calls[0] + node.calls[1];
        &self.sites[node.site as usize..(node.site + calls) as usize]
    }

    /// The highest priority that one of a node's calls has been given; 0 if none has.
    pub(crate) fn priority_of(&self, node: u32) -> i32 {
        let mut highest = None;
        for policy in self.policies_of(node) {
            if policy.priority != 0 {
                highest = highest.max(Some(policy.priority));
            }
        }
        highest.unwrap_or(0)
    }

    /// The longest time that one of a node's calls is declared to take.
    pub(crate) fn estimate_of(&self, node: u32) -> Option<Duration> {
        let mut longest = None;
        for policy in self.policies_of(node) {
            longest = longest.max(policy.estimate);
        }
        longest
    }

    /// Whether a run of this [size](Self::size) had better stay on one core, its nodes in the order of their numbers.
    pub(crate) fn is_small(&self, size: u32) -> bool {
        size < WORTH_SHARING && !self.is_odd()
    }

    /// What other cores would save of a run, in nanoseconds.
    pub(crate) fn size(&self) -> u32 {
        let known = self.size.sum.load(Ordering::Relaxed);
        if known != UNKNOWN && !self.costs.are_shared() {
            return known;
        }
        let mut sum = 0_u32;
        for node in &*self.nodes {
            sum = sum.saturating_add(self.costs.get(node.cost).gain());
        }
        let sum = sum.min(UNKNOWN - 1);
        self.size.sum.store(sum, Ordering::Relaxed);
        sum
    }

    /// Whether nodes cannot simply follow one another.
    pub(crate) fn is_odd(&self) -> bool {
        let known = self.size.odd.load(Ordering::Relaxed);
        if known != UNASKED {
            return known != 0;
        }
        let is_odd = !self.finally.is_empty() || self.nodes.iter().any(PlanNode::is_odd);
        self.size.odd.store(u8::from(is_odd), Ordering::Relaxed);
        is_odd
    }

    /// Takes a measurement of a node in.
    pub(crate) fn learn(&self, node: u32, since: Instant) {
        let cost = self.cost_of(node);
        let before = cost.gain();
        cost.learn(since);
        if cost.gain().abs_diff(before) > before / 4 {
            self.size.sum.store(UNKNOWN, Ordering::Relaxed);
        }
    }

    /// What all nodes are expected to take, in nanoseconds.
    pub(crate) fn expected(&self) -> u64 {
        let mut sum = 0;
        for node in &*self.nodes {
            sum += u64::from(self.costs.get(node.cost).expected());
        }
        sum
    }

    pub(crate) fn successors_of(&self, node: u32) -> &[u32] {
        let node = &self.nodes[node as usize];
        &self.successors[node.successors as usize..node.successors_end as usize]
    }

    /// Whether the task of this call finds the error worth a retry.
    pub(crate) fn retries(&self, site: usize, error: &dyn Any) -> bool {
        let site = self.written.get(site);
        site.is_none_or(|site| site.retries(error))
    }

    pub(crate) fn name(&self) -> &str {
        self.graph.name()
    }
}
