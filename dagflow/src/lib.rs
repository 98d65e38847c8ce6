//! Typed workflows from ordinary async Rust functions.

mod context;
pub mod dynamic;
mod engine;
mod error;
pub mod event;
pub mod graph;
mod outcome;
pub mod policy;
mod render;
mod run;
mod task;

/// The attribute form of [`workflow!`]: `use dagflow::attribute::workflow;`.
///
/// It stands in a module of its own because a name can be imported as one kind of macro only.
pub mod attribute {
    pub use dagflow_macros::workflow_attribute as workflow;
}

#[doc(hidden)]
pub mod __private;

pub use context::{Context, context};
pub use dagflow_macros::{task, workflow};
pub use dynamic::Graph;
pub use engine::borrow::product;
pub use engine::plan::OnFailure;
pub use error::{Error, Failure, Result, TerminalError};
pub use outcome::{AttemptError, Outcome, State};
pub use run::{Node, NodeReport, Report, Reporting, Run, RunHandle, Runner, RunnerBuilder, ValueError};
pub use task::Untyped;
