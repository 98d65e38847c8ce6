use std::fmt;
use std::time::Duration;

use dagflow::{Failure, task, workflow};
use dagflow_test_support::{quiet, settle};
use futures::FutureExt;

#[derive(Debug, PartialEq)]
struct Sold;

impl fmt::Display for Sold {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("sold out")
    }
}

/// It is no `std::error::Error`, is not `Clone`, and does not convert from `Infallible`.
#[derive(Debug, PartialEq)]
enum ShopError {
    Sold,
    Number(std::num::ParseIntError),
    Engine(Failure),
}

impl fmt::Display for ShopError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl From<Sold> for ShopError {
    fn from(_: Sold) -> Self {
        Self::Sold
    }
}

impl From<std::num::ParseIntError> for ShopError {
    fn from(error: std::num::ParseIntError) -> Self {
        Self::Number(error)
    }
}

impl From<Failure> for ShopError {
    fn from(failure: Failure) -> Self {
        Self::Engine(failure)
    }
}

#[task]
async fn price(item: u32) -> u32 {
    item * 2
}

async fn plain(item: u32) -> u32 {
    item
}

#[task]
async fn take(item: u32) -> Result<u32, Sold> {
    if item == 0 { Err(Sold) } else { Ok(item) }
}

#[task]
fn number(text: &str) -> Result<u32, std::num::ParseIntError> {
    text.parse()
}

#[task(timeout = "1s")]
async fn stuck() -> u32 {
    std::future::pending().await
}

#[task]
fn breaks() -> u32 {
    panic!("planned")
}

workflow! {
    async fn buy(item: u32, text: String) -> Result<u32, ShopError> {
        let price = price(item);
        let plain = plain(item);
        let taken = take(item);
        let number = number(&text);
        let twice: u32 = text.parse::<u32>()? * 2;
        Ok(price + plain + taken + number + twice)
    }
    async fn infallible(item: u32) -> Result<u32, ShopError> {
        let prices = for x in 0..*item { price(x) };
        let maybe = if *item > 1 { plain(*item) };
        let either = match item { 0 => price(0), _ => plain(1) };
        Ok(prices.iter().sum::<u32>() + maybe.unwrap_or(0) + either)
    }
    async fn waits() -> Result<u32, ShopError> {
        let stuck = stuck();
        Ok(stuck)
    }
    async fn panics() -> Result<u32, ShopError> {
        let breaks = breaks();
        Ok(breaks)
    }
    async fn shops(item: u32) -> Result<u32, ShopError> {
        let one = buy(item, "1".to_owned());
        Ok(one)
    }
    async fn in_the_tail(text: String) -> Result<u32, ShopError> {
        let price = price(1);
        Ok(price + text.parse::<u32>()?)
    }
}

#[tokio::test]
async fn errors_of_tasks_convert() {
    assert_eq!(buy(2, "3".into()).await, Ok(4 + 2 + 2 + 3 + 6));
    assert_eq!(buy(0, "3".into()).await, Err(ShopError::Sold));
    assert!(matches!(
        buy(2, "x".into()).await,
        Err(ShopError::Number(_))
    ));
    assert_eq!(shops(0).await, Err(ShopError::Sold));
    assert!(matches!(
        in_the_tail("x".into()).await,
        Err(ShopError::Number(_))
    ));
}

#[tokio::test]
async fn tasks_that_cannot_fail_need_no_conversion() {
    assert_eq!(infallible(3).await, Ok(6 + 3 + 1));
}

#[tokio::test(start_paused = true)]
async fn failures_of_the_engine_convert() {
    quiet();
    assert_eq!(
        waits().await,
        Err(ShopError::Engine(Failure::TimedOut {
            node: "stuck".into(),
            attempt: 1,
            limit: Duration::from_secs(1),
            blocking: false,
        }))
    );
    assert_eq!(
        panics().await,
        Err(ShopError::Engine(Failure::Panicked {
            node: "breaks".into(),
            message: "planned".into(),
        }))
    );
    let handle = waits().start();
    settle().await;
    handle.cancel();
    assert_eq!(
        handle.await,
        Err(ShopError::Engine(Failure::Cancelled {
            workflow: "waits".into(),
        }))
    );
    assert!(matches!(
        waits().deadline(Duration::from_millis(1)).await,
        Err(ShopError::Engine(Failure::RunDeadlineExceeded { .. }))
    ));
}

#[test]
fn a_missing_runtime_converts() {
    assert!(matches!(
        waits().now_or_never().unwrap(),
        Err(ShopError::Engine(Failure::NoRuntime { .. }))
    ));
}
