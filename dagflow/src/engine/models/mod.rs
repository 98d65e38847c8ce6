//! Model checks: the engine as it is, with every lock, atomic, wake-up, timer and task of it in the hands of shuttle, which tries other
//! interleavings in each of some thousand executions. They look for lost wake-ups, nodes that run twice or never, values that are read
//! too early or freed too soon, and whatever is still counted when a run has ended.
//!
//! ```sh
//! .ci/run models
//! ```
//!
//! A failure says how to see the same interleaving again; see [`check::Case::check`]. Memory orderings are none of shuttle's business:
//! the one protocol that depends on them is checked under loom (`slots`).

mod bell;
mod blocking;
mod bounds;
mod cancels;
mod check;
mod concurrency;
mod execution;
mod failures;
mod fans;
mod finally;
mod graph;
mod ledger;
mod nested;
mod notify;
mod program;
mod replay;
mod shapes;
mod slots;
mod standby;
mod threads;
mod verdict;
mod waits;
