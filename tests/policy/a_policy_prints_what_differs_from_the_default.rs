use std::time::Duration;

use dagflow::policy::{Backoff, Policy};

#[test]
fn the_default_prints_nothing() {
    assert_eq!(Policy::new().to_string(), "");
}

#[test]
fn everything_else_prints_as_a_list() {
    let backoff = Backoff::fixed(Duration::from_millis(1500)).without_jitter();
    let policy = Policy::new()
        .retries(2)
        .backoff(backoff)
        .timeout(Duration::from_secs(5400))
        .deadline(Duration::from_secs(2 * 86400 + 61))
        .concurrency(8)
        .blocking(true)
        .collect(true)
        .retry_panics(true);
    assert_eq!(
        policy.to_string(),
        "2 retries (fixed 1.5s, no jitter), timeout 1h30m, deadline 48h1m1s, 8 at once, blocking, collects errors, retries panics"
    );
}

#[test]
fn the_default_waits_are_not_spelled_out() {
    assert_eq!(Policy::new().retries(1).to_string(), "1 retry");
    assert_eq!(Backoff::default().to_string(), "exponential 100ms, max 30s");
}
