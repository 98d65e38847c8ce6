//! The ready queue and the head count of a run: everything that is decided under the run's one lock.

use std::collections::{BinaryHeap, VecDeque};
use std::sync::Arc;

use super::cost::WORTH_SHARING;
use super::frame::Frame;
use super::memory::NodeCell;
use super::order::{Order, Rank};
use super::plan::Plan;
use super::step::Step;

/// Which part of the run this is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Phase {
    Main,
    /// The `#[finally]` nodes run; nothing cancels them.
    Finally,
    Finished,
}

pub(crate) struct Schedule {
    pub(crate) phase: Phase,
    /// A list through the cells' links, so that the queue never allocates. Node numbers plus one; 0 is none.
    head: u32,
    tail: u32,
    /// The queue of a run whose nodes have ranks, in place of that list.
    ranked: Option<BinaryHeap<Ranked>>,
    /// Counts what was put into it.
    arrivals: u64,
    /// Fan-outs with items that nobody has started.
    frames: VecDeque<Arc<Frame>>,
    /// Steps whose back-off is over, but for which there was no room. They have no place in a limited fan-out.
    steps: VecDeque<Step>,
    /// Workers that have a node, or look for one.
    pub(crate) live: usize,
    /// Those of them whose node is not waiting for something.
    pub(crate) active: usize,
    /// Workers that were spawned and have not begun.
    pub(crate) starting: usize,
    /// Steps that wait for their next attempt.
    pub(crate) sleeping: usize,
    /// Runs inside of this run's nodes that have not ended.
    pub(crate) nested: usize,
    /// The last phase is about to begin.
    pub(crate) held: bool,
    /// How many workers may be live.
    pub(crate) limit: usize,
}

/// A ready node with its rank: the greater goes first, of equals the one that came first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Ranked {
    rank: Rank,
    arrival: std::cmp::Reverse<u64>,
    node: u32,
}

/// What a worker found.
pub(crate) enum Found {
    /// A linked list of nodes: the first and the last.
    Nodes(u32, u32),
    /// An item of a limited fan-out has its place there.
    Step(Step),
    Frame(Arc<Frame>),
}

impl Schedule {
    /// With the first worker at work.
    pub(crate) fn new(limit: usize, ranked: bool) -> Self {
        Self {
            phase: Phase::Main,
            head: 0,
            tail: 0,
            ranked: ranked.then(BinaryHeap::new),
            arrivals: 0,
            frames: VecDeque::new(),
            steps: VecDeque::new(),
            live: 1,
            active: 1,
            starting: 0,
            sleeping: 0,
            nested: 0,
            held: false,
            limit: limit.max(1),
        }
    }

    pub(crate) fn push_node(&mut self, cells: &[NodeCell], node: u32) {
        self.push_list(cells, node, node);
    }

    /// Appends a list of nodes that are linked already.
    pub(crate) fn push_list(&mut self, cells: &[NodeCell], first: u32, last: u32) {
        cells[last as usize].set_link(0);
        if self.tail == 0 {
            self.head = first + 1;
        } else {
            cells[self.tail as usize - 1].set_link(first + 1);
        }
        self.tail = last + 1;
    }

    /// Puts a node into the queue of a run with ranks.
    pub(crate) fn push_ranked(&mut self, rank: Rank, node: u32) {
        self.arrivals += 1;
        let arrival = std::cmp::Reverse(self.arrivals);
        self.ranked.get_or_insert_default().push(Ranked {
            rank,
            arrival,
            node,
        });
    }

    /// Whether a ready node goes before the items of a fan-out of this rank.
    pub(crate) fn has_before(&self, rank: Rank) -> bool {
        let first = self.ranked.as_ref().and_then(BinaryHeap::peek);
        first.is_some_and(|first| first.rank > rank)
    }

    pub(crate) fn push_step(&mut self, step: Step) {
        self.steps.push_back(step);
    }

    /// The newest fan-out goes first, so that nested ones end before the next outer item begins.
    pub(crate) fn push_frame(&mut self, frame: Arc<Frame>) {
        self.frames.push_front(frame);
    }

    /// The next thing to do: what was tried before, then nodes, then items; in a run with ranks, nodes or items by their rank.
    pub(crate) fn pop(
        &mut self,
        cells: &[NodeCell],
        plan: &Plan,
        order: Option<&Order>,
    ) -> Option<Found> {
        while let Some(step) = self.steps.pop_front() {
            match step.limited_frame() {
                Some(frame) if !frame.has_place() => Arc::clone(frame).park(step),
                limited => {
                    if let Some(frame) = limited {
                        frame.attach();
                    }
                    return Some(Found::Step(step));
                }
            }
        }
        if let Some(order) = order {
            return self.pop_ranked(order);
        }
        if self.head != 0 {
            return Some(self.pop_nodes(cells, plan));
        }
        while self.frames.front().is_some_and(|frame| !frame.has_items()) {
            self.frames.pop_front();
        }
        let frame = self
            .frames
            .iter()
            .find(|frame| frame.has_items() && frame.has_room())?;
        frame.attach();
        Some(Found::Frame(Arc::clone(frame)))
    }

    fn pop_ranked(&mut self, order: &Order) -> Option<Found> {
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
        let node = self.ranked.as_mut()?.pop()?.node;
        Some(Found::Nodes(node, node))
    }

    /// Some nodes at once: few long ones, or many short ones, so that the lock is not taken for each.
    fn pop_nodes(&mut self, cells: &[NodeCell], plan: &Plan) -> Found {
        let first = self.head - 1;
        let mut last = first;
        let mut cost = plan.cost_of(first).expected();
        let mut next = cells[first as usize].link();
        while next != 0 && cost < WORTH_SHARING {
            last = next - 1;
            cost += plan.cost_of(last).expected();
            next = cells[last as usize].link();
        }
        self.head = next;
        if next == 0 {
            self.tail = 0;
        }
        cells[last as usize].set_link(0);
        Found::Nodes(first, last)
    }

    pub(crate) fn has_work(&self) -> bool {
        self.head != 0
            || self
                .ranked
                .as_ref()
                .is_some_and(|ranked| !ranked.is_empty())
            || !self.steps.is_empty()
            || self
                .frames
                .iter()
                .any(|frame| frame.has_items() && frame.has_room())
    }

    /// Whether another worker has something to do and may do it; if so, it counts as starting from now on.
    pub(crate) fn wants_worker(&mut self, parallelism: usize) -> bool {
        let wanted = self.phase != Phase::Finished
            && self.active + self.starting < parallelism
            && self.live + self.starting < self.limit
            && self.has_work();
        if wanted {
            self.starting += 1;
        }
        wanted
    }

    /// Whether nothing runs, waits or will start any more.
    pub(crate) fn is_idle(&self, stopped: bool) -> bool {
        self.live == 0
            && self.sleeping == 0
            && self.nested == 0
            && !self.held
            && (stopped || !self.has_work())
    }

    /// Empties the queue; what is given back is dropped outside of the lock.
    pub(crate) fn clear(&mut self) -> impl Sized + use<> {
        self.head = 0;
        self.tail = 0;
        if let Some(ranked) = &mut self.ranked {
            ranked.clear();
        }
        (
            std::mem::take(&mut self.frames),
            std::mem::take(&mut self.steps),
        )
    }
}
