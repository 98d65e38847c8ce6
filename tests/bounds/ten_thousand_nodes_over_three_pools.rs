use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use dagflow::policy::{Backoff, Policy};
use dagflow::{Error, Graph, OnFailure, Result, Runner};

const NAMES: [&str; 3] = ["gpu", "memory", "network"];
const CAPACITIES: [u64; 3] = [3, 64, 10];

/// What is in use, and the most that ever was.
#[derive(Default)]
struct Used {
    now: [AtomicU64; 3],
    most: [AtomicU64; 3],
    attempts: AtomicUsize,
}

struct Holding(Arc<Used>, [u64; 3]);

impl Holding {
    fn new(used: &Arc<Used>, needs: [u64; 3]) -> Self {
        used.attempts.fetch_add(1, Ordering::Relaxed);
        for (pool, need) in needs.into_iter().enumerate() {
            let now = used.now[pool].fetch_add(need, Ordering::SeqCst) + need;
            used.most[pool].fetch_max(now, Ordering::SeqCst);
        }
        Self(Arc::clone(used), needs)
    }
}

impl Drop for Holding {
    fn drop(&mut self) {
        for (pool, need) in self.1.into_iter().enumerate() {
            self.0.now[pool].fetch_sub(need, Ordering::SeqCst);
        }
    }
}

/// Policies need their names and numbers for ever; a few of them are enough.
fn policies(random: &mut fastrand::Rng) -> Vec<(Policy, [u64; 3])> {
    let mut policies = Vec::new();
    for _ in 0..60 {
        let mut needs = [0; 3];
        let mut list = Vec::new();
        for pool in 0..3 {
            if random.bool() {
                needs[pool] = random.u64(1..=CAPACITIES[pool]);
                list.push((NAMES[pool], needs[pool]));
            }
        }
        let policy = Policy::new()
            .resources(Box::leak(list.into_boxed_slice()))
            .retries(random.u32(0..3))
            .backoff(Backoff::fixed(Duration::from_millis(5)))
            .timeout(Duration::from_millis(20))
            .retry_panics(true)
            .priority(random.i32(-1..=1));
        policies.push((policy, needs));
    }
    policies
}

async fn body(chance: u64, used: Arc<Used>, needs: [u64; 3]) -> Result<()> {
    let _holding = Holding::new(&used, needs);
    match chance % 10 {
        0 => return Err(Error::message("no luck")),
        1 => panic!("boom"),
        2 => std::future::pending().await,
        3..6 => tokio::time::sleep(Duration::from_millis(chance % 7)).await,
        6 => tokio::task::yield_now().await,
        _ => {}
    }
    Ok(())
}

fn graph(random: &mut fastrand::Rng, used: &Arc<Used>, nodes: usize) -> dagflow::dynamic::Flow<()> {
    let policies = policies(random);
    let mut graph = Graph::new("limits").on_failure(OnFailure::Continue);
    let mut handles = Vec::new();
    for number in 0..nodes {
        let (policy, needs) = random.choice(&policies).copied().unwrap();
        let (chance, used) = (random.u64(..), Arc::clone(used));
        let mut node = graph.node().name(format!("n{number}")).policy(policy);
        for _ in 0..random.usize(0..2) {
            if !handles.is_empty() {
                node = node.after(&handles[random.usize(0..handles.len())]);
            }
        }
        handles.push(node.add(move || body(chance, Arc::clone(&used), needs), ()));
    }
    graph.build(())
}

async fn check(seed: u64, concurrency: Option<usize>, nodes: usize) {
    let mut random = fastrand::Rng::with_seed(seed);
    let used = Arc::<Used>::default();
    let mut builder = Runner::builder();
    for (name, capacity) in NAMES.into_iter().zip(CAPACITIES) {
        builder = builder.resource(name, capacity);
    }
    if let Some(concurrency) = concurrency {
        builder = builder.concurrency(concurrency);
    }
    let runner = builder.build();
    // Four runs at once, one of which is cancelled in the middle and one dropped.
    let flows: Vec<_> = (0..4)
        .map(|_| graph(&mut random, &used, nodes / 4))
        .collect();
    let mut reports = Vec::new();
    for (number, flow) in flows.iter().enumerate() {
        let handle = flow.run().with(&runner).start();
        let cut = Duration::from_millis(random.u64(50..200));
        reports.push(async move {
            match number {
                0 => {
                    tokio::time::sleep(cut).await;
                    handle.cancel();
                    drop(handle.await);
                    0
                }
                1 => {
                    tokio::time::sleep(cut).await;
                    drop(handle);
                    0
                }
                _ => {
                    let unfinished = |(_, state): &(String, dagflow::State)| !state.is_terminal();
                    while !handle.is_finished() {
                        tokio::time::sleep(Duration::from_millis(50)).await;
                    }
                    let left = handle.states().into_iter().filter(unfinished).count();
                    drop(handle.await);
                    left
                }
            }
        });
    }
    let left: usize = futures::future::join_all(reports).await.into_iter().sum();
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(left, 0, "seed {seed}: nodes that were never served");
    assert_eq!(runner.waiting(), 0, "seed {seed}");
    if let Some(concurrency) = concurrency {
        assert_eq!(runner.free(), Some(concurrency), "seed {seed}");
    }
    for (pool, name) in NAMES.into_iter().enumerate() {
        assert_eq!(
            used.now[pool].load(Ordering::SeqCst),
            0,
            "seed {seed}: {name}"
        );
        assert!(
            used.most[pool].load(Ordering::SeqCst) <= CAPACITIES[pool],
            "seed {seed}: {} of {name} at once",
            used.most[pool].load(Ordering::SeqCst)
        );
        assert_eq!(
            runner.free_resource(name),
            Some(CAPACITIES[pool]),
            "seed {seed}: {name}"
        );
    }
    assert!(
        used.attempts.load(Ordering::Relaxed) > nodes / 5,
        "seed {seed}"
    );
}

#[tokio::test(start_paused = true)]
async fn with_faults_cancels_and_drops_on_one_thread() {
    let seed = fastrand::u64(..);
    check(seed, None, 10_000).await;
    check(seed, Some(5), 10_000).await;
}

// Fewer, since they wait for real.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn and_on_several() {
    let seed = fastrand::u64(..);
    check(seed, None, 800).await;
    check(seed, Some(5), 800).await;
}
