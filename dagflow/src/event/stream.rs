//! The events of a run as a stream.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use futures_channel::mpsc;
use futures_core::Stream;

use super::{Completion, Event, Recording, Sink};

/// The events of a started run, from the call of [`RunHandle::events`](crate::RunHandle::events) on; it ends with the run.
///
/// ```
/// use dagflow::{State, task, workflow};
///
/// #[task]
/// async fn fetch(page: u32) -> String {
///     format!("page {page}")
/// }
///
/// workflow! {
///     async fn load(page: u32) -> dagflow::Result<usize> {
///         let text = fetch(page);
///         Ok(text.len())
///     }
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let handle = load(7).start();
/// let mut events = handle.events();
/// handle.await.unwrap();
/// let mut count = 0;
/// while let Some(event) = events.next().await {
///     println!("{:?} {:?}", event.at, event.kind);
///     count += 1;
/// }
/// assert!(count > 0);
/// # let _ = State::Pending;
/// # });
/// ```
#[derive(Debug)]
pub struct Events(mpsc::UnboundedReceiver<Event>);

impl Events {
    /// The next event, or `None` after the last.
    #[inline]
    pub async fn next(&mut self) -> Option<Event> {
        poll_fn(|context| Pin::new(&mut self.0).poll_next(context)).await
    }
}

impl Stream for Events {
    type Item = Event;

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Event>> {
        Pin::new(&mut self.0).poll_next(context)
    }
}

/// Sends each event to every listener that is still there.
#[derive(Default)]
pub(crate) struct Broadcast {
    // A plain list under a lock: subscribing is rare, and a send to an unbounded channel does not wait.
    listeners: Mutex<Vec<mpsc::UnboundedSender<Event>>>,
}

impl Broadcast {
    /// The events from now on; of an ended run there are none.
    #[inline]
    pub(crate) fn subscribe(&self, ended: bool) -> Events {
        let (sender, receiver) = mpsc::unbounded();
        if !ended {
            self.lock().push(sender);
        }
        Events(receiver)
    }

    pub(crate) fn has_listeners(&self) -> bool {
        !self.lock().is_empty()
    }

    /// Ends all streams.
    pub(crate) fn close(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<mpsc::UnboundedSender<Event>>> {
        self.listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Broadcast {
    fn event(&self, event: &Event) {
        self.lock()
            .retain(|listener| listener.unbounded_send(event.clone()).is_ok());
    }
}

/// Several sinks as one.
pub(crate) struct ListSink(pub(crate) Vec<Arc<dyn Sink>>);

impl Sink for ListSink {
    fn event(&self, event: &Event) {
        for sink in &self.0 {
            // One that panics does not silence the others.
            let _ = catch_unwind(AssertUnwindSafe(|| sink.event(event)));
        }
    }

    fn record(&self, completion: Completion<'_>) -> Option<Recording> {
        let recordings: Vec<Recording> = self
            .0
            .iter()
            .filter_map(|sink| sink.record(completion))
            .collect();
        if recordings.is_empty() {
            return None;
        }
        Some(Box::pin(async move {
            for recording in recordings {
                recording.await?;
            }
            Ok(())
        }))
    }
}
