use std::fmt::Display;

use dagflow::prelude::*;
use dagflow::testing::prelude::*;

use crate::support::failure;

#[derive(Clone, Debug, thiserror::Error)]
#[error("torn")]
struct Torn;

#[task]
async fn print(text: &str) -> Result<usize, Torn> {
    Ok(text.len())
}

workflow! {
    async fn show<T: Display + Send + Sync + 'static>(value: T) -> Result<usize> {
        let text: String = value.to_string();
        let size = print(&text);
        Ok(size)
    }
}

#[tokio::test]
async fn with_a_value_or_the_error_of_the_task() {
    assert_eq!(show(1).stub(show::size, stub::value(9)).await.unwrap(), 9);
    let error = show(1)
        .stub(show::size, stub::error(Torn))
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "node `size` failed: torn");
}

#[tokio::test]
async fn another_error_fails_the_test() {
    let run = show(1).stub(show::size, stub::error(Error::message("odd")));
    let message = failure(run).await;
    assert!(
        message
            .contains("the stub of `size` fails with an error that workflow `show` cannot convert"),
        "{message}"
    );
}
