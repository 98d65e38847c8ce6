use dagflow::prelude::*;
use dagflow::testing::prelude::*;

#[task(retries = 1)]
async fn charge(cents: u32) -> Result<u32> {
    tokio::task::yield_now().await; // the bank
    Ok(cents)
}

#[task]
async fn ship(paid: &u32) -> Result<String> {
    tokio::task::yield_now().await; // the carrier
    Ok(format!("a parcel for {paid}"))
}

// Without `retry_panics`, the first test below finds an order that is paid for, and neither shipped nor refunded.
#[task(retries = 20, retry_panics)]
async fn refund(paid: &u32) -> Result<String> {
    tokio::task::yield_now().await;
    Ok(format!("{paid} given back"))
}

workflow! {
    async fn order(cents: u32) -> Result<String> {
        let paid = charge(*cents);
        let done = ship(&paid) else { refund(&paid) };
        Ok(done)
    }
}

// Plain `#[test]`s: each run gets a runtime of its own.
#[test]
fn nothing_is_paid_without_being_shipped_or_refunded() {
    faults(7).error(0.2).panic(0.05).runs(200).check(
        || order(250),
        |report| {
            if report.state(order::paid) == State::Succeeded {
                report.assert_succeeded(order::done);
            }
        },
    );
}

#[test]
fn it_may_be_cancelled_at_every_await() {
    faults(7)
        .cancel_at_every_await()
        .check(|| order(250), |_report| ());
}
