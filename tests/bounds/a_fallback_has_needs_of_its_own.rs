use std::time::Duration;

use dagflow::{Error, Result, Runner, task, workflow};

#[task(resources(gpu = 1))]
async fn on_gpu() -> Result<u64> {
    tokio::time::sleep(Duration::from_secs(1)).await;
    Err(Error::message("out of memory"))
}

#[task(resources(cpu = 1))]
async fn on_cpu(runner: &Runner) -> u64 {
    // What the first attempt held is free again.
    10 * runner.free_resource("gpu").unwrap() + runner.free_resource("cpu").unwrap()
}

#[task(resources(gpu = 1))]
async fn one(runner: &Runner) -> u64 {
    runner.free_resource("gpu").unwrap()
}

#[task(resources(gpu = 2))]
async fn two(runner: &Runner) -> u64 {
    runner.free_resource("gpu").unwrap()
}

workflow! {
    async fn either(#[resource] runner: Runner) -> Result<u64> {
        let trained = on_gpu() else { on_cpu(&runner) };
        Ok(trained)
    }

    async fn branch(large: bool, #[resource] runner: Runner) -> Result<u64> {
        let left = if *large { two(&runner) } else { one(&runner) };
        Ok(left)
    }
}

#[tokio::test(start_paused = true)]
async fn and_gives_back_those_of_the_first_form() {
    let runner = Runner::builder()
        .resource("gpu", 1)
        .resource("cpu", 4)
        .build();
    assert_eq!(either(runner.clone()).with(&runner).await.unwrap(), 13);
}

#[tokio::test]
async fn while_a_branch_takes_the_most_that_one_of_its_calls_needs() {
    let runner = Runner::builder().resource("gpu", 3).build();
    assert_eq!(branch(true, runner.clone()).with(&runner).await.unwrap(), 1);
    assert_eq!(
        branch(false, runner.clone()).with(&runner).await.unwrap(),
        1
    );
}
