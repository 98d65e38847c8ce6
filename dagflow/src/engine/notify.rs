//! Many who wait for the same moment, and somebody who tells them all: tokio's `Notify`, as far as the engine needs it.
//!
//! tokio has its own behind the feature `sync`, with all that belongs to that, which is a quarter of what tokio takes to compile.

use std::future::Future;
use std::pin::Pin;
use std::sync::PoisonError;
use std::task::{Context, Poll, Waker};

use super::sync::{AtomicUsize, Mutex, MutexGuard, Ordering};

/// Who waits.
#[derive(Default)]
pub(crate) struct Notify {
    /// How often those who waited were told. It changes under the lock only: who holds that, and finds it as it was, is in its place.
    calls: AtomicUsize,
    places: Mutex<Places>,
}

/// The wakers of those who wait, and the places between them that have become free.
#[derive(Default)]
struct Places {
    /// Place 0, since most runs have at most one who waits, who then allocates nothing.
    first: Option<Waker>,
    /// The places from 1 on.
    others: Vec<Option<Waker>>,
    free: Vec<usize>,
}

impl Places {
    fn at(&mut self, place: usize) -> &mut Option<Waker> {
        match place.checked_sub(1) {
            None => &mut self.first,
            Some(place) => &mut self.others[place],
        }
    }

    /// One that nobody has.
    fn find(&mut self) -> usize {
        if self.first.is_none() {
            return 0;
        }
        self.free.pop().unwrap_or_else(|| {
            self.others.push(None);
            self.others.len()
        })
    }

    /// Nobody has it any more.
    fn leave(&mut self, place: usize) -> Option<Waker> {
        if place > 0 {
            self.free.push(place);
        }
        self.at(place).take()
    }
}

impl Notify {
    /// Nobody waits.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Ends with the first [`notify_waiters`](Self::notify_waiters) from now on, whenever it is polled.
    pub(crate) fn notified(&self) -> Notified<'_> {
        Notified {
            notify: self,
            calls: self.calls.load(Ordering::Acquire),
            place: None,
        }
    }

    /// Tells all who wait.
    pub(crate) fn notify_waiters(&self) {
        let places = self.lock();
        let calls = self.calls.load(Ordering::Relaxed);
        self.calls.store(calls.wrapping_add(1), Ordering::Release);
        if places.first.is_some() || !places.others.is_empty() {
            wake(places);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Places> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

// Most runs end with nobody who waits.
#[cold]
fn wake(mut places: MutexGuard<'_, Places>) {
    let Places { first, others, .. } = std::mem::take(&mut *places);
    // Those who are woken may come by here at once.
    drop(places);
    for waker in first.into_iter().chain(others.into_iter().flatten()) {
        waker.wake();
    }
}

/// Made by [`Notify::notified`].
pub(crate) struct Notified<'a> {
    notify: &'a Notify,
    /// How many calls there had been when this was made.
    calls: usize,
    /// Among the wakers, until the next call.
    place: Option<usize>,
}

impl Notified<'_> {
    fn is_told(&self) -> bool {
        self.notify.calls.load(Ordering::Acquire) != self.calls
    }
}

impl Future for Notified<'_> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.is_told() {
            return Poll::Ready(());
        }
        let waker = context.waker();
        let mut places = self.notify.lock();
        if self.is_told() {
            return Poll::Ready(());
        }
        let place = self.place.unwrap_or_else(|| places.find());
        let kept = places.at(place);
        let former = match kept {
            Some(kept) if kept.will_wake(waker) => None,
            _ => kept.replace(waker.clone()),
        };
        // What was there may have been the last to hold a task, whose drop comes by here: not under the lock.
        drop(places);
        drop(former);
        self.place = Some(place);
        Poll::Pending
    }
}

impl Drop for Notified<'_> {
    fn drop(&mut self) {
        let Some(place) = self.place else { return };
        if self.is_told() {
            return;
        }
        let mut places = self.notify.lock();
        if self.is_told() {
            return;
        }
        let waker = places.leave(place);
        drop(places);
        drop(waker);
    }
}

#[cfg(all(test, not(shuttle)))]
mod tests {
    use std::pin::pin;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::Wake;

    use super::*;

    #[derive(Default)]
    struct Woken(AtomicUsize);

    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    impl Woken {
        fn times(&self) -> usize {
            self.0.load(Ordering::Relaxed)
        }
    }

    fn polled(notified: Pin<&mut Notified<'_>>, woken: &Arc<Woken>) -> Poll<()> {
        let waker = Waker::from(Arc::clone(woken));
        notified.poll(&mut Context::from_waker(&waker))
    }

    #[test]
    fn a_call_counts_from_when_the_wait_was_made_on() {
        let (notify, woken) = (Notify::new(), Arc::default());
        notify.notify_waiters();
        let mut early = pin!(notify.notified());
        let mut late = pin!(notify.notified());
        assert!(polled(early.as_mut(), &woken).is_pending());
        notify.notify_waiters();
        assert_eq!(woken.times(), 1);
        assert!(polled(early, &woken).is_ready());
        assert!(polled(late.as_mut(), &woken).is_ready());
        assert!(polled(late, &woken).is_ready());
    }

    #[test]
    fn who_has_gone_is_not_woken_and_leaves_the_place_to_the_next() {
        let (notify, gone, stays) = (Notify::new(), Arc::default(), Arc::default());
        let mut stays_waiting = pin!(notify.notified());
        for _ in 0..3 {
            let mut leaves = pin!(notify.notified());
            assert!(polled(leaves.as_mut(), &gone).is_pending());
            assert!(polled(stays_waiting.as_mut(), &stays).is_pending());
        }
        assert_eq!(notify.lock().others.len(), 1);
        notify.notify_waiters();
        assert_eq!((gone.times(), stays.times()), (0, 1));
    }

    #[test]
    fn the_last_waker_is_woken() {
        let (notify, former, current) = (Notify::new(), Arc::default(), Arc::default());
        let mut notified = pin!(notify.notified());
        assert!(polled(notified.as_mut(), &former).is_pending());
        assert!(polled(notified, &current).is_pending());
        notify.notify_waiters();
        assert_eq!((former.times(), current.times()), (0, 1));
    }
}
