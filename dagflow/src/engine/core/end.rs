//! How a run ends: whoever leaves last starts the last phase, or tells everybody.

use std::sync::Arc;

use super::super::schedule::{Phase, Schedule};
use super::super::sync::{MutexGuard, Ordering};
use super::super::worker::{Standing, Worker};
use super::Core;
use crate::event::EventKind;
use crate::outcome::State;

impl Core {
    /// Goes on after a worker, a sleeper or a parked step has left: the last one starts the last phase or ends the run.
    pub(crate) fn settle(self: &Arc<Self>, schedule: MutexGuard<'_, Schedule>) {
        self.settle_by(schedule, false);
    }

    /// The same. `seen` says that the driver looks for the end anyway: it polls the worker that leaves, the only one there ever was.
    pub(crate) fn settle_by(self: &Arc<Self>, mut schedule: MutexGuard<'_, Schedule>, seen: bool) {
        if schedule.phase == Phase::Finished || !schedule.is_idle(self.is_stopped()) {
            self.wake_worker(schedule);
            return;
        }
        if schedule.starting > 0 && self.needs_seats() {
            // A worker that waits for a permit must not hold one when the run has ended: it leaves first, and comes by here.
            self.draining.store(true, Ordering::Release);
            drop(schedule);
            self.wake_waiting.notify_waiters();
            return;
        }
        self.draining.store(false, Ordering::Release);
        let left_over = schedule.clear();
        self.note_queue(&schedule);
        if schedule.phase == Phase::Main {
            let ended = self.end_pending();
            if !self.plan.finally.is_empty() {
                schedule.phase = Phase::Finally;
                self.stopped.store(false, Ordering::Release);
                // The ends of the other nodes are told before the last phase can end; until then the run is not idle.
                schedule.held = true;
                drop(schedule);
                drop(left_over);
                self.report_ended(&ended);
                let mut schedule = self.lock();
                schedule.held = false;
                schedule.starting += 1;
                for &node in self.plan.finally.iter() {
                    self.push_ready(&mut schedule, node);
                }
                drop(schedule);
                self.spawn(Worker::new(Arc::clone(self), Standing::Starting));
                return;
            }
            schedule.phase = Phase::Finished;
            drop(schedule);
            self.report_ended(&ended);
        } else {
            schedule.phase = Phase::Finished;
            drop(schedule);
        }
        drop(left_over);
        self.finish(seen);
    }

    fn finish(&self, seen: bool) {
        if let Some(watch) = &self.watch {
            watch.end_items(self);
        }
        // A nested run is a node of the outer one, which goes on.
        if let Some(watch) = &self.watch
            && self.parent.is_none()
        {
            let state = if self.is_cancelled() {
                State::Cancelled
            } else if self.has_failure() {
                State::Failed
            } else {
                State::Succeeded
            };
            watch.emit(self.id(), || EventKind::RunFinished { state });
            watch.close();
        }
        if let Some(order) = &self.order {
            order.keep(self);
        }
        if let Some(needs) = &self.needs {
            needs.end();
        }
        self.leave_crowd();
        self.finished.store(true, Ordering::Release);
        if !seen {
            self.tell();
            self.wake_waiting.notify_waiters();
            self.wake_driver.wake();
        }
        if let Some(parent) = &self.parent {
            let mut schedule = parent.core.lock();
            schedule.nested -= 1;
            parent.core.settle(schedule);
        }
    }

    /// Gives every node that did not end its last state. Node numbers are a topological order, so one pass does.
    fn end_pending(&self) -> Vec<(u32, State)> {
        let mut ended = Vec::new();
        if !self.is_stopped() && !self.has_failure() {
            return ended;
        }
        let cells = self.memory.nodes();
        let mut upstream_failed = vec![false; cells.len()];
        for (node, cell) in (0_u32..).zip(cells) {
            let index = node as usize;
            let mut state = cell.state();
            if !state.is_terminal() && !self.plan.finally.contains(&node) {
                state = if state == State::Pending && upstream_failed[index] {
                    State::UpstreamFailed
                } else {
                    State::Cancelled
                };
                if state == State::Cancelled {
                    cell.set_cancelled();
                } else {
                    cell.set_state(state);
                }
                ended.push((node, state));
            }
            if state.is_failure() || state == State::UpstreamFailed {
                for &successor in self.plan.successors_of(node) {
                    upstream_failed[successor as usize] = true;
                }
            }
        }
        ended
    }

    fn report_ended(&self, ended: &[(u32, State)]) {
        let Some(watch) = &self.watch else { return };
        for &(node, state) in ended {
            watch.node_ended(self, node, state);
        }
    }
}
