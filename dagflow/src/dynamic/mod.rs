//! Graphs that are built at run time, on the same engine: typed handles, any number of inputs, one graph for many runs.
//!
//! A handle exists only after its node, so edges point forward and a cycle cannot be built.
//!
//! ```
//! use dagflow::Graph;
//!
//! async fn fetch(page: &u32) -> dagflow::Result<String> {
//!     Ok(format!("page {page}"))
//! }
//! fn join(pages: Vec<&String>) -> String {
//!     pages.into_iter().cloned().collect::<Vec<_>>().join(", ")
//! }
//!
//! let mut graph = Graph::new("pages");
//! let numbers: Vec<_> = (1..=3).map(|number| graph.add_pure(move || number, ())).collect();
//! let pages: Vec<_> = numbers.iter().map(|number| graph.add(fetch, (number,))).collect();
//! let text = graph.add_pure(join, (&pages,));
//! let flow = graph.build(text);
//!
//! # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
//! # runtime.block_on(async {
//! assert_eq!(flow.run().await.unwrap(), "page 1, page 2, page 3");
//! assert_eq!(flow.run().await.unwrap(), "page 1, page 2, page 3"); // as often as you like
//! # });
//! ```

mod arguments;
mod body;
mod builder;
mod data;
mod flow;
mod handle;
mod tasks;

pub use arguments::{Argument, Arguments};
pub use builder::{Graph, NodeBuilder};
pub use flow::{Flow, FlowRun};
pub use handle::{Handle, Input, Outputs};
pub use tasks::{AsyncTask, PlainTask};
