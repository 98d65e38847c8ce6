//! dagrs 0.9: a channel for each edge, untyped contents, every node a task that waits for its channels.

use std::{marker::PhantomData, sync::Arc};

use ::dagrs::{
    Action, Content, DefaultNode, EnvVar, Graph, InChannels, Node, NodeId, NodeTable, OutChannels,
    Output,
};
use async_trait::async_trait;

use crate::{
    body::Body,
    contestant::{Contestant, cell},
    shape::Shape,
};

/// A shape for dagrs.
#[derive(Clone, Debug)]
pub struct Dagrs<B> {
    shape: Arc<Shape>,
    readers: Arc<[Vec<usize>]>,
    body: PhantomData<B>,
}

impl<B: Body> Dagrs<B> {
    /// Takes any shape; the lists of readers are the same for every run.
    pub fn new(shape: Arc<Shape>) -> Self {
        Self {
            readers: shape.readers().into(),
            shape,
            body: PhantomData,
        }
    }
}

/// The work of one node.
struct Work<B> {
    number: u64,
    body: PhantomData<B>,
}

#[async_trait]
impl<B: Body> Action for Work<B> {
    async fn run(
        &self,
        inputs: &mut InChannels,
        outputs: &mut OutChannels,
        _: Arc<EnvVar>,
    ) -> Output {
        let take = |content: Result<Content, _>| {
            *content
                .ok()
                .and_then(Content::into_inner::<u64>)
                .expect("a u64 comes")
        };
        let inputs: Vec<u64> = inputs.map(take).await;
        let value = B::run(self.number, &inputs).await;
        outputs.broadcast(Content::new(value)).await;
        Output::Out(Some(Content::new(value)))
    }
}

impl<B: Body> Contestant for Dagrs<B> {
    type Built = (Graph, NodeId);
    type Finished = (Graph, NodeId);

    fn build(&self) -> Self::Built {
        let mut table = NodeTable::default();
        let mut graph = Graph::new();
        let mut ids = Vec::with_capacity(self.shape.nodes());
        for node in 0..self.shape.nodes() {
            let work = Work {
                number: node as u64,
                body: PhantomData::<B>,
            };
            let node = DefaultNode::with_action(node.to_string(), work, &mut table);
            ids.push(node.id());
            graph.add_node(node).expect("the node is new");
        }
        for (node, readers) in self.readers.iter().enumerate() {
            if !readers.is_empty() {
                let readers: Vec<NodeId> = readers.iter().map(|&reader| ids[reader]).collect();
                graph
                    .add_edge(ids[node], readers)
                    .expect("both nodes are there");
            }
        }
        graph.set_env(EnvVar::new(table));
        (graph, ids[self.shape.last()])
    }

    async fn run(&self, (mut graph, last): Self::Built) -> Self::Finished {
        graph.async_start().await.expect("dagrs runs the graph");
        (graph, last)
    }

    fn read(&self, (graph, last): &mut Self::Finished) -> u64 {
        let results = graph.get_results::<u64>();
        **results[last].as_ref().expect("dagrs keeps the last value")
    }
}

cell!(spawned Dagrs<B>, B: Body);
