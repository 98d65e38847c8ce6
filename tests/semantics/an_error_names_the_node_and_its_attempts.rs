use std::num::ParseIntError;

use dagflow::{Error, Failure, Result, task, workflow};

#[derive(Debug, thiserror::Error)]
#[error("the label is wrong")]
struct WrongLabel(#[from] ParseIntError);

#[task(retries = 2, backoff = fixed("1ms"))]
async fn print(text: &str) -> Result<u32, WrongLabel> {
    Ok(text.parse::<u32>()?)
}

#[task(retries = 2, backoff = fixed("1ms"))]
async fn fickle() -> Result<u32> {
    Err(Error::message(format!(
        "no {}",
        dagflow::context().attempt()
    )))
}

#[task]
async fn once(item: u32) -> Result<u32> {
    if item == 3 {
        return Err(Error::message("three"));
    }
    Ok(item)
}

#[task(timeout = "1s")]
async fn slow() -> Result<u32> {
    std::future::pending().await
}

workflow! {
    async fn label(text: String) -> Result<u32> {
        let print = print(&text);
        Ok(print)
    }
    async fn order(text: String) -> Result<u32> {
        let parcel = label(text.clone());
        Ok(parcel)
    }
    async fn orders(text: String) -> Result<u32> {
        let parcels = for _item in 0..1 { order(text.clone()) };
        Ok(parcels[0])
    }
    async fn changing() -> Result<u32> {
        let x = fickle();
        Ok(x)
    }
    async fn item() -> Result<u32> {
        let xs = for item in 3..4 { once(item) };
        Ok(xs[0])
    }
    async fn timed() -> Result<u32> {
        let x = slow();
        Ok(x)
    }
    async fn expression(text: String) -> Result<u32> {
        let number: u32 = text.parse()?;
        Ok(number)
    }
}

#[tokio::test(start_paused = true)]
async fn in_one_sentence() {
    let error = label("x".into()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `print` failed after 3 attempts: the label is wrong"
    );
    assert_eq!(
        format!("{error:#}"),
        "node `print` failed after 3 attempts: the label is wrong: invalid digit found in string"
    );
    let error = item().await.unwrap_err();
    assert_eq!(error.to_string(), "node `xs[0]` failed: three");
    let error = expression("x".into()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "node `number` failed: invalid digit found in string"
    );
}

#[tokio::test(start_paused = true)]
async fn and_says_what_each_attempt_said() {
    let error = changing().await.unwrap_err();
    assert_eq!(error.node(), Some("x"));
    let attempts: Vec<_> = error
        .attempts()
        .iter()
        .map(|error| (error.node.as_str(), error.attempt, error.message.as_str()))
        .collect();
    assert_eq!(
        attempts,
        [("x", 1, "no 1"), ("x", 2, "no 2"), ("x", 3, "no 3")]
    );
    assert_eq!(
        format!("{error:?}"),
        "node `x` failed after 3 attempts: no 3\n  attempt 1 of `x`: no 1\n  attempt 2 of `x`: no 2\n  attempt 3 of `x`: no 3"
    );
}

#[tokio::test(start_paused = true)]
async fn and_keeps_the_source_and_the_type() {
    let error = label("x".into()).await.unwrap_err();
    assert!(error.downcast_ref::<WrongLabel>().is_some());
    assert!(error.failure().is_none());
    let whole: &dyn std::error::Error = error.as_ref();
    let chain: Vec<String> = std::iter::successors(Some(whole), |&error| error.source())
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        chain,
        [
            "node `print` failed after 3 attempts: the label is wrong",
            "the label is wrong",
            "invalid digit found in string",
        ]
    );
    let boxed: Box<dyn std::error::Error + Send + Sync> = error.into();
    assert!(boxed.source().unwrap().is::<WrongLabel>());
}

#[tokio::test(start_paused = true)]
async fn with_the_path_through_nested_runs() {
    let error = order("x".into()).await.unwrap_err();
    assert_eq!(error.node(), Some("parcel/print"));
    assert_eq!(
        error.to_string(),
        "node `parcel/print` failed after 3 attempts: the label is wrong"
    );
    assert_eq!(error.attempts().len(), 3);
    assert!(error.downcast_ref::<WrongLabel>().is_some());
    let error = orders("x".into()).await.unwrap_err();
    assert_eq!(error.node(), Some("parcels[0]/parcel/print"));
}

#[tokio::test(start_paused = true)]
async fn a_failure_of_the_engine_too() {
    let error = timed().await.unwrap_err();
    assert_eq!(error.node(), Some("x"));
    assert_eq!(error.attempts().len(), 1);
    assert!(matches!(
        error.failure(),
        Some(Failure::TimedOut { attempt: 1, .. })
    ));
    assert!(
        error
            .source()
            .is_some_and(<dyn std::error::Error>::is::<Failure>)
    );
}
