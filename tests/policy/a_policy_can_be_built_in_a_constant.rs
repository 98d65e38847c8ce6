use std::num::NonZeroUsize;
use std::time::Duration;

use dagflow::policy::{Backoff, Policy};

const TASK: Policy = Policy::new()
    .retries(3)
    .backoff(
        Backoff::linear(Duration::from_millis(50))
            .max(Duration::from_secs(1))
            .without_jitter(),
    )
    .timeout(Duration::from_secs(30))
    .deadline(Duration::from_secs(90))
    .concurrency(0)
    .blocking(true)
    .collect(true)
    .retry_panics(true);

const NODE: Policy = TASK.retries(0).concurrency(8);

#[test]
fn a_policy_can_be_built_in_a_constant() {
    assert_eq!(TASK.retries, 3);
    assert_eq!(TASK.backoff.max, Some(Duration::from_secs(1)));
    assert_eq!(TASK.timeout, Some(Duration::from_secs(30)));
    assert_eq!(TASK.deadline, Some(Duration::from_secs(90)));
    assert_eq!(TASK.concurrency, Some(NonZeroUsize::MIN));
    assert_eq!(
        (TASK.blocking, TASK.collect, TASK.retry_panics),
        (true, true, true)
    );
}

#[test]
fn the_options_of_a_node_override_those_of_its_task() {
    assert_eq!(NODE.retries, 0);
    assert_eq!(NODE.concurrency, NonZeroUsize::new(8));
    assert_eq!(NODE.timeout, TASK.timeout);
}
