use std::time::Duration;

use dagflow::testing::explore;
use dagflow::{Error, Graph, OnFailure, Outcome, Result, State, task, workflow};

#[task]
async fn wait(number: u32) -> u32 {
    tokio::task::yield_now().await;
    number
}

#[task(retries = 2, backoff = exponential("1h"))]
async fn second_time(number: u32) -> Result<u32> {
    tokio::task::yield_now().await;
    match dagflow::context().attempt() {
        1 => Err(Error::message("again")),
        _ => Ok(number),
    }
}

#[task(retries = 2)]
async fn at_once_again(number: u32) -> Result<u32> {
    match dagflow::context().attempt() {
        3 => Ok(number),
        _ => Err(Error::message("again")),
    }
}

#[task(timeout = "1s")]
async fn too_long(number: u32) -> u32 {
    tokio::time::sleep(Duration::from_secs(2)).await;
    number
}

#[task(blocking, timeout = "1s")]
fn block(number: &u32) -> u32 {
    *number
}

#[task]
fn plain(number: &u32) -> u32 {
    *number
}

#[task]
async fn fail(_number: u32) -> Result<u32> {
    tokio::task::yield_now().await;
    Err(Error::message("no"))
}

fn close(_end: Outcome<&u32>) {}

workflow! {
    async fn part(number: u32) -> Result<u32> {
        let a = wait(number);
        let b = second_time(number);
        #[finally] close(outcome(b));
        Ok(a + b)
    }

    async fn all_forms(start: u32) -> Result<u32> {
        let retried = second_time(start);
        let again = at_once_again(start);
        let saved = too_long(start) else { wait(start) };
        let blocked = block(&retried);
        let either = if *again > 0 { block(&again) } else { plain(&again) };
        let nested = part(start);
        let many = for number in 0..3 { part(number) };
        #[node(on_error = collect)]
        let collected = for number in 0..2 { fail(number) };
        #[node(concurrency = 1)]
        let table = for row in 0..2 { for column in 0..2 { wait(row + column) } };
        let expression: u32 = wait(*blocked).await + 1;
        let moved = wait(expression);
        let skipped = if start == 0 { wait(start) };
        #[finally] close(outcome(moved));
        let errors: usize = collected.iter().filter(|one| one.is_err()).count();
        let sum = retried + again + saved + blocked + either + nested + moved + skipped.unwrap_or(0);
        Ok(sum + many.iter().sum::<u32>() + table.iter().flatten().sum::<u32>() + u32::try_from(errors)?)
    }

    async fn one_fails(start: u32) -> Result<u32> {
        let bad = fail(start);
        let good = wait(start);
        let after = wait(good);
        #[finally] close(outcome(after));
        Ok(bad + after)
    }
}

#[test]
fn in_a_workflow_of_all_of_them() {
    let explored = explore(|| all_forms(1)).schedules(200).run();
    assert_eq!((explored.schedules, explored.exhaustive), (200, false));
}

#[test]
fn when_a_node_fails() {
    let explored = explore(|| one_fails(1)).run();
    assert!(explored.exhaustive, "{explored}");
    explore(|| one_fails(1).on_failure(OnFailure::Continue).report())
        .check(|report| {
            assert_eq!(report.state(one_fails::bad), State::Failed);
            assert_eq!(report.state(one_fails::after), State::Succeeded);
        })
        .run();
    let mut states = std::collections::BTreeSet::new();
    explore(|| one_fails(1).report())
        .check(|report| {
            states.insert(report.state(one_fails::after).to_string());
        })
        .run();
    let states: Vec<_> = states.iter().map(String::as_str).collect();
    assert_eq!(states, ["cancelled", "succeeded"]);
}

#[test]
fn in_a_graph_that_is_built_at_run_time() {
    let mut graph = Graph::new("sum");
    let (key, number) = graph.input::<u32>("number");
    let twice = graph.add(
        async |number: &u32| Ok::<_, Error>(wait(number * 2).await),
        (&number,),
    );
    let thrice = graph.add(
        async |number: &u32| Ok::<_, Error>(wait(number * 3).await),
        (&number,),
    );
    let sum = graph.add_pure(|a: u32, b: u32| a + b, (twice, thrice));
    let flow = graph.build(sum);
    let explored = explore(|| flow.start().input(key, 1).run()).run();
    assert_eq!((explored.schedules, explored.exhaustive), (6, true));
}
