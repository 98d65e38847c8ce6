use std::time::Duration;

use dagflow::prelude::*;
use dagflow::testing::prelude::*;

#[task(retries = 2, backoff = fixed("1m", jitter = none), timeout = "10s")]
async fn charge(cents: u32) -> Result<String> {
    unreachable!("the bank would have charged {cents}")
}

#[task]
async fn pack(item: &str) -> Result<String> {
    Ok(format!("box of {item}"))
}

workflow! {
    async fn shipment(items: Vec<String>) -> Result<Vec<String>> {
        let boxes = for item in &items { pack(item) };
        Ok(boxes)
    }

    async fn order(items: Vec<String>, cents: u32) -> Result<usize> {
        let receipt = charge(*cents);
        #[node(after(receipt))]
        let parcels = shipment(items);
        Ok(parcels.len() * receipt.len().min(1))
    }
}

fn pears() -> Vec<String> {
    vec!["pears".to_owned(), "more pears".to_owned()]
}

#[dagflow::test]
async fn a_value_in_place_of_the_bank() {
    let run = order(pears(), 250).stub(order::receipt, stub::value("r-1".to_owned()));
    assert_eq!(run.await.unwrap(), 2);
}

#[dagflow::test]
async fn a_bank_that_answers_the_third_time() {
    let bank = stub::sequence([
        stub::never(), // until the time-out
        stub::error(Error::message("closed")).after(Duration::from_secs(5)),
        stub::value("r-1".to_owned()),
    ]);
    let report = order(pears(), 250)
        .stub(order::receipt, bank)
        .report()
        .await;
    report.assert_attempts(order::receipt, 3);
    report.assert_waits(order::receipt, [Duration::from_secs(60); 2]);
    assert_eq!(report.duration(), Duration::from_secs(10 + 60 + 5 + 60));
}

#[dagflow::test]
async fn a_bank_that_looks_at_the_amount() {
    let bank = |cents: &u32| match cents {
        0..1_000 => Ok(format!("r-{cents}")),
        _ => Err(Error::message("declined")),
    };
    let paid = order(pears(), 250).stub(order::receipt, stub::with(bank));
    assert!(paid.await.is_ok());
    let declined = order(pears(), 2_500).stub(order::receipt, stub::with(bank));
    let report = declined.report().await;
    report.assert_failed(order::receipt);
    report.assert_state(order::parcels, State::UpstreamFailed);
}

#[dagflow::test]
async fn one_item_inside_of_the_workflow_inside() {
    let second = order::parcels.then(shipment::boxes).item(1);
    let error = order(pears(), 250)
        .stub(order::receipt, stub::value("r-1".to_owned()))
        .stub(second, stub::error(Error::message("no box left")))
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `parcels/boxes[1]` failed: no box left"
    );
}

#[dagflow::test]
async fn each_item_is_packed_once() {
    let spy = Spy::new();
    order(pears(), 250)
        .stub(order::receipt, stub::value("r-1".to_owned()))
        .stub(
            order::parcels.then(shipment::boxes.each()),
            stub::pass_through(&spy),
        )
        .only_stubs() // any other real task would fail the test
        .await
        .unwrap();
    assert_eq!(spy.count(), 2);
}
