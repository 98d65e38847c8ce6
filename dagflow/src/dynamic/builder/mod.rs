//! Building a graph node by node.

mod names;
mod node;

pub use node::NodeBuilder;

use std::borrow::Cow;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use self::names::Names;
use super::arguments::{Arguments, Read};
use super::body::Body;
use super::flow::{Flow, Freed, Node};
use super::handle::{Handle, Input, Outputs};
use super::tasks::{AsyncTask, PlainTask};
use crate::engine::cost::{Cost, Costs};
use crate::engine::failure::TaskError;
use crate::engine::memory::{Layout, SharedLayout, SlotType};
use crate::engine::plan::{GraphSource, OnFailure, Plan, PlanNode, Traits};
use crate::error::Error;
use crate::graph::Edge;
use crate::policy::Policy;

/// A graph under construction. See the [module](super) for an example.
///
/// A node costs one allocation while it is built: names and pictures are made when somebody looks at them.
///
/// ```
/// use dagflow::Graph;
///
/// let mut graph = Graph::new("sum");
/// let (key, number) = graph.input::<u32>("number");
/// let twice = graph.add_pure(|number: &u32| number * 2, (&number,));
/// let sum = graph.add_pure(|a: u32, b: u32| a + b, (number, twice));
/// let flow = graph.build(sum);
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// assert_eq!(flow.start().input(key, 7).run().await.unwrap(), 21);
/// # });
/// ```
pub struct Graph {
    id: u64,
    name: String,
    nodes: Vec<Draft>,
    bodies: Vec<Box<dyn Body>>,
    /// The policies of the nodes that have one, behind the default; empty if there is none.
    policies: Vec<Policy>,
    reads: Vec<Link>,
    edges: Vec<Edge>,
    slots: Vec<SlotState>,
    types: Vec<&'static SlotType>,
    inputs: Vec<(usize, String)>,
    /// What is known of the functions' durations, and the function that was added last.
    costs: Vec<&'static Cost>,
    last_function: &'static str,
    /// The arguments of the node that is being added.
    arguments: Vec<Read>,
    on_failure: OnFailure,
}

struct Draft {
    name: Option<String>,
    function: &'static str,
    policy: u32,
    cost: u32,
    /// Where its reads end in `Graph::reads`; they start where those of the node before end.
    reads_end: u32,
}

/// A node reads a slot; the reads of one slot are chained.
struct Link {
    slot: u32,
    node: u32,
    moves: bool,
    /// The read of the same slot before this one, plus one.
    previous: u32,
}

struct SlotState {
    /// The node whose value it is, plus one; 0 for an input.
    node: u32,
    /// The last read, plus one.
    last_read: u32,
    lends: u32,
    kept: bool,
}

