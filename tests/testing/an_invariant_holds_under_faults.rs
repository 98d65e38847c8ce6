use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};

use dagflow::prelude::*;
use dagflow::testing::prelude::*;

#[task(retries = 1)]
async fn charge(amount: u32) -> Result<u32> {
    tokio::task::yield_now().await;
    Ok(amount)
}

#[task]
async fn ship(charged: &u32) -> Result<u32> {
    Ok(*charged)
}

#[task]
async fn refund(charged: &u32) -> Result<u32> {
    Ok(*charged)
}

workflow! {
    async fn careless(amount: u32) -> Result<u32> {
        let charged = charge(amount);
        let done = ship(&charged);
        Ok(done)
    }

    async fn careful(amount: u32) -> Result<u32> {
        let charged = charge(amount);
        let done = ship(&charged) else { refund(&charged) };
        Ok(done)
    }
}

#[test]
fn nothing_is_charged_without_being_shipped_or_refunded() {
    let runs = AtomicU32::new(0);
    faults(11)
        .error(0.2)
        .except(careful::done.fallback())
        .runs(200)
        .check(
            || careful(3),
            |report| {
                runs.fetch_add(1, Ordering::SeqCst);
                assert_eq!(
                    report.value(careful::charged).is_ok(),
                    report.state(careful::done) == State::Succeeded
                );
            },
        );
    assert_eq!(runs.load(Ordering::SeqCst), 200);
}

#[test]
fn and_a_run_where_it_does_not_hold_is_found_and_found_again() {
    let seen = std::sync::Mutex::new(Vec::new());
    let invariant = |report: &dagflow::Report<Result<u32>, careless>| {
        if report.value(careless::charged).is_ok()
            && report.state(careless::done) != State::Succeeded
        {
            seen.lock().unwrap().push(report.faults());
            std::panic::resume_unwind(Box::new("charged, but not shipped"));
        }
    };
    let broken = AssertUnwindSafe(|| faults(11).error(0.1).check(|| careless(3), invariant));
    let panic = catch_unwind(broken).unwrap_err();
    assert_eq!(
        panic.downcast_ref::<&str>(),
        Some(&"charged, but not shipped")
    );
    let found = seen.lock().unwrap()[0].clone();
    assert!(found.iter().any(|fault| fault.node == "done"), "{found:?}");
}

#[test]
fn a_run_that_never_ends_is_found() {
    let stuck = || careful(3).stub(careful::charged, stub::never());
    let check = AssertUnwindSafe(|| faults(1).runs(1).check(stuck, |_| {}));
    let message = catch_unwind(check)
        .unwrap_err()
        .downcast::<String>()
        .unwrap();
    assert!(
        message.starts_with(
            "the run never ends: all of its nodes wait\nin a run with faults of seed 1;"
        ),
        "{message}"
    );
}

#[test]
fn stubs_need_not_be_reached_where_faults_are_injected() {
    let run = || {
        careful(3)
            .stub(careful::charged, stub::value(1))
            .stub(careful::done, stub::value(1))
    };
    faults(1)
        .error(1.0)
        .only(careful::charged)
        .runs(1)
        .check(run, |report| {
            assert_eq!(report.state(careful::done), State::UpstreamFailed);
        });
}
