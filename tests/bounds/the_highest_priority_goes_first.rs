use std::sync::{Arc, Mutex};
use std::time::Duration;

use dagflow::{Result, Runner, task, workflow};

type Log = Arc<Mutex<Vec<&'static str>>>;

#[task]
async fn plain(name: &'static str, log: &Log) {
    log.lock().unwrap().push(name);
    tokio::time::sleep(Duration::from_secs(1)).await;
}

#[task(resources(gpu = 1))]
async fn on_gpu(name: &'static str, log: &Log) {
    log.lock().unwrap().push(name);
    tokio::time::sleep(Duration::from_secs(1)).await;
}

#[task(priority = 3)]
async fn urgent(name: &'static str, log: &Log) {
    log.lock().unwrap().push(name);
}

workflow! {
    #[workflow(concurrency = 1)]
    async fn branches(#[resource] log: Log) -> Result<()> {
        plain("plain", &log);
        if log.lock().unwrap().is_empty() { urgent("urgent", &log) } else { plain("second", &log) };
        if true { plain("other", &log) } else { urgent("never", &log) };
        Ok(())
    }

    #[workflow(concurrency = 1)]
    async fn one_at_a_time(#[resource] log: Log) -> Result<()> {
        #[node(priority = -1)]
        plain("last", &log);
        plain("second", &log);
        #[node(priority = 1)]
        plain("first", &log);
        plain("third", &log);
        Ok(())
    }

    async fn in_the_queue(#[resource] log: Log) -> Result<()> {
        on_gpu("now", &log);
        on_gpu("third", &log);
        #[node(priority = 1)]
        on_gpu("second", &log);
        #[node(priority = 2)]
        on_gpu("first", &log);
        Ok(())
    }

    #[workflow(concurrency = 1)]
    async fn items(#[resource] log: Log) -> Result<()> {
        for _item in 0..3 { plain("item", &log) };
        #[node(priority = 1)]
        let a = plain("node", &log);
        #[node(priority = 1, after(a))]
        plain("dependent", &log);
        Ok(())
    }
}

#[tokio::test(start_paused = true)]
async fn of_those_that_are_ready() {
    let log = Log::default();
    one_at_a_time(Arc::clone(&log)).await.unwrap();
    assert_eq!(*log.lock().unwrap(), ["first", "second", "third", "last"]);
}

#[tokio::test(start_paused = true)]
async fn of_those_that_wait_for_the_runner() {
    let log = Log::default();
    let runner = Runner::builder()
        .resource("gpu", 1)
        .queue_order(dagflow::QueueOrder::FirstCome)
        .build();
    in_the_queue(Arc::clone(&log)).with(&runner).await.unwrap();
    assert_eq!(*log.lock().unwrap(), ["first", "second", "now", "third"]);
}

#[tokio::test(start_paused = true)]
async fn whichever_call_of_a_node_has_it() {
    let log = Log::default();
    branches(Arc::clone(&log)).await.unwrap();
    assert_eq!(*log.lock().unwrap(), ["urgent", "other", "plain"]);
}

#[tokio::test(start_paused = true)]
async fn also_before_the_next_item_of_a_map() {
    let log = Log::default();
    items(Arc::clone(&log)).await.unwrap();
    assert_eq!(
        *log.lock().unwrap(),
        ["node", "dependent", "item", "item", "item"]
    );
}
