use std::time::Duration;

use dagflow::{Failure, Result, Runner, State, task, workflow};

#[task(resources(gpu = 1))]
async fn long() {
    tokio::time::sleep(Duration::from_secs(3600)).await;
}

#[task(resources(gpu = 1))]
async fn quick() -> u32 {
    7
}

#[task]
async fn fails() -> Result<()> {
    tokio::time::sleep(Duration::from_secs(1)).await;
    Err(dagflow::Error::message("no"))
}

workflow! {
    async fn holder() -> Result<()> {
        let held = long();
        Ok(held)
    }

    async fn waiter() -> Result<u32> {
        let value = quick();
        Ok(value)
    }

    async fn failing() -> Result<u32> {
        fails();
        let values = for _item in 0..10 { quick() };
        Ok(values.len() as u32)
    }
}

#[tokio::test(start_paused = true)]
async fn at_once_and_leaves_nothing_behind() {
    let runner = Runner::builder().resource("gpu", 1).build();
    let holder = holder().with(&runner).start();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let waiter = waiter().with(&runner).start();
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(
        (runner.waiting(), waiter.state(waiter::value)),
        (1, State::Pending)
    );
    waiter.cancel();
    let before = tokio::time::Instant::now();
    let error = waiter.await.unwrap_err();
    assert!(
        matches!(error.failure(), Some(Failure::Cancelled { .. })),
        "{error}"
    );
    assert_eq!(before.elapsed(), Duration::ZERO);
    assert_eq!(runner.waiting(), 0);
    holder.cancel();
    holder.await.unwrap_err();
    assert_eq!(runner.free_resource("gpu"), Some(1));
    assert_eq!(self::waiter().with(&runner).await.unwrap(), 7);
}

#[task(resources(gpu = 1))]
async fn cleans_up(runner: &Runner) {
    assert_eq!(runner.free_resource("gpu"), Some(0), "it has what it needs");
}

workflow! {
    async fn closing(#[resource] runner: Runner) -> Result<()> {
        let held = long();
        #[finally] cleans_up(&runner);
        Ok(held)
    }
}

#[tokio::test(start_paused = true)]
async fn and_its_last_phase_joins_it_again() {
    let runner = Runner::builder().resource("gpu", 1).concurrency(1).build();
    let run = closing(runner.clone())
        .with(&runner)
        .deadline(Duration::from_secs(1));
    let report = run.report().await;
    assert!(report.result().is_err());
    assert_eq!(report.state(closing::held), State::Cancelled);
    assert_eq!(report.state(closing::cleans_up), State::Succeeded);
    assert_eq!(
        (runner.free_resource("gpu"), runner.free()),
        (Some(1), Some(1))
    );
}

#[tokio::test(start_paused = true)]
async fn also_when_another_node_has_failed() {
    let runner = Runner::builder().resource("gpu", 1).build();
    let holder = holder().with(&runner).start();
    tokio::time::sleep(Duration::from_millis(1)).await;
    let error = failing().with(&runner).await.unwrap_err();
    assert_eq!(error.to_string(), "node `fails` failed: no");
    assert_eq!(runner.waiting(), 0);
    drop(holder);
    tokio::time::sleep(Duration::from_millis(1)).await;
    assert_eq!(runner.free_resource("gpu"), Some(1));
}

#[tokio::test(start_paused = true)]
async fn also_when_it_is_dropped() {
    let runner = Runner::builder().resource("gpu", 1).concurrency(2).build();
    let holder = holder().with(&runner).start();
    tokio::time::sleep(Duration::from_millis(1)).await;
    let run = tokio::time::timeout(Duration::from_secs(1), waiter().with(&runner));
    run.await.unwrap_err();
    assert_eq!(runner.waiting(), 0);
    holder.cancel();
    holder.await.unwrap_err();
    assert_eq!(
        (runner.free_resource("gpu"), runner.free()),
        (Some(1), Some(2))
    );
}
