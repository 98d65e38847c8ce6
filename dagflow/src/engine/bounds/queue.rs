//! Who waits for what, and who is next.
//!
//! The rule: among those who wait, higher priority goes before lower, and earlier before later; but nobody is held back by somebody
//! who cannot start yet, so that whoever fits may pass. What keeps small requests from starving a big one is that passing is
//! counted: a request that [`OVERTAKES`] others have passed, each taking something that it needs too, reserves all that it needs, and
//! nobody behind it gets any of that until it has started.
//!
//! Requests of equal needs stand in one group and never pass each other, with one exception: the place in the queue is the run's, and
//! of the run's own requests in the group the one with the longest path to the end takes it. So a look at the queue costs as much as
//! there are groups, however many requests wait.

use std::collections::VecDeque;
use std::sync::Arc;

use dagflow_graph::sorted::sorted;
use tokio::time::Instant;

use super::pools::{Demand, Pools, Take};
use super::{Entry, SLOT};

/// How many others may pass a request before it reserves what it needs.
pub(super) const OVERTAKES: u32 = 16;

/// What the members of a group have in common.
#[derive(PartialEq)]
pub(super) struct Kind {
    pub(super) priority: i32,
    pub(super) demand: Arc<Demand>,
    /// Whether they need a place of the runner's concurrency.
    pub(super) slot: bool,
    /// The nested run that may use the place of the node around it instead: its address.
    pub(super) nested: Option<usize>,
}

struct Group {
    kind: Kind,
    waiting: VecDeque<(u64, Entry)>,
    overtaken: u32,
}

#[derive(Default)]
pub(super) struct Queue {
    groups: Vec<Group>,
    /// Counts arrivals.
    next: u64,
}

/// What the first in the queue that fits is given.
pub(super) struct Next {
    pub(super) entry: Entry,
    pub(super) demand: Arc<Demand>,
    pub(super) slot: bool,
    /// It goes on the place of the node around its run.
    pub(super) on_outer: bool,
}

impl Queue {
    pub(super) fn push(&mut self, kind: Kind, entry: Entry) {
        let number = self.next;
        self.next += 1;
        match self.groups.iter_mut().find(|group| group.kind == kind) {
            Some(group) => group.waiting.push_back((number, entry)),
            None => self.groups.push(Group {
                kind,
                waiting: VecDeque::from([(number, entry)]),
                overtaken: 0,
            }),
        }
    }

    #[inline]
    pub(super) fn len(&self) -> usize {
        self.groups.iter().map(|group| group.waiting.len()).sum()
    }

    /// The groups in the order of their first members.
    fn order(&self) -> Vec<usize> {
        let key = |index: usize| {
            let group = &self.groups[index];
            let first = group
                .waiting
                .front()
                .map_or(u64::MAX, |(number, _)| *number);
            (std::cmp::Reverse(group.kind.priority), first)
        };
        sorted(self.groups.len(), &|a, b| key(a).cmp(&key(b)))
    }

    /// Takes out the first request that may start, and takes what it needs.
    pub(super) fn pop(&mut self, pools: &mut Pools, now: Instant) -> Option<Next> {
        let mut reserved = vec![false; pools.len()];
        let mut passed = Vec::new();
        for index in self.order() {
            let group = &self.groups[index];
            let kind = &group.kind;
            let outer = kind.nested.is_some()
                && group
                    .waiting
                    .front()
                    .is_some_and(|(_, entry)| entry.core.has_outer_permit());
            let slot = kind.slot && !outer;
            if fits(&kind.demand, slot, &reserved, pools, now) {
                let demand = Arc::clone(&kind.demand);
                pools.take(&demand, now);
                if slot {
                    pools.take(&[SLOT], now);
                }
                self.overtake(&passed, &demand, slot);
                let entry = self.remove_best(index)?;
                let on_outer = outer && entry.core.take_outer_permit();
                return Some(Next {
                    entry,
                    demand,
                    slot,
                    on_outer,
                });
            }
            if group.overtaken >= OVERTAKES {
                reserve(kind, &mut reserved);
            }
            passed.push(index);
        }
        None
    }

