use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use dagflow::prelude::*;

#[task(retries = 2, backoff = fixed("10s", jitter = none))]
async fn charge(cents: u32) -> Result<u32> {
    tokio::time::sleep(Duration::from_secs(5)).await;
    match dagflow::context().attempt() {
        3 => Ok(cents),
        _ => Err(Error::message("declined")),
    }
}

#[task]
async fn ship(paid: u32) -> u32 {
    tokio::time::sleep(Duration::from_secs(5)).await;
    paid
}

workflow! {
    async fn checkout(cents: u32) -> Result<u32> {
        let charged = charge(*cents);
        let shipped = ship(*charged);
        let gift = if *cents > 1_000 { ship(1) };
        Ok(shipped + gift.unwrap_or(0))
    }
}

type Checkout = dagflow::Report<Result<u32>, checkout>;

async fn message(assertion: impl FnOnce(&Checkout)) -> String {
    dagflow_test_support::quiet();
    let report = checkout(7).report().await;
    let panic = catch_unwind(AssertUnwindSafe(|| assertion(&report))).unwrap_err();
    *panic.downcast::<String>().unwrap()
}

#[dagflow::test]
async fn with_the_node_what_was_expected_and_what_happened() {
    let message = message(|report| report.assert_skipped(checkout::charged)).await;
    assert_eq!(
        message,
        "\
node `charged`: expected skipped, found succeeded
  attempt 1 of `charged`: declined
  attempt 2 of `charged`: declined

         0s                                    40s
charged  |####x..........####x..........#####     |  succeeded after 3 attempts
shipped  |                                   #####|  succeeded
gift     |#                                       |  skipped
         # runs, x fails, . waits for the next attempt
"
    );
}

#[dagflow::test]
async fn for_every_assertion() {
    let wait = Duration::from_secs(10);
    let first_line = async |assertion: fn(&Checkout)| {
        let message = message(assertion).await;
        message.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        first_line(|report| report.assert_attempts(checkout::charged, 2)).await,
        "node `charged`: expected 2 attempts, found 3"
    );
    assert_eq!(
        first_line(|report| report.assert_waits(checkout::charged, [Duration::from_secs(1)])).await,
        format!(
            "node `charged`: expected the waits [1s] between its attempts, found [{wait:?}, {wait:?}]"
        )
    );
    assert_eq!(
        first_line(|report| report.assert_value(checkout::shipped, &8)).await,
        "node `shipped`: expected the value 8, found 7"
    );
    assert_eq!(
        first_line(|report| report.assert_ran_before(checkout::shipped, checkout::charged)).await,
        "node `shipped`: expected it to end before `charged` began, but `charged` ended before `shipped` began: \
         `shipped` ran from 35s to 40s and `charged` ran from 0ns to 35s"
    );
    assert_eq!(
        first_line(|report| report.assert_ran_before(checkout::charged, checkout::gift)).await,
        "node `charged`: expected it to end before `gift` began, but they overlapped: \
         `charged` ran from 0ns to 35s and `gift` ran from 0ns to 0ns"
    );
    assert_eq!(
        first_line(|report| report.assert_ran_concurrently(checkout::charged, checkout::shipped))
            .await,
        "node `charged`: expected it to overlap with `shipped`, but `charged` ended before `shipped` began: \
         `charged` ran from 0ns to 35s and `shipped` ran from 35s to 40s"
    );
}
