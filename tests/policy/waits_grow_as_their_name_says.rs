use std::time::Duration;

use dagflow::policy::Backoff;

fn waits(backoff: Backoff) -> [u128; 5] {
    [1, 2, 3, 4, 5].map(|retry| backoff.without_jitter().delay(retry, 0).as_millis())
}

#[test]
fn waits_grow_as_their_name_says() {
    let base = Duration::from_millis(100);
    let max = Duration::from_millis(350);
    assert_eq!(waits(Backoff::fixed(base)), [100, 100, 100, 100, 100]);
    assert_eq!(waits(Backoff::linear(base)), [100, 200, 300, 400, 500]);
    assert_eq!(
        waits(Backoff::exponential(base)),
        [100, 200, 400, 800, 1600]
    );
    assert_eq!(
        waits(Backoff::linear(base).max(max)),
        [100, 200, 300, 350, 350]
    );
    assert_eq!(
        waits(Backoff::fixed(base).max(Duration::from_millis(30))),
        [30; 5]
    );
}

#[test]
fn retries_are_counted_from_one() {
    let backoff = Backoff::exponential(Duration::from_millis(100)).without_jitter();
    assert_eq!(backoff.delay(0, 0), backoff.delay(1, 0));
}
