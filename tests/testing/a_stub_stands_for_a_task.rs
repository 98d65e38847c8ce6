//! Each kind of stub, in place of a task that must not be called.

use std::time::Duration;

use dagflow::prelude::*;
use dagflow::testing::prelude::*;
use tokio::time::Instant;

#[derive(Clone, Debug, PartialEq)]
struct Receipt {
    amount: u32,
}

#[task]
async fn charge(amount: u32, owner: &str) -> Result<Receipt> {
    panic!("no money moves in tests: {amount} of {owner}")
}

#[task]
fn print(receipt: &Receipt) -> String {
    panic!("no paper in tests: {receipt:?}")
}

async fn mail(text: &str) -> Result<usize> {
    panic!("no mail in tests: {text}")
}

workflow! {
    async fn order(amount: u32, owner: String) -> Result<usize> {
        let receipt = charge(*amount, &owner);
        let paper = print(&receipt);
        let sent: usize = mail(&paper);
        Ok(sent + receipt.amount as usize)
    }
}

fn run() -> dagflow::Run<Result<usize>, order> {
    order(7, "me".to_owned())
}

fn stubbed() -> dagflow::Run<Result<usize>, order> {
    run()
        .stub(order::receipt, stub::value(Receipt { amount: 1 }))
        .stub(order::paper, stub::value("paper".to_owned()))
        .stub(order::sent, stub::value(100))
        .only_stubs()
}

#[tokio::test]
async fn a_value() {
    assert_eq!(stubbed().await.unwrap(), 101);
    assert_eq!(stubbed().start().await.unwrap(), 101);
    let report = stubbed().report().await;
    assert_eq!(report.value(order::receipt).unwrap().amount, 1);
    assert_eq!(report.state(order::sent), State::Succeeded);
    assert_eq!(report.into_result().unwrap(), 101);
}

#[tokio::test]
async fn an_error() {
    let error = stub::error(Error::message("the bank is closed"));
    let report = run().stub(order::receipt, error).report().await;
    assert_eq!(report.state(order::receipt), State::Failed);
    let error = report.into_result().unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `receipt` failed: the bank is closed"
    );
}

#[tokio::test]
async fn a_panic() {
    let error = run()
        .stub(order::receipt, stub::panic("boom"))
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "node `receipt` panicked: boom");
}

#[tokio::test(start_paused = true)]
async fn a_delay_in_virtual_time() {
    let start = Instant::now();
    let run = stubbed().stub(order::sent, stub::value(1).after(Duration::from_secs(3600)));
    assert_eq!(run.await.unwrap(), 2);
    assert_eq!(start.elapsed(), Duration::from_secs(3600));
}

#[tokio::test]
async fn a_closure_over_the_arguments() {
    let run = stubbed()
        .stub(
            order::receipt,
            stub::with(|amount: &u32, owner: &String| {
                assert_eq!(owner, "me");
                Ok(Receipt { amount: amount * 2 })
            }),
        )
        .stub(
            order::sent,
            stub::with(|paper: &String| {
                if paper.is_empty() {
                    stub::value(0)
                } else {
                    stub::value(5)
                }
            }),
        );
    assert_eq!(run.await.unwrap(), 19);
}
