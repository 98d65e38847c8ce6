//! Typed workflows from ordinary async Rust functions: checked while compiling, run in parallel.
//!
//! A workflow is the body of an `async fn`, read as dataflow. **The law:** the body means what it would mean if every call were
//! `.await?`-ed, in any order that the edges allow; whatever does not depend on each other overlaps.
//!
//! ```
//! use dagflow::prelude::*;
//!
//! /// An ordinary function: still callable, still testable, untouched by the attribute.
//! #[task(retries = 3, backoff = exponential("10ms", max = "1s"), timeout = "5s")]
//! async fn stock(item: &str) -> Result<u32> {
//!     Ok(u32::try_from(item.len())?)
//! }
//!
//! #[task]
//! fn label(item: &str) -> String {
//!     item.to_uppercase()
//! }
//!
//! workflow! {
//!     async fn offer(item: String) -> Result<String> {
//!         let left = stock(&item);       // these two do not depend on each other ..
//!         let label = label(&item);      // .. so they overlap
//!         Ok(format!("{left} x {label}"))
//!     }
//! }
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
//! # runtime.block_on(async {
//! assert_eq!(offer("pear".to_owned()).await?, "4 x PEAR");
//! # Ok::<(), dagflow::Error>(())
//! # }).unwrap();
//! ```
//!
//! # Nodes
//!
//! Each `let` and each statement is a node, named by its binding. The order of statements is free: edges come from the names that
//! arguments use. `&x` lends a value to any number of nodes; a bare `x` moves it into its only one (or copies it, if it is `Copy`). In
//! any other expression `x` is a `&T`.
//!
//! | a node | its value |
//! |---|---|
//! | `let x = f(&a, b);` a task, a workflow, or any plain function | what `f` returns, without its `Result` |
//! | `let x: T = expression;` taken as written, `.await` and `?` included | `T` |
//! | `let xs = for a in &items { f(a) };` they nest; [`product`] gives a matrix | `Vec<T>`, in order |
//! | `let x = if c { f(&a) };`, with `else`, or a `match` of calls | `Option<T>`; `T` with `else` or `match` |
//! | `let x = f(&a) else { g(&b) };` `g` runs when `f` has failed for good | `T` |
//! | `#[finally] f(outcome(x));` runs however the run ended | it sees an [`Outcome`] |
//!
//! Options stand on the function, [`#[task(..)]`](macro@task), or on one of its nodes, `#[node(..)]`, which wins; options of a run on
//! [`#[workflow(..)]`](macro@workflow). Every mistake in a body is a compiler error at the token that made it.
//!
//! # Runs
//!
//! Calling a workflow gives a [`Run`], which does nothing until it is awaited, started or asked for its report:
//!
//! ```
//! use std::time::Duration;
//! use dagflow::prelude::*;
//!
//! #[task(retries = 2, backoff = fixed("1ms"))]
//! async fn fetch(page: u32) -> Result<String> {
//!     match dagflow::context().attempt() {
//!         1 => Err(Error::message("connection reset")),
//!         _ => Ok(format!("page {page}")),
//!     }
//! }
//!
//! workflow! {
//!     async fn load(pages: Vec<u32>) -> Result<usize> {
//!         #[node(concurrency = 8)]
//!         let texts = for page in pages.iter().copied() { fetch(page) };
//!         Ok(texts.len())
//!     }
//! }
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
//! # runtime.block_on(async {
//! let runner = Runner::builder().concurrency(16).build();                       // what many runs share
//! let run = load(vec![1, 2]).id("nightly").with(&runner).deadline(Duration::from_secs(60));
//! let report = run.report().await;                                              // or `.await`, or `.start()` for a handle
//!
//! assert_eq!(report.state(load::texts), State::Succeeded);                      // a typed key a node
//! assert_eq!(report.value(load::texts).unwrap(), &["page 1", "page 2"]);
//! assert_eq!(report.failed_attempts()[0].message, "connection reset");
//! assert_eq!(*report.result().as_ref().unwrap(), 2);
//! # });
//! println!("{}", load::GRAPH.to_mermaid());                                     // the shape is a constant
//! ```
//!
//! # Where to go on
//!
//! - [`Run`], [`RunHandle`], [`Report`] and [`Runner`]: configure, watch, cancel and read runs; [`context`]: what a task knows of its own.
//! - [`Error`], [`Failure`], [`TerminalError`]: errors that name the node, its attempts and the cause; or bring an error type that is
//!   `From<Failure>`.
//! - [`State`] and [`Outcome`]: what became of a node. [`event`]: what happens, as data, for listeners and recorders.
//! - [`mod@graph`]: the shape as data, drawn as text, Mermaid or DOT, or handed to petgraph (feature `petgraph`). [`policy`]: retries
//!   and limits as values.
//! - [`dynamic`]: graphs that are built at run time, on the same engine.
//! - [`attribute`]: `#[workflow] async fn ..`, for those who want rustfmt in the body.
//!
//! A run needs a tokio runtime of either kind, with its timer where options name a time. Tasks run *at least once*: until a completion
//! is recorded, a task that was cut off may run again.
//!
//! # Features
//!
//! All are off by default, because everybody's first build would pay for them.
//!
//! | feature | what it brings |
//! |---|---|
//! | `petgraph` | `Graph::to_petgraph`: a graph for all algorithms of petgraph |
//! | `serde` | [`event`]s, [`State`]s and [`graph::GraphData`] in any format of serde, and `#[workflow(durable)]` |
//! | `testing` | `#[dagflow::test]` and the module `testing`: stubs, virtual time, faults and orders for tests |
//! | `tracing` | spans of runs, nodes and attempts, with the target `dagflow`, where a subscriber wants them |