    /// Whether a newcomer that needs no place may start at once; if so, it has passed all who wait for the same.
    pub(super) fn admits(
        &mut self,
        priority: i32,
        demand: &Demand,
        pools: &mut Pools,
        now: Instant,
    ) -> bool {
        let mut reserved = vec![false; pools.len()];
        let mut passed = Vec::new();
        for (index, group) in self.groups.iter().enumerate() {
            if group.kind.priority >= priority {
                if group.overtaken >= OVERTAKES {
                    reserve(&group.kind, &mut reserved);
                }
                passed.push(index);
            }
        }
        let admitted = fits(demand, false, &reserved, pools, now);
        if admitted {
            self.overtake(&passed, demand, false);
        }
        admitted
    }

    fn overtake(&mut self, passed: &[usize], demand: &Demand, slot: bool) {
        for &index in passed {
            let group = &mut self.groups[index];
            let shares = slot && group.kind.slot
                || group
                    .kind
                    .demand
                    .iter()
                    .any(|take| demand.iter().any(|other| other.pool == take.pool));
            group.overtaken += u32::from(shares);
        }
    }

    /// The first of the group, or the one of the same run that has the longest way to go.
    fn remove_best(&mut self, index: usize) -> Option<Entry> {
        let group = &mut self.groups[index];
        let (_, first) = group.waiting.front()?;
        let (run, mut longest, mut best) = (Arc::clone(&first.core), first.length, 0);
        if run.order.is_some() {
            for (position, (_, entry)) in group.waiting.iter().enumerate().skip(1) {
                if entry.length > longest && Arc::ptr_eq(&entry.core, &run) {
                    (longest, best) = (entry.length, position);
                }
            }
        }
        // The one whose place is taken keeps its number at the other's place: both are the run's.
        if best > 0 {
            let (ahead, behind) = (group.waiting[0].0, group.waiting[best].0);
            group.waiting.swap(0, best);
            group.waiting[0].0 = ahead;
            group.waiting[best].0 = behind;
        }
        group.overtaken = 0;
        let (_, entry) = group.waiting.pop_front()?;
        if group.waiting.is_empty() {
            self.groups.swap_remove(index);
        }
        Some(entry)
    }

    /// Takes out whatever `leaves` says.
    pub(super) fn withdraw(&mut self, leaves: &dyn Fn(&Entry) -> bool) -> Vec<Entry> {
        let mut withdrawn = Vec::new();
        for group in &mut self.groups {
            if group.waiting.iter().any(|(_, entry)| leaves(entry)) {
                for (number, entry) in std::mem::take(&mut group.waiting) {
                    if leaves(&entry) {
                        withdrawn.push(entry);
                    } else {
                        group.waiting.push_back((number, entry));
                    }
                }
            }
        }
        self.groups.retain(|group| !group.waiting.is_empty());
        withdrawn
    }

    /// Of the first of every group, the one that time lets start first, and when that is.
    pub(super) fn next_start(&self, pools: &mut Pools, now: Instant) -> Option<(Instant, &Entry)> {
        let mut next: Option<(Instant, &Entry)> = None;
        for group in &self.groups {
            if let Some((_, entry)) = group.waiting.front()
                && let Some(at) = pools.next_start(&group.kind.demand, now)
                && next.is_none_or(|(earliest, _)| at < earliest)
            {
                next = Some((at, entry));
            }
        }
        next
    }
}

fn reserve(kind: &Kind, reserved: &mut [bool]) {
    for take in kind.demand.iter() {
        reserved[take.pool] = true;
    }
    if kind.slot {
        reserved[SLOT.pool] = true;
    }
}

fn fits(demand: &Demand, slot: bool, reserved: &[bool], pools: &mut Pools, now: Instant) -> bool {
    let mut has = |take: &Take| !reserved[take.pool] && pools.free(take.pool, now) >= take.amount;
    demand.iter().all(&mut has) && (!slot || has(&SLOT))
}
