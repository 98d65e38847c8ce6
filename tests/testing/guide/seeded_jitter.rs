use std::time::Duration;

use dagflow::prelude::*;

/// Without `jitter = none`, each wait is anything between nothing and the whole.
#[task(retries = 3, backoff = exponential("1s"))]
async fn fetch() -> Result<u32> {
    match dagflow::context().attempt() {
        4 => Ok(4),
        _ => Err(Error::message("busy")),
    }
}

workflow! {
    async fn load() -> Result<u32> {
        let page = fetch();
        Ok(page)
    }
}

#[dagflow::test(seed = 7)]
async fn the_waits_come_from_the_seed() {
    let first = load().report().await;
    let again = load().report().await;
    assert_eq!(first.waits(load::page), again.waits(load::page));
    for (wait, whole) in first.waits(load::page).iter().zip([1, 2, 4]) {
        assert!(*wait <= Duration::from_secs(whole));
    }
}