impl Graph {
    /// An empty graph.
    pub fn new(name: impl Into<String>) -> Self {
        // Handles of another graph have to be told apart; a counter is enough for that.
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            name: name.into(),
            nodes: Vec::new(),
            bodies: Vec::new(),
            policies: Vec::new(),
            reads: Vec::new(),
            edges: Vec::new(),
            slots: Vec::new(),
            types: Vec::new(),
            inputs: Vec::new(),
            costs: Vec::new(),
            last_function: "",
            arguments: Vec::new(),
            on_failure: OnFailure::default(),
        }
    }

    /// What the failure of a node does to the rest of a run.
    #[must_use]
    pub fn on_failure(mut self, on_failure: OnFailure) -> Self {
        self.on_failure = on_failure;
        self
    }

    /// A value that every run is given: the key to give it by, and its handle.
    ///
    /// ```
    /// let mut graph = dagflow::Graph::new("double");
    /// let (key, number) = graph.input::<u32>("number");
    /// let twice = graph.add_pure(|number: &u32| number * 2, (&number,));
    /// let flow = graph.build(twice);
    /// # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    /// # runtime.block_on(async {
    /// assert_eq!(flow.start().input(key, 21).run().await.unwrap(), 42);
    /// # });
    /// ```
    pub fn input<T: Send + 'static>(&mut self, name: impl Into<String>) -> (Input<T>, Handle<T>) {
        let slot = self.slot(SlotType::of::<T>(), 0);
        self.inputs.push((slot, name.into()));
        (Input::new(slot, self.id), Handle::new(slot, self.id))
    }

    /// Adds an `async fn` that returns a `Result`; the value is what is in the `Ok`.
    ///
    /// # Panics
    /// If a handle is of another graph.
    pub fn add<A, F, T, E>(&mut self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> AsyncTask<'a, A::Places, Output = Result<T, E>>,
        T: Send + 'static,
        E: TaskError<Error>,
    {
        self.node().add(function, arguments)
    }

    /// Adds an `async fn` that cannot fail.
    ///
    /// # Panics
    /// If a handle is of another graph.
    pub fn add_async<A, F, T>(&mut self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> AsyncTask<'a, A::Places, Output = T>,
        T: Send + 'static,
    {
        self.node().add_async(function, arguments)
    }

    /// Adds a plain `fn` that returns a `Result`; the value is what is in the `Ok`.
    ///
    /// # Panics
    /// If a handle is of another graph.
    pub fn add_fn<A, F, T, E>(&mut self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> PlainTask<'a, A::Places, Output = Result<T, E>>,
        T: Send + 'static,
        E: TaskError<Error>,
    {
        self.node().add_fn(function, arguments)
    }

    /// Adds a plain `fn` that cannot fail.
    ///
    /// # Panics
    /// If a handle is of another graph.
    pub fn add_pure<A, F, T>(&mut self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> PlainTask<'a, A::Places, Output = T>,
        T: Send + 'static,
    {
        self.node().add_pure(function, arguments)
    }

    /// Starts a node that has a name of its own, a policy, or edges without values.
    ///
    /// ```
    /// use dagflow::{Graph, policy::Policy};
    ///
    /// async fn flaky() -> dagflow::Result<u32> {
    ///     if dagflow::context().attempt() < 3 { Err(dagflow::Error::message("not yet")) } else { Ok(7) }
    /// }
    ///
    /// let mut graph = Graph::new("flaky");
    /// let first = graph.add_pure(|| (), ());
    /// let seven = graph.node().name("seven").policy(Policy::new().retries(3)).after(&first).add(flaky, ());
    /// let flow = graph.build(seven);
    /// assert_eq!(flow.shape().nodes()[1].name, "seven");
    /// ```
    pub fn node(&mut self) -> NodeBuilder<'_> {
        NodeBuilder {
            graph: self,
            name: None,
            policy: None,
            after: Vec::new(),
        }
    }

    /// Ends the construction: a graph that can run many times and gives the values of these handles.
    ///
    /// # Panics
    /// If a handle is of another graph.
    pub fn build<O: Outputs>(mut self, outputs: O) -> Flow<O> {
        let places = outputs.places(&mut |slot, graph| {
            assert!(
                graph == self.id,
                "an output of graph `{}` is a handle of another graph",
                self.name
            );
            self.slots[slot].kept = true;
        });
        let layout = SharedLayout::Shared(Arc::new(Layout::new(&self.types)));
        let (nodes, freed) = self.finished_nodes();
        let plan = self.plan();
        Flow::new(
            Arc::new(plan),
            nodes,
            freed,
            layout,
            places,
            self.inputs,
            self.id,
        )
    }

    /// The bodies, with what the last reader of a value frees.
    fn finished_nodes(&mut self) -> (Box<[Node]>, Freed) {
        let mut freed = Vec::new();
        let mut start = 0;
        let bodies = std::mem::take(&mut self.bodies);
        let nodes = bodies.into_iter().zip(&self.nodes).map(|(body, draft)| {
            let first = freed.len();
            for read in &self.reads[start..draft.reads_end as usize] {
                let (slot, state) = (read.slot as usize, &self.slots[read.slot as usize]);
                if !read.moves && !state.kept && self.types[slot].has_drop() {
                    freed.push((slot, state.lends));
                }
            }
            start = draft.reads_end as usize;
            Node {
                body,
                freed: first..freed.len(),
            }
        });
        (nodes.collect(), freed.into())
    }

    fn plan(&mut self) -> Plan {
        let policies = std::mem::take(&mut self.policies);
        let sites: Cow<'static, [Policy]> = if policies.is_empty() {
            Cow::Borrowed(&[DEFAULT])
        } else {
            Cow::Owned(policies)
        };
        let nodes = self.nodes.iter().map(|draft| {
            let policy = &sites[draft.policy as usize];
            PlanNode {
                site: draft.policy,
                fallback: false,
                blocking: policy.blocking,
                fallback_blocking: false,
                deadline: policy.deadline.is_some(),
                several: false,
                calls: [1, 0],
                fans: [false, false],
                indegree: 0,
                successors: 0,
                successors_end: 0,
                cost: draft.cost,
            }
        });
        let mut nodes: Vec<PlanNode> = nodes.collect();
        let successors = link(&mut nodes, &self.edges);
        let ready = (0..).zip(&nodes).filter(|(_, node)| node.indegree == 0);
        let roots: Vec<u32> = ready.map(|(number, _)| number).collect();
        let names = Names {
            graph: std::mem::take(&mut self.name),
            nodes: std::mem::take(&mut self.nodes),
            policies: sites.clone(),
            edges: std::mem::take(&mut self.edges),
        };
        Plan {
            roots: roots.into(),
            successors: successors.into(),
            costs: Costs::Functions(std::mem::take(&mut self.costs).into()),
            nodes: nodes.into(),
            traits: Traits::of(&sites),
            written: &[],
            sites,
            finally: Vec::new().into(),
            concurrency: None,
            deadline: None,
            on_failure: self.on_failure,
            graph: GraphSource::Lazy(LazyLock::new(Box::new(move || names.shape()))),
        }
    }

    /// The number and the name of the node of a handle.
    #[cfg(feature = "testing")]
    pub(crate) fn node_of<T>(&self, handle: &Handle<T>) -> (u32, String) {
        assert!(
            handle.graph == self.id,
            "a place of graph `{}` is asked for with a handle of another graph",
            self.name
        );
        let Some(node) = self.slots[handle.slot].node.checked_sub(1) else {
            panic!(
                "an input of graph `{}` is no node: give the run another value for it",
                self.name
            );
        };
        (node, names::name_of(&self.nodes, node as usize))
    }

    fn slot(&mut self, ty: &'static SlotType, node: u32) -> usize {
        self.types.push(ty);
        self.slots.push(SlotState {
            node,
            last_read: 0,
            lends: 0,
            kept: false,
        });
        self.types.len() - 1
    }
}

impl std::fmt::Debug for Graph {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Graph")
            .field("name", &self.name)
            .field("nodes", &self.nodes.len())
            .finish_non_exhaustive()
    }
}

/// Fills in who waits for whom, and gives the list of all successors. The edges come in the order of their targets, so that parallel
/// ones follow one another as far as their source is concerned, and count once.
fn link(nodes: &mut [PlanNode], edges: &[Edge]) -> Vec<u32> {
    let mut last = vec![u32::MAX; nodes.len()];
    for edge in edges {
        if std::mem::replace(&mut last[edge.from as usize], edge.to) != edge.to {
            nodes[edge.from as usize].successors_end += 1;
            nodes[edge.to as usize].indegree += 1;
        }
    }
    let mut start = 0;
    for node in nodes.iter_mut() {
        let count = std::mem::replace(&mut node.successors_end, start);
        node.successors = start;
        start += count;
    }
    let mut successors = vec![0; start as usize];
    last.fill(u32::MAX);
    for edge in edges {
        if std::mem::replace(&mut last[edge.from as usize], edge.to) != edge.to {
            let end = &mut nodes[edge.from as usize].successors_end;
            successors[*end as usize] = edge.to;
            *end += 1;
        }
    }
    successors
}

/// The policy of a node that was given none.
const DEFAULT: Policy = Policy::new();

/// Nodes, slots and reads are counted in 32 bits: a graph of four thousand million nodes would not fit into memory.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
