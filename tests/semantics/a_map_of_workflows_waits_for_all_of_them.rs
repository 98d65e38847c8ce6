use std::time::Duration;

use dagflow::{Result, Runner, workflow};

async fn twice(number: u32) -> u32 {
    number * 2
}

workflow! {
    async fn inner(number: u32) -> Result<u32> {
        let double = twice(number);
        let more: u32 = double + 1;
        Ok(more)
    }

    async fn outer(list: Vec<u32>) -> Result<Vec<u32>> {
        let values = for number in &list { inner(*number) };
        Ok(values)
    }

    async fn chained(list: Vec<u32>) -> Result<Vec<u32>> {
        #[node(concurrency = 1)]
        let first = for number in &list { inner(*number) };
        let second = for number in &first { inner(*number) };
        #[node(concurrency = 2)]
        let third = for number in &second { inner(*number) };
        let one = inner(first.len() as u32);
        Ok(first.iter().chain(&second).chain(&third).copied().chain([one]).collect())
    }
}

async fn all() {
    for limit in [None, Some(1), Some(2)] {
        for shared in [false, true] {
            for count in 0..6_u32 {
                let list: Vec<u32> = (0..count).collect();
                let mut run = outer(list.clone());
                let mut chain = chained(list.clone());
                if let Some(limit) = limit {
                    (run, chain) = if shared {
                        let runner = Runner::builder().concurrency(limit).build();
                        (run.with(&runner), chain.with(&runner))
                    } else {
                        (run.concurrency(limit), chain.concurrency(limit))
                    };
                }
                let case = format!("{limit:?} {shared} {count}");
                let values = tokio::time::timeout(Duration::from_secs(5), run)
                    .await
                    .expect(&case)
                    .unwrap();
                assert_eq!(
                    values,
                    list.iter().map(|number| number * 2 + 1).collect::<Vec<_>>()
                );
                let values = tokio::time::timeout(Duration::from_secs(5), chain)
                    .await
                    .expect(&case)
                    .unwrap();
                assert_eq!(values.len(), list.len() * 3 + 1);
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn on_one_thread() {
    all().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_two_threads() {
    for _ in 0..20 {
        all().await;
    }
}
