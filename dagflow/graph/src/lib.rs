//! The shape of a workflow as data, the policies of its nodes, and its pictures: the part of [dagflow](https://docs.rs/dagflow) that
//! runs nothing. Use it through that crate, as `dagflow::graph` and `dagflow::policy`; this one has no stable interface.
//!
//! It knows of no async and does no I/O, and without features it depends on nothing. So cargo compiles it while everything else of a
//! first build waits for `syn`.

pub mod graph;
pub mod policy;
mod render;
#[doc(hidden)]
pub mod sorted;
