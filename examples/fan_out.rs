//! One task over many items: in order, a few at a time, nested, as a matrix, and with failures collected instead of fatal.
//!
//! ```text
//! cargo run --example fan_out
//! ```

use std::num::ParseIntError;
use std::time::Duration;

use dagflow::{Result, product, task, workflow};
use tokio::time::sleep;

#[task]
async fn fetch(page: u32) -> String {
    sleep(Duration::from_millis(20)).await;
    format!("{page} {} x", page * page)
}

/// A plain function is CPU work: it runs in place, on as many cores as there are.
#[task]
fn words(page: &str) -> Vec<String> {
    page.split(' ').map(str::to_owned).collect()
}

#[task]
fn parse(word: &str) -> Result<u32, ParseIntError> {
    word.parse()
}

#[task]
fn multiply(row: u32, column: u32) -> u32 {
    row * column
}

/// What came of it all.
#[derive(Debug)]
struct Summary {
    numbers: Vec<u32>,
    not_a_number: usize,
    table: Vec<u32>,
}

workflow! {
    /// Loads pages, reads the numbers in them, and multiplies.
    async fn numbers(pages: u32, sides: Vec<u32>) -> Result<Summary> {
        // Owned items of any iterator; ten at a time; the results are in the order of the items.
        #[node(concurrency = 10)]
        let texts = for page in 1..=*pages { fetch(page) };

        // A vector of vectors is lent item by item, without a copy.
        let words = for text in &texts { words(text) };

        // Nested; an item that fails leaves its error in its place.
        #[node(on_error = collect)]
        let parsed = for page in &words { for word in &page { parse(word) } };

        // Every pair.
        let table = for (row, column) in product(&sides, &sides) { multiply(row, column) };

        let results: Vec<Result<u32, ParseIntError>> = parsed.iter().flatten().cloned().collect();
        Ok(Summary {
            not_a_number: results.iter().filter(|result| result.is_err()).count(),
            numbers: results.into_iter().flatten().collect(),
            table,
        })
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    println!("{}", numbers::GRAPH.to_text());
    let report = numbers(20, vec![1, 2, 3]).report().await;
    println!("{report}");
    for item in report.items(numbers::texts).iter().take(3) {
        println!("{}: {}, {:?}", item.node, item.state, item.duration());
    }
    // 20 waits of 20 ms, ten at a time.
    let took = report.node(numbers::texts).duration().unwrap_or_default();
    assert!(
        took >= Duration::from_millis(40),
        "no more than ten at a time"
    );
    let summary = report.into_result()?;
    println!("{summary:?}");
    assert_eq!((summary.numbers.len(), summary.not_a_number), (40, 20));
    assert_eq!(summary.table, [1, 2, 3, 2, 4, 6, 3, 6, 9]);
    Ok(())
}
