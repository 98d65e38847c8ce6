//! dagflow's builder for graphs that are made at run time.

use std::{marker::PhantomData, sync::Arc};

use dagflow::dynamic::{Flow, Graph, Handle};

use crate::{
    body::Body,
    contestant::{Contestant, cell},
    shape::Shape,
};

/// A shape for dagflow.
#[derive(Clone, Debug)]
pub struct DagflowDynamic<B> {
    shape: Arc<Shape>,
    body: PhantomData<B>,
}

impl<B: Body> DagflowDynamic<B> {
    /// Takes any shape.
    pub fn new(shape: Arc<Shape>) -> Self {
        Self {
            shape,
            body: PhantomData,
        }
    }

    fn add(
        graph: &mut Graph,
        number: u64,
        inputs: &[usize],
        handles: &[Handle<u64>],
    ) -> Handle<u64> {
        macro_rules! arities {
            ($([$($input:ident),+]),+) => {
                match *inputs {
                    [] => graph.add_async(move || async move { B::run(number, &[]).await }, ()),
                    $([$($input),+] => graph.add_async(
                        move |$($input: &u64),+| {
                            let inputs = [$(*$input),+];
                            async move { B::run(number, &inputs).await }
                        },
                        ($(&handles[$input],)+),
                    ),)+
                    _ => panic!("no shape has more than 8 inputs"),
                }
            };
        }
        arities! {
            [a], [a, b], [a, b, c], [a, b, c, d], [a, b, c, d, e], [a, b, c, d, e, f], [a, b, c, d, e, f, g],
            [a, b, c, d, e, f, g, h]
        }
    }
}

impl<B: Body> Contestant for DagflowDynamic<B> {
    type Built = Flow<Handle<u64>>;
    /// The graph is kept, so that it is dropped outside of the time of a run.
    type Finished = (Flow<Handle<u64>>, u64);

    fn build(&self) -> Self::Built {
        let mut graph = Graph::new("bench");
        let mut handles = Vec::with_capacity(self.shape.nodes());
        for node in 0..self.shape.nodes() {
            let handle = Self::add(&mut graph, node as u64, self.shape.inputs(node), &handles);
            handles.push(handle);
        }
        graph.build(handles.pop().expect("a shape has a node"))
    }

    async fn run(&self, flow: Self::Built) -> Self::Finished {
        let value = flow.run().await.expect("dagflow runs the graph");
        (flow, value)
    }

    fn read(&self, (_, value): &mut Self::Finished) -> u64 {
        *value
    }
}

cell!(spawned DagflowDynamic<B>, B: Body);
