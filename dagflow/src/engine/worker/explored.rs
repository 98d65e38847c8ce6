//! How a run is worked on while orders are explored: a worker for each step, which begins when it is chosen.

use std::sync::Arc;
use std::time::Duration;

use super::super::core::Core;
use super::super::frame::Frame;
use super::super::list::List;
use super::super::schedule::{Found, Phase, Schedule};
use super::super::scope::Place;
use super::super::step::Step;
use super::super::sync::MutexGuard;
use super::{Standing, Worker};
use crate::testing::explore::Label;

impl Core {
    /// Whether one more step may begin now, as far as the limits of the run and its runner go.
    pub(crate) fn has_room(&self) -> bool {
        let schedule = self.lock();
        if schedule.live >= schedule.limit {
            return false;
        }
        drop(schedule);
        let free = self
            .needs
            .as_ref()
            .and_then(|needs| needs.bounds.free_slots());
        free.is_none_or(|free| free > 0) || self.has_outer_permit()
    }
}

impl Worker {
    /// Gives every step that is ready a worker of its own. They count as sleeping until they are chosen.
    pub(crate) fn hand_out(core: &Arc<Core>, mut schedule: MutexGuard<'_, Schedule>) {
        let mut workers = Vec::new();
        let cells = core.memory().nodes();
        while !core.is_stopped()
            && schedule.phase != Phase::Finished
            && let Some(found) = core.pop(&mut schedule)
        {
            match found {
                Found::Nodes(list) => {
                    let mut node = list.first;
                    loop {
                        let site = core.plan.nodes[node as usize].site;
                        workers.push(Self::chosen_later(core, Step::of_node(node, site), None));
                        if node == list.last {
                            break;
                        }
                        node = cells[node as usize].link() - 1;
                    }
                }
                Found::Step(step) => {
                    let frame = step.limited_frame().cloned();
                    workers.push(Self::chosen_later(core, step, frame));
                }
                Found::Frame(frame) => {
                    if let Some(index) = frame.claim() {
                        let mut step = Step::of_node(frame.node, 0);
                        let site = core.plan.nodes[frame.node as usize].site;
                        step.set_item(&frame, index, site);
                        workers.push(Self::chosen_later(core, step, Some(frame)));
                    }
                }
            }
        }
        schedule.sleeping += workers.len();
        drop(schedule);
        for worker in workers {
            core.spawn(worker);
        }
    }

    /// A worker whose step begins when it is chosen; `frame` is the fan-out in which it has a place.
    fn chosen_later(core: &Arc<Core>, step: Step, frame: Option<Arc<Frame>>) -> Self {
        let mut worker = Self::sleeping(Arc::clone(core), step, Duration::ZERO);
        worker.frame = frame;
        worker
    }

    /// What [`begin`](Self::begin) is otherwise.
    pub(super) async fn begin_explored(&mut self) {
        if !self.has_step {
            self.open_phase();
            return;
        }
        if !self.delay.is_zero() {
            self.sleep().await;
        }
        if !self.take_place() {
            return;
        }
        if let Some(explorer) = &self.core.explorer {
            let place = Place::of(&self.core, &self.step);
            explorer.gate(Label::Start(place)).await;
        }
        if self.is_without_permit() {
            self.acquire().await;
        }
        self.join_explored();
    }

    /// The first worker of a phase gives away what is ready, and leaves.
    fn open_phase(&mut self) {
        if self.standing == Standing::Starting {
            self.standing = Standing::Gone;
            let mut schedule = self.core.lock();
            schedule.starting -= 1;
            self.core.settle(schedule);
        } else {
            self.share();
            self.leave();
        }
    }

    /// A place in the limited fan-out that the step is an item of; without room the step waits until a worker leaves.
    fn take_place(&mut self) -> bool {
        if self.frame.is_some() || self.core.has_ended(&self.step) {
            return true;
        }
        let Some(frame) = self.step.limited_frame().cloned() else {
            return true;
        };
        let core = self.core();
        let mut schedule = core.lock();
        if frame.has_place() {
            frame.attach();
            self.frame = Some(frame);
            return true;
        }
        schedule.sleeping -= 1;
        self.standing = Standing::Gone;
        let mut step = self.take_step();
        let held = step.take_lease();
        frame.park(step);
        drop(schedule);
        drop(held);
        self.release();
        false
    }

    /// From sleeping to live: the step was chosen because there is room, or because nobody waits for it any more.
    fn join_explored(&mut self) {
        let core = self.core();
        let ends = core.has_ended(&self.step) || self.is_without_permit();
        if ends {
            self.release();
        }
        let mut schedule = core.lock();
        schedule.sleeping -= 1;
        self.standing = Standing::Gone;
        if ends {
            if let Some(step) = self.frame.take().and_then(|frame| frame.vacate()) {
                schedule.push_step(step);
            }
            core.settle(schedule);
            if !self.step.is_first() {
                self.core.cancel_item(&self.step);
            }
            return;
        }
        schedule.live += 1;
        schedule.active += 1;
        self.standing = Standing::Live;
        if self.step.lease().is_some() {
            // What the step waited for may be enough for another one, too.
            Self::hand_out(&core, schedule);
        }
    }

    /// After each step: what is ready, and the next attempt of the same step, goes to workers of its own.
    pub(super) fn part(&mut self) {
        if !self.has_step {
            if let Some(next) = self.next.checked_sub(1) {
                self.next = 0;
                self.core.push_list(&mut self.core.lock(), List::of(next));
            }
            self.share();
            self.leave();
            return;
        }
        if self.step.gathers() || self.step.is_collecting() || self.step.leaves {
            // Not a choice: it belongs to the step that has just ended.
            return;
        }
        let (frame, step) = (self.frame.take(), self.take_step());
        self.core.lock().sleeping += 1;
        self.core.spawn(Self::chosen_later(&self.core, step, frame));
        self.leave();
    }
}
