use std::time::Duration;

use dagflow::prelude::*;
use dagflow::testing::prelude::*;
use dagflow::testing::{Fault, FaultKind};
use dagflow::{Failure, Report};

#[task(retries = 3)]
async fn page(number: u32) -> Result<u32> {
    tokio::time::sleep(Duration::from_millis(10)).await;
    Ok(number)
}

#[task]
async fn sum(pages: &[u32]) -> u32 {
    pages.iter().sum()
}

#[task]
async fn guess() -> u32 {
    1000
}

#[task(blocking)]
fn print(sum: u32) -> u32 {
    sum
}

workflow! {
    async fn inner(number: u32) -> Result<u32> {
        let page = page(number);
        Ok(page)
    }

    #[workflow(on_failure = continue)]
    async fn load(last: u32) -> Result<u32> {
        let pages = for number in 0..*last { page(number) };
        let nested = inner(*last);
        let sum = sum(&pages) else { guess() };
        let printed = print(*sum);
        Ok(nested + printed)
    }
}

fn order(mut faults: Vec<Fault>) -> Vec<String> {
    faults.sort_by_key(ToString::to_string);
    faults.iter().map(ToString::to_string).collect()
}

async fn run(seed: u64) -> Report<Result<u32>, load> {
    let faults = faults(seed)
        .error(0.2)
        .panic(0.05)
        .delay(Duration::from_millis(1)..Duration::from_secs(5));
    load(30).faults(faults).report().await
}

#[tokio::test(start_paused = true)]
async fn in_one_thread() {
    let (first, second, other) = (run(1).await, run(1).await, run(2).await);
    assert!(first.faults().len() > 30);
    assert_eq!(order(first.faults()), order(second.faults()));
    assert_ne!(order(first.faults()), order(other.faults()));
}

#[tokio::test]
async fn in_another_order() {
    let hit = async |concurrency| {
        let faults = faults(3).error(0.2);
        let run = load(30).faults(faults).concurrency(concurrency);
        order(run.report().await.faults())
    };
    assert_eq!(hit(1).await, hit(16).await);
}

#[tokio::test]
async fn only_where_they_may_be() {
    let all = faults(1).error(1.0);
    let report = load(2)
        .faults(all.clone().only(load::sum).except(load::sum.fallback()))
        .report()
        .await;
    assert_eq!(order(report.faults()), ["attempt 1 of `sum` fails"]);
    assert_eq!(
        *report.value(load::sum).unwrap(),
        1000,
        "the fallback has run"
    );
    let report = load(2).faults(all.clone().only(load::sum)).report().await;
    assert_eq!(report.state(load::sum), State::Failed);
    assert_eq!(
        report.into_result().unwrap_err().failure(),
        Some(&Failure::Injected {
            node: "sum".to_owned(),
            attempt: 1
        })
    );
    let nested = all.clone().only(load::nested);
    let report = load(2).faults(nested).report().await;
    assert_eq!(report.faults().len(), 4, "all attempts of nested/page");
    assert!(
        report
            .faults()
            .iter()
            .all(|fault| fault.node == "nested/page" && fault.kind == FaultKind::Error)
    );
    let report = load(2)
        .faults(all.except(load::pages.item(1)).except(load::nested))
        .report()
        .await;
    assert!(
        report
            .faults()
            .iter()
            .all(|fault| fault.node.starts_with("pages[0]"))
    );
}

#[tokio::test]
async fn retries_and_panics_are_those_of_the_node() {
    let report = load(1)
        .faults(faults(1).panic(1.0).only(load::pages))
        .report()
        .await;
    assert_eq!(
        report.faults().len(),
        1,
        "a panic is not retried unless asked for"
    );
    let message = report.into_result().unwrap_err().to_string();
    assert_eq!(message, "node `pages[0]` panicked: a fault was injected");
}
