//! Which of several ready nodes goes first when not all of them can: higher priority, then the longer path to the end of the run.
//!
//! That rule is list scheduling by critical path (Graham 1969; Kwok and Ahmad, "Static scheduling algorithms", 1999, call the length
//! the *b-level*): whoever has the most behind it must not be the one that starts last. The length of a path is the sum of the durations
//! of its nodes: as the runner has measured them in earlier runs, else as declared by `estimate`; a node of which nothing is known
//! counts as the mean of the known ones, so that without any the length is the number of nodes.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::time::Instant;

use super::core::Core;
use super::plan::Plan;
use crate::outcome::State;
use crate::run::{History, QueueOrder, Settings};

/// Where a node stands among ready ones: the greater goes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    pub(crate) priority: i32,
    /// The longest path from the node's start to the end.
    pub(crate) length: u64,
}

/// The ranks of one run, and what it measures for later ones.
pub(crate) struct Order {
    ranks: Vec<Rank>,
    measured: Option<Measured>,
}

struct Measured {
    history: Arc<History>,
    began: Instant,
    /// By node: when its first attempt began, then how long it took; in nanoseconds, 0 for unknown.
    nodes: Vec<AtomicU64>,
}

impl Order {
    /// `None` where whoever is ready can start.
    pub(crate) fn of(plan: &Plan, settings: &Settings, bounded: bool) -> Option<Box<Self>> {
        let by_path = bounded && settings.order != QueueOrder::FirstCome;
        if !by_path && !plan.traits.prioritised {
            return None;
        }
        let history = settings.history.clone().filter(|_| by_path);
        // What one order has taught must not change the next one.
        #[cfg(feature = "testing")]
        let history = history.filter(|_| crate::testing::explore::current().is_none());
        let lengths = if by_path {
            lengths(plan, history.as_deref())
        } else {
            vec![0; plan.nodes.len()]
        };
        let mut ranks = Vec::with_capacity(lengths.len());
        let mut nodes = Vec::with_capacity(lengths.len());
        for (node, length) in (0_u32..).zip(lengths) {
            let priority = plan.priority_of(node);
            ranks.push(Rank { priority, length });
            nodes.push(AtomicU64::new(0));
        }
        let measured = history.map(|history| Measured {
            history,
            began: Instant::now(),
            nodes,
        });
        Some(Box::new(Self { ranks, measured }))
    }

    pub(crate) fn rank(&self, node: u32) -> Rank {
        self.ranks[node as usize]
    }

    /// A node's first attempt begins.
    pub(crate) fn started(&self, node: u32) {
        if let Some(measured) = &self.measured {
            measured.nodes[node as usize].store(measured.elapsed(), Ordering::Relaxed);
        }
    }

    /// A node has its value.
    pub(crate) fn ended(&self, node: u32) {
        if let Some(measured) = &self.measured {
            let place = &measured.nodes[node as usize];
            let took = measured
                .elapsed()
                .saturating_sub(place.load(Ordering::Relaxed));
            place.store(took.max(1), Ordering::Relaxed);
        }
    }

    /// Keeps for later runs how long the nodes took that have succeeded.
    pub(crate) fn keep(&self, core: &Core) {
        let Some(measured) = &self.measured else {
            return;
        };
        let mut took = Vec::with_capacity(measured.nodes.len());
        for (number, node) in (0_u32..).zip(core.plan.graph.nodes()) {
            if core.state(number) == State::Succeeded {
                let nanoseconds = measured.nodes[number as usize].load(Ordering::Relaxed);
                took.push((&*node.name, nanoseconds));
            }
        }
        measured.history.learn(core.plan.name(), &took);
    }
}

impl Measured {
    fn elapsed(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }
}

/// By node: the sum over the longest path from its start to the end. Node numbers are a topological order, so one pass does.
fn lengths(plan: &Plan, history: Option<&History>) -> Vec<u64> {
    let durations = durations(plan, history);
    let mut lengths = vec![0_u64; plan.nodes.len()];
    for node in (0..plan.nodes.len()).rev() {
        let mut behind = 0;
        for &successor in plan.successors_of(u32::try_from(node).unwrap_or(u32::MAX)) {
            behind = behind.max(lengths[successor as usize]);
        }
        lengths[node] = durations[node].saturating_add(behind);
    }
    lengths
}

/// By node, in nanoseconds, as far as anybody knows.
fn durations(plan: &Plan, history: Option<&History>) -> Vec<u64> {
    // 0 for those of which nothing is known.
    let mut durations = vec![0_u64; plan.nodes.len()];
    for (node, duration) in (0_u32..).zip(&mut durations) {
        if let Some(estimate) = plan.estimate_of(node) {
            *duration = u64::try_from(estimate.as_nanos())
                .unwrap_or(u64::MAX)
                .max(1);
        }
    }
    if let Some(history) = history {
        history.recall(plan.name(), &mut |names| {
            for (duration, node) in durations.iter_mut().zip(plan.graph.nodes()) {
                if let Some(measured) = names.get(&*node.name) {
                    *duration = *measured;
                }
            }
        });
    }
    let (mut sum, mut count) = (0_u128, 0_u128);
    for &duration in &durations {
        sum += u128::from(duration);
        count += u128::from(duration > 0);
    }
    let mean = sum
        .checked_div(count)
        .map_or(1, |mean| u64::try_from(mean).unwrap_or(u64::MAX));
    for duration in &mut durations {
        if *duration == 0 {
            *duration = mean;
        }
    }
    durations
}
