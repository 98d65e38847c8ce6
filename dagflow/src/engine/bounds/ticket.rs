//! A worker that waits for a place in the concurrency of its runner.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError};
use std::task::{Context, Poll};

use super::super::core::Core;
use super::super::sync::{AtomicWaker, Mutex};
use super::queue::Kind;
use super::{Bounds, Entry, Seat, Who};

/// Where the place is put, and who is told.
#[derive(Default)]
pub(super) struct Ticket {
    seat: Mutex<Option<Seat>>,
    waker: AtomicWaker,
}

impl Ticket {
    pub(super) fn give(&self, seat: Seat) {
        *self.seat.lock().unwrap_or_else(PoisonError::into_inner) = Some(seat);
        self.waker.wake();
    }

    fn take(&self) -> Option<Seat> {
        self.seat
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }
}

/// The wait for a place; dropping it leaves the queue.
pub(crate) struct Waiting {
    bounds: Arc<Bounds>,
    ticket: Arc<Ticket>,
}

impl Bounds {
    /// Queues for a place. Those who wait are served in order.
    pub(crate) fn wait_for_seat(self: &Arc<Self>, core: &Arc<Core>) -> Waiting {
        let ticket = Arc::<Ticket>::default();
        let kind = Kind {
            priority: 0,
            demand: Arc::new([]),
            slot: true,
            nested: core.nested_address(),
        };
        let entry = Entry {
            core: Arc::clone(core),
            length: 0,
            who: Who::Worker(Arc::clone(&ticket)),
        };
        self.lock().queue.push(kind, entry);
        self.pump();
        Waiting {
            bounds: Arc::clone(self),
            ticket,
        }
    }
}

impl Future for Waiting {
    type Output = Seat;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Seat> {
        self.ticket.waker.register(context.waker());
        self.ticket.take().map_or(Poll::Pending, Poll::Ready)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let ticket = &self.ticket;
        let withdrawn = self.bounds.lock().queue.withdraw(
            &|entry| matches!(&entry.who, Who::Worker(waiting) if Arc::ptr_eq(waiting, ticket)),
        );
        // A place that came too late goes back, outside of the lock.
        drop((withdrawn, ticket.take()));
        self.bounds.pump();
    }
}
