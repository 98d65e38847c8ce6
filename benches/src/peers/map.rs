//! The same task over many items, for peers that have a way to say so.

use std::marker::PhantomData;

use futures::{StreamExt, stream};

use crate::{
    body::Body,
    contestant::{Contestant, cell},
};

/// `tokio::spawn` for each item, then awaiting the handles in order.
#[derive(Clone, Debug)]
pub struct SpawnMap<B>(usize, PhantomData<B>);

/// A stream of futures of which so many are in flight, in one task.
#[derive(Clone, Debug)]
pub struct BufferedMap<B>(usize, PhantomData<B>);

const IN_FLIGHT: usize = 64;

impl<B: Body> SpawnMap<B> {
    /// Maps the numbers below `items`.
    pub fn new(items: usize) -> Self {
        Self(items, PhantomData)
    }
}

impl<B: Body> BufferedMap<B> {
    /// Maps the numbers below `items`.
    pub fn new(items: usize) -> Self {
        Self(items, PhantomData)
    }
}

/// What is mapped: the numbers below `count`.
pub fn items(count: usize) -> Vec<u64> {
    (0..count as u64).collect()
}

/// What the results of a map over the numbers below `items` add up to.
pub fn sum(items: usize) -> u64 {
    (0..items as u64).map(|item| 2 * item).sum()
}

impl<B: Body> Contestant for SpawnMap<B> {
    type Built = Vec<u64>;
    type Finished = Vec<u64>;

    fn build(&self) -> Vec<u64> {
        items(self.0)
    }

    async fn run(&self, items: Vec<u64>) -> Vec<u64> {
        let start = |item: u64| tokio::spawn(async move { B::run(item, &[item]).await });
        let handles: Vec<_> = items.iter().copied().map(start).collect();
        let mut values = Vec::with_capacity(items.len());
        for handle in handles {
            values.push(handle.await.expect("no task panics"));
        }
        values
    }

    fn read(&self, values: &mut Vec<u64>) -> u64 {
        values.iter().sum()
    }
}

impl<B: Body> Contestant for BufferedMap<B> {
    type Built = Vec<u64>;
    type Finished = Vec<u64>;

    fn build(&self) -> Vec<u64> {
        items(self.0)
    }

    async fn run(&self, items: Vec<u64>) -> Vec<u64> {
        let start = |item: u64| async move { B::run(item, &[item]).await };
        stream::iter(items)
            .map(start)
            .buffered(IN_FLIGHT)
            .collect()
            .await
    }

    fn read(&self, values: &mut Vec<u64>) -> u64 {
        values.iter().sum()
    }
}

cell!(spawned SpawnMap<B>, B: Body);
cell!(spawned BufferedMap<B>, B: Body);
