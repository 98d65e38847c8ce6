use dagflow::{Failure, Result, State, task, workflow};
use dagflow_test_support::{Live, quiet};

#[task]
async fn in_a_future(live: &Live) -> u32 {
    let _guard = live.guard();
    tokio::task::yield_now().await;
    panic!("planned: {}", 1 + 1)
}

#[task]
fn in_place(x: u32) -> u32 {
    assert!(x == 0, "planned place");
    x
}

#[task(blocking)]
fn off_the_threads(x: u32) -> u32 {
    assert!(x == 0, "planned block");
    x
}

#[task]
async fn other_payload() -> u32 {
    std::panic::panic_any(17_u8)
}

struct Mean;

impl Drop for Mean {
    fn drop(&mut self) {
        assert!(std::thread::panicking(), "planned drop");
    }
}

#[task]
async fn make_mean() -> Mean {
    Mean
}

#[task]
async fn look(_mean: &Mean) -> u32 {
    1
}

workflow! {
    async fn future(#[resource] live: Live) -> Result<u32> {
        let a = in_a_future(&live);
        Ok(a)
    }
    async fn place() -> Result<u32> {
        let a = in_place(1);
        Ok(a)
    }
    async fn block() -> Result<u32> {
        let a = off_the_threads(1);
        Ok(a)
    }
    async fn item() -> Result<u32> {
        let a = for x in 0..10 { in_place(x / 9) };
        Ok(a[0])
    }
    async fn expression(list: Vec<u32>) -> Result<u32> {
        let a: u32 = list.first().copied().expect("planned expression");
        Ok(a)
    }
    async fn iterator() -> Result<u32> {
        let a = for x in (0..3).inspect(|x| assert!(*x < 2, "planned iterator")) { in_place(x) };
        Ok(a[0])
    }
    async fn condition(x: u32) -> Result<Option<u32>> {
        let a = if 10 / *x > 1 { in_place(0) };
        Ok(a)
    }
    async fn nested() -> Result<u32> {
        let inner = place();
        Ok(inner)
    }
    async fn payload() -> Result<u32> {
        let a = other_payload();
        Ok(a)
    }
    async fn value_drop() -> Result<u32> {
        let mean = make_mean();
        let a = look(&mean);
        Ok(a)
    }
}

fn sentence<T: std::fmt::Debug>(result: Result<T>) -> String {
    let error = result.unwrap_err();
    assert!(matches!(error.failure(), Some(Failure::Panicked { .. })));
    error.to_string()
}

#[tokio::test]
async fn wherever_it_comes_from() {
    quiet();
    let live = Live::new();
    assert_eq!(
        sentence(future(live.clone()).await),
        "node `a` panicked: planned: 2"
    );
    assert_eq!(live.now(), 0);
    assert_eq!(sentence(place().await), "node `a` panicked: planned place");
    assert_eq!(sentence(block().await), "node `a` panicked: planned block");
    assert_eq!(
        sentence(item().await),
        "node `a[9]` panicked: planned place"
    );
    assert_eq!(
        sentence(expression(vec![]).await),
        "node `a` panicked: planned expression"
    );
    assert_eq!(
        sentence(iterator().await),
        "node `a` panicked: planned iterator"
    );
    assert_eq!(
        sentence(nested().await),
        "node `inner/a` panicked: planned place"
    );
    assert!(sentence(condition(0).await).starts_with("node `a` panicked: "));
    assert_eq!(
        sentence(payload().await),
        "node `a` panicked: a value that is not a string"
    );
}

#[tokio::test]
async fn the_node_has_failed() {
    quiet();
    let report = item().report().await;
    assert_eq!(report.state(item::a), State::Failed);
    assert_eq!(report.items(item::a).last().unwrap().state, State::Failed);
    assert_eq!(report.items(item::a).last().unwrap().attempts, 1);
}

/// A value whose drop panics is a bug of the user, but the run still ends, and says so.
#[tokio::test]
async fn also_when_a_value_is_dropped() {
    quiet();
    let error = value_drop().await.unwrap_err();
    assert!(error.to_string().contains("planned drop"), "{error}");
}
