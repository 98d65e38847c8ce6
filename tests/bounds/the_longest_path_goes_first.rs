use std::sync::{Arc, Mutex};
use std::time::Duration;

use dagflow::{QueueOrder, Result, Runner, task, workflow};
use tokio::time::Instant;

type Log = Arc<Mutex<Vec<&'static str>>>;

#[task]
async fn work(name: &'static str, seconds: u64, log: &Log) {
    log.lock().unwrap().push(name);
    tokio::time::sleep(Duration::from_secs(seconds)).await;
}

workflow! {
    // Two nodes without dependents, and a chain that takes as long as the rest together.
    async fn hops(#[resource] log: Log) -> Result<()> {
        work("a", 1, &log);
        work("b", 1, &log);
        let c1 = work("c1", 1, &log);
        #[node(after(c1))]
        let c2 = work("c2", 1, &log);
        #[node(after(c2))]
        work("c3", 1, &log);
        Ok(())
    }

    async fn declared(#[resource] log: Log) -> Result<()> {
        #[node(estimate = "1s")]
        let short = work("short", 1, &log);
        #[node(after(short), estimate = "1s")]
        work("behind", 1, &log);
        #[node(estimate = "1h")]
        work("long", 3600, &log);
        Ok(())
    }

    async fn measured(#[resource] log: Log) -> Result<()> {
        let short = work("short", 1, &log);
        #[node(after(short))]
        work("behind", 1, &log);
        let long = work("long", 10, &log);
        Ok(long)
    }
}

fn names(log: &Log) -> Vec<&'static str> {
    std::mem::take(&mut *log.lock().unwrap())
}

#[tokio::test(start_paused = true)]
async fn by_the_number_of_nodes_where_nothing_is_known() {
    let log = Log::default();
    let began = Instant::now();
    hops(Arc::clone(&log)).concurrency(2).await.unwrap();
    assert_eq!(names(&log), ["c1", "a", "c2", "b", "c3"]);
    assert_eq!(began.elapsed(), Duration::from_secs(3));
}

#[tokio::test(start_paused = true)]
async fn unless_the_runner_says_first_come() {
    let log = Log::default();
    let runner = Runner::builder().queue_order(QueueOrder::FirstCome).build();
    let began = Instant::now();
    hops(Arc::clone(&log))
        .with(&runner)
        .concurrency(2)
        .await
        .unwrap();
    assert_eq!(names(&log), ["a", "b", "c1", "c2", "c3"]);
    assert_eq!(began.elapsed(), Duration::from_secs(4));
}

#[tokio::test(start_paused = true)]
async fn by_the_declared_durations() {
    let log = Log::default();
    declared(Arc::clone(&log)).concurrency(1).await.unwrap();
    assert_eq!(names(&log), ["long", "short", "behind"]);
}

#[tokio::test(start_paused = true)]
async fn by_what_the_runner_has_measured() {
    let log = Log::default();
    let runner = Runner::builder().run_concurrency(1).build();
    measured(Arc::clone(&log)).with(&runner).await.unwrap();
    assert_eq!(names(&log), ["short", "long", "behind"]);
    measured(Arc::clone(&log)).with(&runner).await.unwrap();
    assert_eq!(names(&log), ["long", "short", "behind"]);
}
