//! Building a graph node by node.

mod costs;
mod finish;
mod node;
mod tables;
mod wiring;

pub use node::NodeBuilder;

use self::tables::Tables;
use super::arguments::{Arguments, Reads};
use super::body::{AsyncBody, Checked, PlainBody, Whole, Wiring};
use super::flow::Flow;
use super::handle::{Handle, Input, Outputs};
use super::tasks::{AsyncTask, PlainTask};
use crate::engine::body::Body;
use crate::engine::built::Built;
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
    built: Box<Built>,
    /// The function that was added last.
    last_function: &'static str,
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

impl Graph {
    /// An empty graph.
    pub fn new(name: impl AsRef<str>) -> Self {
        Self {
            built: tables::empty(name.as_ref()),
            last_function: "",
        }
    }

    /// What the failure of a node does to the rest of a run.
    #[must_use]
    pub fn on_failure(mut self, on_failure: OnFailure) -> Self {
        self.built.plan.on_failure = on_failure;
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
        let slot = Tables::of(&mut self.built).slot(SlotType::of::<T>(), "", 0, 0);
        self.built.inputs.push((slot, name.into()));
        let id = self.built.id;
        (Input::new(slot, id), Handle::new(slot, id))
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
                graph == self.built.id,
                "an output of graph `{}` is a handle of another graph: give `build` handles that this graph has returned",
                self.name()
            );
            self.built.plan.graph.lazy_mut().sketch.notes[slot].kept = true;
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
        let built = &mut *self.built;
        let links = &mut built.plan.graph.lazy_mut().sketch.links;
        let start = links.len();
        let mut reads = Reads {
            node: number(built.plan.nodes.len()),
            links,
            graph: built.id,
            is_foreign: false,
        };
        let places = arguments.places(&mut reads);
        let (function, ty) = (std::any::type_name::<F>(), SlotType::of::<T>());
        if reads.is_foreign {
            self.refuse_foreign(start, function, options.as_deref());
        }
        let slot = match options {
            None => self.enter(function, ty, start),
            Some(options) => self.enter_with(function, ty, start, options),
        };
        self.built.bodies.push(body(Wiring { places, slot }));
        Handle::new(slot, self.built.id)
    }

    /// The name, without a look at the shape, which would be made for it.
    #[inline]
    fn name(&self) -> &str {
        &self.built.plan.graph.lazy().sketch.name
    }

    #[cold]
    #[inline]
    fn refuse_foreign(&mut self, start: usize, function: &str, options: Option<&Options>) {
        self.refuse(start);
        let given = options.and_then(|options| options.name.as_deref());
        panic!(
            "node `{}` of graph `{}` is given a handle of another graph: give it handles that this graph has returned",
            given.unwrap_or(function),
            self.name()
        );
    }

    /// The number and the name of the node of a handle.
    #[cfg(feature = "testing")]
    pub(crate) fn node_of<T>(&self, handle: &Handle<T>) -> (u32, String) {
        assert!(
            handle.graph == self.built.id,
            "a place of graph `{}` is asked for with a handle of another graph: ask with one that this graph has returned",
            self.name()
        );
        let sketch = &self.built.plan.graph.lazy().sketch;
        let Some(node) = sketch.notes[handle.slot as usize].node.checked_sub(1) else {
            panic!(
                "an input of graph `{}` is no node: give the run another value for it",
                self.name()
            );
        };
        (node, name_of(&sketch.names, &sketch.notes, handle.slot))
    }
}

impl std::fmt::Debug for Graph {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Graph")
            .field("name", &self.name())
            .field("nodes", &self.built.plan.nodes.len())
            .finish_non_exhaustive()
    }
}

/// The policy of a node that was given none.
const DEFAULT: Policy = Policy::new();

/// Nodes, slots and reads are counted in 32 bits: a graph of four thousand million nodes would not fit into memory.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
