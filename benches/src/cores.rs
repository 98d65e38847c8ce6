//! The cores of the machine: who works on which, and how far they are from one another.

use std::{
    sync::{
        Barrier,
        atomic::{AtomicU32, Ordering},
    },
    thread,
    time::Instant,
};

/// Keeps the calling thread on the core of this number, where the system lets it.
pub fn pin(number: usize) {
    let cores = core_affinity::get_core_ids().unwrap_or_default();
    if let Some(core) = cores.get(number) {
        let _: bool = core_affinity::set_for_current(*core);
    }
}

/// How many nanoseconds it takes until one core sees what another one has written: some 30 where they share a cache, and up to 600 where
/// a virtual machine's host has put them far apart, which it may do at any moment. It is the least that handing over a node costs.
pub fn distance() -> f64 {
    const ROUNDS: u32 = 20_000;
    let word = AtomicU32::new(0);
    let ready = Barrier::new(2);
    let await_value = |value| {
        while word.load(Ordering::Acquire) != value {
            std::hint::spin_loop();
        }
    };
    let nanoseconds = thread::scope(|scope| {
        scope.spawn(|| {
            pin(1);
            ready.wait();
            for round in 0..ROUNDS {
                await_value(2 * round + 1);
                word.store(2 * round + 2, Ordering::Release);
            }
        });
        let first = scope.spawn(|| {
            pin(0);
            ready.wait();
            let start = Instant::now();
            for round in 0..ROUNDS {
                word.store(2 * round + 1, Ordering::Release);
                await_value(2 * round + 2);
            }
            start.elapsed().as_nanos()
        });
        first.join().expect("the first thread does not panic")
    });
    nanoseconds as f64 / f64::from(2 * ROUNDS)
}
