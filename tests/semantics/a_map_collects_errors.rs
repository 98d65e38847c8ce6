use std::sync::Arc;
use std::time::Duration;

use dagflow::{Error, Failure, Result, State, task, workflow};
use dagflow_test_support::{Log, quiet};

#[derive(Debug, Clone, PartialEq, thiserror::Error)]
enum Takes {
    #[error("odd {0}")]
    Odd(u32),
    #[error(transparent)]
    Engine(#[from] Failure),
}

#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("odd {0}")]
struct TakesNot(u32);

#[task(timeout = "10ms", retries = 1, backoff = fixed("1ms", jitter = none))]
async fn takes(item: u32) -> Result<u32, Takes> {
    match item {
        7 => std::future::pending().await,
        8 => panic!("planned"),
        _ if item % 2 == 1 => Err(Takes::Odd(item)),
        _ => Ok(item),
    }
}

#[task(timeout = "10ms")]
async fn takes_not(item: u32) -> Result<u32, TakesNot> {
    match item {
        7 => std::future::pending().await,
        8 => panic!("planned"),
        _ if item % 2 == 1 => Err(TakesNot(item)),
        _ => Ok(item),
    }
}

#[task]
fn checked(item: u32) -> Result<u32, TakesNot> {
    if item % 2 == 1 {
        Err(TakesNot(item))
    } else {
        Ok(item)
    }
}

workflow! {
    async fn typed(items: Vec<u32>) -> Result<Vec<Result<u32, Takes>>> {
        #[node(on_error = collect)]
        let values = for item in items { takes(item) };
        Ok(values)
    }

    async fn narrow(items: Vec<u32>) -> Result<Vec<Result<u32, TakesNot>>> {
        #[node(on_error = collect)]
        let values = for item in items { takes_not(item) };
        Ok(values)
    }

    async fn nested() -> Result<Vec<Vec<Result<u32, TakesNot>>>> {
        #[node(on_error = collect)]
        let values = for row in 0..3_u32 { for column in 0..*row { checked(column) } };
        Ok(values)
    }
}

#[tokio::test(start_paused = true)]
async fn errors_time_outs_and_panics_where_the_error_takes_failures() {
    quiet();
    let log = Log::new();
    let report = typed(vec![2, 3, 7, 8, 4])
        .sink(Arc::clone(&log) as _)
        .report()
        .await;
    let values = report.result().as_ref().unwrap();
    assert_eq!(values[0], Ok(2));
    assert_eq!(values[1], Err(Takes::Odd(3)));
    assert_eq!(
        values[2],
        Err(Takes::Engine(Failure::TimedOut {
            node: "values[2]".into(),
            attempt: 2,
            limit: Duration::from_millis(10),
            blocking: false
        }))
    );
    assert_eq!(
        values[3],
        Err(Takes::Engine(Failure::Panicked {
            node: "values[3]".into(),
            message: "planned".into()
        }))
    );
    assert_eq!(values[4], Ok(4));
    assert_eq!(report.state(typed::values), State::Succeeded);
    let states: Vec<State> = report
        .items(typed::values)
        .iter()
        .map(|item| item.state)
        .collect();
    assert_eq!(
        states,
        [
            State::Succeeded,
            State::Failed,
            State::TimedOut,
            State::Failed,
            State::Succeeded
        ],
        "an item whose error was collected has failed all the same"
    );
    assert_eq!(log.lines().last().unwrap(), "run succeeded");
}

#[tokio::test(start_paused = true)]
async fn errors_only_where_the_error_does_not_take_failures() {
    quiet();
    assert_eq!(
        narrow(vec![1, 2, 3]).await.unwrap(),
        [Err(TakesNot(1)), Ok(2), Err(TakesNot(3))]
    );
    let report = narrow(vec![1, 7, 2]).report().await;
    assert_eq!(report.state(narrow::values), State::TimedOut);
    let error = report.result().as_ref().unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `values[1]` timed out: attempt 1 took longer than its timeout of 10ms"
    );
    let error: Error = narrow(vec![1, 8, 2]).await.unwrap_err();
    assert_eq!(error.to_string(), "node `values[1]` panicked: planned");
}

#[tokio::test(start_paused = true)]
async fn in_nested_maps() {
    assert_eq!(
        nested().await.unwrap(),
        [vec![], vec![Ok(0)], vec![Ok(0), Err(TakesNot(1))]]
    );
}
