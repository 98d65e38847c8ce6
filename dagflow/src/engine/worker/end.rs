//! How workers are counted, and how attempts end.

/// How a worker is counted by its run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Standing {
    /// The first one, which counts as live, and has not begun.
    First,
    /// Spawned, but not yet begun.
    Starting,
    /// It holds a step until the back-off is over.
    Sleeping,
    /// At work.
    Live,
    /// It has nothing to do, and stays a moment in case that changes.
    Lingering,
    /// It has left the run.
    Gone,
}

/// How an attempt ended, as the expansion and the engine tell the worker. What goes with it is in the step.
///
/// As wide as the boxed error beside it in a `Result`: a narrow store that is read back as a wide one costs more than the node.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(usize)]
pub enum End {
    /// The value is in its slot.
    Done,
    /// A condition said no; `None` is in the slot.
    Skipped,
    /// A fan-out has its items; the step holds them.
    Opened,
    /// It failed and is tried again after the time that the step holds.
    Retry,
    /// It failed for good, and there is a fallback.
    Fallback,
    /// It failed for good.
    Failed,
    /// It took too long for good.
    TimedOut,
    /// An item of a collecting fan-out was ended by the engine: the arm has to put the failure, which the step holds, in its place.
    Collected,
    /// The branch that it has come to has to run on a thread for blocking work: the arm is run again there.
    Elsewhere,
    /// The run was stopped.
    Cancelled,
    /// It has ended with its value in its slot, and the worker has gone on to a node whose arm is elsewhere: the step is that node's.
    Next,
}
