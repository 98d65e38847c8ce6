//! Who waits for a notice hears it, whoever else comes and goes meanwhile.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use shuttle::future::block_on;
use shuttle::thread;

use super::super::notify::Notify;
use super::super::sync::{AtomicBool, Ordering};
use super::bell::Bell;
use super::threads::{check, join};

/// Whoever is not woken waits for ever, which the checker reports as a deadlock.
#[test]
fn all_who_wait_are_told() {
    check(|| {
        let bell = Arc::<Bell>::default();
        let wait = |_| {
            let bell = Arc::clone(&bell);
            thread::spawn(move || block_on(bell.heard()))
        };
        let waiting: Vec<_> = (0..3).map(wait).collect();
        bell.ring();
        join(waiting);
    });
}

/// One that goes after a poll gives up its place, which another one takes, while somebody tells all twice.
#[test]
fn those_who_go_take_nobody_elses_place() {
    check(|| {
        let (notify, is_over) = (Arc::new(Notify::new()), Arc::new(AtomicBool::new(false)));
        let goes = |_| {
            let notify = Arc::clone(&notify);
            thread::spawn(move || {
                block_on(async {
                    let mut notified = pin!(notify.notified());
                    poll_fn(|context| {
                        let _ = notified.as_mut().poll(context);
                        Poll::Ready(())
                    })
                    .await;
                });
            })
        };
        let stays = {
            let (notify, is_over) = (Arc::clone(&notify), Arc::clone(&is_over));
            thread::spawn(move || {
                block_on(async {
                    loop {
                        let notified = notify.notified();
                        if is_over.load(Ordering::Acquire) {
                            return;
                        }
                        notified.await;
                    }
                });
            })
        };
        let going: Vec<_> = (0..2).map(goes).collect();
        notify.notify_waiters();
        is_over.store(true, Ordering::Release);
        notify.notify_waiters();
        join(going.into_iter().chain([stays]));
    });
}
