//! A workflow with an error type of its own: task errors convert as with `?`, the engine's own failures from `dagflow::Failure`.
//!
//! ```text
//! cargo run --example typed_errors
//! ```

use std::num::ParseIntError;

use dagflow::{Failure, task, workflow};

/// What a shop can fail with.
#[derive(Debug, thiserror::Error)]
enum ShopError {
    #[error("that is no number: {0}")]
    Number(#[from] ParseIntError),
    #[error(transparent)]
    Stock(#[from] StockError),
    /// Timed out, panicked or cancelled.
    #[error("the shop is closed: {0}")]
    Engine(#[from] Failure),
}

#[derive(Debug, thiserror::Error)]
enum StockError {
    #[error("only {left} left of {wanted}")]
    SoldOut { wanted: u32, left: u32 },
    #[error("the stock room does not answer")]
    Busy,
}

impl StockError {
    fn is_transient(&self) -> bool {
        matches!(self, Self::Busy)
    }
}

#[task]
fn parse(text: &str) -> Result<u32, ParseIntError> {
    text.trim().parse()
}

/// Tries again while the stock room is busy, but not when there is nothing left.
#[task(retries = 5, backoff = fixed("2ms"), retry_if = StockError::is_transient, timeout = "50ms")]
async fn reserve(wanted: u32) -> Result<u32, StockError> {
    match wanted {
        0 => std::future::pending().await,
        wanted if wanted > 10 => Err(StockError::SoldOut { wanted, left: 10 }),
        _ if dagflow::context().attempt() < 3 => Err(StockError::Busy),
        wanted => Ok(wanted),
    }
}

workflow! {
    /// Sells what the text asks for.
    async fn sell(text: String) -> Result<u32, ShopError> {
        let wanted = parse(&text);
        #[node(retries = 2)]
        let reserved = reserve(*wanted);
        Ok(reserved)
    }
}

#[tokio::main]
async fn main() {
    for text in ["7", "seven", "11", "0"] {
        // Every case is there for the caller to match on; nothing is boxed.
        let said = match sell(text.to_owned()).await {
            Ok(sold) => format!("{sold} sold"),
            Err(ShopError::Number(error)) => format!("please write digits ({error})"),
            Err(ShopError::Stock(StockError::SoldOut { left, .. })) => {
                format!("would you take {left}?")
            }
            Err(error @ (ShopError::Stock(StockError::Busy) | ShopError::Engine(_))) => {
                error.to_string()
            }
        };
        println!("{text:>6}: {said}");
    }
    assert!(matches!(sell("7".to_owned()).await, Ok(7)));
    assert!(matches!(
        sell("x".to_owned()).await,
        Err(ShopError::Number(_))
    ));
    assert!(matches!(
        sell("11".to_owned()).await,
        Err(ShopError::Stock(StockError::SoldOut { left: 10, .. }))
    ));
    assert!(matches!(
        sell("0".to_owned()).await,
        Err(ShopError::Engine(Failure::TimedOut { .. }))
    ));
}
