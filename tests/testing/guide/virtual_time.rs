use std::time::Duration;

use dagflow::prelude::*;

/// The partner delivers once a day, and is asked every hour.
#[task(retries = 30, backoff = fixed("1h", jitter = none))]
async fn delivery() -> Result<u32> {
    match dagflow::context().attempt() {
        25 => Ok(7),
        _ => Err(Error::message("not yet")),
    }
}

/// It answers after a minute, if at all.
#[task(timeout = "30s")]
async fn live_price() -> u32 {
    tokio::time::sleep(Duration::from_secs(60)).await;
    250
}

fn list_price() -> u32 {
    200
}

workflow! {
    async fn import() -> Result<u32> {
        let amount = delivery();
        let price = live_price() else { list_price() };
        Ok(amount * price)
    }
}

const HOUR: Duration = Duration::from_secs(60 * 60);

#[dagflow::test]
async fn it_asks_every_hour_for_a_day() {
    let report = import().report().await;
    report.assert_attempts(import::amount, 25);
    report.assert_waits(import::amount, [HOUR; 24]);
    assert_eq!(report.duration(), 24 * HOUR);
}

#[dagflow::test]
async fn a_slow_price_is_replaced_after_half_a_minute() {
    let report = import().report().await;
    let price = report.node(import::price);
    assert_eq!(price.finished, Some(Duration::from_secs(30)));
    assert!(price.tries[1].fallback);
    assert_eq!(report.into_result().unwrap(), 7 * 200);
}
