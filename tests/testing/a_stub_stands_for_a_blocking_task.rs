use std::time::Duration;

use dagflow::prelude::*;
use dagflow::testing::prelude::*;

#[task(blocking, timeout = "5s", retries = 1)]
fn hash(text: &str) -> Result<usize> {
    panic!("no work in tests: {text}")
}

#[task(blocking)]
fn length(text: &str) -> usize {
    text.len()
}

#[task]
async fn quick(text: &str) -> usize {
    text.len()
}

workflow! {
    async fn digest(text: String, long: bool) -> Result<usize> {
        let hash = hash(&text);
        let size = if *long { length(&text) } else { quick(&text) };
        Ok(hash + size)
    }
}

#[tokio::test(start_paused = true)]
async fn without_a_thread() {
    let run = digest("text".to_owned(), true)
        .stub(digest::hash, stub::value(1).after(Duration::from_secs(4)))
        .stub(
            digest::size,
            stub::value(2).after(Duration::from_secs(3600)),
        )
        .only_stubs();
    assert_eq!(run.await.unwrap(), 3);
}

#[tokio::test(start_paused = true)]
async fn its_time_out_ends_the_stub() {
    let outcomes = [stub::never(), stub::value(1)];
    let report = digest("text".to_owned(), false)
        .stub(digest::hash, stub::sequence(outcomes))
        .report()
        .await;
    assert!(report.failed_attempts()[0].message.contains("timed out"));
    assert_eq!(report.into_result().unwrap(), 5);
}

#[tokio::test]
async fn a_spy_leaves_it_where_it_was() {
    let spy = Spy::new();
    let run = digest("text".to_owned(), true)
        .stub(digest::hash, stub::value(1))
        .stub(digest::size, stub::pass_through(&spy));
    assert_eq!(run.await.unwrap(), 5);
    assert_eq!(spy.calls()[0].arguments, ["\"text\""]);
}
