//! A worker that is started by a busy one must not have to wait for it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use dagflow::{Result, task, workflow};

/// Keeps a core busy until its partner has come, for ten seconds at most: no speed is measured, only that both run at once.
fn meet(mine: &AtomicBool, other: &AtomicBool) -> bool {
    mine.store(true, Ordering::SeqCst);
    let start = Instant::now();
    while !other.load(Ordering::SeqCst) {
        if start.elapsed() > Duration::from_secs(10) {
            return false;
        }
        std::hint::spin_loop();
    }
    true
}

#[task]
fn first() -> u32 {
    0
}

#[task]
async fn after_a_wait() -> u32 {
    tokio::time::sleep(Duration::from_millis(2)).await;
    0
}

/// The two places where the partners meet.
#[derive(Default)]
struct Place([AtomicBool; 2]);

#[task]
fn side(place: &Place, number: usize) -> bool {
    meet(&place.0[number], &place.0[1 - number])
}

workflow! {
    async fn from_a_plain_node(place: Place) -> Result<bool> {
        let root = first();
        #[node(after(root))]
        let left = side(&place, 0);
        #[node(after(root))]
        let right = side(&place, 1);
        Ok(left && right)
    }

    async fn from_a_node_that_waited(place: Place) -> Result<bool> {
        let root = after_a_wait();
        #[node(after(root))]
        let left = side(&place, 0);
        #[node(after(root))]
        let right = side(&place, 1);
        Ok(left && right)
    }

    async fn from_a_fan_out(place: Place) -> Result<bool> {
        let sides = for number in 0..2 { side(&place, number) };
        Ok(sides.iter().all(|met| *met))
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn beside_a_plain_node() {
    // In a task of the runtime, as a service has it: `block_on` is no worker of the runtime.
    assert!(
        tokio::spawn(from_a_plain_node(Place::default()))
            .await
            .unwrap()
            .unwrap()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn beside_a_node_that_waited() {
    assert!(
        tokio::spawn(from_a_node_that_waited(Place::default()))
            .await
            .unwrap()
            .unwrap()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_fan_out() {
    assert!(
        tokio::spawn(from_a_fan_out(Place::default()))
            .await
            .unwrap()
            .unwrap()
    );
}
