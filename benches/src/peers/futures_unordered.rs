//! The other thing many write by hand: one task that drives every ready node in a `FuturesUnordered`.

use std::{marker::PhantomData, sync::Arc};

use futures::{StreamExt, stream::FuturesUnordered};

use super::gather;
use crate::{
    body::Body,
    contestant::{Contestant, cell},
    shape::Shape,
};

/// A shape, and who reads whom in it.
#[derive(Clone, Debug)]
pub struct Unordered<B> {
    shape: Arc<Shape>,
    readers: Arc<[Vec<usize>]>,
    body: PhantomData<B>,
}

/// The state of one run.
#[derive(Debug)]
pub struct Graph {
    waiting: Vec<usize>,
    values: Vec<Option<u64>>,
}

impl<B: Body> Unordered<B> {
    /// Prepares the lists of readers, which are the same for every run.
    pub fn new(shape: Arc<Shape>) -> Self {
        Self {
            readers: shape.readers().into(),
            shape,
            body: PhantomData,
        }
    }

    fn start(&self, graph: &Graph, node: usize) -> impl Future<Output = (usize, u64)> + use<B> {
        let (inputs, count) = gather(&self.shape, node, |input| graph.value(input));
        async move { (node, B::run(node as u64, &inputs[..count]).await) }
    }
}

impl Graph {
    fn value(&self, node: usize) -> u64 {
        self.values[node].expect("an input is there before its reader starts")
    }
}

impl<B: Body> Contestant for Unordered<B> {
    type Built = Graph;
    type Finished = Graph;

    fn build(&self) -> Graph {
        let nodes = 0..self.shape.nodes();
        Graph {
            waiting: nodes.map(|node| self.shape.inputs(node).len()).collect(),
            values: vec![None; self.shape.nodes()],
        }
    }

    async fn run(&self, mut graph: Graph) -> Graph {
        let mut running: FuturesUnordered<_> = (0..self.shape.nodes())
            .filter(|&node| graph.waiting[node] == 0)
            .map(|node| self.start(&graph, node))
            .collect();
        while let Some((node, value)) = running.next().await {
            graph.values[node] = Some(value);
            for &reader in &self.readers[node] {
                graph.waiting[reader] -= 1;
                if graph.waiting[reader] == 0 {
                    running.push(self.start(&graph, reader));
                }
            }
        }
        graph
    }

    fn read(&self, graph: &mut Graph) -> u64 {
        graph.value(self.shape.last())
    }
}

cell!(spawned Unordered<B>, B: Body);
