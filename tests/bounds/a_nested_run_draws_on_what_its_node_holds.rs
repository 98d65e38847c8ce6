use std::time::Duration;

use dagflow::{Failure, Result, Runner, task, workflow};
use dagflow_test_support::Live;

#[task(resources(gpu = 1))]
async fn train(live: &Live) -> u32 {
    let _guard = live.guard();
    tokio::time::sleep(Duration::from_secs(1)).await;
    1
}

#[task(resources(memory = 1))]
async fn load() -> u32 {
    1
}

#[task(resources(gpu = 3))]
async fn large() -> u32 {
    1
}

workflow! {
    async fn inner(#[resource] live: Live) -> Result<u32> {
        let models = for _model in 0..6 { train(&live) };
        Ok(models.iter().sum())
    }

    async fn other() -> Result<u32> {
        let loaded = load();
        Ok(loaded)
    }

    async fn too_large() -> Result<u32> {
        let trained = large();
        Ok(trained)
    }

    async fn holding(#[resource] live: Live) -> Result<u32> {
        #[node(resources(gpu = 2))]
        let a = inner(live.clone());
        #[node(resources(gpu = 2))]
        let b = inner(live.clone());
        Ok(a + b)
    }

    async fn wants_more() -> Result<u32> {
        #[node(resources(gpu = 2))]
        let a = other();
        Ok(a)
    }

    async fn wants_too_much() -> Result<u32> {
        #[node(resources(gpu = 2))]
        let a = too_large();
        Ok(a)
    }

    async fn free(#[resource] live: Live) -> Result<u32> {
        let a = inner(live.clone());
        let b = other();
        Ok(a + b)
    }

    async fn deeper(#[resource] live: Live) -> Result<u32> {
        #[node(resources(gpu = 2))]
        let a = free_of_memory(live.clone());
        Ok(a)
    }

    async fn free_of_memory(#[resource] live: Live) -> Result<u32> {
        let a = inner(live.clone());
        Ok(a)
    }
}

#[tokio::test(start_paused = true)]
async fn so_that_two_of_them_never_wait_for_one_another() {
    for gpus in [2, 3, 4] {
        let runner = Runner::builder().resource("gpu", gpus).build();
        let live = Live::new();
        assert_eq!(holding(live.clone()).with(&runner).await.unwrap(), 12);
        assert_eq!(live.most() as u64, gpus / 2 * 2);
        assert_eq!(runner.free_resource("gpu"), Some(gpus));
    }
}

#[tokio::test(start_paused = true)]
async fn also_through_a_workflow_between_them() {
    let runner = Runner::builder().resource("gpu", 8).concurrency(1).build();
    let live = Live::new();
    assert_eq!(deeper(live.clone()).with(&runner).await.unwrap(), 6);
    assert_eq!(live.most(), 1);
    assert_eq!(
        (runner.free_resource("gpu"), runner.free()),
        (Some(8), Some(1))
    );
}

#[tokio::test(start_paused = true)]
async fn and_on_the_runner_where_the_node_holds_nothing() {
    let runner = Runner::builder()
        .resource("gpu", 2)
        .resource("memory", 1)
        .build();
    let live = Live::new();
    assert_eq!(free(live.clone()).with(&runner).await.unwrap(), 7);
    assert_eq!(live.most(), 2);
}

#[tokio::test]
async fn and_is_refused_what_the_node_does_not_hold() {
    let runner = Runner::builder()
        .resource("gpu", 4)
        .resource("memory", 1)
        .build();
    let error = wants_more().with(&runner).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `loaded` needs the resource `memory`, but the node around this run holds other resources, and to wait for more could deadlock: let that node ask for it, too"
    );
    let error = wants_too_much().with(&runner).await.unwrap_err();
    assert!(
        matches!(
            error.failure(),
            Some(Failure::NeedTooLarge {
                need: 3,
                capacity: 2,
                ..
            })
        ),
        "{error}"
    );
    assert_eq!(runner.free_resource("gpu"), Some(4));
}
