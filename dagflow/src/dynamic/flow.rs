//! A graph that is ready to run, as often as one likes.

use std::any::Any;
use std::future::Future;
use std::ops::Range;
use std::sync::Arc;

use super::body::{Body, Running};
use super::handle::{Input, Outlet, Outputs};
use crate::engine::attempt::attempt;
use crate::engine::call::witness;
use crate::engine::core::Core;
use crate::engine::drive::{drive, start};
use crate::engine::first::{First, first};
use crate::engine::memory::{Memory, SharedLayout};
use crate::engine::plan::{Plan, Shared};
use crate::engine::step::Step;
use crate::engine::worker::{End, Worker};
use crate::error::{Error, Result};
use crate::graph::Graph as Shape;
use crate::run::{Launch, Run};
#[cfg(feature = "testing")]
use crate::testing::reached;

/// A finished graph. Cheap to clone; every run has values of its own.
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
/// let again = flow.clone(); // the same graph
/// assert_eq!(again.start().input(key, 1).run().await.unwrap(), 3);
/// assert_eq!(flow.shape().edges().len(), 1); // inputs are not nodes
/// # });
/// ```
pub struct Flow<O: Outputs> {
    pub(super) shared: Arc<Parts>,
    places: O::Places,
}

pub(super) struct Parts {
    pub(super) plan: Arc<Plan>,
    pub(super) nodes: Box<[Node]>,
    freed: Freed,
    layout: SharedLayout,
    inputs: Vec<(usize, String)>,
    id: u64,
}

/// Slots with the number of their readers, node by node.
pub(super) type Freed = Box<[(usize, u32)]>;

/// A node that is ready to run.
pub(super) struct Node {
    pub(super) body: Box<dyn Body>,
    /// What it was lent, where the last reader frees the value: a range of `Parts::freed`.
    pub(super) freed: Range<usize>,
}

impl<O: Outputs> Flow<O> {
    pub(super) fn new(
        plan: Arc<Plan>,
        nodes: Box<[Node]>,
        freed: Freed,
        layout: SharedLayout,
        places: O::Places,
        inputs: Vec<(usize, String)>,
        id: u64,
    ) -> Self {
        Self {
            shared: Arc::new(Parts {
                plan,
                nodes,
                freed,
                layout,
                inputs,
                id,
            }),
            places,
        }
    }

    /// The shape of the graph: draw it, or look at its nodes and edges.
    pub fn shape(&self) -> &Shape {
        &self.shared.plan.graph
    }

    /// A run of a graph without inputs.
    pub fn run(&self) -> Run<Result<O::Values>> {
        self.start().run()
    }

    /// A run that is given inputs first.
    pub fn start(&self) -> FlowRun<O> {
        FlowRun {
            flow: self.clone(),
            inputs: Vec::new(),
        }
    }
}

impl<O: Outputs> Clone for Flow<O> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            places: self.places.clone(),
        }
    }
}

impl<O: Outputs> std::fmt::Debug for Flow<O> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Flow")
            .field("name", &self.shape().name())
            .finish_non_exhaustive()
    }
}

/// A run that is being given its inputs. Made by [`Flow::start`].
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
/// let error = flow.start().run().await.unwrap_err(); // the input is missing
/// assert!(error.to_string().contains("`number`"));
/// # let _ = key;
/// # });
/// ```
pub struct FlowRun<O: Outputs> {
    flow: Flow<O>,
    inputs: Vec<Given>,
}

/// An input on its way: the slot, the value, and how it gets there.
struct Given {
    slot: usize,
    value: Box<dyn Any + Send>,
    put: fn(&Memory, usize, Box<dyn Any + Send>),
}

