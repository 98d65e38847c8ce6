use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;

use dagflow::{Failure, Result, task, workflow};
use tokio::runtime::Builder;

#[task]
async fn nap(milliseconds: u64) -> u64 {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    milliseconds
}

#[task]
async fn call_by_hand(milliseconds: u64) -> Result<u64> {
    let inside = outer(milliseconds).await?;
    Ok(inside + 1)
}

workflow! {
    async fn inner(milliseconds: u64) -> Result<u64> {
        let a = nap(milliseconds);
        let b = nap(milliseconds);
        Ok(a + b)
    }

    async fn outer(milliseconds: u64) -> Result<u64> {
        let a = inner(milliseconds);
        let b = inner(milliseconds);
        let c: u64 = inner(*milliseconds).await?;
        Ok(a + b + c)
    }

    async fn outermost() -> Result<u64> {
        let a = call_by_hand(1);
        Ok(a)
    }
}

/// The smallest executor: it knows nothing of tokio.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    struct Unpark(Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

#[test]
fn outside_of_a_runtime_it_says_so() {
    let error = block_on(inner(1)).unwrap_err();
    assert_eq!(
        error.failure(),
        Some(&Failure::NoRuntime {
            workflow: "inner".into()
        })
    );
    assert!(
        error.to_string().contains("needs a tokio runtime"),
        "{error}"
    );
    let report = block_on(inner(1).report());
    assert!(report.result().is_err());
    assert_eq!(report.id(), None);
    assert!(report.nodes().is_empty());
}

#[test]
fn it_may_be_made_outside_of_a_runtime() {
    let run = outer(1).id("made early");
    let runtime = Builder::new_current_thread().enable_time().build().unwrap();
    assert_eq!(runtime.block_on(run).unwrap(), 6);
}

#[test]
fn by_the_main_thread_of_either_runtime() {
    let one = Builder::new_current_thread().enable_time().build().unwrap();
    assert_eq!(one.block_on(outer(1)).unwrap(), 6);
    let two = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_time()
        .build()
        .unwrap();
    for _ in 0..50 {
        assert_eq!(two.block_on(outer(0)).unwrap(), 0);
    }
    assert_eq!(two.block_on(outer(1)).unwrap(), 6);
}

#[test]
fn by_another_executor_that_has_entered_a_runtime() {
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_time()
        .build()
        .unwrap();
    let _entered = runtime.enter();
    assert_eq!(block_on(outer(1)).unwrap(), 6);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn by_a_worker_a_blocking_thread_and_a_local_set() {
    assert_eq!(tokio::spawn(outer(1)).await.unwrap().unwrap(), 6);
    let blocking = || tokio::runtime::Handle::current().block_on(outer(1));
    assert_eq!(
        tokio::task::spawn_blocking(blocking)
            .await
            .unwrap()
            .unwrap(),
        6
    );
    let in_place = tokio::task::block_in_place(blocking);
    assert_eq!(in_place.unwrap(), 6);
    let local = tokio::task::LocalSet::new();
    assert_eq!(local.run_until(outer(1)).await.unwrap(), 6);
}

#[tokio::test(start_paused = true)]
async fn by_a_task_of_another_run() {
    assert_eq!(outermost().await.unwrap(), 7);
    assert_eq!(outermost().concurrency(1).await.unwrap(), 7);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn by_a_task_of_another_run_on_several_threads() {
    for _ in 0..50 {
        assert_eq!(outermost().await.unwrap(), 7);
    }
}

#[test]
fn the_end_of_its_runtime_ends_it() {
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_time()
        .build()
        .unwrap();
    let handle = {
        let _entered = runtime.enter();
        inner(1_000_000).start()
    };
    thread::sleep(Duration::from_millis(20));
    runtime.shutdown_timeout(Duration::from_secs(5));
    let error = block_on(handle).unwrap_err();
    assert!(matches!(
        error.failure(),
        Some(Failure::Cancelled { workflow }) if workflow == "inner"
    ));
}
