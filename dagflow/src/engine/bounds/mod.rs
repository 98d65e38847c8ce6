//! What the runs of a runner share: places for workers, pools of resources, rates. One lock, one queue, and one rule (see [`queue`]).
//!
//! An attempt asks when it is ready to run, for everything at once, and waits without holding anything: not even its worker waits,
//! the step does. What it was given it gives back when the attempt ends, however it ends, so that nothing is held through a back-off.
//! A run inside of a node that holds something draws on that, and on nothing else that can be held: waiting while holding is what
//! deadlocks are made of.

mod alarms;
mod lease;
mod needs;
mod pools;
mod queue;
mod ticket;

pub(crate) use lease::{Lease, Seat};
pub(crate) use needs::Needs;
pub(crate) use pools::Demand;

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use self::alarms::Alarms;
use self::pools::{Pools, Take};
use self::queue::{Kind, Queue};
use self::ticket::Ticket;
use super::core::Core;
use super::step::Step;
use super::sync::{Mutex, MutexGuard};
use super::worker::Worker;

/// One place of the runner's concurrency, which is the first pool.
const SLOT: Take = Take { pool: 0, amount: 1 };

/// A limit as the runner was given it.
#[derive(Clone, Debug)]
pub(crate) struct Capacity {
    /// How many at once.
    pub(crate) count: Option<u64>,
    /// How many starts in any period of this length.
    pub(crate) rate: Option<(u64, Duration)>,
}

/// A pool that a name stands for.
#[derive(Clone, Copy)]
pub(crate) struct Named {
    pool: usize,
    capacity: u64,
    /// Whether it is held while an attempt runs, unlike a rate.
    held: bool,
}

/// Shared by the runs of a runner.
pub(crate) struct Bounds {
    /// A list, since there are few.
    names: Vec<(String, Vec<Named>)>,
    slots: Option<u64>,
    state: Mutex<State>,
}

struct State {
    pools: Pools,
    queue: Queue,
    alarms: Alarms,
}

/// Somebody who waits.
struct Entry {
    core: Arc<Core>,
    /// The longest path from its node to the end.
    length: u64,
    who: Who,
}

enum Who {
    /// A step that is to run.
    Step(Step),
    /// A worker that needs a place.
    Worker(Arc<Ticket>),
}

/// The name of a resource, as it stands beside those of limits.
#[inline]
pub(crate) fn resource(name: &str) -> String {
    format!("resource `{name}`")
}

/// The name of a limit, as it stands beside those of resources.
#[inline]
pub(crate) fn limit(name: &str) -> String {
    format!("limit `{name}`")
}

