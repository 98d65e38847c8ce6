//! The sequential way: a run that is not worth a second core, and for which nobody asked for anything, runs its nodes in the order of
//! their numbers, which is a topological one. Nobody counts who is ready, and the arms of the expansion follow one another in one poll.
//!
//! It ends at the first node that waits, fails, fans out, or does anything else that is out of the ordinary: then what has run is
//! [counted](Worker::catch_up), and the run goes on as all others do.

use super::super::list::List;
use super::super::scope;
use super::super::step::Step;
use super::super::sync::{AtomicU32, Ordering};
use super::{End, Standing, Worker};
use crate::outcome::State;

/// How far the sequential way goes. Atomics only because it changes through a shared reference; it is this worker's alone.
#[derive(Default)]
pub(super) struct Sequence {
    /// How many nodes there are; 0 if the worker does not go this way, or not any more.
    nodes: AtomicU32,
    /// The number of the first node that is not begun in this poll.
    until: AtomicU32,
}

impl Sequence {
    #[inline]
    pub(super) fn is_on(&self) -> bool {
        self.nodes.load(Ordering::Relaxed) != 0
    }

    fn stop(&self) {
        self.nodes.store(0, Ordering::Relaxed);
        self.until.store(0, Ordering::Relaxed);
    }
}

impl Worker {
    /// Sets the first worker of a run on the sequential way.
    pub(super) fn start_sequence(&mut self) {
        let nodes = self.core.plan.nodes.len();
        *self.sequence.nodes.get_mut() = u32::try_from(nodes).unwrap_or(0);
        self.is_ready = self.sequence.is_on();
        // Calls are numbered as they are written, nodes as they may follow one another.
        self.step.flow(0);
    }

    /// Says that the arm of the step is about to be polled, and with it those that follow up to the next one that is to be measured.
    #[inline]
    pub(crate) fn flow_on(&self, step: &Step) {
        let nodes = self.sequence.nodes.load(Ordering::Relaxed);
        if nodes != 0 {
            let until = nodes.min(self.core.next_measured(step.node()));
            self.sequence.until.store(until, Ordering::Relaxed);
        }
    }

    /// Says that the arm of the step is polled alone.
    pub(crate) fn flow_no_further(&self) {
        self.sequence.until.store(0, Ordering::Relaxed);
    }

    /// Whether the arm of the next node follows in this poll, now that one has ended; if so, the step is that node's.
    #[inline(always)]
    pub fn flows(&self, end: End) -> bool {
        // In the arm, where a panic of what is dropped is caught.
        if matches!(end, End::Done | End::Skipped) {
            self.core.end_reads(&self.step);
        }
        let next = self.step.node() + 1;
        if end != End::Done || next >= self.sequence.until.load(Ordering::Relaxed) {
            return false;
        }
        self.step.flow(next);
        scope::flow(next);
        true
    }

    /// After an attempt on the sequential way; `false` if that ends here.
    pub(super) fn follows(&mut self, end: End) -> bool {
        let follows = match end {
            End::Next => {
                self.is_ready = true;
                true
            }
            End::Done | End::Skipped => {
                let node = self.step.node();
                if end == End::Skipped {
                    self.core.memory().nodes()[node as usize].set_state(State::Skipped);
                }
                if node + 1 == *self.sequence.nodes.get_mut() {
                    self.end_sequence()
                } else if self.core.is_stopped() {
                    false
                } else {
                    self.step.flow(node + 1);
                    self.is_ready = true;
                    true
                }
            }
            _ => false,
        };
        if !follows && let Some(list) = self.catch_up() {
            self.local.set(list);
        }
        follows
    }

    /// All nodes have run: the end, unless somebody has stopped the run, who wants to know what ran.
    fn end_sequence(&mut self) -> bool {
        let mut schedule = self.core.lock();
        if self.core.is_stopped() {
            return false;
        }
        schedule.live -= 1;
        schedule.active -= 1;
        let alone = self.core.is_alone.load(Ordering::Relaxed);
        self.core.settle_by(schedule, alone);
        self.sequence.stop();
        self.standing = Standing::Gone;
        true
    }

    /// Leaves the sequential way at the step's node, which runs: everything before it has ended. Gives the other nodes that are ready.
    #[cold]
    pub(super) fn catch_up(&self) -> Option<List> {
        self.sequence.stop();
        // From here on, others may ask for it.
        self.core.runtime();
        let plan = &*self.core.plan;
        let cells = self.core.memory().nodes();
        let current = self.step.node();
        for node in 0..current {
            let cell = &cells[node as usize];
            if cell.state() == State::Pending {
                cell.set_state(State::Succeeded);
            }
            for &successor in plan.successors_of(node) {
                if successor > current {
                    cells[successor as usize].arrive_alone();
                }
            }
        }
        cells[current as usize].set_state(State::Running);
        let mut ready = None;
        for (node, known) in (0..).zip(&*plan.nodes).skip(current as usize + 1) {
            let cell = &cells[node as usize];
            if cell.arrived() == known.indegree {
                cell.set_link(0);
                ready = match ready {
                    None => Some(List::of(node)),
                    Some(list) => {
                        cells[list.last as usize].set_link(node + 1);
                        Some(List {
                            last: node,
                            length: list.length + 1,
                            ..list
                        })
                    }
                };
            }
        }
        ready
    }
}