impl<O: Outputs> FlowRun<O> {
    /// Gives an input; the last value given counts.
    ///
    /// # Panics
    /// If the key is of another graph.
    #[must_use]
    pub fn input<T: Send + 'static>(mut self, key: Input<T>, value: T) -> Self {
        assert!(
            key.graph == self.flow.shared.id,
            "an input of graph `{}` is given by the key of another graph",
            self.flow.shape().name()
        );
        self.inputs.retain(|given| given.slot != key.slot);
        let put = |memory: &Memory, slot, value: Box<dyn Any + Send>| {
            if let Ok(value) = value.downcast::<T>() {
                memory.write(slot, *value);
            }
        };
        self.inputs.push(Given {
            slot: key.slot,
            value: Box::new(value),
            put,
        });
        self
    }

    /// The run. It fails before it starts if an input is missing.
    pub fn run(self) -> Run<Result<O::Values>> {
        let Self { flow, inputs } = self;
        Run::from_future(async move {
            let launch = Launch::receive();
            let parts = &flow.shared;
            for (slot, name) in &parts.inputs {
                if !inputs.iter().any(|given| given.slot == *slot) {
                    return Err(Error::message(format!(
                        "graph `{}` was not given its input `{name}`: call `.input(key, value)` before `.run()`",
                        parts.plan.name()
                    )));
                }
            }
            let core = begin(parts, launch)?;
            for given in inputs {
                (given.put)(core.memory(), given.slot, given.value);
            }
            finish(parts, &core).await?;
            Ok(O::take(&flow.places, &Outlet(&core)))
        })
    }
}

impl<O: Outputs> std::fmt::Debug for FlowRun<O> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("FlowRun")
            .field("flow", &self.flow)
            .finish_non_exhaustive()
    }
}

pub(super) fn begin(parts: &Arc<Parts>, launch: Launch) -> Result<Arc<Core>> {
    let plan = Shared::Counted(Arc::clone(&parts.plan));
    start(
        launch,
        plan,
        parts.layout.clone(),
        witness::<Result<()>>(),
        program(parts),
    )
}

pub(super) async fn finish(parts: &Arc<Parts>, core: &Arc<Core>) -> Result<()> {
    drive(core, witness::<Result<()>>(), program(parts)).await
}

/// The worker, as the macro writes one for a static graph.
fn program(
    parts: &Arc<Parts>,
) -> impl Fn(Worker) -> Working + Clone + Send + Sync + 'static + use<> {
    let parts = Arc::clone(parts);
    move |worker| Box::pin(work(Arc::clone(&parts), worker)) as Working
}

type Working = std::pin::Pin<Box<dyn Future<Output = ()> + Send>>;

async fn work(parts: Arc<Parts>, mut worker: Worker) {
    worker.begin().await;
    while worker.next() || worker.stays() && worker.linger().await {
        let end = {
            let mut arm = std::pin::pin!(run(&parts, worker.shared(), &worker));
            match first(&worker, arm.as_mut()).await {
                First::Ended(end) => end,
                First::GoesOn { polled, fail } => attempt(&worker, arm, polled, fail).await,
            }
        };
        worker.settle(end);
    }
}

/// Runs the worker's node, and those that follow in the same poll.
async fn run(parts: &Parts, core: &Core, worker: &Worker) -> Result<End> {
    loop {
        let end = run_one(parts, core, worker.step()).await;
        if !worker.flows(end) {
            return Ok(end);
        }
    }
}

async fn run_one(parts: &Parts, core: &Core, step: &Step) -> End {
    let node = &parts.nodes[step.node() as usize];
    #[cfg(feature = "testing")]
    let stubbed = reached::in_place(core, step, node.body.slot()).await;
    #[cfg(not(feature = "testing"))]
    let stubbed = None;
    let end = match stubbed {
        Some(end) => end,
        None => match node.body.run(core, step) {
            Running::Ended(end) => end,
            Running::Waits(future) => future.await,
        },
    };
    if matches!(end, End::Done) && !core.keeps_values() {
        for &(slot, readers) in &parts.freed[node.freed.clone()] {
            core.memory().end_reader(slot, readers);
        }
    }
    end
}
