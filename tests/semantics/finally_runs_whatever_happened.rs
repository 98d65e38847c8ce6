use std::time::Duration;

use dagflow::{Error, Outcome, Result, task, workflow};
use dagflow_test_support::{Journal, Live, quiet, settle};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Plan {
    Succeed,
    Fail,
    Panic,
    TimeOut,
    Wait,
}

#[task(timeout = "1h")]
async fn work(plan: Plan) -> Result<u32> {
    match plan {
        Plan::Succeed => Ok(7),
        Plan::Fail => Err(Error::message("no")),
        Plan::Panic => panic!("planned"),
        Plan::TimeOut | Plan::Wait => std::future::pending().await,
    }
}

#[task]
async fn next(x: &u32) -> u32 {
    x + 1
}

#[task]
async fn audit(
    work: Outcome<&u32>,
    then: Outcome<&u32>,
    choice: Outcome<&Option<u32>>,
    journal: &Journal,
) {
    journal.note(format!("begin {work:?} {then:?} {choice:?}"));
    tokio::time::sleep(Duration::from_secs(1)).await;
    journal.note("end");
}

#[task(timeout = "10ms")]
async fn stuck(journal: &Journal, live: &Live) {
    let _guard = live.guard();
    journal.note("stuck");
    std::future::pending::<()>().await;
}

workflow! {
    async fn audited(plan: Plan, #[resource] journal: Journal) -> Result<u32> {
        let done = work(plan);
        let then = next(&done);
        #[node(after(then))]
        let choice = if *plan == Plan::Wait { next(&done) };
        #[finally] audit(outcome(done), outcome(then), outcome(choice), &journal);
        Ok(then + choice.unwrap_or(0))
    }

    async fn stuck_finally(plan: Plan, #[resource] journal: Journal, #[resource] live: Live) -> Result<u32> {
        let done = work(plan);
        #[finally] stuck(&journal, &live);
        Ok(done)
    }
}

#[tokio::test(start_paused = true)]
async fn after_success() {
    let journal = Journal::new();
    assert_eq!(audited(Plan::Succeed, journal.clone()).await.unwrap(), 8);
    assert_eq!(journal.notes(), ["begin Done(7) Done(8) Skipped", "end"]);
}

#[tokio::test(start_paused = true)]
async fn after_an_error_a_panic_and_a_time_out() {
    quiet();
    for plan in [Plan::Fail, Plan::Panic, Plan::TimeOut] {
        let journal = Journal::new();
        audited(plan, journal.clone()).await.unwrap_err();
        assert_eq!(
            journal.notes(),
            ["begin Failed NotRun NotRun", "end"],
            "{plan:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn after_a_cancellation_which_does_not_cut_it_short() {
    let journal = Journal::new();
    let handle = audited(Plan::Wait, journal.clone()).start();
    settle().await;
    handle.cancel();
    settle().await;
    assert_eq!(journal.notes(), ["begin Cancelled NotRun NotRun"]);
    handle.cancel();
    handle.await.unwrap_err();
    assert_eq!(journal.notes(), ["begin Cancelled NotRun NotRun", "end"]);
}

#[tokio::test(start_paused = true)]
async fn after_the_deadline_of_the_run() {
    let journal = Journal::new();
    audited(Plan::Wait, journal.clone())
        .deadline(Duration::from_millis(10))
        .await
        .unwrap_err();
    assert_eq!(journal.notes(), ["begin Cancelled NotRun NotRun", "end"]);
}

#[tokio::test(start_paused = true)]
async fn after_a_drop_in_the_background() {
    let journal = Journal::new();
    let run = audited(Plan::Wait, journal.clone());
    assert!(
        tokio::time::timeout(Duration::from_millis(10), run)
            .await
            .is_err()
    );
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(journal.notes(), ["begin Cancelled NotRun NotRun", "end"]);
}

#[tokio::test(start_paused = true)]
async fn a_drop_while_it_runs_does_not_cut_it_short() {
    let journal = Journal::new();
    let run = audited(Plan::Succeed, journal.clone());
    assert!(
        tokio::time::timeout(Duration::from_millis(500), run)
            .await
            .is_err()
    );
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(journal.notes().last().unwrap(), "end");
}

#[tokio::test(start_paused = true)]
async fn its_own_time_out_ends_it() {
    let (journal, live) = (Journal::new(), Live::new());
    let error = stuck_finally(Plan::Succeed, journal.clone(), live.clone())
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `stuck` timed out: attempt 1 took longer than its timeout of 10ms"
    );
    assert_eq!((live.now(), live.ever()), (0, 1));
    let error = stuck_finally(Plan::Fail, journal, live).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `done` failed: no",
        "the first error wins"
    );
}
