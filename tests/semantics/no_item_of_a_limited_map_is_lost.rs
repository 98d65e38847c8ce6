use dagflow::{Result, task, workflow};

#[task]
async fn next(number: &u32) -> u32 {
    tokio::task::yield_now().await;
    number + 1
}

#[task]
fn double(number: &u32) -> u32 {
    number * 2
}

#[task(blocking)]
fn block(number: &u32) -> u32 {
    number * 2
}

workflow! {
    async fn two_maps(list: Vec<u32>) -> Result<Vec<u32>> {
        let first = for number in &list { next(number) };
        #[node(concurrency = 1)]
        let limited = for number in &first { next(number) };
        let other = for number in &first { double(number) };
        Ok([limited, other].concat())
    }

    async fn beside_blocking_ones(list: Vec<u32>) -> Result<Vec<u32>> {
        let start: u32 = 1;
        let blocked = block(&start);
        let then = block(&blocked);
        let first = for number in &list { next(number) };
        #[node(concurrency = 1)]
        let limited = for number in &first { next(number) };
        let other = for number in &first { double(number) };
        let others = double(&blocked);
        #[node(concurrency = 2)]
        let last = for number in 0..*others { next(&number) };
        Ok([limited, other, vec![then], last].concat())
    }
}

async fn all() {
    for count in [0_u32, 1, 2, 5] {
        let list: Vec<u32> = (0..count).collect();
        assert_eq!(two_maps(list.clone()).await.unwrap().len(), 2 * list.len());
        assert_eq!(
            beside_blocking_ones(list.clone()).await.unwrap().len(),
            2 * list.len() + 5
        );
    }
}

#[tokio::test(start_paused = true)]
async fn on_one_thread() {
    all().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_two_threads() {
    for _ in 0..100 {
        all().await;
    }
}
