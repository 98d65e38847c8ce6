//! The ready queue and the head count of a run: everything that is decided under the run's one lock.

use std::sync::Arc;

use super::beside::Beside;
use super::cost::WORTH_SHARING;
use super::frame::Frame;
use super::list::List;
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
    /// How many nodes are in that list.
    queued: u32,
    /// What few runs queue.
    beside: Option<Box<Beside>>,
    /// Workers that have a node, or look for one.
    pub(crate) live: usize,
    /// Those of them whose node is not waiting for something.
    pub(crate) active: usize,
    /// Workers that have nothing to do, and look again in a moment. The run does not wait for them.
    pub(crate) lingering: usize,
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

/// What a worker found.
pub(crate) enum Found {
    Nodes(List),
    /// An item of a limited fan-out has its place there.
    Step(Step),
    Frame(Arc<Frame>),
}

impl Schedule {
    /// With the first worker at work.
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            phase: Phase::Main,
            head: 0,
            tail: 0,
            queued: 0,
            beside: None,
            live: 1,
            active: 1,
            lingering: 0,
            starting: 0,
            sleeping: 0,
            nested: 0,
            held: false,
            limit: limit.max(1),
        }
    }

    /// Appends a list of nodes that are linked already.
    pub(crate) fn push_list(&mut self, cells: &[NodeCell], list: List) {
        cells[list.last as usize].set_link(0);
        if self.tail == 0 {
            self.head = list.first + 1;
        } else {
            cells[self.tail as usize - 1].set_link(list.first + 1);
        }
        self.tail = list.last + 1;
        self.queued += list.length;
    }

    fn beside(&mut self) -> &mut Beside {
        self.beside.get_or_insert_default()
    }

    /// Puts a node into the queue of a run with ranks.
    pub(crate) fn push_ranked(&mut self, rank: Rank, node: u32) {
        self.beside().push_ranked(rank, node);
    }

    /// Whether a ready node goes before the items of a fan-out of this rank.
    pub(crate) fn has_before(&self, rank: Rank) -> bool {
        let beside = self.beside.as_ref();
        beside.is_some_and(|beside| beside.has_before(rank))
    }

    pub(crate) fn push_step(&mut self, step: Step) {
        self.beside().push_step(step);
    }

    pub(crate) fn push_frame(&mut self, frame: Arc<Frame>) {
        self.beside().push_frame(frame);
    }

    /// The next thing to do: what was tried before, then nodes, then items; in a run with ranks, nodes or items by their rank.
    pub(crate) fn pop(
        &mut self,
        cells: &[NodeCell],
        plan: &Plan,
        order: Option<&Order>,
        parallelism: usize,
    ) -> Option<Found> {
        if let Some(step) = self.beside.as_mut().and_then(|beside| beside.pop_step()) {
            return Some(Found::Step(step));
        }
        if let Some(order) = order {
            return self.beside.as_mut()?.pop_ranked(order);
        }
        if self.head != 0 {
            return Some(self.pop_nodes(cells, plan, parallelism));
        }
        self.beside.as_mut()?.pop_frame().map(Found::Frame)
    }

    /// Some nodes at once: few long ones, or many short ones, so that the lock is not taken for each; but no more than the share of one
    /// worker, where whoever put them there has kept its own.
    fn pop_nodes(&mut self, cells: &[NodeCell], plan: &Plan, parallelism: usize) -> Found {
        let others =
            u32::try_from(parallelism).map_or(u32::MAX, |all| all.saturating_sub(1).max(1));
        let share = self.queued.div_ceil(others);
        let mut list = List::of(self.head - 1);
        let first = list.first;
        list.cost = plan.cost_of(first).gain();
        let mut cost = plan.cost_of(first).expected();
        // What nodes took in real time must not change the order in a test.
        #[cfg(feature = "testing")]
        if crate::testing::seed().is_some() {
            cost = WORTH_SHARING;
        }
        let mut next = cells[first as usize].link();
        while next != 0 && cost < WORTH_SHARING && list.length < share {
            list.last = next - 1;
            list.length += 1;
            list.cost = list.cost.saturating_add(plan.cost_of(list.last).gain());
            cost += plan.cost_of(list.last).expected();
            next = cells[list.last as usize].link();
        }
        self.head = next;
        self.queued -= list.length;
        if next == 0 {
            self.tail = 0;
        }
        cells[list.last as usize].set_link(0);
        Found::Nodes(list)
    }

    /// Whether nodes without ranks wait.
    pub(crate) fn has_nodes(&self) -> bool {
        self.head != 0
    }

    pub(crate) fn has_work(&self) -> bool {
        self.head != 0 || self.beside.as_ref().is_some_and(|beside| beside.has_work())
    }

    /// Whether another worker has something to do and may do it; if so, it counts as starting from now on.
    pub(crate) fn wants_worker(&mut self, parallelism: usize) -> bool {
        // The last phase is not for those who have stayed.
        let stay = if self.phase == Phase::Main {
            self.lingering
        } else {
            0
        };
        let wanted = self.phase != Phase::Finished
            && self.active + self.starting + stay < parallelism
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
        self.queued = 0;
        self.beside.take()
    }
}
