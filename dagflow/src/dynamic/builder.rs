//! Building a graph node by node.

use std::collections::HashMap;
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::arguments::{Arguments, Read};
use super::body::{AsyncBody, Body, Checked, PlainBody, Whole, Wiring};
use super::flow::{Flow, Node};
use super::handle::{Handle, Input, Outputs};
use super::tasks::{AsyncTask, PlainTask};
use crate::engine::cost::Cost;
use crate::engine::failure::TaskError;
use crate::engine::memory::{Layout, SharedLayout, SlotType};
use crate::engine::plan::{OnFailure, Plan, PlanNode, Shared};
use crate::error::Error;
use crate::graph::{Edge, EdgeKind, Graph as Shape, NodeInfo, NodeKind};
use crate::policy::Policy;

/// A graph under construction. See the [module](super) for an example.
pub struct Graph {
    id: u64,
    name: String,
    nodes: Vec<Draft>,
    edges: Vec<Edge>,
    slots: Vec<SlotState>,
    types: Vec<&'static SlotType>,
    inputs: Vec<(usize, String)>,
    /// How often each function has given a node its name.
    names: HashMap<String, u32>,
    on_failure: OnFailure,
}

struct Draft {
    name: String,
    task: String,
    policy: Policy,
    body: Box<dyn Body>,
    lends: Vec<usize>,
}

#[derive(Default)]
struct SlotState {
    /// The node whose value it is; `None` for an input.
    node: Option<u32>,
    readers: Vec<u32>,
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
            edges: Vec::new(),
            slots: Vec::new(),
            types: Vec::new(),
            inputs: Vec::new(),
            names: HashMap::new(),
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
        let slot = self.slot(SlotType::of::<T>(), None);
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
        NodeBuilder { graph: self, name: None, policy: Policy::new(), after: Vec::new() }
    }

    /// Ends the construction: a graph that can run many times and gives the values of these handles.
    ///
    /// # Panics
    /// If a handle is of another graph.
    pub fn build<O: Outputs>(mut self, outputs: O) -> Flow<O> {
        let places = outputs.places(&mut |slot, graph| {
            assert!(graph == self.id, "an output of graph `{}` is a handle of another graph", self.name);
            self.slots[slot].kept = true;
        });
        let layout = SharedLayout::Shared(Arc::new(Layout::new(&self.types)));
        let infos = self.nodes.iter().map(|node| {
            NodeInfo::dynamic(node.name.clone(), node.task.clone(), NodeKind::Task).policy(node.policy)
        });
        let shape = Shape::from_parts(self.name, infos.collect(), self.edges);
        let topology = shape.topology();
        let plan = Plan {
            successors: topology.successors().to_vec().into(),
            nodes: (0_u32..)
                .zip(&self.nodes)
                .map(|(site, node)| PlanNode {
                    site,
                    fallback: false,
                    blocking: node.policy.blocking,
                    deadline: node.policy.deadline.is_some(),
                    several: false,
                    indegree: topology.indegree()[site as usize],
                    successors: topology.offsets()[site as usize],
                    successors_end: topology.offsets()[site as usize + 1],
                })
                .collect(),
            sites: self.nodes.iter().map(|node| node.policy).collect(),
            finally: Vec::new().into(),
            costs: Shared::Counted(self.nodes.iter().map(|_| Cost::new()).collect()),
            concurrency: None,
            deadline: None,
            on_failure: self.on_failure,
            graph: Shared::Counted(Arc::new(shape)),
        };
        let slots = self.slots;
        let nodes = self.nodes.into_iter().map(|node| {
            let freed = node.lends.into_iter().filter(|&slot| !slots[slot].kept && self.types[slot].has_drop());
            Node {
                body: node.body,
                freed: freed.map(|slot| (slot, u32::try_from(slots[slot].readers.len()).unwrap_or(u32::MAX))).collect(),
            }
        });
        Flow::new(Arc::new(plan), nodes.collect(), layout, places, self.inputs, self.id)
    }

    fn slot(&mut self, ty: &'static SlotType, node: Option<u32>) -> usize {
        self.types.push(ty);
        self.slots.push(SlotState { node, ..SlotState::default() });
        self.types.len() - 1
    }
}

impl std::fmt::Debug for Graph {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Graph").field("name", &self.name).field("nodes", &self.nodes.len()).finish_non_exhaustive()
    }
}

/// A node before it is added. Made by [`Graph::node`].
pub struct NodeBuilder<'g> {
    graph: &'g mut Graph,
    name: Option<String>,
    policy: Policy,
    after: Vec<usize>,
}

