//! Not only over two of them: whoever takes some of what is ready has the next one take some of the rest.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use dagflow::{Result, Run, task, workflow};

/// Where four nodes meet.
#[derive(Default)]
struct Place {
    here: AtomicUsize,
    met: AtomicUsize,
}

/// Keeps its thread until four are here, for ten seconds at most: no speed is measured, only that all run at once.
#[task]
fn meet(place: &Place) {
    place.here.fetch_add(1, Ordering::SeqCst);
    let start = Instant::now();
    while place.here.load(Ordering::SeqCst) < 4 {
        if start.elapsed() > Duration::from_secs(10) {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    place.met.fetch_add(1, Ordering::SeqCst);
}

#[task]
fn first() -> u32 {
    0
}

workflow! {
    async fn wide(place: Arc<Place>) -> Result<()> {
        let root = first();
        #[node(after(root))]
        meet(&place);
        #[node(after(root))]
        meet(&place);
        #[node(after(root))]
        meet(&place);
        #[node(after(root))]
        meet(&place);
        Ok(())
    }

    async fn fan_out(place: Arc<Place>) -> Result<()> {
        let _met = for _ in 0..4 { meet(&place) };
        Ok(())
    }

    async fn last_phase(place: Arc<Place>) -> Result<()> {
        #[finally]
        meet(&place);
        #[finally]
        meet(&place);
        #[finally]
        meet(&place);
        #[finally]
        meet(&place);
        Ok(())
    }
}

async fn assert_met<W: Send + 'static>(workflow: fn(Arc<Place>) -> Run<Result<()>, W>) {
    let place = Arc::<Place>::default();
    tokio::spawn(workflow(Arc::clone(&place)))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(place.met.load(Ordering::SeqCst), 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_wide_graph() {
    assert_met(wide).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_fan_out() {
    assert_met(fan_out).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_the_last_phase() {
    assert_met(last_phase).await;
}
