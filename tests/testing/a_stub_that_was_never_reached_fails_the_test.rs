use dagflow::prelude::*;
use dagflow::testing::prelude::*;

use crate::support::failure;

#[task]
async fn small(amount: u32) -> Result<u32> {
    Ok(amount)
}

#[task]
async fn large(amount: u32) -> Result<u32> {
    Ok(amount * 2)
}

#[task]
async fn send(amount: Option<u32>) -> u32 {
    amount.unwrap_or(0)
}

workflow! {
    async fn order(amount: u32) -> Result<u32> {
        let first = small(*amount);
        let extra = if *first > 10 { large(*amount) };
        let more = for page in 0..*amount { large(page) };
        let sent = send(extra);
        Ok(sent + more.len() as u32)
    }
}

#[tokio::test]
async fn by_name() {
    let run = order(1)
        .stub(order::first, stub::error(Error::message("planned")))
        .stub(order::sent, stub::value(7));
    assert_eq!(
        failure(run).await,
        "the test of workflow `order` fails:\n  the stub of `sent` was never reached (the node is upstream failed): remove it, \
         or say `.optional()` if that is fine"
    );
}

#[tokio::test]
async fn also_an_item_and_in_a_report_and_by_a_handle() {
    let run = || order(2).stub(order::more.item(2), stub::value(7));
    let message = "the stub of `more[2]` was never reached";
    assert!(failure(run()).await.contains(message));
    assert!(failure(run().report()).await.contains(message));
    let handle = tokio::spawn(async move { run().start().await }).await;
    let panic = handle
        .unwrap_err()
        .into_panic()
        .downcast::<String>()
        .unwrap();
    assert!(panic.contains(message), "{panic}");
}

#[tokio::test]
async fn unless_it_is_optional() {
    let run = order(1)
        .stub(order::first, stub::value(1))
        .stub(order::more.item(5), stub::value(7).optional());
    assert_eq!(run.await.unwrap(), 1);
}

#[tokio::test]
async fn a_later_stub_replaces_an_earlier_one() {
    let run = order(1)
        .stub(order::sent, stub::panic("replaced"))
        .stub(order::sent, stub::value(7));
    assert_eq!(run.await.unwrap(), 8);
}

#[tokio::test]
async fn unless_the_test_cancels_the_run() {
    let handle = order(1)
        .stub(order::first, stub::never())
        .stub(order::sent, stub::value(7))
        .start();
    tokio::task::yield_now().await;
    handle.cancel();
    assert_eq!(
        handle.await.unwrap_err().to_string(),
        "workflow `order` was cancelled"
    );
}
