use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use dagflow::{Failure, Result, Run, task, workflow};
use dagflow_test_support::Live;
use tokio::runtime::{Builder, Runtime};

#[task]
fn compute(live: &Live, x: u64) -> u64 {
    let _guard = live.guard();
    std::thread::sleep(Duration::from_micros(200));
    x + 1
}

#[task]
async fn wait(live: &Live, forever: bool) -> u64 {
    let _guard = live.guard();
    if forever {
        std::future::pending::<()>().await;
    }
    1
}

workflow! {
    async fn long(#[resource] live: Live, forever: bool) -> Result<u64> {
        let a = compute(&live, 1);
        let b = wait(&live, forever);
        let c = compute(&live, *a + *b);
        #[finally] compute(&live, 3);
        Ok(c)
    }
}

/// A runtime, on which the workflow was found to be long: driven from outside of its threads it hops into the runtime.
fn runtime(live: &Live) -> Runtime {
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    for _ in 0..3 {
        assert_eq!(runtime.block_on(long(live.clone(), false)).unwrap(), 4);
    }
    runtime
}

type Driven<'a> = Pin<&'a mut Run<Result<u64>, long>>;

fn poll(run: &mut Driven<'_>) -> Poll<Result<u64>> {
    run.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}

fn assert_cancelled(mut run: Driven<'_>, live: &Live) {
    let error = loop {
        match poll(&mut run) {
            Poll::Ready(result) => break result.unwrap_err(),
            Poll::Pending => std::thread::yield_now(),
        }
    };
    assert!(
        matches!(error.failure(), Some(Failure::Cancelled { .. })),
        "{error}"
    );
    assert_eq!(live.now(), 0);
}

#[test]
fn before_its_first_worker_has_begun() {
    let live = Live::new();
    let runtime = runtime(&live);
    let handle = runtime.handle().clone();
    drop(runtime);
    let _entered = handle.enter();
    assert_cancelled(pin!(long(live.clone(), false)), &live);
}

#[test]
fn while_a_node_waits() {
    let live = Live::new();
    let runtime = runtime(&live);
    let handle = runtime.handle().clone();
    let _entered = handle.enter();
    let ran = live.ever();
    let mut run = pin!(long(live.clone(), true));
    // The first node has ended, the second one waits.
    while live.ever() < ran + 2 || live.now() > 1 {
        assert!(poll(&mut run).is_pending());
        std::thread::yield_now();
    }
    runtime.shutdown_timeout(Duration::from_secs(60));
    assert_cancelled(run, &live);
}
