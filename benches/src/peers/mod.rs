//! The peers, one a file. None is tuned: each is used as its own documentation shows it.

pub mod async_dag;
#[cfg(feature = "dagflow")]
pub mod dagflow_dynamic;
#[cfg(feature = "dagflow")]
pub mod dagflow_macro;
pub mod dagrs;
pub mod dagx;
pub mod futures_unordered;
pub mod hand_written;
pub mod map;
pub mod operese_dagx;
pub mod sayiir;
pub mod tokio_spawn;

use crate::shape::{MAX_INPUTS, Shape};

/// The values of a node's inputs without an allocation: an array of which `.1` places are used.
fn gather(shape: &Shape, node: usize, value: impl Fn(usize) -> u64) -> ([u64; MAX_INPUTS], usize) {
    let inputs = shape.inputs(node);
    let mut values = [0; MAX_INPUTS];
    for (place, &input) in values.iter_mut().zip(inputs) {
        *place = value(input);
    }
    (values, inputs.len())
}
