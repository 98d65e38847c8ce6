//! What a test does to a run, and to the runs inside of it.

use super::faults::{Awaits, Injected};
use super::stubs::Stubs;

/// Shared by a run and all runs that are nested in it.
#[derive(Default)]
pub(crate) struct Script {
    /// What runs in place of tasks.
    pub(crate) stubs: Stubs,
    /// What goes wrong on purpose.
    pub(crate) faults: Injected,
    /// When the run is ended from outside.
    pub(crate) awaits: Awaits,
}

impl Script {
    /// The run that the script was written for has given its result.
    ///
    /// # Panics
    /// If the test asked for something that did not come true.
    pub(crate) fn end(&self) {
        // What a fault has hit, or kept from running, comes by no stub.
        self.stubs.end(self.faults.log().is_empty());
    }
}
