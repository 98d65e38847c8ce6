use std::time::Duration;

use dagflow::Graph;
use dagflow::policy::Policy;
use dagflow::prelude::*;
use dagflow::testing::prelude::*;

use crate::support::failure;

async fn fetch(page: u32) -> Result<String> {
    panic!("no network in tests: {page}")
}

fn length(text: &String) -> usize {
    text.len()
}

#[tokio::test(start_paused = true)]
async fn by_its_handle() {
    let mut graph = Graph::new("load");
    let number = graph.add_pure(|| 7_u32, ());
    let page = graph
        .node()
        .policy(Policy::new().retries(0))
        .add(fetch, (number,));
    let size = graph.add_pure(length, (&page,));
    let other = graph.add_pure(length, (&page,));
    let (page, size, second) = (graph.place(&page), graph.place(&size), graph.place(&other));
    let sum = { graph.add_pure(|a: usize| a, (other,)) };
    let flow = graph.build(sum);

    let text = stub::value("text".to_owned()).after(Duration::from_secs(60));
    let run = flow
        .run()
        .stub(page.clone(), text.clone())
        .stub(second.clone(), stub::value(9));
    assert_eq!(run.await.unwrap(), 9);

    let error = flow
        .run()
        .stub(page.clone(), stub::error(Error::message("torn")))
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "node `fetch` failed: torn");

    let run = flow
        .run()
        .stub(page, text)
        .stub(size, stub::value(1))
        .only_stubs();
    let message = failure(run).await;
    assert!(
        message.contains("the real task of `closure` was called"),
        "{message}"
    );
}
