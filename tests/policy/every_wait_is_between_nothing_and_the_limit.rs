use std::time::Duration;

use dagflow::policy::Backoff;

/// Random bases and limits over the whole range of durations, random retries, and the ends of each range.
#[test]
fn every_wait_is_between_nothing_and_the_limit() {
    let mut random = fastrand::Rng::with_seed(1);
    for _ in 0..20_000 {
        let base = any_duration(&mut random);
        let max = any_duration(&mut random);
        let retry = random.u32(..) >> random.u32(0..32);
        for backoff in [
            Backoff::fixed(base),
            Backoff::linear(base),
            Backoff::exponential(base),
        ] {
            let whole = backoff.without_jitter().delay(retry, 0);
            for bits in [0, 1, random.u64(..), u64::MAX - 1, u64::MAX] {
                assert!(
                    backoff.delay(retry, bits) <= whole,
                    "{backoff:?} {retry} {bits}"
                );
                let limited = backoff.max(max).delay(retry, bits);
                assert!(
                    limited <= max.min(whole),
                    "{backoff:?} {max:?} {retry} {bits}"
                );
            }
        }
    }
}

#[test]
fn waits_never_shrink_from_one_retry_to_the_next() {
    let mut random = fastrand::Rng::with_seed(2);
    for _ in 0..2_000 {
        let base = any_duration(&mut random);
        for backoff in [
            Backoff::fixed(base),
            Backoff::linear(base),
            Backoff::exponential(base),
        ] {
            let backoff = backoff.without_jitter();
            for retry in 1..150 {
                assert!(backoff.delay(retry, 0) <= backoff.delay(retry + 1, 0));
            }
        }
    }
}

/// Spread over all magnitudes from 0 to the longest.
fn any_duration(random: &mut fastrand::Rng) -> Duration {
    match random.u8(..) {
        0 => Duration::ZERO,
        1 => Duration::MAX,
        _ => Duration::new(
            random.u64(..) >> random.u32(0..64),
            random.u32(0..1_000_000_000),
        ),
    }
}
