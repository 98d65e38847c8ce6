use std::time::Duration;

use dagflow::policy::{Backoff, Policy};

#[test]
fn only_retries_limits_and_blocking_make_an_attempt_more_than_a_call() {
    let plain = Policy::new();
    let second = Duration::from_secs(1);
    for still in [
        plain.concurrency(2),
        plain.collect(true),
        plain.retry_panics(true),
        plain.backoff(Backoff::fixed(second)),
    ] {
        assert!(still.is_plain(), "{still:?}");
    }
    for more in [
        plain.retries(1),
        plain.timeout(second),
        plain.deadline(second),
        plain.blocking(true),
    ] {
        assert!(!more.is_plain(), "{more:?}");
    }
}
