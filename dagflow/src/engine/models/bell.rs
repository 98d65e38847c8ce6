//! What one run of an execution tells another.

use super::super::notify::Notify;
use super::super::sync::{AtomicBool, Ordering};

/// Rings once; who waits for it then goes on, also if it comes later.
#[derive(Default)]
pub(super) struct Bell {
    rung: AtomicBool,
    waiting: Notify,
}

impl Bell {
    pub(super) fn ring(&self) {
        self.rung.store(true, Ordering::Release);
        self.waiting.notify_waiters();
    }

    pub(super) async fn heard(&self) {
        loop {
            let ring = self.waiting.notified();
            if self.rung.load(Ordering::Acquire) {
                return;
            }
            ring.await;
        }
    }
}

/// Between a run and another one that is there for as long as the first.
#[derive(Default)]
pub(super) struct Bells {
    /// A node of the first run has begun.
    pub(super) begun: Bell,
    /// The first run has ended.
    pub(super) ended: Bell,
}
