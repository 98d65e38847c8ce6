//! A graph that is ready to run, as often as one likes.

use std::any::Any;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;

use super::handle::{Input, Outlet, Outputs};
use crate::engine::attempt::attempt;
use crate::engine::built::{Built, Returning};
use crate::engine::call::witness;
use crate::engine::core::Core;
use crate::engine::drive::{drive, start};
use crate::engine::first::{First, first};
use crate::engine::memory::erased::FuturePlace;
use crate::engine::memory::{HasLayout, Memory, SharedLayout};
use crate::engine::plan::Shared;
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
    pub(super) shared: Arc<Returning>,
    places: O::Places,
}

impl<O: Outputs> Flow<O> {
    pub(super) fn new(shared: Arc<Returning>, places: O::Places) -> Self {
        Self { shared, places }
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
    slot: u32,
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
            "an input of graph `{}` is given by the key of another graph: use the key that its own `Graph::input` has returned",
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
        let Self {
            flow: Flow { shared, places },
            inputs,
        } = self;
        Run::from_future(|| async move {
            let launch = Launch::receive();
            if let Some(missing) = missing(&shared, &inputs) {
                return Err(missing);
            }
            let core = begin(shared, launch)?;
            for given in inputs {
                (given.put)(core.memory(), given.slot as usize, given.value);
            }
            let core = drive(core, witness::<Result<()>>(), work).await?;
            Ok(O::take(&places, &Outlet(&core)))
        })
    }
}

/// What to say if an input is missing.
fn missing(built: &Built, inputs: &[Given]) -> Option<Error> {
    let is_missing = |(slot, _): &&(u32, String)| inputs.iter().all(|given| given.slot != *slot);
    let (_, name) = built.inputs.iter().find(is_missing)?;
    Some(Error::message(format!(
        "graph `{}` was not given its input `{name}`: call `.input(key, value)` before `.run()`",
        built.plan.name()
    )))
}

impl<O: Outputs> std::fmt::Debug for FlowRun<O> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("FlowRun")
            .field("flow", &self.flow)
            .finish_non_exhaustive()
    }
}

// Only programs that run such a graph generate code for its worker, as for that of each workflow.
#[inline]
fn begin(built: Arc<Returning>, launch: Launch) -> Result<Arc<Core>> {
    let layout = SharedLayout::Part(Arc::clone(&built) as Arc<dyn HasLayout>);
    let plan = Shared::Counted(built);
    start(launch, plan, layout, witness::<Result<()>>(), work)
}

/// The worker, as the macro writes one for a static graph. A block, since an `async fn` would keep room for the worker twice.
#[allow(clippy::manual_async_fn)]
fn work(mut worker: Worker) -> impl Future<Output = ()> + Send {
    async move {
        worker.begin().await;
        while worker.next() || worker.stays() && worker.linger().await {
            let end = {
                let mut arm = pin!(run(&worker));
                match first(&worker, arm.as_mut()).await {
                    First::Ended(end) => end,
                    First::GoesOn { polled, fail } => attempt(&worker, arm, polled, fail).await,
                }
            };
            worker.settle(end);
        }
    }
}

/// Runs the worker's node, and those that follow in the same poll.
async fn run(worker: &Worker) -> Result<End> {
    let core = worker.shared();
    let Some(built) = core.plan.built() else {
        return Ok(End::Cancelled);
    };
    loop {
        let end = run_one(built, core, worker.step()).await;
        if !worker.flows(end) {
            return Ok(end);
        }
    }
}

async fn run_one(built: &Built, core: &Core, step: &Step) -> End {
    let body = built.bodies.get(step.node() as usize);
    #[cfg(feature = "testing")]
    let stubbed = reached::in_place(core, step, body.slot()).await;
    #[cfg(not(feature = "testing"))]
    let stubbed = None;
    match stubbed {
        Some(end) => end,
        None => {
            let mut place = pin!(FuturePlace::new());
            let mut has_begun = false;
            poll_fn(|context| {
                if std::mem::replace(&mut has_begun, true) {
                    place.as_mut().poll(context)
                } else {
                    body.run(core, step, place.as_mut(), context)
                }
            })
            .await
        }
    }
}
