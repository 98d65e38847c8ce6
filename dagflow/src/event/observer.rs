//! Who listens, and who records.

use std::any::Any;
use std::fmt;

use futures_core::future::BoxFuture;

use super::Event;

/// Gets every event of a run, on the thread where it happens.
///
/// A sink has to be quick: the node that caused the event waits for it. Where that is too much, take the stream of
/// [`RunHandle::events`](crate::RunHandle::events).
///
/// ```
/// use std::sync::{Arc, Mutex};
/// use dagflow::event::{Event, Sink};
///
/// #[derive(Default)]
/// struct Log(Mutex<Vec<String>>);
///
/// impl Sink for Log {
///     fn event(&self, event: &Event) {
///         self.0.lock().unwrap().push(format!("{:?}", event.kind));
///     }
/// }
///
/// let runner = dagflow::Runner::builder().sink(Arc::new(Log::default())).build();
/// # let _ = runner;
/// ```
pub trait Sink: Send + Sync + 'static {
    /// Something happened.
    fn event(&self, event: &Event);

    /// A node has a value, and nobody has seen it yet: dependents start when the returned recording has ended. `None`, the
    /// default, says that there is nothing to wait for.
    ///
    /// This is where a store makes a completion durable. An error fails the node with
    /// [`Failure::NotRecorded`](crate::Failure::NotRecorded).
    fn record(&self, completion: Completion<'_>) -> Option<Recording> {
        let _ = completion;
        None
    }
}

/// The work of recording a completion.
pub type Recording = BoxFuture<'static, Result<(), Box<dyn std::error::Error + Send + Sync>>>;

/// A node that has just got its value.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Completion<'a> {
    /// The id of the run.
    pub run: &'a str,
    /// The node's path.
    pub node: &'a str,
    /// The number of the attempt that succeeded, from 1.
    pub attempt: u32,
    /// The value: downcast it to the node's type.
    pub value: &'a (dyn Any + Send),
    /// The value, ready to be serialised by any serde format, where the workflow is `#[workflow(durable)]` and the node is not
    /// `transient`. With the feature `serde`.
    #[cfg(feature = "serde")]
    pub serialize: Option<&'a dyn erased_serde::Serialize>,
}

impl fmt::Debug for Completion<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Completion")
            .field("run", &self.run)
            .field("node", &self.node)
            .field("attempt", &self.attempt)
            .finish_non_exhaustive()
    }
}
