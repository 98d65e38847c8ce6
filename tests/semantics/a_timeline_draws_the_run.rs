use std::time::Duration;

use dagflow::{Error, Result, task, workflow};

#[task]
async fn nap(seconds: u64) -> u64 {
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    seconds
}

#[task(retries = 1, backoff = fixed("10s", jitter = none))]
async fn flaky(seconds: u64) -> Result<u64> {
    nap(seconds).await;
    Err(Error::message("no"))
}

#[task(retries = 1, backoff = fixed("4s", jitter = none))]
async fn one_fails(item: u64) -> Result<u64> {
    nap(item).await;
    if item == 17 && dagflow::context().attempt() == 1 {
        return Err(Error::message("once"));
    }
    Ok(item)
}

workflow! {
    async fn varied() -> Result<u64> {
        let first = nap(10);
        let tried = flaky(5) else { nap(10) };
        let skipped = if *first > 100 { nap(1) };
        let items = for item in [4, 8] { nap(item) };
        let fails = flaky(*tried);
        let never = nap(*fails);
        Ok(never + skipped.unwrap_or(0) + items[0])
    }

    async fn many() -> Result<usize> {
        let items = for item in 0..20 { one_fails(item) };
        Ok(items.len())
    }

    async fn instant() -> Result<u32> {
        let one: u32 = 1;
        let two: u32 = one + 1;
        Ok(one + two)
    }
}

#[tokio::test(start_paused = true)]
async fn with_attempts_waits_items_and_states() {
    let drawn = varied().report().await.timeline().to_string();
    assert_eq!(
        drawn.lines().collect::<Vec<_>>(),
        [
            "         0s                                     1m",
            "first    |######                                  |  succeeded",
            "tried    |##x.......##x#######                    |  succeeded by the fallback after 3 attempts",
            "skipped  |      #                                 |  skipped",
            "items    |#####                                   |  succeeded",
            "  [0]    |##                                      |  succeeded",
            "  [1]    |#####                                   |  succeeded",
            "fails    |                    #####x.......######x|  failed after 2 attempts",
            "never    |                                        |  upstream failed",
            "         # runs, x fails, . waits for the next attempt",
        ],
        "{drawn}"
    );
}

#[tokio::test(start_paused = true)]
async fn of_many_items_those_that_tell_something() {
    let drawn = many().report().await.timeline().to_string();
    assert_eq!(
        drawn.lines().collect::<Vec<_>>(),
        [
            "        0s                                    38s",
            "items   |########################################|  succeeded",
            "  [17]  |################x.....##################|  succeeded after 2 attempts",
            "  (19 more items)",
            "        # runs, x fails, . waits for the next attempt",
        ],
        "{drawn}"
    );
}

#[tokio::test(start_paused = true)]
async fn by_order_where_no_time_passes() {
    let drawn = instant().report().await.timeline().to_string();
    assert_eq!(
        drawn.lines().collect::<Vec<_>>(),
        [
            "     no time passed: by order",
            "one  |####################                    |  succeeded",
            "two  |                    ####################|  succeeded",
            "     # runs, x fails, . waits for the next attempt",
        ],
        "{drawn}"
    );
}
