use std::time::Duration;

use dagflow::policy::Backoff;

#[test]
fn the_longest_wait_is_the_longest_duration() {
    for base in [
        Duration::from_nanos(1),
        Duration::from_secs(1),
        Duration::MAX,
    ] {
        let backoff = Backoff::exponential(base);
        assert_eq!(backoff.without_jitter().delay(u32::MAX, 0), Duration::MAX);
        // 64 random bits cannot name every one of 2^94 nanoseconds.
        assert!(backoff.delay(u32::MAX, u64::MAX) >= Duration::from_secs(u64::MAX));
    }
    assert_eq!(
        Backoff::linear(Duration::MAX).without_jitter().delay(2, 0),
        Duration::MAX
    );
}

#[test]
fn doubling_nothing_gives_nothing() {
    let backoff = Backoff::exponential(Duration::ZERO);
    for retry in [0, 1, 64, 127, 128, 129, u32::MAX] {
        assert_eq!(backoff.delay(retry, u64::MAX), Duration::ZERO);
    }
}

#[test]
fn doubling_is_exact_beyond_32_and_64_bits() {
    let backoff = Backoff::exponential(Duration::from_nanos(1)).without_jitter();
    assert_eq!(backoff.delay(41, 0), Duration::from_nanos(1 << 40));
    assert_eq!(backoff.delay(71, 0).as_nanos(), 1 << 70);
}
