use std::time::Duration;

use dagflow::{Error, Result, State, ValueError, task, workflow};

/// It cannot be copied for the report.
#[derive(Debug, PartialEq)]
struct Parcel(u32);

#[task]
async fn nap(seconds: u64) -> u64 {
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    seconds
}

#[task]
async fn pack(seconds: &u64) -> Parcel {
    Parcel(u32::try_from(*seconds).unwrap_or(0))
}

#[task]
async fn send(parcel: Parcel) -> u32 {
    parcel.0
}

#[task]
async fn sell(name: String) -> usize {
    name.len()
}

#[task]
async fn label() -> String {
    "pear".to_owned()
}

#[task(retries = 2, backoff = fixed("10s", jitter = none))]
async fn flaky(limit: u32) -> Result<u32> {
    tokio::time::sleep(Duration::from_secs(1)).await;
    let attempt = dagflow::context().attempt();
    if attempt < limit {
        return Err(Error::message(format!("attempt {attempt}")));
    }
    Ok(attempt)
}

workflow! {
    async fn fine() -> Result<u64> {
        let first = nap(2);
        let second = nap(first + 1);
        let parcel = pack(&first);
        let sent = send(parcel);
        let name = label();
        let sold = sell(name);
        let tries = flaky(3);
        let items = for item in 1..4_u64 { nap(item) };
        let skipped = if *first > 100 { nap(1) };
        let text: &'static str = "plain";
        Ok(second + u64::from(sent) + sold as u64 + u64::from(tries) + items.len() as u64 + skipped.unwrap_or(0) + text.len() as u64)
    }

    async fn bad() -> Result<u32> {
        let fails = flaky(9);
        let after = send(Parcel(*fails));
        Ok(after)
    }
}

#[tokio::test(start_paused = true)]
async fn its_value_by_key() {
    let report = fine().report().await;
    assert_eq!(report.result().as_ref().unwrap(), &(3 + 2 + 4 + 3 + 3 + 5));
    assert_eq!(report.value(fine::first).unwrap(), &2);
    assert_eq!(report.value(fine::items).unwrap(), &[1, 2, 3]);
    assert_eq!(report.value(fine::skipped).unwrap(), &None);
    assert_eq!(report.value(fine::tries).unwrap(), &3);
    assert_eq!(report.value(fine::text).unwrap(), &"plain");
    assert_eq!(
        report.value(fine::parcel).unwrap_err(),
        ValueError::Moved {
            node: "parcel".into()
        }
    );
    assert!(
        report
            .value(fine::parcel)
            .unwrap_err()
            .to_string()
            .contains("was moved on")
    );
}

/// A node that takes a value leaves none behind, however often the type could be cloned.
#[tokio::test(start_paused = true)]
async fn its_value_only_as_long_as_no_node_has_moved_it() {
    let report = fine().report().await;
    assert!(matches!(
        report.value(fine::name),
        Err(ValueError::Moved { .. })
    ));
}

#[tokio::test(start_paused = true)]
async fn its_times() {
    let report = fine().report().await;
    let seconds = |node: dagflow::NodeReport| {
        let started = node.started.unwrap().as_secs();
        (started, node.finished.unwrap().as_secs(), node.attempts)
    };
    assert_eq!(seconds(report.node(fine::first)), (0, 2, 1));
    assert_eq!(seconds(report.node(fine::second)), (2, 5, 1));
    assert_eq!(seconds(report.node(fine::parcel)), (2, 2, 1));
    assert_eq!(seconds(report.node(fine::tries)), (0, 23, 3));
    assert_eq!(seconds(report.node(fine::items)), (0, 3, 1));
    assert_eq!(report.duration(), Duration::from_secs(23));
    assert_eq!(
        report.node(fine::tries).duration(),
        Some(Duration::from_secs(23))
    );
    assert_eq!(
        report
            .failed_attempts()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        [
            "attempt 1 of `tries`: attempt 1",
            "attempt 2 of `tries`: attempt 2"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn its_items() {
    let report = fine().report().await;
    let items: Vec<_> = report
        .items(fine::items)
        .into_iter()
        .map(|item| {
            (
                item.node.clone(),
                item.state,
                item.duration().unwrap().as_secs(),
            )
        })
        .collect();
    assert_eq!(
        items,
        [
            ("items[0]".to_owned(), State::Succeeded, 1),
            ("items[1]".to_owned(), State::Succeeded, 2),
            ("items[2]".to_owned(), State::Succeeded, 3),
        ]
    );
    assert!(report.items(fine::first).is_empty());
}

#[tokio::test(start_paused = true)]
async fn and_why_there_is_no_value() {
    let report = bad().report().await;
    assert_eq!(
        report.value(bad::fails).unwrap_err(),
        ValueError::NoValue {
            node: "fails".into(),
            state: State::Failed
        }
    );
    assert_eq!(
        report.value(bad::after).unwrap_err().to_string(),
        "node `after` has no value: it is upstream failed"
    );
    assert_eq!(report.node(bad::fails).attempts, 3);
    assert_eq!(report.node(bad::after).attempts, 0);
    assert_eq!(report.node(bad::after).started, None);
    assert_eq!(report.failed_attempts().len(), 3);
    let table = report.to_string();
    assert!(table.contains("upstream failed"), "{table}");
    assert!(table.contains("attempt 3 of `fails`: attempt 3"), "{table}");
}

#[tokio::test(start_paused = true)]
async fn values_live_as_long_as_the_report() {
    let report = fine().id("monday").report().await;
    assert_eq!(report.id(), Some("monday"));
    assert_eq!(report.nodes().len(), 10);
    assert_eq!(report.into_result().unwrap(), 20);
}
