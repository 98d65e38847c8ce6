//! What follows from the end of an attempt.

use std::sync::Arc;

use super::super::frame::Frame;
use super::{End, Worker};
use crate::event::EventKind;
use crate::outcome::State;

impl Worker {
    /// Does what follows from the end of the attempt.
    #[inline]
    pub fn settle(&mut self, end: End) {
        if self.sequence.is_on() {
            if !self.follows(end) {
                self.settle_any(end);
            }
        } else if end == End::Done && self.is_straight() {
            self.go_on();
        } else {
            self.settle_any(end);
        }
    }

    fn settle_any(&mut self, end: End) {
        if end != End::Elsewhere {
            self.step.end_lease();
        }
        match end {
            End::Done => self.complete(State::Succeeded),
            End::Skipped => self.complete(State::Skipped),
            End::Opened => self.open(),
            End::Retry => self.retry(),
            End::Fallback => {
                self.core.emit(|| EventKind::FallbackStarted {
                    node: self.core.path(&self.step),
                });
                self.step.fall_back();
                self.has_step = true;
            }
            End::Collected => {
                self.step.again();
                self.has_step = true;
            }
            End::Failed => self.fail(State::Failed),
            End::TimedOut => self.fail(State::TimedOut),
            End::Elsewhere => {
                self.step.again();
                self.step.leaves = true;
                self.has_step = true;
            }
            End::Cancelled => self.core.cancel_item(&self.step),
            // Only on the sequential way.
            End::Next => {}
        }
        #[cfg(feature = "testing")]
        if self.core.explorer.is_some() {
            self.part();
        }
    }

    pub(super) fn complete(&mut self, state: State) {
        if let Some(watch) = &self.core.watch {
            watch.step_ended(
                &self.core,
                &self.step,
                self.step.collected().unwrap_or(state),
            );
        }
        if let Some(frame) = self.step.frame() {
            if frame.finish_item() && !frame.is_closed() {
                let frame = Arc::clone(frame);
                self.gather(&frame);
            }
            return;
        }
        let node = self.step.node();
        let cells = self.core.memory().nodes();
        cells[node as usize].set_state(state);
        let plan = &*self.core.plan;
        if self.core.order.is_some() {
            self.complete_ranked();
            return;
        }
        let is_wide = self.core.has_lingering();
        for &successor in plan.successors_of(node) {
            let needed = plan.nodes[successor as usize].indegree;
            if needed == 1 || cells[successor as usize].arrive() == needed {
                if self.next == 0 && !is_wide {
                    self.next = successor + 1;
                } else {
                    self.local
                        .push(cells, successor, plan.cost_of(successor).gain());
                }
            }
        }
        if self.has_to_give() {
            self.give_half();
        }
    }

    /// The dependents go to the queue, where the one of the highest rank is taken next, by whomever.
    #[cold]
    fn complete_ranked(&self) {
        let node = self.step.node();
        if let Some(order) = &self.core.order {
            order.ended(node);
        }
        let cells = self.core.memory().nodes();
        let plan = &*self.core.plan;
        let mut schedule = self.core.lock();
        for &successor in plan.successors_of(node) {
            let needed = plan.nodes[successor as usize].indegree;
            if needed == 1 || cells[successor as usize].arrive() == needed {
                self.core.push_ready(&mut schedule, successor);
            }
        }
    }

    pub(super) fn open(&mut self) {
        let Some(frame) = &self.step.take_opened() else {
            return;
        };
        if frame.is_empty() {
            self.gather(frame);
            return;
        }
        let mut schedule = self.core.lock();
        // The worker leaves the outer frame; that one stays in the queue as long as it has items.
        self.frame = frame.has_room().then(|| {
            frame.attach();
            Arc::clone(frame)
        });
        schedule.push_frame(Arc::clone(frame));
        self.core.wake_worker_elsewhere(schedule);
    }

    pub(super) fn gather(&mut self, frame: &Frame) {
        let site = self.site(frame.node);
        self.step.set_gathering(frame, site);
        self.has_step = true;
    }

    pub(super) fn retry(&mut self) {
        let delay = self.step.take_delay();
        self.step.next_attempt();
        if delay.is_zero() {
            self.has_step = true;
            return;
        }
        self.core.lock().sleeping += 1;
        let step = self.take_step();
        self.core
            .spawn(Self::sleeping(Arc::clone(&self.core), step, delay));
    }

    pub(super) fn fail(&mut self, state: State) {
        let node = self.step.node();
        if let Some(watch) = &self.core.watch {
            watch.step_ended(&self.core, &self.step, state);
        }
        if let Some(frame) = self.step.frame() {
            if frame.is_closed() {
                // Another item has failed the node before.
                return;
            }
            frame.close();
            let parked = frame.drain();
            if let Some(watch) = &self.core.watch {
                for step in &parked {
                    watch.step_ended(&self.core, step, State::Cancelled);
                }
                watch.node_ended(&self.core, node, state);
            }
            self.core.wake_waiting.notify_waiters();
            self.core.withdraw();
        }
        self.core.memory().nodes()[node as usize].set_state(state);
        if self.core.stops_on_failure() && !self.core.plan.finally.contains(&node) {
            self.core.stop();
        }
    }
}
