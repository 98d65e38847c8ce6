use std::sync::{Arc, Mutex};

use dagflow::prelude::*;
use dagflow::testing::explore;

type List = Arc<Mutex<Vec<&'static str>>>;

/// It has a side effect: the list is shared, and somebody has to be the first.
#[task]
async fn note(list: &List, word: &'static str) -> usize {
    tokio::task::yield_now().await; // the network
    let mut list = list.lock().unwrap();
    list.push(word);
    list.len()
}

#[task]
async fn word(word: &'static str) -> &'static str {
    tokio::task::yield_now().await;
    word
}

workflow! {
    async fn racy(list: List) -> Result<String> {
        let stock = note(&list, "stock");
        let price = note(&list, "price");
        let words: String = { let _ = (stock, price); list.lock().unwrap().join(" and ") };
        Ok(words)
    }

    async fn repaired() -> Result<String> {
        let stock = word("stock");
        let price = word("price");
        let words: String = format!("{stock} and {price}");
        Ok(words)
    }
}

// A plain `#[test]`: each order gets a runtime of its own.
#[test]
fn the_result_is_the_same_in_every_order() {
    let explored = explore(repaired).run();
    assert!(explored.exhaustive);
}

#[test]
fn the_race_is_found_and_found_again() {
    let explored = explore(|| racy(List::default())).outcome();
    let failure = explored.failure.expect("two nodes write to one list");
    assert!(failure.to_string().contains("depends on the order"));
    // What `run` prints has a line for the test that shows the same order again.
    let again = explore(|| racy(List::default())).replay(failure.order());
    assert!(again.outcome().failure.is_some());
}

#[test]
fn both_words_are_there_in_every_order() {
    explore(|| racy(List::default()))
        .check(|result| assert_eq!(result.as_ref().unwrap().len(), "stock and price".len()))
        .run();
}
