//! Paths through a trace, and what no scheduler can beat.

use super::Trace;

/// For each task, the length of the longest path from its start to the end, where a task counts `length` of itself.
pub fn longest_paths(trace: &Trace, length: impl Fn(usize) -> u64) -> Vec<u64> {
    let mut paths = vec![0; trace.tasks.len()];
    // Parents are before their children, so the way back has every path when it is needed.
    for place in (0..trace.tasks.len()).rev() {
        let whole = paths[place] + length(place);
        paths[place] = whole;
        for &parent in &trace.tasks[place].parents {
            paths[parent] = paths[parent].max(whole);
        }
    }
    paths
}

/// No schedule on so many workers is shorter, in milliseconds: neither the longest path nor the share of all work.
pub fn lower_bound(trace: &Trace, workers: usize) -> u64 {
    let path = longest_paths(trace, |place| trace.tasks[place].milliseconds);
    let work: u64 = trace.tasks.iter().map(|task| task.milliseconds).sum();
    path.into_iter()
        .max()
        .unwrap_or(0)
        .max(work.div_ceil(workers as u64))
}
