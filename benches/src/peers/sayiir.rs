//! sayiir 1.0: tasks of one input, forks and joins; values travel as bytes between tasks.
//!
//! It takes part where a shape is a chain, a diamond or a fan. It joins all branches of a fan in one node, so its fan
//! has no tree of sums; its figures are divided by the nodes it runs.

use std::{marker::PhantomData, sync::Arc};

use sayiir_core::{codec::Encoder, error::BoxError, task::BranchOutputs, workflow::Workflow};
use sayiir_runtime::{execute_continuation_async, prelude::*};

use crate::{
    body::Body,
    contestant::{Contestant, cell},
};

/// The shapes that sayiir can express.
#[derive(Clone, Copy, Debug)]
pub enum Series {
    /// So many tasks in a row.
    Chain(usize),
    /// A task, so many branches, and their join. Two branches are a diamond.
    Fan(usize),
}

impl Series {
    /// The shape of this name, if sayiir has it.
    pub fn of(shape: &str) -> Option<Self> {
        match shape.split_once('_') {
            None if shape == "diamond" => Some(Self::Fan(2)),
            Some(("chain", length)) => length.parse().ok().map(Self::Chain),
            Some(("fan", width)) => width.parse().ok().map(Self::Fan),
            _ => None,
        }
    }

    /// How many tasks it has.
    pub fn nodes(self) -> usize {
        match self {
            Self::Chain(length) => length,
            Self::Fan(width) => width + 2,
        }
    }

    /// What the last task gives where every task adds its number.
    pub fn sum(self) -> u64 {
        (0..self.nodes() as u64).sum()
    }
}

/// A shape for sayiir.
#[derive(Clone, Debug)]
pub struct Sayiir<B> {
    series: Series,
    body: PhantomData<B>,
}

type Graph = Workflow<RkyvCodec, u64, ()>;

impl<B: Body> Sayiir<B> {
    /// Takes the shapes that sayiir has.
    pub fn new(series: Series) -> Self {
        Self {
            series,
            body: PhantomData,
        }
    }
}

async fn source<B: Body>(number: u64) -> Result<u64, BoxError> {
    Ok(B::run(number, &[]).await)
}

async fn step<B: Body>(number: u64, input: u64) -> Result<u64, BoxError> {
    Ok(B::run(number, &[input]).await)
}

async fn join<B: Body>(number: u64, branches: BranchOutputs<RkyvCodec>) -> Result<u64, BoxError> {
    let inputs: Result<Vec<u64>, BoxError> = (1..number)
        .map(|branch| branches.get_by_id(&branch.to_string()))
        .collect();
    Ok(B::run(number, &inputs?).await)
}

impl<B: Body> Contestant for Sayiir<B> {
    type Built = Graph;
    type Finished = u64;

    fn build(&self) -> Graph {
        let context = WorkflowContext::new("bench", Arc::new(RkyvCodec), Arc::new(()));
        let mut flow = WorkflowBuilder::new(context).then("0", |_: u64| source::<B>(0));
        let last = self.series.nodes() as u64 - 1;
        match self.series {
            Series::Chain(_) => {
                for number in 1..=last {
                    flow = flow.then(&number.to_string(), move |input| step::<B>(number, input));
                }
            }
            Series::Fan(_) => {
                let branches = flow.branches(|branches| {
                    for number in 1..last {
                        branches.add(&number.to_string(), move |input| step::<B>(number, input));
                    }
                });
                flow = branches.join(&last.to_string(), move |outputs| join::<B>(last, outputs));
            }
        }
        flow.build().expect("sayiir builds the workflow")
    }

    async fn run(&self, workflow: Graph) -> u64 {
        let codec = &workflow.context().codec;
        let input = codec.encode(&0_u64).expect("a number has bytes");
        // What `InProcessRunner` does, which drops the value.
        let output = execute_continuation_async(workflow.continuation(), input, codec).await;
        let output = output.expect("sayiir runs the workflow");
        codec.decode(output).expect("the bytes are a number")
    }

    fn read(&self, value: &mut u64) -> u64 {
        *value
    }
}

cell!(spawned Sayiir<B>, B: Body);
