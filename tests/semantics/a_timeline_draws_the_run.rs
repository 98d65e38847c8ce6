use std::sync::OnceLock;
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

/// It fails as often as a run around it has not been tried again.
#[task]
async fn second_time(seconds: u64) -> Result<u64> {
    if tokio::time::Instant::now().duration_since(*START.get().unwrap()) < Duration::from_secs(5) {
        return Err(Error::message("too early"));
    }
    Ok(seconds)
}

static START: OnceLock<tokio::time::Instant> = OnceLock::new();

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

    #[workflow(on_failure = continue)]
    async fn fails_early() -> Result<u64> {
        let early = flaky(5);
        let late = nap(30);
        Ok(early + late)
    }

    async fn many() -> Result<usize> {
        let items = for item in 0..20 { one_fails(item) };
        Ok(items.len())
    }

    async fn inner(seconds: u64) -> Result<u64> {
        let first = nap(*seconds);
        let items = for item in [1, 2] { nap(item * seconds) };
        Ok(first + items[0])
    }

    async fn outer() -> Result<u64> {
        let one = inner(2);
        let several = for seconds in [1, 3] { inner(seconds) };
        let last = nap(*one);
        Ok(last + several[0])
    }

    async fn one_item(item: u64) -> Result<u64> {
        let value = one_fails(*item);
        Ok(value)
    }

    async fn many_inner() -> Result<usize> {
        let items = for item in 0..20 { one_item(item) };
        Ok(items.len())
    }

    async fn tried_again() -> Result<u64> {
        #[node(retries = 1, backoff = fixed("5s", jitter = none))]
        let around = third_time(2);
        Ok(around)
    }

    async fn third_time(seconds: u64) -> Result<u64> {
        let slept = nap(*seconds);
        let checked = second_time(slept);
        Ok(checked)
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

#[tokio::test(start_paused = true)]
async fn with_the_runs_inside_of_it() {
    let report = outer().report().await;
    let drawn = report.timeline().to_string();
    assert_eq!(
        drawn.lines().collect::<Vec<_>>(),
        [
            "           0s                                     8s",
            "one        |####################                    |  succeeded",
            "  first    |##########                              |  succeeded",
            "  items    |####################                    |  succeeded",
            "    [0]    |##########                              |  succeeded",
            "    [1]    |####################                    |  succeeded",
            "several    |##############################          |  succeeded",
            "  [0]      |##########                              |  succeeded",
            "    first  |#####                                   |  succeeded",
            "    items  |##########                              |  succeeded",
            "      [0]  |#####                                   |  succeeded",
            "      [1]  |##########                              |  succeeded",
            "  [1]      |##############################          |  succeeded",
            "    first  |###############                         |  succeeded",
            "    items  |##############################          |  succeeded",
            "      [0]  |###############                         |  succeeded",
            "      [1]  |##############################          |  succeeded",
            "last       |                    ####################|  succeeded",
            "           # runs, x fails, . waits for the next attempt",
        ],
        "{drawn}"
    );
    let inside = report.inside(outer::several);
    assert_eq!(inside.len(), 8);
    let third = inside
        .iter()
        .find(|node| node.node == "several[1]/items[1]");
    assert_eq!(third.unwrap().duration(), Some(Duration::from_secs(6)));
    assert_eq!(report.items(outer::several).len(), 2);
    assert!(report.inside(outer::last).is_empty());
}

#[tokio::test(start_paused = true)]
async fn with_the_inner_runs_of_those_items_that_tell_something() {
    let drawn = many_inner().report().await.timeline().to_string();
    assert_eq!(
        drawn.lines().collect::<Vec<_>>(),
        [
            "           0s                                    38s",
            "items      |########################################|  succeeded",
            "  [17]     |########################################|  succeeded",
            "    value  |################x.....##################|  succeeded after 2 attempts",
            "  (19 more items)",
            "           # runs, x fails, . waits for the next attempt",
        ],
        "{drawn}"
    );
}

#[tokio::test(start_paused = true)]
async fn with_inner_nodes_in_every_attempt_of_the_node_around_them() {
    START.set(tokio::time::Instant::now()).unwrap();
    let report = tried_again().report().await;
    let drawn = report.timeline().to_string();
    assert_eq!(
        drawn.lines().collect::<Vec<_>>(),
        [
            "           0s                                     9s",
            "around     |#######x.......................#########|  succeeded after 2 attempts",
            "  slept    |########                       #########|  succeeded after 2 attempts",
            "  checked  |        x                              #|  succeeded after 2 attempts",
            "           # runs, x fails, . waits for the next attempt",
        ],
        "{drawn}"
    );
}

#[tokio::test(start_paused = true)]
async fn with_no_wait_after_the_last_attempt_but_that_which_was_broken_off() {
    let report = fails_early().report().await;
    let drawn = report.timeline().to_string();
    assert_eq!(
        drawn.lines().nth(1),
        Some("early  |#####x..............#####x              |  failed after 2 attempts"),
        "{drawn}"
    );
    let run = fails_early().deadline(Duration::from_secs(10));
    let drawn = run.report().await.timeline().to_string();
    assert_eq!(
        drawn.lines().nth(1),
        Some("early  |###################x....................|  cancelled"),
        "{drawn}"
    );
}
