//! The queue of a run, who stays for work, and how much of its own a worker gives away.

use super::super::cost::{WORTH_GIVING, WORTH_SHARING};
use super::super::list::List;
use super::super::schedule::{Found, Schedule};
use super::super::sync::{Ordering, has_standby};
use super::Core;

impl Core {
    /// One more worker stays for work, or one fewer.
    pub(crate) fn count_lingering(&self, schedule: &mut Schedule, change: isize) {
        schedule.lingering = schedule.lingering.saturating_add_signed(change);
        self.has_lingering
            .store(schedule.lingering > 0, Ordering::Relaxed);
    }

    /// One more worker stays for work. Gives the news that it has; of all that is told from here on, it has to hear, so that this is asked
    /// under the lock under which it is counted, and not when it begins to look.
    pub(crate) fn stay(&self, schedule: &mut Schedule) -> u32 {
        self.count_lingering(schedule, 1);
        self.news()
    }

    /// What those who stay for work have seen of it.
    pub(crate) fn news(&self) -> u32 {
        self.news.load(Ordering::Acquire)
    }

    /// Tells those who stay for work to look again.
    pub(crate) fn tell(&self) {
        self.news.fetch_add(1, Ordering::Release);
    }

    /// Whether a worker waits for work.
    #[inline]
    pub(crate) fn has_lingering(&self) -> bool {
        self.has_lingering.load(Ordering::Relaxed)
    }

    /// Puts nodes into the queue.
    pub(crate) fn push_list(&self, schedule: &mut Schedule, list: List) {
        schedule.push_list(self.memory.nodes(), list);
        self.note_queue(schedule);
    }

    /// Takes the next thing to do from the queue.
    pub(crate) fn pop(&self, schedule: &mut Schedule) -> Option<Found> {
        let (cells, order) = (self.memory.nodes(), self.order.as_deref());
        let found = schedule.pop(cells, &self.plan, order, self.parallelism());
        self.note_queue(schedule);
        found
    }

    /// Says whether nodes are in the queue. Written when it changes only: the others read it after each node.
    pub(crate) fn note_queue(&self, schedule: &Schedule) {
        let has_queued = schedule.has_nodes();
        if has_queued != self.has_queued() {
            self.has_queued.store(has_queued, Ordering::Relaxed);
        }
    }

    /// Whether whoever looks for nodes finds some.
    #[inline]
    pub(crate) fn has_queued(&self) -> bool {
        self.has_queued.load(Ordering::Relaxed)
    }

    /// How much of its work a worker keeps for itself.
    #[inline]
    pub(crate) fn worth_sharing(&self) -> u32 {
        if self.is_crowded() {
            WORTH_SHARING
        } else if self.has_lingering() || has_standby() {
            WORTH_GIVING
        } else {
            self.keeps
        }
    }
}

#[cfg(all(test, not(shuttle)))]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use crate::Graph;
    use crate::engine::scope::Place;

    static WAS_SEEN: AtomicBool = AtomicBool::new(false);

    /// Two nodes that end at the same time: one worker has just been counted when the other gives, and has not begun to look.
    fn give_at_once() {
        let Some(place) = Place::current() else {
            panic!("a node has a place");
        };
        let core = &place.core;
        let heard = core.stay(&mut core.lock());
        core.tell();
        assert_ne!(core.news(), heard);
        core.count_lingering(&mut core.lock(), -1);
        WAS_SEEN.store(true, Ordering::Relaxed);
    }

    #[tokio::test]
    async fn who_stays_hears_of_what_is_given_before_it_looks() {
        let mut graph = Graph::new("news");
        let node = graph.add_pure(give_at_once, ());
        let run = graph.build(node).run().await;
        assert!(run.is_ok(), "{run:?}");
        assert!(WAS_SEEN.load(Ordering::Relaxed));
    }
}
