use std::sync::{Arc, Mutex};
use std::time::Duration;

use dagflow::prelude::*;

#[task]
async fn charge(cents: u32) -> Result<u32> {
    tokio::time::sleep(Duration::from_secs(10)).await;
    if cents > 10_000 {
        return Err(Error::message("declined"));
    }
    Ok(cents)
}

#[task]
async fn ship(_paid: u32) -> u32 {
    1
}

/// Runs however the run has ended.
fn audit(log: &Mutex<Vec<&'static str>>, paid: Outcome<&u32>) {
    log.lock().unwrap().push(paid.state());
}

workflow! {
    async fn order(cents: u32, #[resource] log: Arc<Mutex<Vec<&'static str>>>) -> Result<u32> {
        let paid = charge(*cents);
        let parcels = ship(*paid);
        #[finally] audit(&log, outcome(paid));
        Ok(parcels)
    }
}

type Log = Arc<Mutex<Vec<&'static str>>>;

#[dagflow::test]
async fn nothing_is_shipped_after_a_declined_charge() {
    let log = Log::default();
    let report = order(20_000, Arc::clone(&log)).report().await;
    report.assert_failed(order::paid);
    report.assert_state(order::parcels, State::UpstreamFailed);
    assert_eq!(report.failed_attempts()[0].message, "declined");
    assert_eq!(*log.lock().unwrap(), ["failed"]);
}

#[dagflow::test]
async fn a_cancelled_order_is_audited() {
    let log = Log::default();
    let handle = order(7, Arc::clone(&log)).start();
    tokio::time::sleep(Duration::from_secs(5)).await; // in the middle of the charge
    assert_eq!(handle.state(order::paid), State::Running);
    handle.cancel();
    let error = handle.await.unwrap_err();
    assert_eq!(error.to_string(), "workflow `order` was cancelled");
    assert_eq!(*log.lock().unwrap(), ["cancelled"]);
}

#[dagflow::test]
async fn a_run_may_be_given_less_time() {
    let run = order(7, Log::default()).deadline(Duration::from_secs(9));
    let report = run.report().await;
    report.assert_state(order::paid, State::Cancelled);
    assert_eq!(report.duration(), Duration::from_secs(9));
}
