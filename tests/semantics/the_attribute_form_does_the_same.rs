use std::sync::Arc;
use std::time::Duration;

use dagflow::{Error, Outcome, Result, product, task};
use dagflow_test_support::{Journal, Log};

#[task]
async fn double(x: u32) -> u32 {
    tokio::time::sleep(Duration::from_millis(1)).await;
    x * 2
}

#[task(retries = 1, backoff = fixed("1ms", jitter = none))]
async fn fails(x: &u32) -> Result<u32> {
    Err(Error::message(format!("{x}")))
}

fn audit(outcome: Outcome<&u32>, journal: &Journal) {
    journal.note(outcome.state());
}

/// The same items, under the macro and under the attribute. `$macro` gets them as they are.
macro_rules! forms {
    ($form:ident) => {
        $form! {
            async fn inner(x: u32) -> Result<u32> {
                let y = double(x);
                Ok(y)
            }

            #[workflow(concurrency = 2)]
            pub(super) async fn everything(xs: Vec<u32>, #[resource] journal: Journal) -> Result<String> {
                #[node(concurrency = 1)]
                let items = for x in &xs { double(*x) };
                let cells = for (x, y) in product(&xs, &xs) { double(x * y) };
                let back = fails(&items[0]) else { inner(items[1]) };
                let maybe = if *back > 100 { double(1) };
                let chosen = match maybe { Some(_) => double(1), None => double(2) };
                #[node(after(maybe), name = "last")]
                let end: u32 = items.len() as u32 + { async { 1 }.await };
                #[finally]
                audit(outcome(end), &journal);
                Ok(format!("{items:?} {cells:?} {back} {maybe:?} {chosen} {end}"))
            }

            pub(super) async fn broken() -> Result<u32> {
                let a = fails(&7);
                Ok(a)
            }
        }
    };
}

mod function_like {
    use super::{Journal, Result, audit, double, fails, product};
    use dagflow::workflow;

    forms!(workflow);
}

mod attribute {
    use super::{Journal, Result, audit, double, fails, product};
    use dagflow::attribute::workflow;

    /// Puts the attribute on each function that has none.
    macro_rules! attributed {
        ($first:item $second:item $third:item) => {
            #[workflow]
            $first
            $second
            #[workflow]
            $third
        };
    }

    forms!(attributed);
}

#[tokio::test(start_paused = true)]
async fn values_events_and_shape() {
    let (journal, other) = (Journal::new(), Journal::new());
    let (log, other_log) = (Log::new(), Log::new());
    let function_like = function_like::everything(vec![1, 2], journal.clone())
        .sink(Arc::clone(&log) as _)
        .await
        .unwrap();
    let attribute = attribute::everything(vec![1, 2], other.clone())
        .sink(Arc::clone(&other_log) as _)
        .await
        .unwrap();
    assert_eq!(function_like, "[2, 4] [2, 4, 4, 8] 8 None 4 3");
    assert_eq!(function_like, attribute);
    assert_eq!(journal.notes(), ["done"]);
    assert_eq!(other.notes(), ["done"]);
    assert_eq!(log.lines(), other_log.lines());
    assert_eq!(
        function_like::everything::GRAPH.to_text(),
        attribute::everything::GRAPH.to_text()
    );
}

#[tokio::test(start_paused = true)]
async fn errors() {
    let function_like = function_like::broken().await.unwrap_err();
    let attribute = attribute::broken().await.unwrap_err();
    assert_eq!(
        function_like.to_string(),
        "node `a` failed after 2 attempts: 7"
    );
    assert_eq!(format!("{function_like:?}"), format!("{attribute:?}"));
}
