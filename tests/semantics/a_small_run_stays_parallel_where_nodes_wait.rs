//! The nodes of a small run follow one another in one poll, as long as none of them waits, fails or fans out.

use std::time::Duration;

use dagflow::__private::assume_small;
use dagflow::{Failure, context, task, workflow};
use tokio::time::{Instant, sleep};

#[task]
async fn instant(number: &u64) -> u64 {
    number + 1
}

#[task]
async fn nap(number: &u64) -> u64 {
    sleep(Duration::from_secs(1)).await;
    number + 1
}

#[task]
async fn place(_after: &u64) -> String {
    format!(
        "{} {}",
        context().node().unwrap_or_default(),
        context().attempt()
    )
}

#[task(retries = 1)]
async fn flaky(number: &u64) -> dagflow::Result<u64> {
    if context().attempt() == 1 {
        return Err(dagflow::Error::message("not yet"));
    }
    Ok(number + 1)
}

#[task]
async fn broken(number: &u64) -> u64 {
    assert!(*number > 1_000, "{number} is too small");
    *number
}

workflow! {
    async fn napping(number: u64) -> dagflow::Result<u64> {
        let before = instant(&number);
        let first = nap(&before);
        let beside = instant(&before);
        let second = nap(&beside);
        let third = nap(&number);
        let after = instant(&third);
        Ok(first + second + after)
    }
}

workflow! {
    async fn mixed(number: u64, list: Vec<u64>) -> dagflow::Result<(u64, String, String)> {
        let first = instant(&number);
        let here = place(&first);
        let skipped = if *first > 100 { instant(&first) };
        let again = flaky(&first);
        let there = place(&again);
        let each = for item in list { instant(&item) };
        let sum: u64 = each.iter().sum::<u64>() + again + skipped.unwrap_or(0);
        let last = instant(&sum);
        Ok((last, here, there))
    }
}

workflow! {
    async fn breaking(number: u64) -> dagflow::Result<u64> {
        let first = instant(&number);
        let second = broken(&first);
        let third = instant(&second);
        Ok(third)
    }
}

#[tokio::test(start_paused = true)]
async fn naps_overlap() {
    assume_small(true);
    let start = Instant::now();
    assert_eq!(napping(1).await.unwrap(), 3 + 4 + 3);
    assert_eq!(start.elapsed(), Duration::from_secs(1));
}

#[tokio::test(start_paused = true)]
async fn a_skipped_node_a_retry_and_a_fan_out_do_what_they_do_elsewhere() {
    assume_small(true);
    let (last, here, there) = mixed(1, vec![10, 20]).await.unwrap();
    assert_eq!(last, 11 + 21 + 3 + 1);
    assert_eq!((&*here, &*there), ("here 1", "there 1"));
}

#[tokio::test]
async fn a_panic_names_its_node() {
    assume_small(true);
    let error = breaking(1).await.unwrap_err();
    let Some(Failure::Panicked { node, message, .. }) = error.failure() else {
        panic!("{error:?}");
    };
    assert_eq!((&**node, &**message), ("second", "2 is too small"));
}
