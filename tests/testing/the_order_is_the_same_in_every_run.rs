use std::time::Duration;

use dagflow::prelude::*;

#[task]
async fn nap(number: u32) -> u32 {
    if number == 3 {
        // It computes for long, which the engine finds out.
        std::thread::sleep(Duration::from_micros(100));
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    number
}

workflow! {
    #[workflow(concurrency = 1)]
    async fn queue() -> Result<u32> {
        let a = nap(1);
        let b = nap(2);
        let c = nap(3);
        let d = nap(4);
        let e = nap(5);
        let f = nap(6);
        Ok(a + b + c + d + e + f)
    }
}

async fn starts() -> Vec<Option<Duration>> {
    let report = queue().report().await;
    report.nodes().iter().map(|node| node.started).collect()
}

/// Elsewhere the engine learns in real time what nodes take, and deals them out accordingly.
#[dagflow::test]
async fn also_when_the_nodes_are_known() {
    let first = starts().await;
    for _ in 0..300 {
        assert_eq!(starts().await, first);
    }
}
