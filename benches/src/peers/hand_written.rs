//! Hand-written sequential awaits: what a workflow must not cost more than.
//!
//! Up to [`LARGEST_WRITTEN`](crate::shape::catalogue::LARGEST_WRITTEN) nodes the functions are straight-line code that
//! `build.rs` writes as a person would; beyond that a loop does the same.

use std::{marker::PhantomData, sync::Arc};

use super::gather;
use crate::{
    body::Body,
    contestant::{Cell, Contestant, cell},
    shape::Shape,
};

/// A function of `let n1 = task(&n0).await;` lines.
pub trait StraightLine: Copy + Send + Sync + 'static {
    /// Runs it and gives the value of the last node.
    fn run<B: Body>() -> impl Future<Output = u64> + Send;
}

/// The written functions; names such as `n10` and `n100` are what they should be.
#[allow(clippy::let_and_return, clippy::similar_names, clippy::too_many_lines)]
mod generated {
    use super::{Arc, Body, Cell, PhantomData, StraightLine, Written};

    include!(concat!(env!("OUT_DIR"), "/hand_written.rs"));
}

/// The contestant for a shape: the written function if there is one, else the loop.
pub fn contestant<B: Body>(shape: &Arc<Shape>) -> Arc<dyn Cell> {
    generated::written::<B>(shape.name()).unwrap_or_else(|| {
        Arc::new(Loop::<B> {
            shape: Arc::clone(shape),
            body: PhantomData,
        })
    })
}

/// A contestant with a function of its own.
#[derive(Debug)]
struct Written<S, B>(PhantomData<(S, B)>);

impl<S, B> Clone for Written<S, B> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

impl<S: StraightLine, B: Body> Contestant for Written<S, B> {
    type Built = ();
    type Finished = u64;

    fn build(&self) {}

    async fn run(&self, (): ()) -> u64 {
        S::run::<B>().await
    }

    fn read(&self, value: &mut u64) -> u64 {
        *value
    }
}

cell!(spawned Written<S, B>, S: StraightLine, B: Body);

/// A contestant that awaits node after node in a loop.
#[derive(Clone, Debug)]
struct Loop<B> {
    shape: Arc<Shape>,
    body: PhantomData<B>,
}

impl<B: Body> Contestant for Loop<B> {
    type Built = Vec<u64>;
    type Finished = Vec<u64>;

    fn build(&self) -> Vec<u64> {
        Vec::with_capacity(self.shape.nodes())
    }

    async fn run(&self, mut values: Vec<u64>) -> Vec<u64> {
        for node in 0..self.shape.nodes() {
            let (inputs, count) = gather(&self.shape, node, |input| values[input]);
            values.push(B::run(node as u64, &inputs[..count]).await);
        }
        values
    }

    fn read(&self, values: &mut Vec<u64>) -> u64 {
        values[self.shape.last()]
    }
}

cell!(spawned Loop<B>, B: Body);