impl Bounds {
    /// `capacities` are those of resources and limits by [`resource`] and [`limit`].
    #[inline]
    pub(crate) fn new(slots: Option<u64>, capacities: &[(String, Capacity)]) -> Arc<Self> {
        let mut pools = Pools::default();
        pools.add_count(slots.unwrap_or(u64::MAX));
        let mut names = Vec::with_capacity(capacities.len());
        for (name, capacity) in capacities {
            let mut made = Vec::new();
            if let Some(count) = capacity.count {
                made.push(Named {
                    pool: pools.add_count(count),
                    capacity: count,
                    held: true,
                });
            }
            if let Some((starts, period)) = capacity.rate {
                made.push(Named {
                    pool: pools.add_rate(starts, period),
                    capacity: starts,
                    held: false,
                });
            }
            names.push((name.clone(), made));
        }
        Arc::new(Self {
            names,
            slots,
            state: Mutex::new(State {
                pools,
                queue: Queue::default(),
                alarms: Alarms::default(),
            }),
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The pools that a name stands for.
    fn pools_of(&self, name: &str) -> Option<&[Named]> {
        let (_, pools) = self.names.iter().find(|(known, _)| known == name)?;
        Some(pools)
    }

    /// Whether the runner bounds how many nodes run at once.
    pub(crate) fn has_slots(&self) -> bool {
        self.slots.is_some()
    }

    /// How many more nodes may run now.
    #[inline]
    pub(crate) fn free_slots(&self) -> Option<u64> {
        self.slots?;
        Some(self.lock().pools.free(SLOT.pool, Instant::now()))
    }

    /// How much of a pool is left, the rate included; `None` if there is no such name.
    #[inline]
    pub(crate) fn free(&self, name: &str) -> Option<u64> {
        let named = self.pools_of(name)?;
        let mut state = self.lock();
        let now = Instant::now();
        named
            .iter()
            .map(|named| state.pools.free(named.pool, now))
            .min()
    }

    /// What is free of all that is held for as long as something runs, by name: after a run, as much as before it.
    #[cfg(feature = "testing")]
    pub(crate) fn free_permits(&self) -> Vec<(String, u64)> {
        let mut state = self.lock();
        let now = Instant::now();
        let slots = state.pools.free(SLOT.pool, now);
        let mut free = vec![("concurrency".to_owned(), slots)];
        for (name, pools) in &self.names {
            let held = pools.iter().filter(|named| named.held);
            free.extend(held.map(|named| (name.clone(), state.pools.free(named.pool, now))));
        }
        free.sort();
        free
    }

    /// How many requests wait.
    #[inline]
    pub(crate) fn waiting(&self) -> usize {
        self.lock().queue.len()
    }

    /// Takes what an attempt needs, if it may start at once. The worker that asks has its place.
    pub(crate) fn take(self: &Arc<Self>, demand: &Arc<Demand>, priority: i32) -> Option<Lease> {
        let now = Instant::now();
        let State { pools, queue, .. } = &mut *self.lock();
        if !queue.admits(priority, demand, pools, now) {
            return None;
        }
        pools.take(demand, now);
        Some(Lease::new(Arc::clone(self), Arc::clone(demand)))
    }

    /// Lets a step wait until it may start; a worker is started for it then.
    pub(crate) fn park(self: &Arc<Self>, core: &Arc<Core>, demand: Arc<Demand>, step: Step) {
        let kind = Kind {
            priority: core.priority_of(step.node()),
            demand,
            slot: self.has_slots(),
            nested: core.nested_address(),
        };
        let entry = Entry {
            core: Arc::clone(core),
            length: core.length_of(step.node()),
            who: Who::Step(step),
        };
        self.lock().queue.push(kind, entry);
        self.pump();
    }

    fn is_held(&self, demand: &Demand) -> bool {
        let state = self.lock();
        demand.iter().any(|take| state.pools.is_count(take.pool))
    }

    /// Gives a pool of its own to what an attempt holds.
    fn add_pool(&self, capacity: u64) -> usize {
        self.lock().pools.add_count(capacity)
    }

    fn give_back(self: &Arc<Self>, demand: &Demand, inner: &[(usize, usize)]) {
        let mut state = self.lock();
        for (_, pool) in inner {
            state.pools.remove(*pool);
        }
        state.pools.give_back(demand);
        drop(state);
        self.pump();
    }

    /// Starts whoever may start. Nobody is started under the lock.
    pub(crate) fn pump(self: &Arc<Self>) {
        while let Some(next) = self.next() {
            self.start(next);
        }
    }

    fn next(self: &Arc<Self>) -> Option<queue::Next> {
        let now = Instant::now();
        let State {
            pools,
            queue,
            alarms,
        } = &mut *self.lock();
        let next = queue.pop(pools, now);
        if next.is_none()
            && let Some((at, entry)) = queue.next_start(pools, now)
        {
            alarms.set(self, entry.core.runtime(), at);
        }
        next
    }

    fn start(self: &Arc<Self>, next: queue::Next) {
        let queue::Next {
            entry,
            demand,
            slot,
            on_outer,
        } = next;
        let seat = if on_outer {
            Some(Seat::Outer(Arc::clone(&entry.core)))
        } else {
            slot.then(|| self.seat())
        };
        match entry.who {
            Who::Worker(ticket) => {
                if let Some(seat) = seat {
                    ticket.give(seat);
                }
            }
            Who::Step(mut step) => {
                if let Some(frame) = step.frame() {
                    frame.release();
                }
                step.set_lease(Lease::new(Arc::clone(self), demand));
                entry.core.spawn(Worker::admitted(
                    Arc::clone(&entry.core),
                    step,
                    seat.map(Box::new),
                ));
            }
        }
    }

    /// A place that was taken.
    fn seat(self: &Arc<Self>) -> Seat {
        Seat::Own {
            _lease: Lease::new(Arc::clone(self), Arc::new([SLOT])),
        }
    }

    /// Takes back the steps of a run that has ended, or of a fan-out in it that has; whoever stood behind them may start.
    pub(crate) fn withdraw(self: &Arc<Self>, core: &Core) -> Vec<(Arc<Core>, Step)> {
        let withdrawn = self.lock().queue.withdraw(&|entry| {
            std::ptr::eq(Arc::as_ptr(&entry.core), core)
                && matches!(&entry.who, Who::Step(step) if core.has_ended(step))
        });
        if withdrawn.is_empty() {
            return Vec::new();
        }
        self.pump();
        let mut steps = Vec::with_capacity(withdrawn.len());
        for entry in withdrawn {
            if let Who::Step(step) = entry.who {
                steps.push((entry.core, step));
            }
        }
        steps
    }
}
