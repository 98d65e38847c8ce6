//! dagx 0.3: a runner behind locks, tasks added one by one, every layer of the graph spawned as a whole.

use std::{marker::PhantomData, sync::Arc};

use ::dagx::{DagRunner, Task, TaskHandle, task};

use crate::{
    body::{Add, Body, Branches, Nap, Spin, Stages},
    contestant::{Contestant, cell},
    shape::Shape,
};

/// A body for which dagx tasks of every arity exist: `#[task]` takes no generic types.
pub trait DagxBody: Body {
    /// Adds a node with its inputs.
    fn add(dag: &DagRunner, number: u64, inputs: &[TaskHandle<u64>]) -> TaskHandle<u64>;
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

            impl DagxBody for $body {
                fn add(dag: &DagRunner, number: u64, inputs: &[TaskHandle<u64>]) -> TaskHandle<u64> {
                    match inputs {
                        [] => dag.add_task($source(number)).into(),
                        $([$($input),+] => dag.add_task($task(number)).depends_on(($($input,)+)),)+
                        _ => panic!("dagx takes at most 8 inputs"),
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

/// A shape for dagx.
#[derive(Clone, Debug)]
pub struct Dagx<B> {
    shape: Arc<Shape>,
    body: PhantomData<B>,
}

impl<B: DagxBody> Dagx<B> {
    /// Takes any shape.
    pub fn new(shape: Arc<Shape>) -> Self {
        Self {
            shape,
            body: PhantomData,
        }
    }
}

impl<B: DagxBody> Contestant for Dagx<B> {
    type Built = (DagRunner, TaskHandle<u64>);
    type Finished = (DagRunner, TaskHandle<u64>);

    fn build(&self) -> Self::Built {
        let dag = DagRunner::new();
        let mut handles: Vec<TaskHandle<u64>> = Vec::with_capacity(self.shape.nodes());
        let mut inputs = Vec::new();
        for node in 0..self.shape.nodes() {
            inputs.clear();
            inputs.extend(self.shape.inputs(node).iter().map(|&input| handles[input]));
            handles.push(B::add(&dag, node as u64, &inputs));
        }
        let last = handles[self.shape.last()];
        (dag, last)
    }

    async fn run(&self, (dag, last): Self::Built) -> Self::Finished {
        let spawner = |future| drop(tokio::spawn(future));
        dag.run(spawner).await.expect("dagx runs the graph");
        (dag, last)
    }

    fn read(&self, (dag, last): &mut Self::Finished) -> u64 {
        dag.get(*last).expect("dagx keeps the last value")
    }
}

cell!(spawned Dagx<B>, B: DagxBody);