mod context;
mod durable;
pub mod dynamic;
mod engine;
mod error;
pub mod event;
mod hook;
mod outcome;
pub mod prelude;
mod run;
mod stand_ins;
mod task;
#[cfg(feature = "testing")]
pub mod testing;

/// The attribute form of [`workflow!`]: `use dagflow::attribute::workflow;`.
///
/// It stands in a module of its own because a name can be imported as one kind of macro only.
pub mod attribute {
    pub use dagflow_macros::workflow_attribute as workflow;
}

#[doc(hidden)]
pub mod __private;

/// A test of workflows: an `async fn` on one thread and a paused clock, with a seed.
///
/// - **Virtual time.** The clock stands still while anything can run, and jumps to the next timer when everything waits: a back-off
///   of a day takes no time, timers fire in their order, and all times of a report are exact. The clock also jumps while a node
///   waits for another process: its time-out fires at once, so such nodes want a stub.
/// - **Seeded jitter.** The waits of all runs in the test are a function of the seed, the path of the node and the attempt: the same in
///   every order of execution. The seed comes from the test's name, or from `#[dagflow::test(seed = 7)]`; a test that fails prints
///   it, and the environment variable `DAGFLOW_SEED` overrides it. [`testing::seed`] tells it.
/// - **Blocking bodies** run on threads of their own, in real time. The clock does not move meanwhile: a blocking body takes no virtual
///   time, however long it takes, and is never late. One that waits for a timer (by `Handle::block_on`, or for a message that another
///   node sends after a while) waits for ever.
///
/// The function takes no parameters and returns nothing, or a `Result`. `#[should_panic]`, `#[ignore]` and other attributes keep their
/// meaning. tokio's other features work in it as ever; a runtime of another flavour needs a plain `#[tokio::test]`.
///
/// ```
/// use std::time::Duration;
/// use dagflow::prelude::*;
///
/// #[task(retries = 24, backoff = fixed("1h", jitter = none))]
/// async fn poll_partner() -> Result<u32> {
///     match dagflow::context().attempt() {
///         25 => Ok(7),
///         _ => Err(Error::message("not ready")),
///     }
/// }
///
/// workflow! {
///     async fn import() -> Result<u32> {
///         let orders = poll_partner();
///         Ok(orders)
///     }
/// }
///
/// #[dagflow::test]
/// async fn a_day_later() {
///     let report = import().report().await;
///     report.assert_attempts(import::orders, 25);
///     assert_eq!(report.duration(), Duration::from_secs(24 * 60 * 60));
/// }
/// ```
#[cfg(feature = "testing")]
pub use dagflow_macros::dagflow_test as test;

/// The README's code is compiled and run like any other example.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}

/// So is the guide to testing; its programs are tests of the workspace, too.
#[cfg(all(doctest, feature = "testing"))]
#[doc = include_str!("../../docs/testing.md")]
mod testing_guide {}

pub use context::{Context, context};
#[doc(inline)]
pub use dagflow_graph::{graph, policy};
pub use dagflow_macros::{task, workflow};
pub use dynamic::Graph;
pub use engine::borrow::product;
pub use engine::plan::OnFailure;
pub use error::{Error, Failure, Result, TerminalError};
pub use outcome::{AttemptError, Outcome, State};
pub use run::{
    AttemptReport, Limit, Node, NodeReport, QueueOrder, Report, Reporting, Run, RunHandle, Runner,
    RunnerBuilder, Timeline, ValueError,
};
pub use task::Untyped;
