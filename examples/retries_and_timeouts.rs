//! Retries with back-off, a time limit per attempt and one over all attempts, and errors that no retry can mend.
//!
//! ```text
//! cargo run --example retries_and_timeouts
//! ```

use std::time::Duration;

use dagflow::{Error, Failure, Result, State, task, workflow};
use tokio::time::sleep;

/// Fails twice, then works. Nothing in it knows of the retries; it asks for its attempt only to play its part.
#[task(retries = 4, backoff = exponential("20ms", max = "1s"))]
async fn flaky_server(page: u32) -> Result<String> {
    match dagflow::context().attempt() {
        1 => Err(Error::message("connection reset")),
        2 => Err(Error::message("503, try again later")),
        _ => Ok(format!("page {page}")),
    }
}

/// Hangs at first: the attempt is dropped after its timeout, and the next one is quick.
#[task(retries = 2, backoff = fixed("10ms", jitter = none), timeout = "50ms")]
async fn slow_server() -> &'static str {
    if dagflow::context().attempt() == 1 {
        sleep(Duration::from_secs(3_600)).await;
    }
    "answered in time"
}

/// A wrong password stays wrong.
#[task(retries = 10, backoff = fixed("1s"))]
async fn log_in(password: &str) -> Result<()> {
    if password == "sesame" {
        Ok(())
    } else {
        Err(Error::message("wrong password").terminal())
    }
}

/// Never answers; `deadline` bounds all attempts and the waits between them.
#[task(retries = 1_000, backoff = fixed("10ms"), timeout = "30ms", deadline = "200ms")]
async fn dead_server() -> u32 {
    std::future::pending().await
}

workflow! {
    /// Succeeds, after failures.
    async fn patient() -> Result<String> {
        let page = flaky_server(7);
        let answer = slow_server();
        Ok(format!("{page}, {answer}"))
    }

    /// Fails at once, for all its retries.
    async fn locked_out(password: String) -> Result<()> {
        let session = log_in(&password);
        Ok(session)
    }

    /// Fails after its deadline.
    async fn forlorn() -> Result<u32> {
        let answer = dead_server();
        Ok(answer)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    println!("{}", patient::GRAPH.to_text());
    let report = patient().report().await;
    println!("{report}");
    assert_eq!(report.node(patient::page).attempts, 3);
    assert_eq!(report.node(patient::answer).attempts, 2);
    println!("=> {}\n", report.into_result()?);

    let report = locked_out("guess".to_owned()).report().await;
    assert_eq!(report.node(locked_out::session).attempts, 1);
    if let Err(error) = report.result() {
        println!("=> {error}");
    }

    let report = forlorn().report().await;
    assert_eq!(report.state(forlorn::answer), State::TimedOut);
    if let Err(error) = report.result() {
        println!("=> {error}\n   after {} attempts", error.attempts().len());
        assert!(matches!(
            error.failure(),
            Some(Failure::DeadlineExceeded { .. } | Failure::TimedOut { .. })
        ));
    }
    Ok(())
}
