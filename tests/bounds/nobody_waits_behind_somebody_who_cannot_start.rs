use std::time::Duration;

use dagflow::{Result, Runner, task, workflow};
use tokio::time::Instant;

#[task(resources(gpu = 1))]
async fn long() {
    tokio::time::sleep(Duration::from_secs(60)).await;
}

#[task(resources(gpu = 1, memory = 8))]
async fn waits_for_the_gpu() {}

#[task(resources(memory = 8))]
async fn has_what_it_needs(began: Instant) -> Duration {
    began.elapsed()
}

#[task]
async fn needs_nothing(began: Instant) -> Duration {
    began.elapsed()
}

workflow! {
    #[workflow(concurrency = 2)]
    async fn run(began: Instant) -> Result<(Duration, Duration)> {
        long();
        waits_for_the_gpu();
        let memory = has_what_it_needs(*began);
        let nothing = needs_nothing(*began);
        Ok((memory, nothing))
    }
}

#[tokio::test(start_paused = true)]
async fn neither_for_a_pool_nor_for_a_place_in_the_run() {
    let runner = Runner::builder()
        .resource("gpu", 1)
        .resource("memory", 8)
        .concurrency(2)
        .build();
    let began = Instant::now();
    let (memory, nothing) = run(began).with(&runner).await.unwrap();
    assert_eq!((memory, nothing), (Duration::ZERO, Duration::ZERO));
    assert_eq!(began.elapsed(), Duration::from_secs(60));
}
