use std::time::Duration;

use dagflow::prelude::*;

#[task]
async fn reserve(item: &str) -> String {
    tokio::time::sleep(Duration::from_secs(3)).await;
    format!("one {item}")
}

#[task(retries = 2, backoff = fixed("10s", jitter = none))]
async fn charge(cents: u32) -> Result<u32> {
    match dagflow::context().attempt() {
        2 => Ok(cents),
        _ => Err(Error::message("the bank is busy")),
    }
}

#[task]
async fn gift_wrap(parcel: &str) -> String {
    format!("{parcel} in red paper")
}

#[task]
async fn ship(parcel: &str, _paid: &u32) -> String {
    format!("{parcel}, on its way")
}

workflow! {
    async fn checkout(item: String, cents: u32, gift: bool) -> Result<String> {
        let reserved = reserve(&item);
        let paid = charge(*cents);
        let wrapped = if *gift { gift_wrap(&reserved) };
        let shipped = ship(&reserved, &paid);
        Ok(wrapped.unwrap_or(shipped))
    }
}

#[dagflow::test]
async fn nothing_leaves_the_house_unpaid() {
    let report = checkout("pear".to_owned(), 250, false).report().await;
    report.assert_succeeded(checkout::shipped);
    report.assert_skipped(checkout::wrapped);
    report.assert_attempts(checkout::paid, 2);
    report.assert_value(checkout::reserved, "one pear");
    // The two do not wait for each other ..
    report.assert_ran_concurrently(checkout::reserved, checkout::paid);
    // .. but shipping waits for both.
    report.assert_ran_before(checkout::reserved, checkout::shipped);
    report.assert_ran_before(checkout::paid, checkout::shipped);
    // What a failed assertion prints can be looked at at any time, too.
    println!("{}", report.timeline());
}
