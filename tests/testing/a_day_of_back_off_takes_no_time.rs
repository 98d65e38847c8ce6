use std::time::Duration;

use dagflow::prelude::*;

const HOUR: Duration = Duration::from_secs(60 * 60);

/// What one has to wait for: a partner who delivers once a day, and is asked every hour.
#[task(retries = 30, backoff = fixed("1h", jitter = none))]
async fn orders_of_partner() -> Result<u32> {
    match dagflow::context().attempt() {
        25 => Ok(7),
        attempt => Err(Error::message(format!("nothing at {attempt} o'clock"))),
    }
}

#[task]
async fn invoice(orders: u32) -> u32 {
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    orders * 100
}

workflow! {
    async fn nightly() -> Result<u32> {
        let orders = orders_of_partner();
        let sum = invoice(*orders);
        Ok(sum)
    }
}

#[dagflow::test]
async fn and_the_report_has_the_virtual_times() {
    let real = std::time::Instant::now();
    let report = nightly().report().await;
    report.assert_attempts(nightly::orders, 25);
    report.assert_waits(nightly::orders, [HOUR; 24]);
    report.assert_value(nightly::sum, &700);
    assert_eq!(report.duration(), 24 * HOUR + Duration::from_millis(1_500));
    let invoice = report.node(nightly::sum);
    assert_eq!(invoice.started, Some(24 * HOUR));
    assert_eq!(invoice.duration(), Some(Duration::from_millis(1_500)));
    // A minute is what a very slow machine may take; the run has waited for a day.
    assert!(real.elapsed() < Duration::from_secs(60));
}
