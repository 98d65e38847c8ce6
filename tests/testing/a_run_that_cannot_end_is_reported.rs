use std::sync::Arc;

use dagflow::testing::explore;
use dagflow::{Result, task, workflow};
use tokio::sync::{Mutex, Notify};

/// Both take both locks, in their own order.
#[task]
async fn take(first: &Mutex<u32>, second: &Mutex<u32>) -> u32 {
    let one = first.lock().await;
    tokio::task::yield_now().await;
    let two = second.lock().await;
    *one + *two
}

#[task]
async fn tell(news: &Notify) {
    news.notify_waiters();
}

#[task]
async fn hear(news: &Notify) {
    news.notified().await;
}

#[task]
async fn spin() {
    loop {
        tokio::task::yield_now().await;
    }
}

type Lock = Arc<Mutex<u32>>;

workflow! {
    async fn embrace(#[resource] a: Lock, #[resource] b: Lock) -> Result<u32> {
        let left = take(&a, &b);
        let right = take(&b, &a);
        Ok(left + right)
    }

    async fn missed(#[resource] news: Arc<Notify>) -> Result<()> {
        let heard = hear(&news);
        let told = tell(&news);
        let both: ((), ()) = (*heard, *told);
        Ok(both.0)
    }

    async fn endless() -> Result<()> {
        let never = spin();
        Ok(never)
    }
}

#[test]
fn with_the_nodes_that_wait_for_each_other() {
    let found = explore(|| embrace(Lock::default(), Lock::default())).outcome();
    let failure = found.failure.unwrap();
    let text = failure.to_string();
    assert!(text.contains("nothing can go on"), "{text}");
    assert!(
        text.contains("\n    resume left\n    resume right\n"),
        "{text}"
    );
}

#[test]
fn with_a_wake_up_that_is_lost() {
    let found = explore(|| missed(Arc::default())).outcome();
    let failure = found.failure.unwrap();
    assert_eq!(failure.because(), ["start told", "start heard"]);
}

#[test]
fn when_it_goes_on_for_ever() {
    let found = explore(endless).steps(1_000).outcome();
    let text = found.failure.unwrap().to_string();
    assert!(text.contains("the run does not end"), "{text}");
    assert!(text.contains("\n    resume never\n"), "{text}");
}
