//! What the nodes do. Every peer runs the same body: only what surrounds it differs.

mod add;
pub mod nap;
pub mod spin;
pub mod tally;

pub use add::Add;
pub use nap::Nap;
pub use spin::{Branches, Spin, Stages};

use crate::shape::parallel as shapes;

/// The work of a node.
pub trait Body: Copy + Send + Sync + 'static {
    /// What node `number` makes of its inputs.
    fn run(number: u64, inputs: &[u64]) -> impl Future<Output = u64> + Send;
}
