//! What many write by hand: a counter for each node, and a `tokio::spawn` for each node whose counter reaches zero.

use std::{
    marker::PhantomData,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::sync::Notify;

use super::gather;
use crate::{
    body::Body,
    contestant::{Contestant, cell},
    shape::Shape,
};

/// A shape, and who reads whom in it.
#[derive(Clone, Debug)]
pub struct TokioSpawn<B> {
    plan: Arc<Plan>,
    body: PhantomData<B>,
}

#[derive(Debug)]
struct Plan {
    shape: Arc<Shape>,
    readers: Vec<Vec<usize>>,
}

/// The state of one run.
#[derive(Debug)]
pub struct Graph {
    plan: Arc<Plan>,
    waiting: Vec<AtomicUsize>,
    values: Vec<OnceLock<u64>>,
    done: Notify,
}

impl<B: Body> TokioSpawn<B> {
    /// Prepares the lists of readers, which are the same for every run.
    pub fn new(shape: Arc<Shape>) -> Self {
        let readers = shape.readers();
        Self {
            plan: Arc::new(Plan { shape, readers }),
            body: PhantomData,
        }
    }
}

fn start<B: Body>(graph: Arc<Graph>, node: usize) {
    tokio::spawn(async move {
        let (inputs, count) = gather(&graph.plan.shape, node, |input| graph.value(input));
        let value = B::run(node as u64, &inputs[..count]).await;
        graph.values[node].set(value).expect("a node runs once");
        for &reader in &graph.plan.readers[node] {
            if graph.waiting[reader].fetch_sub(1, Ordering::AcqRel) == 1 {
                start::<B>(Arc::clone(&graph), reader);
            }
        }
        if node == graph.plan.shape.last() {
            graph.done.notify_one();
        }
    });
}

impl Graph {
    fn value(&self, node: usize) -> u64 {
        *self.values[node]
            .get()
            .expect("an input is there before its reader starts")
    }
}

impl<B: Body> Contestant for TokioSpawn<B> {
    type Built = Arc<Graph>;
    type Finished = Arc<Graph>;

    fn build(&self) -> Arc<Graph> {
        let shape = &self.plan.shape;
        Arc::new(Graph {
            plan: Arc::clone(&self.plan),
            waiting: (0..shape.nodes())
                .map(|node| AtomicUsize::new(shape.inputs(node).len()))
                .collect(),
            values: vec![OnceLock::new(); shape.nodes()],
            done: Notify::new(),
        })
    }

    async fn run(&self, graph: Arc<Graph>) -> Arc<Graph> {
        for node in 0..graph.plan.shape.nodes() {
            if graph.plan.shape.inputs(node).is_empty() {
                start::<B>(Arc::clone(&graph), node);
            }
        }
        graph.done.notified().await;
        graph
    }

    fn read(&self, graph: &mut Arc<Graph>) -> u64 {
        graph.value(graph.plan.shape.last())
    }
}

cell!(spawned TokioSpawn<B>, B: Body);
