use std::time::Duration;

use dagflow::prelude::*;
use dagflow::testing::prelude::*;
use tokio::time::Instant;

#[derive(Clone, Debug, thiserror::Error)]
#[error("status {0}")]
struct Status(u16);

fn is_transient(status: &Status) -> bool {
    status.0 >= 500
}

#[task(retries = 3, backoff = fixed("1h", jitter = none), timeout = "10s", retry_if = is_transient)]
async fn live(site: &str) -> Result<u32, Status> {
    panic!("no network in tests: {site}")
}

#[task]
async fn list(site: &str) -> Result<u32> {
    panic!("no disk in tests: {site}")
}

#[task(retries = 2)]
async fn ship(parcel: String) -> Result<usize> {
    Ok(parcel.len())
}

workflow! {
    async fn price(site: String) -> Result<u32> {
        let price = live(&site) else { list(&site) };
        Ok(price)
    }

    async fn parcel(content: String) -> Result<usize> {
        let shipped = ship(content);
        Ok(shipped)
    }
}

fn run() -> dagflow::Run<Result<u32>, price> {
    price("here".to_owned()).only_stubs()
}

#[tokio::test(start_paused = true)]
async fn a_sequence_goes_by_attempt() {
    let start = Instant::now();
    let outcomes = [
        stub::error(Status(500)),
        stub::error(Status(503)),
        stub::value(7),
    ];
    let report = run()
        .stub(price::price, stub::sequence(outcomes))
        .report()
        .await;
    assert_eq!(report.node(price::price).attempts, 3);
    assert_eq!(report.failed_attempts()[1].message, "status 503");
    assert_eq!(report.into_result().unwrap(), 7);
    assert!(start.elapsed() > Duration::ZERO, "there was a back-off");
}

#[tokio::test(start_paused = true)]
async fn the_last_of_a_sequence_stands_for_the_rest() {
    let outcomes = stub::sequence([stub::error(Status(500)), stub::error(Status(503))]);
    let fallback = price::price.fallback();
    let report = run()
        .stub(price::price, outcomes)
        .stub(fallback, stub::value(3))
        .report()
        .await;
    let messages: Vec<String> = report
        .failed_attempts()
        .into_iter()
        .map(|attempt| attempt.message)
        .collect();
    assert_eq!(
        messages,
        ["status 500", "status 503", "status 503", "status 503"]
    );
    assert_eq!(report.into_result().unwrap(), 3);
}

#[tokio::test]
async fn retry_if_sees_the_error_of_the_task() {
    let report = run()
        .stub(price::price, stub::error(Status(404)))
        .stub(
            price::price.fallback(),
            stub::error(Error::message("no list")),
        )
        .report()
        .await;
    assert_eq!(report.failed_attempts().len(), 2);
    assert!(
        report
            .into_result()
            .unwrap_err()
            .to_string()
            .contains("no list")
    );
}

#[tokio::test(start_paused = true)]
async fn an_error_of_another_type_is_retried_unless_it_is_terminal() {
    let attempts = async |error: Error| {
        let run = run()
            .stub(price::price, stub::error(error))
            .stub(price::price.fallback(), stub::value(1));
        run.report().await.failed_attempts().len()
    };
    assert_eq!(attempts(Error::message("odd")).await, 4);
    assert_eq!(attempts(Error::from(std::fmt::Error)).await, 4);
    assert_eq!(attempts(Error::message("odd").terminal()).await, 1);
}

#[tokio::test(start_paused = true)]
async fn a_time_out_ends_a_stub() {
    let outcomes = [
        stub::never(),
        stub::value(1).after(Duration::from_secs(11)),
        stub::value(7),
    ];
    let report = run()
        .stub(price::price, stub::sequence(outcomes))
        .report()
        .await;
    assert!(report.failed_attempts()[0].message.contains("timed out"));
    assert!(report.failed_attempts()[1].message.contains("timed out"));
    assert_eq!(report.into_result().unwrap(), 7);
}

#[tokio::test]
async fn a_moved_input_is_there_for_the_attempt_that_runs_the_task() {
    let spy = Spy::new();
    let outcomes = [stub::error(Error::message("no")), stub::pass_through(&spy)];
    let run = parcel("book".to_owned()).stub(parcel::shipped, stub::sequence(outcomes));
    assert_eq!(run.await.unwrap(), 4);
    assert_eq!(spy.calls()[0].to_string(), "shipped(\"book\"), attempt 2");
}

#[tokio::test(start_paused = true)]
async fn an_error_that_is_not_clone_is_made_anew() {
    let error = stub::error_with(|| std::io::Error::other("disk"));
    let run = price("here".to_owned())
        .stub(price::price, error)
        .stub(price::price.fallback(), stub::value(1));
    assert_eq!(run.report().await.failed_attempts().len(), 4);
}
