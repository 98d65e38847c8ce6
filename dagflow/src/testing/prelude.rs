//! What the tests of workflows want in scope: `use dagflow::testing::prelude::*;`.

pub use super::faults::faults;
pub use super::spy::Spy;
pub use super::stub;
