use dagflow::prelude::*;
use dagflow::testing::prelude::*;

use crate::support::failure;

#[derive(Debug, thiserror::Error)]
enum ShipError {
    #[error("no printer")]
    NoPrinter,
    #[error(transparent)]
    Engine(#[from] dagflow::Failure),
}

#[task]
async fn print(parcel: u32) -> String {
    panic!("no paper in tests: {parcel}")
}

#[task]
async fn weigh(parcel: u32) -> u32 {
    parcel
}

workflow! {
    async fn ship(parcel: u32) -> std::result::Result<String, ShipError> {
        let label = print(*parcel);
        let weight = weigh(*parcel);
        Ok(format!("{label} {weight}"))
    }

    async fn order(parcels: Vec<u32>) -> Result<Vec<String>> {
        let first: u32 = parcels[0];
        let gift = ship(*first);
        let shipped = for parcel in parcels.clone() { ship(parcel) };
        Ok([shipped, vec![gift]].concat())
    }
}

fn run() -> dagflow::Run<Result<Vec<String>>, order> {
    order(vec![1, 2])
}

#[tokio::test]
async fn by_its_path() {
    let run = run()
        .stub(
            order::gift.then(ship::label),
            stub::value("gift".to_owned()),
        )
        .stub(
            order::shipped.item(0).then(ship::label),
            stub::value("first".to_owned()),
        )
        .stub(
            order::shipped.each().then(ship::label),
            stub::with(|parcel: &u32| Ok(format!("p{parcel}"))),
        )
        .stub(order::gift.then(ship::weight), stub::value(9))
        .stub(order::shipped.each().then(ship::weight), stub::value(8))
        .only_stubs();
    assert_eq!(run.await.unwrap(), ["first 8", "p2 8", "gift 9"]);
}

#[tokio::test]
async fn with_an_error_of_the_inner_workflow() {
    let run = run()
        .stub(
            order::gift.then(ship::label),
            stub::error_with(|| ShipError::NoPrinter),
        )
        .stub(order::shipped, stub::value(vec![]).optional());
    let error = run.await.unwrap_err();
    assert_eq!(error.to_string(), "node `gift` failed: no printer");
}

#[tokio::test]
async fn its_own_keys_are_not_those_of_the_outer_one() {
    let run = run()
        .stub(order::gift, stub::value("gift".to_owned()))
        .stub(order::shipped, stub::value(vec![]))
        .stub(
            order::gift.then(ship::label),
            stub::value("never".to_owned()),
        );
    assert!(
        failure(run)
            .await
            .contains("the stub of `gift/label` was never reached")
    );
}
