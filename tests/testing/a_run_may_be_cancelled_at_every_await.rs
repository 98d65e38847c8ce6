use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use dagflow::prelude::*;
use dagflow::testing::prelude::*;

/// What is open: each node that waits holds one.
type Open = Arc<AtomicU32>;

struct Guard(Open);

impl Guard {
    fn new(open: &Open) -> Self {
        open.fetch_add(1, Ordering::SeqCst);
        Self(Arc::clone(open))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

#[task]
async fn step(open: &Open, value: u32) -> u32 {
    let _guard = Guard::new(open);
    tokio::time::sleep(Duration::from_millis(3)).await;
    tokio::task::yield_now().await;
    value + 1
}

#[task(retries = 2, backoff = fixed("20ms"), timeout = "1m")]
async fn flaky(open: &Open, value: u32) -> Result<u32> {
    let _guard = Guard::new(open);
    tokio::time::sleep(Duration::from_millis(5)).await;
    match dagflow::context().attempt() {
        1 | 2 => Err(Error::message("planned")),
        _ => Ok(value),
    }
}

#[task]
async fn close(open: &Open) -> u32 {
    let _guard = Guard::new(open);
    tokio::time::sleep(Duration::from_millis(7)).await;
    1
}

workflow! {
    async fn parcel(#[resource] open: Open, value: u32) -> Result<u32> {
        let packed = step(&open, *value);
        let labelled = flaky(&open, *value);
        let sent = step(&open, packed + labelled);
        #[finally] close(&open);
        Ok(sent)
    }

    async fn warehouse(#[resource] open: Open, items: Vec<u32>) -> Result<u32> {
        let a = step(&open, 1);
        let b = step(&open, 2);
        let c = step(&open, a + b);
        let d = flaky(&open, *a);
        let e = step(&open, c + d);
        #[node(concurrency = 2)]
        let picked = for &item in &items { step(&open, item) };
        let f = step(&open, picked[0]);
        let g = step(&open, e + f);
        let shipped = parcel(open.clone(), *g);
        let parcels = for &item in &items { parcel(open.clone(), item) };
        let h = if *g > 3 { step(&open, *g) } else { flaky(&open, *g) };
        let i = flaky(&open, *h) else { step(&open, *h) };
        let j = step(&open, *i);
        let k = step(&open, *j);
        let l = step(&open, *b);
        let m = step(&open, *l);
        let n = step(&open, *m);
        let o = step(&open, k + n);
        let total: u32 = parcels.iter().sum::<u32>() + shipped + o;
        #[finally] close(&open);
        Ok(total)
    }
}

#[test]
fn a_workflow_of_twenty_nodes_with_everything() {
    assert!(warehouse::GRAPH.nodes().len() >= 20);
    let open = Open::default();
    let runner = Runner::builder().concurrency(3).build();
    let (runs, finished) = (AtomicU32::new(0), AtomicU32::new(0));
    faults(1).cancel_at_every_await().check(
        || warehouse(Arc::clone(&open), vec![1, 2, 3]).with(&runner),
        |report| {
            runs.fetch_add(1, Ordering::SeqCst);
            finished.fetch_add(u32::from(report.result().is_ok()), Ordering::SeqCst);
            assert_eq!(open.load(Ordering::SeqCst), 0, "a node still runs");
            assert_eq!(report.state(warehouse::close), State::Succeeded);
        },
    );
    assert_eq!(
        open.load(Ordering::SeqCst),
        0,
        "nothing of a dropped run is left either"
    );
    assert_eq!(runner.free(), Some(3));
    let (runs, finished) = (runs.into_inner(), finished.into_inner());
    println!("{runs} reports, {finished} of runs to the end");
    // One plain run behind each of two ways to end it; those that were dropped give no report.
    assert!(runs > 200, "{runs}");
    assert!(finished < runs);
}

#[task]
async fn forgetful(open: &Open) -> u32 {
    std::mem::forget(Guard::new(open));
    tokio::task::yield_now().await;
    open.fetch_sub(1, Ordering::SeqCst)
}

workflow! {
    async fn leaky(#[resource] open: Open) -> Result<u32> {
        let lost = forgetful(&open);
        Ok(lost)
    }
}

#[test]
fn what_is_left_behind_is_found() {
    let open = Open::default();
    let check = AssertUnwindSafe(|| {
        faults(1).cancel_at_every_await().check(
            || leaky(Arc::clone(&open)),
            |_| {
                if open.load(Ordering::SeqCst) > 0 {
                    std::panic::resume_unwind(Box::new("open"));
                }
            },
        );
    });
    assert_eq!(
        catch_unwind(check).unwrap_err().downcast_ref::<&str>(),
        Some(&"open")
    );
}
