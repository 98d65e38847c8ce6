use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use dagflow::prelude::*;
use dagflow::testing::prelude::*;

use crate::support::failure;

#[task(retries = 3, retry_panics)]
fn real(calls: &AtomicU32) -> Result<u32> {
    Ok(calls.fetch_add(1, Ordering::SeqCst))
}

#[task]
fn spare(calls: &AtomicU32) -> u32 {
    calls.fetch_add(1, Ordering::SeqCst)
}

workflow! {
    async fn inner(#[resource] calls: Arc<AtomicU32>) -> Result<u32> {
        let first = real(&calls);
        Ok(first)
    }

    #[workflow(on_failure = continue)]
    async fn outer(#[resource] calls: Arc<AtomicU32>) -> Result<u32> {
        let shared: Arc<AtomicU32> = calls.clone();
        let value = real(&calls) else { spare(&calls) };
        let nested = inner(shared) else { spare(&calls) };
        #[finally] spare(&calls);
        Ok(value + nested)
    }
}

#[tokio::test]
async fn and_neither_a_retry_nor_a_fallback_hides_that() {
    let calls = Arc::new(AtomicU32::new(0));
    let run = outer(Arc::clone(&calls))
        .stub(outer::nested, stub::value(1))
        .only_stubs();
    let message = failure(run).await;
    assert!(
        message.contains("the real task of `value` was called, but the test says `.only_stubs()`"),
        "{message}"
    );
    assert_eq!(calls.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn also_in_an_inner_workflow_and_in_the_last_phase() {
    let calls = Arc::new(AtomicU32::new(0));
    let run = || {
        outer(Arc::clone(&calls))
            .stub(outer::value, stub::value(1))
            .only_stubs()
    };
    let message = failure(run().stub(outer::spare, stub::value(0))).await;
    assert!(
        message.contains("the real task of `nested/first` was called"),
        "{message}"
    );
    let message = failure(run().stub(outer::nested, stub::value(1))).await;
    assert!(
        message.contains("the real task of `spare` was called"),
        "{message}"
    );
    assert_eq!(calls.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn what_a_spy_lets_pass_may_run_with_all_that_is_in_it() {
    let calls = Arc::new(AtomicU32::new(5));
    let spy = Spy::new();
    let run = outer(Arc::clone(&calls))
        .stub(outer::value, stub::value(1))
        .stub(outer::nested, stub::pass_through(&spy))
        .stub(outer::spare, stub::value(0))
        .only_stubs();
    assert_eq!(run.await.unwrap(), 6);
    assert_eq!(spy.count(), 1);
}