impl NodeBuilder<'_> {
    /// The name in pictures, events and errors; the function's name by default, numbered from the second on.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Retries, time-outs and whether the body blocks.
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Starts only after this node, whose value it does not read.
    ///
    /// # Panics
    /// If the handle is of another graph.
    #[must_use]
    pub fn after<T>(mut self, handle: &Handle<T>) -> Self {
        assert!(handle.graph == self.graph.id, "`after` takes handles of graph `{}`, not of another one", self.graph.name);
        self.after.push(handle.slot);
        self
    }

    /// As [`Graph::add`].
    ///
    /// # Panics
    /// If a handle is of another graph, or a value is moved into a node that retries.
    pub fn add<A, F, T, E>(self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> AsyncTask<'a, A::Places, Output = Result<T, E>>,
        T: Send + 'static,
        E: TaskError<Error>,
    {
        self.push::<A, F, T>(arguments, |wiring| {
            Box::new(AsyncBody { function, wiring, ending: PhantomData::<fn() -> Checked> })
        })
    }

    /// As [`Graph::add_async`].
    ///
    /// # Panics
    /// As [`add`](Self::add).
    pub fn add_async<A, F, T>(self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> AsyncTask<'a, A::Places, Output = T>,
        T: Send + 'static,
    {
        self.push::<A, F, T>(arguments, |wiring| {
            Box::new(AsyncBody { function, wiring, ending: PhantomData::<fn() -> Whole> })
        })
    }

    /// As [`Graph::add_fn`].
    ///
    /// # Panics
    /// As [`add`](Self::add).
    pub fn add_fn<A, F, T, E>(self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> PlainTask<'a, A::Places, Output = Result<T, E>>,
        T: Send + 'static,
        E: TaskError<Error>,
    {
        self.push::<A, F, T>(arguments, |wiring| {
            Box::new(PlainBody { function, wiring, ending: PhantomData::<fn() -> Checked> })
        })
    }

    /// As [`Graph::add_pure`].
    ///
    /// # Panics
    /// As [`add`](Self::add).
    pub fn add_pure<A, F, T>(self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> PlainTask<'a, A::Places, Output = T>,
        T: Send + 'static,
    {
        self.push::<A, F, T>(arguments, |wiring| {
            Box::new(PlainBody { function, wiring, ending: PhantomData::<fn() -> Whole> })
        })
    }

    fn push<A, F, T>(self, arguments: A, body: impl FnOnce(Wiring<A::Places>) -> Box<dyn Body>) -> Handle<T>
    where
        A: Arguments,
        T: Send + 'static,
    {
        let Self { graph, name, policy, after } = self;
        let mut reads = Vec::new();
        let places = arguments.places(&mut reads);
        let task = task_name(std::any::type_name::<F>());
        let name = name.unwrap_or_else(|| graph.number(&task));
        graph.check(&name, &reads, policy);
        let node = u32::try_from(graph.nodes.len()).unwrap_or(u32::MAX);
        graph.connect(node, &reads, &after);
        let slot = graph.slot(SlotType::of::<T>(), Some(node));
        let lends = reads.iter().filter(|read| !read.moves).map(|read| read.slot).collect();
        graph.nodes.push(Draft { name, task, policy, body: body(Wiring { places, slot }), lends });
        Handle::new(slot, graph.id)
    }
}

impl Graph {
    /// `fetch`, then `fetch_2`, ..
    fn number(&mut self, task: &str) -> String {
        let count = self.names.entry(task.to_owned()).or_insert(0);
        *count += 1;
        if *count == 1 { task.to_owned() } else { format!("{task}_{count}") }
    }

    fn check(&self, name: &str, reads: &[Read], policy: Policy) {
        for read in reads {
            assert!(
                read.graph == self.id,
                "node `{name}` of graph `{}` is given a handle of another graph",
                self.name
            );
            assert!(
                !(read.moves && policy.retries > 0),
                "node `{name}` retries, but a value is moved into it, which the second attempt would miss: lend it with `&`"
            );
        }
    }

    /// The edges into a node. A node that moves a value waits for all that were lent it: nobody can ask for it later.
    fn connect(&mut self, node: u32, reads: &[Read], after: &[usize]) {
        for read in reads {
            let slot = &mut self.slots[read.slot];
            if let Some(from) = slot.node {
                self.edges.push(Edge::new(from, node, EdgeKind::Value));
            }
            if read.moves {
                let readers = slot.readers.iter().filter(|&&reader| reader != node);
                self.edges.extend(readers.map(|&reader| Edge::new(reader, node, EdgeKind::Order)));
                slot.kept = true;
            } else {
                slot.readers.push(node);
            }
        }
        for &slot in after {
            if let Some(from) = self.slots[slot].node {
                self.edges.push(Edge::new(from, node, EdgeKind::Order));
            }
        }
    }
}

/// `fetch` of `my_crate::pages::fetch`; `closure` of a closure.
fn task_name(path: &str) -> String {
    let path = path.split('<').next().unwrap_or(path);
    let name = path.rsplit("::").find(|part| !part.is_empty()).unwrap_or(path);
    if name.starts_with('{') { "closure".to_owned() } else { name.to_owned() }
}
