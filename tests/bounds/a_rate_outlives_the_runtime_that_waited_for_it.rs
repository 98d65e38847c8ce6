use std::time::Duration;

use dagflow::{Limit, Result, Runner, task, workflow};
use tokio::runtime::{Builder, Runtime};

#[task(limit("hub"))]
async fn call() {}

workflow! {
    async fn calls(count: u32) -> Result<()> {
        for _ in 0..*count { call() };
        Ok(())
    }
}

fn runtime() -> Runtime {
    Builder::new_multi_thread()
        .worker_threads(1)
        .enable_time()
        .build()
        .unwrap()
}

/// Two runtimes share a runner, as tests do that keep one in a static. The first to wait goes away with its runtime.
#[test]
fn and_the_others_still_start() {
    let runner = Runner::builder()
        .limit("hub", Limit::new().rate(1, Duration::from_millis(300)))
        .build();
    let (first, second) = (runtime(), runtime());
    let waits = |more: usize| {
        while runner.waiting() < more {
            std::thread::yield_now();
        }
    };
    let run = |runtime: &Runtime, count| {
        let run = calls(count).with(&runner);
        runtime.spawn(run.into_future())
    };
    let gone = run(&first, 3);
    waits(1);
    let before = runner.waiting();
    let stays = run(&second, 1);
    waits(before + 1);
    drop(first);
    drop(gone);
    second
        .block_on(async { tokio::time::timeout(Duration::from_secs(20), stays).await })
        .expect("it starts when the rate allows it")
        .unwrap()
        .unwrap();
}
