//! What a test does to a run, and to the runs inside of it.

/// Shared by a run and all runs that are nested in it.
#[derive(Default)]
pub(crate) struct Script {}
