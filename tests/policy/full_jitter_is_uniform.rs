use std::time::Duration;

use dagflow::policy::Backoff;

#[test]
fn every_tenth_of_the_range_is_as_likely_as_the_others() {
    let backoff = Backoff::fixed(Duration::from_secs(1));
    let mut random = fastrand::Rng::with_seed(3);
    let mut counts = [0_u32; 10];
    for _ in 0..100_000 {
        let wait = backoff.delay(1, random.u64(..)).as_millis();
        counts[usize::try_from(wait / 100).expect("small").min(9)] += 1;
    }
    assert!(
        counts.iter().all(|count| (9_600..=10_400).contains(count)),
        "{counts:?}"
    );
}

#[test]
fn both_ends_are_reached() {
    let backoff = Backoff::fixed(Duration::from_nanos(3));
    let quarter = 1 << 62;
    let waits = [0, quarter, 2 * quarter, 3 * quarter, u64::MAX]
        .map(|bits| backoff.delay(1, bits).as_nanos());
    assert_eq!(waits, [0, 1, 2, 3, 3]);
}

#[test]
fn jitter_is_applied_after_the_limit() {
    let backoff = Backoff::exponential(Duration::from_secs(1)).max(Duration::from_secs(10));
    assert_eq!(backoff.delay(30, u64::MAX / 2), Duration::from_secs(5));
}
