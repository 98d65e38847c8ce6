use std::cell::Cell;

use dagflow::testing::explore;
use dagflow::{Result, task, workflow};

#[task]
fn pass(number: u32) -> u32 {
    number
}

workflow! {
    async fn two(number: u32) -> Result<u32> {
        let left = pass(number);
        let right = pass(number);
        Ok(left + right)
    }

    async fn as_many(number: u32) -> Result<u32> {
        let all = for _ in 0..*number + 3 { pass(1) };
        let one = pass(1);
        Ok(all.len() as u32 + one)
    }
}

/// Outlives the runs.
fn counter() -> impl Fn() -> u32 {
    let counter = Cell::new(0);
    move || counter.replace(counter.get() + 1)
}

#[test]
fn where_the_result_changes() {
    let next = counter();
    let found = explore(|| two(next())).outcome();
    let text = found.failure.unwrap().to_string();
    assert!(
        text.starts_with("the same order of nodes fails once and passes once"),
        "{text}"
    );
    assert!(text.contains("state that outlives a run"), "{text}");
}

#[test]
fn where_the_choices_change() {
    let next = counter();
    let found = explore(|| as_many(next())).check(|_| ()).outcome();
    let text = found.failure.unwrap().to_string();
    assert!(
        text.starts_with("after the same choices, other nodes could go on"),
        "{text}"
    );
}
