//! Bodies that compute for a set time.

use std::{
    hint::black_box,
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::Instant,
};

use super::{Body, add::sum, shapes};
use crate::statistics::median;

static STEPS: AtomicU64 = AtomicU64::new(0);

/// How many steps every busy node takes from now on.
pub fn set_steps(steps: u64) {
    STEPS.store(steps, Ordering::SeqCst);
}

/// Computes for the set number of steps. A fixed amount of work, not of time: where two nodes share a core, both
/// take longer, as real work does.
#[inline(never)]
pub fn spin(steps: u64) -> u64 {
    let mut value = black_box(steps);
    for step in 0..steps {
        value = (value ^ (value >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9 ^ step);
    }
    black_box(value)
}

/// Steps per nanosecond and thread while `threads` threads compute: the peak that efficiency is measured against.
/// The best of several attempts, since everything else that runs on the machine only lowers it.
pub fn peak(threads: usize) -> f64 {
    attempts(threads).into_iter().fold(0.0, f64::max)
}

/// As [`peak`], but the median: what the rest of the machine leaves at the moment.
pub fn present(threads: usize) -> f64 {
    median(&attempts(threads))
}

fn attempts(threads: usize) -> [f64; 15] {
    const STEPS: u64 = 2_000_000;
    [(); 15].map(|()| {
        let start = Instant::now();
        thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| spin(STEPS));
            }
        });
        STEPS as f64 / start.elapsed().as_nanos() as f64
    })
}

/// Every node computes.
#[derive(Clone, Copy, Debug)]
pub struct Spin;

impl Body for Spin {
    async fn run(number: u64, inputs: &[u64]) -> u64 {
        spin(STEPS.load(Ordering::Relaxed));
        sum(number, inputs)
    }
}

/// The branches of [`forks`](shapes::forks) compute, its joints do not.
#[derive(Clone, Copy, Debug)]
pub struct Branches;

impl Body for Branches {
    async fn run(number: u64, inputs: &[u64]) -> u64 {
        if shapes::is_branch(number) {
            spin(STEPS.load(Ordering::Relaxed));
        }
        sum(number, inputs)
    }
}

/// Every other stage of the [`staggered`](shapes::staggered) chains computes.
#[derive(Clone, Copy, Debug)]
pub struct Stages;

impl Body for Stages {
    async fn run(number: u64, inputs: &[u64]) -> u64 {
        if shapes::is_long_stage(number) {
            spin(STEPS.load(Ordering::Relaxed));
        }
        sum(number, inputs)
    }
}
