use std::sync::{Arc, Mutex};
use std::time::Duration;

use dagflow::{Error, Limit, Result, Runner, task, workflow};
use tokio::time::Instant;

#[derive(Clone, Default)]
struct Starts(Arc<Mutex<Vec<Instant>>>);

#[task(limit("hub"), retries = 1, backoff = fixed("0s"))]
async fn call(item: u64, starts: &Starts) -> Result<()> {
    starts.0.lock().unwrap().push(Instant::now());
    tokio::time::sleep(Duration::from_millis(item * 37 % 100)).await;
    // Attempts count, not nodes.
    if item.is_multiple_of(5) && dagflow::context().attempt() == 1 {
        return Err(Error::message("again"));
    }
    Ok(())
}

workflow! {
    async fn calls(#[resource] starts: Starts) -> Result<()> {
        for item in 0..50_u64 { call(item, &starts) };
        Ok(())
    }

    async fn outer(#[resource] starts: Starts) -> Result<()> {
        #[node(limit("hub"))]
        let inner = calls(starts.clone());
        Ok(inner)
    }
}

fn most_in_a_window(starts: &Starts, period: Duration) -> usize {
    let starts = starts.0.lock().unwrap();
    let within = |from: Instant| {
        starts
            .iter()
            .filter(|start| **start >= from && **start < from + period)
            .count()
    };
    starts.iter().map(|start| within(*start)).max().unwrap()
}

#[tokio::test(start_paused = true)]
async fn and_is_used_up() {
    let period = Duration::from_secs(1);
    let runner = Runner::builder()
        .limit("hub", Limit::new().rate(10, period))
        .build();
    let starts = Starts::default();
    let began = Instant::now();
    calls(starts.clone()).with(&runner).await.unwrap();
    assert_eq!(starts.0.lock().unwrap().len(), 60);
    assert_eq!(most_in_a_window(&starts, period), 10);
    // Sixty starts, ten a second: the last ten begin after five seconds.
    assert_eq!(began.elapsed().as_secs(), 5);
    tokio::time::sleep(period).await;
    assert_eq!(runner.free_limit("hub"), Some(10));
}

#[tokio::test(start_paused = true)]
async fn beside_a_concurrency() {
    let period = Duration::from_secs(1);
    let limit = Limit::new().concurrency(2).rate(10, period);
    let runner = Runner::builder().limit("hub", limit).build();
    let (one, two) = (Starts::default(), Starts::default());
    let runs = futures::future::join(
        calls(one.clone()).with(&runner),
        calls(two.clone()).with(&runner),
    );
    let (a, b) = runs.await;
    a.unwrap();
    b.unwrap();
    let both = Starts::default();
    both.0.lock().unwrap().extend(
        one.0
            .lock()
            .unwrap()
            .iter()
            .chain(two.0.lock().unwrap().iter()),
    );
    assert_eq!(most_in_a_window(&both, period), 10);
    tokio::time::sleep(period).await;
    assert_eq!(runner.free_limit("hub"), Some(2));
}

#[tokio::test(start_paused = true)]
async fn also_for_runs_inside_of_a_node_that_counts_itself() {
    let period = Duration::from_secs(1);
    let runner = Runner::builder()
        .limit("hub", Limit::new().rate(7, period))
        .build();
    let starts = Starts::default();
    outer(starts.clone()).with(&runner).await.unwrap();
    assert_eq!(most_in_a_window(&starts, period), 7);
}
