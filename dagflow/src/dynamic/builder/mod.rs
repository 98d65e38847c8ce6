//! Building a graph node by node.

mod costs;
mod finish;
mod node;
mod tables;
mod wiring;

pub use node::NodeBuilder;

use std::sync::atomic::{AtomicU64, Ordering};

use self::tables::Tables;
use super::arguments::{Arguments, Reads};
use super::body::{AsyncBody, Checked, PlainBody, Whole, Wiring};
use super::flow::Flow;
use super::handle::{Handle, Input, Outputs};
use super::tasks::{AsyncTask, PlainTask};
use crate::engine::body::Body;
use crate::engine::failure::TaskError;
use crate::engine::memory::SlotType;
use crate::engine::plan::OnFailure;
#[cfg(feature = "testing")]
use crate::engine::sketch::name_of;
use crate::error::Error;
use crate::policy::Policy;

/// A graph under construction. See the [module](super) for an example.
///
/// A node costs no allocation of its own while it is built: names and pictures are made when somebody looks at them, and the thread
/// that drops a graph keeps its tables for the next one, up to some four thousand nodes.
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
    tables: Box<Tables>,
    /// The policies of the nodes that have one, behind the default; empty if there is none.
    policies: Vec<Policy>,
    /// The names that were given, in the order of their nodes.
    names: Vec<(u32, String)>,
    inputs: Vec<(u32, String)>,
    /// The function that was added last.
    last_function: &'static str,
    on_failure: OnFailure,
}

/// What few nodes are given.
#[derive(Default)]
struct Options {
    name: Option<String>,
    policy: Option<Policy>,
    /// The slots of the nodes that it comes after.
    after: Vec<u32>,
}

impl Options {
    fn retries(&self) -> bool {
        self.policy.is_some_and(|policy| policy.retries > 0)
    }
}

/// A node that is about to be entered.
struct NewNode {
    function: &'static str,
    /// The type of its value.
    ty: &'static SlotType,
    /// Where its reads begin in the links.
    links: usize,
    /// One of the reads is of another graph.
    is_foreign: bool,
}

impl Graph {
    /// An empty graph.
    pub fn new(name: impl Into<String>) -> Self {
        // Handles of another graph have to be told apart; a counter is enough for that.
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            name: name.into(),
            tables: Tables::new(),
            policies: Vec::new(),
            names: Vec::new(),
            inputs: Vec::new(),
            last_function: "",
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
        let slot = self.slot(SlotType::of::<T>(), "", 0, 0);
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
        self.push::<A, F, T, _>(arguments, None, |wiring| {
            AsyncBody::<_, _, Checked>::new(function, wiring)
        })
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
        self.push::<A, F, T, _>(arguments, None, |wiring| {
            AsyncBody::<_, _, Whole>::new(function, wiring)
        })
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
        self.push::<A, F, T, _>(arguments, None, |wiring| {
            PlainBody::<_, _, Checked>::new(function, wiring)
        })
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
        self.push::<A, F, T, _>(arguments, None, |wiring| {
            PlainBody::<_, _, Whole>::new(function, wiring)
        })
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
            options: Options::default(),
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
            self.tables.notes[slot].kept = true;
        });
        Flow::new(self.finish(), places)
    }

    /// Adds a node whose body is made of the places of its arguments.
    fn push<A, F, T, B>(
        &mut self,
        arguments: A,
        options: Option<&mut Options>,
        body: impl FnOnce(Wiring<A::Places>) -> B,
    ) -> Handle<T>
    where
        A: Arguments,
        T: Send + 'static,
        B: Body,
    {
        let start = self.tables.links.len();
        let mut reads = Reads {
            node: number(self.tables.nodes.len()),
            links: &mut self.tables.links,
            graph: self.id,
            is_foreign: false,
        };
        let places = arguments.places(&mut reads);
        let new = NewNode {
            function: std::any::type_name::<F>(),
            ty: SlotType::of::<T>(),
            links: start,
            is_foreign: reads.is_foreign,
        };
        let slot = self.enter(&new, options);
        self.tables.bodies.push(body(Wiring { places, slot }));
        Handle::new(slot, self.id)
    }

    /// The number and the name of the node of a handle.
    #[cfg(feature = "testing")]
    pub(crate) fn node_of<T>(&self, handle: &Handle<T>) -> (u32, String) {
        assert!(
            handle.graph == self.id,
            "a place of graph `{}` is asked for with a handle of another graph",
            self.name
        );
        let Some(node) = self.tables.notes[handle.slot as usize].node.checked_sub(1) else {
            panic!(
                "an input of graph `{}` is no node: give the run another value for it",
                self.name
            );
        };
        (node, name_of(&self.names, &self.tables.notes, handle.slot))
    }
}

impl std::fmt::Debug for Graph {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Graph")
            .field("name", &self.name)
            .field("nodes", &self.tables.nodes.len())
            .finish_non_exhaustive()
    }
}

/// The policy of a node that was given none.
const DEFAULT: Policy = Policy::new();

/// Nodes, slots and reads are counted in 32 bits: a graph of four thousand million nodes would not fit into memory.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
