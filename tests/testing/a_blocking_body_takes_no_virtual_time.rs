use std::time::Duration;

use dagflow::prelude::*;

/// It sleeps in earnest, for a moment.
#[task(blocking, timeout = "1ms")]
fn hash(text: &str) -> usize {
    std::thread::sleep(Duration::from_millis(20));
    text.len()
}

#[task]
async fn nap(seconds: u64) -> u64 {
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    seconds
}

workflow! {
    async fn mixed(text: String) -> Result<u64> {
        let hashed = hash(&text);
        let slept = nap(3600);
        let again = hash(&text);
        let last = nap(*hashed as u64);
        Ok(slept + last + again as u64)
    }
}

/// A paused clock does not move while a blocking body runs, and moves on when it has ended.
#[dagflow::test]
async fn and_does_not_keep_the_others_from_waiting() {
    let report = mixed("seven".to_owned()).report().await;
    report.assert_succeeded(mixed::again);
    assert_eq!(report.node(mixed::hashed).duration(), Some(Duration::ZERO));
    assert_eq!(report.duration(), Duration::from_secs(3600));
}
