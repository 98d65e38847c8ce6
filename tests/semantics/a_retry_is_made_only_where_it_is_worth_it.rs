use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use dagflow::{Failure, Result, TerminalError, task, workflow};
use dagflow_test_support::{Log, quiet};

#[derive(Debug, thiserror::Error)]
#[error("status {0}")]
struct Status(u16);

impl Status {
    fn is_transient(&self) -> bool {
        self.0 >= 500
    }
}

#[task(retries = 3, backoff = fixed("1ms"), retry_if = Status::is_transient)]
async fn fetch(statuses: &[u16]) -> Result<u32, Status> {
    let attempt = dagflow::context().attempt();
    match statuses.get(attempt as usize - 1) {
        None => Ok(attempt),
        Some(status) => Err(Status(*status)),
    }
}

#[task(retries = 3, backoff = fixed("1ms"))]
async fn number(text: &str, calls: &AtomicU32) -> Result<u32> {
    calls.fetch_add(1, Ordering::SeqCst);
    let number: u32 = text.parse().terminal()?;
    if number == 0 {
        Err(dagflow::Error::message("zero"))
    } else {
        Ok(number)
    }
}

#[task(retries = 2, backoff = fixed("1ms"))]
async fn careful(panics: u32) -> u32 {
    let attempt = dagflow::context().attempt();
    assert!(attempt > panics, "planned {attempt}");
    attempt
}

#[task(retries = 2, backoff = fixed("1ms"), retry_panics)]
async fn careless(panics: u32) -> u32 {
    let attempt = dagflow::context().attempt();
    assert!(attempt > panics, "planned {attempt}");
    attempt
}

workflow! {
    async fn fetching(statuses: Vec<u16>) -> Result<u32> {
        let page = fetch(&statuses);
        Ok(page)
    }

    async fn counting(text: String, #[resource] calls: Arc<AtomicU32>) -> Result<u32> {
        let value = number(&text, &calls);
        Ok(value)
    }

    async fn with_care(panics: u32) -> Result<u32> {
        let value = careful(panics);
        Ok(value)
    }

    async fn without_care(panics: u32) -> Result<u32> {
        let value = careless(panics);
        Ok(value)
    }
}

#[tokio::test(start_paused = true)]
async fn retry_if_says_which_errors_are_tried_again() {
    assert_eq!(fetching(vec![500, 503]).await.unwrap(), 3);
    let error = fetching(vec![500, 404, 500]).await.unwrap_err();
    assert_eq!(error.downcast_ref::<Status>().unwrap().0, 404);
    assert_eq!(error.attempts().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn the_last_wait_is_none() {
    let log = Log::new();
    fetching(vec![500; 9])
        .sink(Arc::clone(&log) as _)
        .await
        .unwrap_err();
    let waits = log.waits("page");
    assert_eq!(waits.len(), 4);
    assert!(waits[..3].iter().all(Option::is_some));
    assert_eq!(waits[3], None);
}

#[tokio::test(start_paused = true)]
async fn a_terminal_error_is_never_tried_again() {
    let calls = Arc::new(AtomicU32::new(0));
    let error = counting("x".into(), calls.clone()).await.unwrap_err();
    assert!(error.downcast_ref::<std::num::ParseIntError>().is_some());
    assert_eq!(calls.load(Ordering::SeqCst), 1);
    counting("0".into(), calls.clone()).await.unwrap_err();
    assert_eq!(calls.load(Ordering::SeqCst), 5);
}

#[tokio::test(start_paused = true)]
async fn a_panic_is_tried_again_only_where_asked() {
    quiet();
    let error = with_care(1).await.unwrap_err();
    assert!(matches!(error.failure(), Some(Failure::Panicked { node, .. }) if node == "value"));
    assert_eq!(without_care(2).await.unwrap(), 3);
    let error = without_care(3).await.unwrap_err();
    assert_eq!(error.attempts().len(), 3);
    assert_eq!(error.to_string(), "node `value` panicked: planned 3");
}
