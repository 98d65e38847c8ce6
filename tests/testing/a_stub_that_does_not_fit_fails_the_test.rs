use dagflow::prelude::*;
use dagflow::testing::prelude::*;

use crate::support::failure;

#[task]
async fn rate(country: &str) -> f64 {
    panic!("no rate for {country}")
}

#[task]
fn total(items: &[u32], rate: f64) -> f64 {
    f64::from(items.iter().sum::<u32>()) * rate
}

workflow! {
    async fn order(country: String, items: Vec<u32>) -> Result<f64> {
        let rate = rate(&country);
        let total = total(&items, rate);
        Ok(total)
    }
}

fn run() -> dagflow::Run<Result<f64>, order> {
    order("nl".to_owned(), vec![1, 2]).stub(order::rate, stub::value(0.5))
}

#[tokio::test]
async fn with_the_number_of_the_argument() {
    let closure = stub::with(|_: &Vec<u32>, rate: &f32| Ok(f64::from(*rate)));
    let message = failure(run().stub(order::total, closure)).await;
    assert_eq!(
        message,
        "the test of workflow `order` fails:\n  the stub of `total` does not fit: argument 2 of its closure is a `&f32`, \
         but the call has a `f64`"
    );
}

#[tokio::test]
async fn with_the_count_of_the_arguments() {
    let message = failure(run().stub(order::total, stub::with(|| Ok(1.0)))).await;
    assert_eq!(
        message,
        "the test of workflow `order` fails:\n  the stub of `total` does not fit: its closure takes 0 arguments, but the call \
         has 2: (alloc::vec::Vec<u32>, f64)"
    );
}
