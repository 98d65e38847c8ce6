use std::time::Duration;

use dagflow::prelude::*;

#[task(retries = 2, backoff = exponential("1m", jitter = none), timeout = "10s")]
async fn charge(cents: u32) -> Result<u32> {
    tokio::time::sleep(Duration::from_secs(2)).await;
    match dagflow::context().attempt() {
        3 => Ok(cents),
        _ => Err(Error::message("the bank does not answer")),
    }
}

#[task]
async fn reserve(item: &str) -> String {
    tokio::time::sleep(Duration::from_secs(5)).await;
    format!("one {item}")
}

#[task]
async fn gift_wrap(item: &str) -> String {
    format!("{item} in red paper")
}

#[task]
async fn ship(item: &str, _paid: &u32) -> Result<u32> {
    Err(Error::message(format!("no lorry for {item}")))
}

#[task]
async fn thank(_parcel: u32) {}

workflow! {
    async fn checkout(item: String, cents: u32, gift: bool) -> Result<u32> {
        let paid = charge(*cents);
        let reserved = reserve(&item);
        let wrapped = if *gift { gift_wrap(&reserved) };
        let parcel = ship(&reserved, &paid);
        let _thanked = thank(*parcel);
        Ok(paid + wrapped.map_or(0, |_| 1))
    }
}

#[dagflow::test]
async fn states_attempts_order_waits_and_values() {
    let report = checkout("pear".to_owned(), 250, false).report().await;
    report.assert_succeeded(checkout::paid);
    report.assert_attempts(checkout::paid, 3);
    report.assert_waits(
        checkout::paid,
        [Duration::from_secs(60), Duration::from_secs(120)],
    );
    report.assert_value(checkout::paid, &250);
    report.assert_value(checkout::reserved, "one pear");
    report.assert_skipped(checkout::wrapped);
    report.assert_failed(checkout::parcel);
    report.assert_state(checkout::_thanked, State::UpstreamFailed);
    report.assert_ran_concurrently(checkout::paid, checkout::reserved);
    report.assert_ran_before(checkout::reserved, checkout::parcel);
    assert_eq!(report.duration(), Duration::from_secs(186));
}
