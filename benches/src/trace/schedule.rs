//! Runs a trace in virtual time: by list scheduling on paper, and by tokio with its clock paused.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
    sync::Arc,
    time::Duration,
};

use tokio::{
    sync::{Semaphore, mpsc},
    time::Instant,
};

use super::{Trace, bound::longest_paths};

/// Which of the ready tasks goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// The one that became ready first.
    FirstCome,
    /// The one with the longest path to the end, by duration.
    LongestPath,
    /// The one with the most tasks on its longest path, where durations are not known.
    MostHops,
}

impl Policy {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::FirstCome, Self::LongestPath, Self::MostHops];

    /// The name in tables and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::FirstCome => "first_come",
            Self::LongestPath => "longest_path",
            Self::MostHops => "most_hops",
        }
    }

    fn ranks(self, trace: &Trace) -> Vec<u64> {
        match self {
            Self::FirstCome => vec![0; trace.tasks.len()],
            Self::LongestPath => longest_paths(trace, |place| trace.tasks[place].milliseconds),
            Self::MostHops => longest_paths(trace, |_| 1),
        }
    }
}

/// The makespan in milliseconds of a scheduler that starts a ready task whenever a worker is free.
pub fn on_paper(trace: &Trace, workers: usize, policy: Policy) -> u64 {
    let children = trace.children();
    let ranks = policy.ranks(trace);
    let mut waiting: Vec<usize> = trace.tasks.iter().map(|task| task.parents.len()).collect();
    // By rank, then by the order in which tasks became ready.
    let mut ready = BinaryHeap::new();
    let mut arrivals = 0_u64..;
    let mut arrive = |ready: &mut BinaryHeap<_>, place: usize| {
        ready.push((ranks[place], Reverse(arrivals.next()), place));
    };
    for place in (0..trace.tasks.len()).filter(|&place| waiting[place] == 0) {
        arrive(&mut ready, place);
    }
    let mut running = BinaryHeap::new();
    let mut now = 0;
    loop {
        while running.len() < workers
            && let Some((_, _, place)) = ready.pop()
        {
            running.push(Reverse((now + trace.tasks[place].milliseconds, place)));
        }
        let Some(Reverse((end, place))) = running.pop() else {
            return now;
        };
        now = end;
        for &child in &children[place] {
            waiting[child] -= 1;
            if waiting[child] == 0 {
                arrive(&mut ready, child);
            }
        }
    }
}

/// The makespan in milliseconds where every ready task is spawned and waits for a permit of a semaphore, which is
/// what many write by hand. Has to run under a paused clock.
pub async fn with_semaphore(trace: &Trace, workers: usize) -> u64 {
    let children = trace.children();
    let permits = Arc::new(Semaphore::new(workers));
    let (done, mut finished) = mpsc::unbounded_channel();
    let mut waiting: Vec<usize> = trace.tasks.iter().map(|task| task.parents.len()).collect();
    let mut ready: VecDeque<usize> = (0..trace.tasks.len())
        .filter(|&place| waiting[place] == 0)
        .collect();
    let start = Instant::now();
    for _ in 0..trace.tasks.len() {
        for place in ready.drain(..) {
            let duration = Duration::from_millis(trace.tasks[place].milliseconds);
            let (permits, done) = (Arc::clone(&permits), done.clone());
            tokio::spawn(async move {
                let permit = permits.acquire().await.expect("the semaphore stays open");
                tokio::time::sleep(duration).await;
                drop(permit);
                done.send(place).expect("somebody waits for the tasks");
            });
        }
        let place = finished.recv().await.expect("a task is running");
        for &child in &children[place] {
            waiting[child] -= 1;
            if waiting[child] == 0 {
                ready.push_back(child);
            }
        }
    }
    u64::try_from(start.elapsed().as_millis()).expect("a makespan is short")
}
