//! operese-dagx 0.4: a fork of dagx without its locks and channels; the fastest parallel peer.

use std::{marker::PhantomData, sync::Arc};

use ::operese_dagx::{DagOutput, DagRunner, TaskHandle, task};

use crate::{
    body::{Add, Body, Branches, Nap, Spin, Stages},
    contestant::{Contestant, cell},
    shape::Shape,
};

/// A body for which tasks of every arity exist: `#[task]` takes no generic types.
pub trait OpereseBody: Body {
    /// Adds a node with its inputs, which are given as places in `handles`.
    fn add(
        dag: &mut DagRunner,
        number: u64,
        inputs: &[usize],
        handles: &[TaskHandle<u64>],
    ) -> TaskHandle<u64>;
}

macro_rules! tasks {
    ($body:ty: $source:ident, $($task:ident($($input:ident),+)),+) => {
        // Seven and eight inputs are more parameters than clippy likes.
        #[allow(clippy::too_many_arguments)]
        const _: () = {
            struct $source(u64);

            #[task]
            impl $source {
                async fn run(&self) -> u64 {
                    <$body>::run(self.0, &[]).await
                }
            }

            $(
                struct $task(u64);

                #[task]
                impl $task {
                    async fn run(&self, $($input: &u64),+) -> u64 {
                        <$body>::run(self.0, &[$(*$input),+]).await
                    }
                }
            )+

            impl OpereseBody for $body {
                fn add(
                    dag: &mut DagRunner,
                    number: u64,
                    inputs: &[usize],
                    handles: &[TaskHandle<u64>],
                ) -> TaskHandle<u64> {
                    match *inputs {
                        [] => dag.add_task($source(number)),
                        $([$($input),+] => dag.add_task($task(number)).depends_on(($(&handles[$input],)+)),)+
                        _ => panic!("operese-dagx takes at most 8 inputs"),
                    }
                }
            }
        };
    };
    ($($body:ty),+) => {
        $(tasks! {
            $body: Node0, Node1(a), Node2(a, b), Node3(a, b, c), Node4(a, b, c, d), Node5(a, b, c, d, e),
            Node6(a, b, c, d, e, f), Node7(a, b, c, d, e, f, g), Node8(a, b, c, d, e, f, g, h)
        })+
    };
}

tasks!(Add, Spin, Branches, Stages, Nap);

/// A shape for operese-dagx.
#[derive(Clone, Debug)]
pub struct Operese<B> {
    shape: Arc<Shape>,
    body: PhantomData<B>,
}

impl<B: OpereseBody> Operese<B> {
    /// Takes any shape.
    pub fn new(shape: Arc<Shape>) -> Self {
        Self {
            shape,
            body: PhantomData,
        }
    }
}

impl<B: OpereseBody> Contestant for Operese<B> {
    type Built = (DagRunner, TaskHandle<u64>);
    /// The handle is used up by reading.
    type Finished = (DagOutput, Option<TaskHandle<u64>>);

    fn build(&self) -> Self::Built {
        let mut dag = DagRunner::new();
        let mut handles: Vec<TaskHandle<u64>> = Vec::with_capacity(self.shape.nodes());
        for node in 0..self.shape.nodes() {
            let handle = B::add(&mut dag, node as u64, self.shape.inputs(node), &handles);
            handles.push(handle);
        }
        let last = handles.pop().expect("a shape has a node");
        (dag, last)
    }

    async fn run(&self, (dag, last): Self::Built) -> Self::Finished {
        let spawner = |future| async move { tokio::spawn(future).await.expect("no task panics") };
        let output = dag.run(spawner).await.expect("operese-dagx runs the graph");
        (output, Some(last))
    }

    fn read(&self, (output, last): &mut Self::Finished) -> u64 {
        output.get(last.take().expect("the value is read once"))
    }
}

cell!(spawned Operese<B>, B: OpereseBody);
