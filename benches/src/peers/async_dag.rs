//! `async_dag` 0.1: typed while building, at run time; drives everything in the task that awaits it.

use std::{marker::PhantomData, sync::Arc};

use ::async_dag::{Graph, NodeIndex};

use crate::{
    body::Body,
    contestant::{Contestant, cell},
    shape::Shape,
};

/// A shape for `async_dag`.
#[derive(Clone, Debug)]
pub struct AsyncDag<B> {
    shape: Arc<Shape>,
    body: PhantomData<B>,
}

impl<B: Body> AsyncDag<B> {
    /// Takes any shape.
    pub fn new(shape: Arc<Shape>) -> Self {
        Self {
            shape,
            body: PhantomData,
        }
    }

    /// Adds a node below its first input.
    fn add(graph: &mut Graph<'static>, number: u64, parents: &[NodeIndex]) -> NodeIndex {
        macro_rules! arities {
            ($($count:literal($($input:ident),+)),+) => {
                match parents.len() {
                    0 => graph.add_task(move || async move { B::run(number, &[]).await }),
                    $($count => {
                        let task = move |$($input: u64),+| async move { B::run(number, &[$($input),+]).await };
                        graph.add_child_task(parents[0], task, 0).expect("the first input fits")
                    })+
                    count => panic!("{count} inputs are too many"),
                }
            };
        }
        arities! {
            1(a), 2(a, b), 3(a, b, c), 4(a, b, c, d), 5(a, b, c, d, e), 6(a, b, c, d, e, f),
            7(a, b, c, d, e, f, g), 8(a, b, c, d, e, f, g, h)
        }
    }
}

impl<B: Body> Contestant for AsyncDag<B> {
    type Built = (Graph<'static>, NodeIndex);
    type Finished = (Graph<'static>, NodeIndex);

    fn build(&self) -> Self::Built {
        let mut graph = Graph::new();
        let mut indices: Vec<NodeIndex> = Vec::with_capacity(self.shape.nodes());
        let mut parents = Vec::new();
        for node in 0..self.shape.nodes() {
            parents.clear();
            parents.extend(self.shape.inputs(node).iter().map(|&input| indices[input]));
            let index = Self::add(&mut graph, node as u64, &parents);
            for (place, &parent) in (0..).zip(&parents).skip(1) {
                graph
                    .update_dependency(parent, index, place)
                    .expect("the input fits");
            }
            indices.push(index);
        }
        (graph, indices[self.shape.last()])
    }

    async fn run(&self, (mut graph, last): Self::Built) -> Self::Finished {
        graph.run().await;
        (graph, last)
    }

    fn read(&self, (graph, last): &mut Self::Finished) -> u64 {
        graph
            .get_value(*last)
            .expect("async_dag keeps the last value")
    }
}

cell!(local AsyncDag<B>, B: Body);
