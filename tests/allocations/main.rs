//! What is allocated: few things a run, and nothing a node. Each of these would be the first to be lost unnoticed.

#![allow(clippy::unwrap_used)]

mod a_built_graph_allocates_nothing_a_node;
mod a_macro_run_allocates_three_times;
mod counting;
