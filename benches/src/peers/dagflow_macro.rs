//! dagflow's `workflow!`. The source is written by `build.rs` from the same shapes that the other peers get.
//!
//! Shapes beyond [`LARGEST_WORKFLOW`](crate::shape::catalogue::LARGEST_WORKFLOW) nodes are left to the builder, and
//! those beyond [`SMALL_WORKFLOW`](crate::shape::catalogue::SMALL_WORKFLOW) are compiled only with the feature `large`.

use std::{marker::PhantomData, sync::Arc};

use crate::{
    body::{Add, Body, Branches, Nap, Spin, Stages},
    contestant::{Cell, Contestant, cell},
    peers::map,
};

/// A body for which workflows have been written: `workflow!` names its tasks, so each body has its own.
pub trait WorkflowBody: Body {
    /// The workflow for the shape of this name, if there is one.
    fn workflow(shape: &str) -> Option<Arc<dyn Cell>>;
}

/// A workflow without inputs.
trait Written: Copy + Send + Sync + 'static {
    fn run() -> impl Future<Output = u64> + Send;
}

macro_rules! bodies {
    ($($module:ident: $body:ty),+) => {
        $(
            // Names such as `n10` and `n100` are what they should be.
            #[allow(clippy::similar_names, clippy::too_many_lines)]
            mod $module {
                #[allow(unused_imports)]
                use crate::calls::$module::{
                    node_0, node_1, node_2, node_3, node_4, node_5, node_6, node_7, node_8,
                };
                use super::{Arc, Cell, Workflow, Written};

                include!(concat!(env!("OUT_DIR"), "/workflows_", stringify!($module), ".rs"));
            }

            impl WorkflowBody for $body {
                fn workflow(shape: &str) -> Option<Arc<dyn Cell>> {
                    $module::find(shape)
                }
            }
        )+
    };
}

bodies!(add: Add, spin: Spin, branches: Branches, stages: Stages, nap: Nap);

/// A contestant with a workflow of its own.
#[derive(Clone, Debug)]
struct Workflow<W>(PhantomData<W>);

impl<W: Written> Contestant for Workflow<W> {
    type Built = ();
    type Finished = u64;

    fn build(&self) {}

    async fn run(&self, (): ()) -> u64 {
        W::run().await
    }

    fn read(&self, value: &mut u64) -> u64 {
        *value
    }
}

cell!(spawned Workflow<W>, W: Written);

mod items {
    use crate::calls::item;

    dagflow::workflow! {
        pub(super) async fn double(items: Vec<u64>) -> dagflow::Result<Vec<u64>> {
            let values = for number in &items { item(number) };
            Ok(values)
        }
    }
}

/// `for` over the numbers below the given one.
#[derive(Clone, Debug)]
pub struct WorkflowMap(pub usize);

impl Contestant for WorkflowMap {
    type Built = Vec<u64>;
    type Finished = Vec<u64>;

    fn build(&self) -> Vec<u64> {
        map::items(self.0)
    }

    async fn run(&self, items: Vec<u64>) -> Vec<u64> {
        items::double(items)
            .await
            .expect("dagflow runs the workflow")
    }

    fn read(&self, values: &mut Vec<u64>) -> u64 {
        values.iter().sum()
    }
}

cell!(spawned WorkflowMap,);
