//! What few runs queue beside plain nodes: fan-outs, steps that come again, and nodes with ranks.

use std::collections::{BinaryHeap, VecDeque};
use std::sync::Arc;

use super::frame::Frame;
use super::list::List;
use super::order::{Order, Rank};
use super::schedule::Found;
use super::step::Step;

#[derive(Default)]
pub(super) struct Beside {
    /// The queue of a run whose nodes have ranks, in place of the list of nodes.
    ranked: BinaryHeap<Ranked>,
    /// Counts what was put into it.
    arrivals: u64,
    /// Fan-outs with items that nobody has started.
    frames: VecDeque<Arc<Frame>>,
    /// Steps whose back-off is over, but for which there was no room. They have no place in a limited fan-out.
    steps: VecDeque<Step>,
}

/// A ready node with its rank: the greater goes first, of equals the one that came first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Ranked {
    rank: Rank,
    arrival: std::cmp::Reverse<u64>,
    node: u32,
}

impl Beside {
    pub(super) fn push_ranked(&mut self, rank: Rank, node: u32) {
        self.arrivals += 1;
        let arrival = std::cmp::Reverse(self.arrivals);
        self.ranked.push(Ranked {
            rank,
            arrival,
            node,
        });
    }

    pub(super) fn push_step(&mut self, step: Step) {
        self.steps.push_back(step);
    }

    /// The newest fan-out goes first, so that nested ones end before the next outer item begins.
    pub(super) fn push_frame(&mut self, frame: Arc<Frame>) {
        self.frames.push_front(frame);
    }

    pub(super) fn has_before(&self, rank: Rank) -> bool {
        self.ranked.peek().is_some_and(|first| first.rank > rank)
    }

    pub(super) fn pop_step(&mut self) -> Option<Step> {
        while let Some(step) = self.steps.pop_front() {
            match step.limited_frame() {
                Some(frame) if !frame.has_place() => Arc::clone(frame).park(step),
                limited => {
                    if let Some(frame) = limited {
                        frame.attach();
                    }
                    return Some(step);
                }
            }
        }
        None
    }

    pub(super) fn pop_frame(&mut self) -> Option<Arc<Frame>> {
        while self.frames.front().is_some_and(|frame| !frame.has_items()) {
            self.frames.pop_front();
        }
        let frame = self
            .frames
            .iter()
            .find(|frame| frame.has_items() && frame.has_room())?;
        frame.attach();
        Some(Arc::clone(frame))
    }

    /// A node or a fan-out, by their rank.
    pub(super) fn pop_ranked(&mut self, order: &Order) -> Option<Found> {
        self.frames.retain(|frame| frame.has_items());
        let rank = |frame: &Arc<Frame>| order.rank(frame.node);
        let ready = self.frames.iter().filter(|frame| frame.has_room());
        // Of equals the newest, which stands first: nested fan-outs end before the next outer item begins.
        let best = ready.rev().max_by_key(|frame| rank(frame));
        if let Some(frame) = best
            && !self.has_before(rank(frame))
        {
            frame.attach();
            return Some(Found::Frame(Arc::clone(frame)));
        }
        let node = self.ranked.pop()?.node;
        Some(Found::Nodes(List::of(node)))
    }

    pub(super) fn has_work(&self) -> bool {
        !self.ranked.is_empty()
            || !self.steps.is_empty()
            || self
                .frames
                .iter()
                .any(|frame| frame.has_items() && frame.has_room())
    }
}
