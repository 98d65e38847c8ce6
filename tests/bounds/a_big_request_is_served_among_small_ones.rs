use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use dagflow::{Result, Runner, task, workflow};

/// Counts the small ones, and what the count was when the big one began.
#[derive(Clone, Default)]
struct Count(Arc<AtomicU32>, Arc<AtomicU32>);

#[task(resources(memory = 1))]
async fn small(item: u32, count: &Count) {
    count.0.fetch_add(1, Ordering::Relaxed);
    // Staggered, so that the pool is never free as a whole.
    tokio::time::sleep(Duration::from_millis(10 + u64::from(item % 4))).await;
}

#[task(resources(memory = 4))]
async fn big(count: &Count) {
    count
        .1
        .store(count.0.load(Ordering::Relaxed), Ordering::Relaxed);
}

workflow! {
    async fn many(#[resource] count: Count) -> Result<()> {
        for item in 0..1_000 { small(item, &count) };
        Ok(())
    }

    async fn one(#[resource] count: Count) -> Result<()> {
        big(&count);
        Ok(())
    }
}

#[tokio::test(start_paused = true)]
async fn before_more_than_a_few_of_them_have_passed_it() {
    let runner = Runner::builder().resource("memory", 4).build();
    let count = Count::default();
    let small = many(count.clone()).with(&runner).start();
    tokio::time::sleep(Duration::from_millis(5)).await;
    one(count.clone()).with(&runner).await.unwrap();
    let passed = count.1.load(Ordering::Relaxed);
    small.await.unwrap();
    assert_eq!(count.0.load(Ordering::Relaxed), 1_000);
    assert!(
        (4..=4 + 17).contains(&passed),
        "{passed} small ones had begun when the big one did"
    );
    assert_eq!(runner.free_resource("memory"), Some(4));
}
