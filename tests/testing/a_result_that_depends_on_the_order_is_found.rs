use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use dagflow::testing::explore;
use dagflow::{Result, Run, task, workflow};

/// Prices by item, which several nodes write.
type Prices = Arc<Mutex<BTreeMap<&'static str, u32>>>;

/// The last one wins.
#[task]
fn set(prices: &Prices, price: u32) {
    prices.lock().unwrap().insert("pear", price);
}

/// Reads, waits, writes: whatever is added meanwhile is lost.
#[task]
async fn add(prices: &Prices, price: u32) {
    let before = prices.lock().unwrap().get("pear").copied().unwrap_or(0);
    tokio::task::yield_now().await;
    prices.lock().unwrap().insert("pear", before + price);
}

/// The same without a wait in between.
#[task]
async fn add_at_once(prices: &Prices, price: u32) {
    tokio::task::yield_now().await;
    *prices.lock().unwrap().entry("pear").or_default() += price;
    tokio::task::yield_now().await;
}

#[task]
async fn other_work() {
    tokio::task::yield_now().await;
    tokio::task::yield_now().await;
}

workflow! {
    async fn last_writer_wins(#[resource] prices: Prices) -> Result<u32> {
        let done = other_work();
        let slow = other_work();
        #[node(after(done))]
        let one = set(&prices, 1);
        #[node(after(slow))]
        let two = set(&prices, 2);
        let end: u32 = { let () = (*one, *two).0; prices.lock().unwrap()["pear"] };
        Ok(end)
    }

    async fn lost_update(#[resource] prices: Prices) -> Result<u32> {
        let others = for _ in 0..3 { other_work() };
        let one = add(&prices, 1);
        #[node(after(one))]
        let two = other_work();
        #[node(after(others))]
        let three = add(&prices, 2);
        let end: u32 = { let () = (*one, *two, *three).0; prices.lock().unwrap()["pear"] };
        Ok(end)
    }

    async fn fixed(#[resource] prices: Prices) -> Result<u32> {
        let others = for _ in 0..3 { other_work() };
        let one = add_at_once(&prices, 1);
        #[node(after(one))]
        let two = other_work();
        #[node(after(others))]
        let three = add_at_once(&prices, 2);
        let end: u32 = { let () = (*one, *two, *three).0; prices.lock().unwrap()["pear"] };
        Ok(end)
    }
}

/// Finds the failure, and has it again from its text. Gives what matters.
fn find<W: 'static>(make: fn(Prices) -> Run<Result<u32>, W>) -> Vec<String> {
    let found = explore(|| make(Prices::default())).outcome();
    assert!(found.schedules <= 1_000);
    let failure = found.failure.unwrap();
    let text = failure.to_string();
    assert!(text.contains("depends on the order"), "{text}");

    let token = text.split("DAGFLOW_REPLAY=").nth(1).unwrap();
    let again = explore(|| make(Prices::default()))
        .replay(token)
        .outcome()
        .failure
        .unwrap();
    assert_eq!(again.moves(), failure.moves());
    let results = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.contains("Ok("));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(results(&text).len(), 2, "{text}");
    assert_eq!(results(&again.to_string()), results(&text));
    failure.because().to_vec()
}

#[test]
fn where_the_last_writer_wins() {
    assert_eq!(find(last_writer_wins), ["start two", "start one"]);
}

#[test]
fn where_an_update_is_lost() {
    assert_eq!(find(lost_update), ["start three", "resume one"]);
}

#[test]
fn but_not_where_it_is_fixed() {
    let explored = explore(|| fixed(Prices::default())).schedules(10_000).run();
    assert_eq!((explored.schedules, explored.exhaustive), (10_000, false));
}

#[test]
#[should_panic(expected = "the result depends on the order of the nodes")]
fn and_fails_the_test() {
    explore(|| lost_update(Prices::default())).run();
}
