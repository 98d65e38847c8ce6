//! The straight way: from a node that has its value to the next one, in a run for which nobody asked for anything.
//!
//! It does what [`settle`](Worker::settle) and [`next`](Worker::next) do, without their questions; whatever is out of the ordinary is
//! left to them. It is most of what the engine costs an instant node.

use std::sync::atomic::Ordering;

use super::super::cost::WORTH_SHARING;
use super::Worker;
use crate::outcome::State;

impl Worker {
    /// Whether the step that has just ended is an ordinary node of an ordinary run.
    #[inline]
    pub(super) fn is_straight(&self) -> bool {
        self.core.is_plain && self.step.is_plain()
    }

    /// The node has its value: on to the next one.
    pub(super) fn go_on(&mut self) {
        let core = &*self.core;
        let plan = &*core.plan;
        let cells = core.memory().nodes();
        let nodes = &*plan.nodes;
        let node = &nodes[self.step.node() as usize];
        cells[self.step.node() as usize].set_state(State::Succeeded);
        let is_alone = core.is_alone.load(Ordering::Relaxed);
        // Somebody waits for work: what is ready longest comes first, since its dependents are more at once. In the order of a stack a
        // stencil becomes a wave of one node's width.
        let is_wide = core.has_lingering();
        let mut next = 0;
        for &successor in &plan.successors[node.successors as usize..node.successors_end as usize] {
            let needed = nodes[successor as usize].indegree;
            let cell = &cells[successor as usize];
            if needed == 1
                || needed
                    == if is_alone {
                        cell.arrive_alone()
                    } else {
                        cell.arrive()
                    }
            {
                if next == 0 && !is_wide {
                    next = successor + 1;
                } else {
                    let cost = plan.cost_of(successor).gain();
                    self.local.push(cells, successor, cost);
                }
            }
        }
        if next == 0 {
            next = self.local.pop(cells, plan).map_or(0, |node| node + 1);
        }
        let Some(number) = next.checked_sub(1) else {
            return;
        };
        let node = &nodes[number as usize];
        let mut is_odd = node.blocking || node.deadline || self.frame.is_some();
        if !self.local.is_empty() {
            if plan.cost_of(number).expected() >= WORTH_SHARING {
                is_odd = true;
            } else if self.has_to_give() {
                self.give_half();
            }
        }
        if is_odd || self.core.is_stopped() {
            self.next = next;
            return;
        }
        let cells = self.core.memory().nodes();
        self.step.flow(number);
        cells[number as usize].set_state(State::Running);
        self.is_ready = true;
    }
}
