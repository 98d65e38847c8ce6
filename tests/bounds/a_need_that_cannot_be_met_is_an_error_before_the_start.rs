use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use dagflow::policy::Policy;
use dagflow::{Graph, Limit, Result, Runner, task, workflow};

#[task]
async fn first(ran: &Arc<AtomicBool>) {
    ran.store(true, Ordering::Relaxed);
}

#[task(resources(gpu = 2), limit("hub"))]
async fn train() {}

workflow! {
    async fn learn(#[resource] ran: Arc<AtomicBool>) -> Result<()> {
        first(&ran);
        let model = train();
        Ok(model)
    }
}

async fn message(runner: Option<&Runner>) -> String {
    let ran = Arc::new(AtomicBool::new(false));
    let run = learn(Arc::clone(&ran));
    let run = match runner {
        Some(runner) => run.with(runner),
        None => run,
    };
    let error = run.await.unwrap_err();
    assert!(!ran.load(Ordering::Relaxed), "the run had started");
    error.to_string()
}

#[tokio::test]
async fn that_names_the_node_the_pool_and_what_to_do() {
    assert_eq!(
        message(None).await,
        "node `model` needs the resource `gpu`, but the run has no runner: start it `.with(&runner)`"
    );
    let small = Runner::builder()
        .resource("gpu", 1)
        .limit("hub", Limit::new().concurrency(1))
        .build();
    assert_eq!(
        message(Some(&small)).await,
        "node `model` needs 2 of the resource `gpu`, but there are 1, so that it could never start: let it need less, or build the runner (or the node around this run) with more"
    );
    let without = Runner::builder().resource("gpu", 2).build();
    assert_eq!(
        message(Some(&without)).await,
        "node `model` needs the limit `hub`, but its runner has none of that name: give it one when it is built"
    );
}

#[tokio::test]
async fn also_for_a_graph_that_is_built_at_run_time() {
    let mut graph = Graph::new("learn");
    let policy = Policy::new().resources(&[("gpu", 2)]);
    let model = graph
        .node()
        .name("model")
        .policy(policy)
        .add_pure(|| 1_u32, ());
    let flow = graph.build(model);
    let runner = Runner::builder().resource("gpu", 1).build();
    let error = flow.run().with(&runner).await.unwrap_err();
    assert!(
        error.to_string().starts_with("node `model` needs 2 of"),
        "{error}"
    );
    let runner = Runner::builder().resource("gpu", 2).build();
    assert_eq!(flow.run().with(&runner).await.unwrap(), 1);
}
