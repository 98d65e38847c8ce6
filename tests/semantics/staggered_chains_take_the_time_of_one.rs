use std::time::Duration;

use dagflow::{Result, task, workflow};
use tokio::time::Instant;

const SHORT: u64 = 0;
const LONG: u64 = 20;

#[task]
async fn nap(before: u64, milliseconds: u64) -> u64 {
    if milliseconds > 0 {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    }
    before + milliseconds
}

async fn long(before: &u64) -> u64 {
    nap(*before, LONG).await
}

async fn short(before: &u64) -> u64 {
    nap(*before, SHORT).await
}

workflow! {
    // Each chain sleeps three times; a level-by-level scheduler would wait for the slower chain at every level.
    async fn two() -> Result<u64> {
        let a1 = nap(0, LONG);
        let a2 = nap(a1, SHORT);
        let a3 = nap(a2, LONG);
        let a4 = nap(a3, SHORT);
        let a5 = nap(a4, LONG);
        let a6 = nap(a5, SHORT);
        let b1 = nap(0, SHORT);
        let b2 = nap(b1, LONG);
        let b3 = nap(b2, SHORT);
        let b4 = nap(b3, LONG);
        let b5 = nap(b4, SHORT);
        let b6 = nap(b5, LONG);
        Ok(a6 + b6)
    }

    async fn items() -> Result<u64> {
        let ends = for chain in 0..10_u64 { steps(chain % 2) };
        Ok(ends.iter().sum())
    }

    async fn steps(parity: u64) -> Result<u64> {
        let a = nap(0, if *parity == 0 { LONG } else { SHORT });
        let b = nap(a, if *parity == 1 { LONG } else { SHORT });
        let c = nap(b, if *parity == 0 { LONG } else { SHORT });
        let d = nap(c, if *parity == 1 { LONG } else { SHORT });
        Ok(d)
    }
}

#[tokio::test(start_paused = true)]
async fn as_nodes() {
    let start = Instant::now();
    assert_eq!(two().await.unwrap(), 120);
    assert_eq!(start.elapsed(), Duration::from_millis(60));
}

#[tokio::test(start_paused = true)]
async fn as_nested_runs() {
    let start = Instant::now();
    assert_eq!(items().await.unwrap(), 400);
    assert_eq!(start.elapsed(), Duration::from_millis(40));
}

#[tokio::test(start_paused = true)]
async fn as_a_graph_built_at_run_time() {
    let mut graph = dagflow::Graph::new("chains");
    let ends: Vec<_> = (0..50_u64)
        .map(|chain| {
            let mut end = graph.add_pure(|| 0_u64, ());
            for step in 0..20 {
                end = if (chain + step) % 2 == 0 {
                    graph.add_async(long, (&end,))
                } else {
                    graph.add_async(short, (&end,))
                };
            }
            end
        })
        .collect();
    let sum = graph.add_pure(|ends: Vec<&u64>| ends.into_iter().sum::<u64>(), (&ends,));
    let flow = graph.build(sum);
    let start = Instant::now();
    assert_eq!(flow.run().await.unwrap(), 50 * 200);
    assert_eq!(start.elapsed(), Duration::from_millis(200));
}
