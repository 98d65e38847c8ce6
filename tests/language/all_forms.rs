use dagflow::{Outcome, State, product, task, workflow};
use std::sync::atomic::{AtomicU32, Ordering};

#[derive(Debug, PartialEq)]
struct NoClone(u32);

#[task]
async fn double(x: &u32) -> u32 {
    x * 2
}
#[task]
fn add(a: &u32, b: &u32) -> Result<u32, std::num::ParseIntError> {
    Ok(a + b)
}
async fn plain(x: u32) -> u32 {
    x + 1
}
fn plain_sync(x: &u32) -> String {
    format!("<{x}>")
}
#[task(blocking)]
fn heavy(x: &u32) -> u32 {
    x * 100
}
#[task]
async fn make(x: u32) -> NoClone {
    NoClone(x)
}
#[task]
async fn eat(x: NoClone) -> u32 {
    x.0
}
#[task]
async fn fails(_x: &u32) -> dagflow::Result<u32> {
    Err(dagflow::Error::message("never"))
}
#[task(retries = 3, backoff = fixed("1ms"))]
async fn flaky() -> dagflow::Result<u32> {
    let attempt = dagflow::context().attempt();
    if attempt < 3 {
        return Err(dagflow::Error::message("not yet"));
    }
    Ok(attempt)
}
static SEEN: AtomicU32 = AtomicU32::new(0);
fn audit(outcome: Outcome<&u32>) {
    SEEN.store(outcome.done().copied().unwrap_or(0), Ordering::Relaxed);
}

workflow! {
    async fn inner(x: u32) -> dagflow::Result<u32> {
        let y = double(&x);
        Ok(y)
    }

    /// All of it.
    #[workflow(concurrency = 8)]
    async fn everything(start: u32, list: Vec<u32>, #[resource] name: String) -> dagflow::Result<String> {
        let sum = add(&a, &b);
        let a = double(&start);
        let b = plain(start);
        let text = plain_sync(&a);
        let big = heavy(&a);
        let own = make(start);
        let eaten = eat(own);
        let items = for x in &list { double(x) };
        let more = for x in list.iter().map(|x| x + 1) { plain(x) };
        let cells = for (x, y) in product(&list, &list) { add(&x, &y) };
        let nested = for x in &list { for y in 0..*x { plain(y) } };
        #[node(on_error = collect)]
        let tries = for x in &list { fails(x) };
        let maybe = if *start > 1_000 { double(&start) };
        let yes = if *start < 1_000 { double(&start) };
        let either = if a > b { double(&a) } else { double(&b) };
        let chosen = match name.as_str() { "x" => plain(a), _ => double(&b) };
        let back = fails(&start) else { double(&start) };
        let sub = inner(start);
        let expr: u32 = *a + *b + { async { 1 }.await };
        let retried = flaky();
        #[node(after(expr, items))]
        let last = plain(7);
        #[finally] audit(outcome(last));
        Ok(format!(
            "{sum} {text} {big} {eaten} {items:?} {more:?} {cells:?} {nested:?} {} {maybe:?} {yes:?} {either} {chosen} {back} {sub} {expr} {retried} {name} {last}",
            tries.iter().filter(|t| t.is_err()).count(),
        ))
    }
}

const EXPECTED: &str = "46 <20> 2000 10 [2, 4, 6] [3, 4, 5] [2, 3, 4, 3, 4, 5, 4, 5, 6] [[1], [1, 2], [1, 2, 3]] 3 None Some(20) 40 22 20 20 32 3 n 8";

#[tokio::test]
async fn every_form_gives_its_value_on_one_thread() {
    let report = everything(10, vec![1, 2, 3], "n".into()).report().await;
    println!("{report}\n{}", everything::GRAPH.to_text());
    let text = report.result().as_ref().unwrap();
    // b = 11, a = 20: sum = 31
    assert_eq!(text, &EXPECTED.replacen("46", "31", 1));
    assert_eq!(report.state(everything::maybe), State::Skipped);
    assert_eq!(report.value(everything::items).unwrap(), &[2, 4, 6]);
    assert_eq!(SEEN.load(Ordering::Relaxed), 8);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_form_gives_its_value_on_two_threads() {
    for _ in 0..200 {
        everything(10, vec![1, 2, 3], "n".into()).await.unwrap();
    }
}
