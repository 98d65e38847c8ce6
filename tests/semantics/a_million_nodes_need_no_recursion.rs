use dagflow::{Graph, Result, task, workflow};
use dagflow_test_support::{Live, Tracked};

const MILLION: u64 = 1_000_000;

#[task]
fn next(item: u64) -> u64 {
    item + 1
}

#[task]
async fn tracked(item: u64, live: &Live) -> Tracked<u64> {
    if item == MILLION / 2 {
        // Where the drop finds it.
        std::future::pending::<()>().await;
    }
    live.track(item)
}

workflow! {
    async fn map(items: u64) -> Result<u64> {
        let values = for item in 0..*items { next(item) };
        Ok(values.iter().sum())
    }

    async fn map_of_tracked(items: u64, #[resource] live: Live) -> Result<u64> {
        let values = for item in 0..*items { tracked(item, &live) };
        Ok(values.iter().map(|value| value.value).sum())
    }
}

#[tokio::test]
async fn in_a_chain() {
    let mut graph = Graph::new("chain");
    let mut end = graph.add_pure(|| 0_u64, ());
    for _ in 1..MILLION {
        end = graph.add_pure(|before: &u64| before + 1, (&end,));
    }
    let flow = graph.build(end);
    assert_eq!(flow.run().await.unwrap(), MILLION - 1);
}

#[tokio::test]
async fn in_a_chain_that_fails_early() {
    let mut graph = Graph::new("chain");
    let mut end = graph.add_pure(|| 0_u64, ());
    end = graph.add(
        async |_before: &u64| Err::<u64, _>(dagflow::Error::message("early")),
        (&end,),
    );
    for _ in 2..MILLION {
        end = graph.add_pure(|before: &u64| before + 1, (&end,));
    }
    let error = graph.build(end).run().await.unwrap_err();
    assert!(error.to_string().ends_with("early"), "{error}");
}

#[tokio::test]
async fn in_a_map() {
    assert_eq!(map(MILLION).await.unwrap(), MILLION * (MILLION + 1) / 2);
}

#[tokio::test]
async fn in_a_map_that_is_dropped_half_way() {
    let live = Live::new();
    let mut run = Box::pin(map_of_tracked(MILLION, live.clone()));
    assert!(futures::poll!(&mut run).is_pending());
    assert!(live.now() > 0, "nothing is there to be dropped");
    drop(run);
    for _ in 0..1_000 {
        tokio::task::yield_now().await;
    }
    assert_eq!(live.now(), 0);
}
