//! Who takes part in a shape.

use std::sync::Arc;

use crate::{
    body::Body,
    contestant::Cell,
    ours::{self, OwnBody},
    peers::{
        async_dag::AsyncDag,
        dagrs::Dagrs,
        dagx::{Dagx, DagxBody},
        futures_unordered::Unordered,
        hand_written,
        map::{self, BufferedMap, SpawnMap},
        operese_dagx::{Operese, OpereseBody},
        sayiir::{Sayiir, Series},
        tokio_spawn::TokioSpawn,
    },
    shape::Shape,
};

/// A peer with a shape, and what its run has to give.
#[derive(Clone)]
pub struct Entry {
    /// The name in tables and JSON.
    pub peer: &'static str,
    /// How many nodes it runs.
    pub nodes: usize,
    /// The value of the last node.
    pub expected: u64,
    /// What is run.
    pub cell: Arc<dyn Cell>,
}

/// All peers that can express the shape, ours first and the baseline last.
pub fn entries<B: OwnBody + DagxBody + OpereseBody>(shape: &Arc<Shape>) -> Vec<Entry> {
    let nodes = shape.nodes();
    let expected = shape.sum();
    let entry = |peer, cell| Entry {
        peer,
        nodes,
        expected,
        cell,
    };
    let own = ours::cells::<B>(shape).into_iter();
    let mut entries: Vec<Entry> = own.map(|(peer, cell)| entry(peer, cell)).collect();
    entries.extend([
        entry(
            "operese-dagx",
            Arc::new(Operese::<B>::new(Arc::clone(shape))),
        ),
        entry("dagx", Arc::new(Dagx::<B>::new(Arc::clone(shape)))),
        entry("async_dag", Arc::new(AsyncDag::<B>::new(Arc::clone(shape)))),
        entry("dagrs", Arc::new(Dagrs::<B>::new(Arc::clone(shape)))),
    ]);
    entries.extend(Series::of(shape.name()).map(|series| Entry {
        peer: "sayiir",
        nodes: series.nodes(),
        expected: series.sum(),
        cell: Arc::new(Sayiir::<B>::new(series)),
    }));
    entries.push(entry(
        "tokio_spawn",
        Arc::new(TokioSpawn::<B>::new(Arc::clone(shape))),
    ));
    entries.push(entry(
        "futures_unordered",
        Arc::new(Unordered::<B>::new(Arc::clone(shape))),
    ));
    entries.push(entry("hand_written", hand_written::contestant::<B>(shape)));
    entries
}

/// All peers that have a map, over the numbers below `items`.
pub fn maps<B: Body>(items: usize) -> Vec<Entry> {
    let entry = |peer, cell| Entry {
        peer,
        nodes: items,
        expected: map::sum(items),
        cell,
    };
    let own = ours::maps(items).into_iter();
    let mut entries: Vec<Entry> = own.map(|(peer, cell)| entry(peer, cell)).collect();
    entries.extend([
        entry("tokio_spawn", Arc::new(SpawnMap::<B>::new(items))),
        entry("futures_buffered", Arc::new(BufferedMap::<B>::new(items))),
    ]);
    entries
}
