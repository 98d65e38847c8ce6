//! Waiting for one of two things.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

/// Waits for the value of `future`, but no longer than until `end`. If both are there, it is the value.
///
/// `tokio::select!` would do the same, but every first build would have to wait for its crate of macros. Both are pinned by the
/// caller, whose future then holds them once.
pub(super) fn unless<'a, F: Future, E: Future>(
    mut future: Pin<&'a mut F>,
    mut end: Pin<&'a mut E>,
) -> impl Future<Output = Option<F::Output>> + use<'a, F, E> {
    poll_fn(move |context| {
        if let Poll::Ready(value) = future.as_mut().poll(context) {
            return Poll::Ready(Some(value));
        }
        end.as_mut().poll(context).map(|_| None)
    })
}
