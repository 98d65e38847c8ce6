//! Counts how often each node ran, while a cell is being checked.
//!
//! The code that is checked is the code that is timed: the same build, with one relaxed load of a flag in each node.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// The most nodes of a shape that is checked.
const CAPACITY: usize = 1 << 14;

static COUNTING: AtomicBool = AtomicBool::new(false);
static RUNS: [AtomicU32; CAPACITY] = [const { AtomicU32::new(0) }; CAPACITY];

/// Notes that node `number` ran, if anybody asked.
#[inline]
pub fn record(number: u64) {
    if COUNTING.load(Ordering::Relaxed) {
        count(number);
    }
}

#[cold]
fn count(number: u64) {
    let slot = usize::try_from(number)
        .ok()
        .and_then(|number| RUNS.get(number));
    if let Some(slot) = slot {
        slot.fetch_add(1, Ordering::SeqCst);
    }
}

/// Runs `work` and gives its result and what is wrong with the counts of the first `nodes` nodes, if anything.
pub fn watch<T>(nodes: usize, work: impl FnOnce() -> T) -> (T, Result<(), String>) {
    assert!(
        nodes <= CAPACITY,
        "{nodes} nodes are more than the tally has slots"
    );
    for slot in &RUNS {
        slot.store(0, Ordering::SeqCst);
    }
    COUNTING.store(true, Ordering::SeqCst);
    let result = work();
    COUNTING.store(false, Ordering::SeqCst);
    let wrong = RUNS.iter().enumerate().find_map(|(node, slot)| {
        let runs = slot.load(Ordering::SeqCst);
        let wanted = u32::from(node < nodes);
        (runs != wanted).then(|| format!("node {node} ran {runs} times instead of {wanted}"))
    });
    (result, wrong.map_or(Ok(()), Err))
}
