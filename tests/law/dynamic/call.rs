//! What the nodes of a run do, and what they have done.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use dagflow_test_support::{Guard, Live, Tracked};

use super::draft::{Fate, Node, value};

/// What a node gives: counted, and not `Clone`.
pub type Value = Tracked<u64>;

/// One run. Clones are the same run.
#[derive(Clone, Default)]
pub struct World(Arc<Inner>);

#[derive(Default)]
struct Inner {
    attempts: Vec<AtomicU32>,
    ended: Vec<AtomicBool>,
    /// A node started before one that it waits for had ended.
    early: AtomicBool,
    bodies: Live,
    values: Live,
}

impl World {
    pub fn new(nodes: usize) -> Self {
        let attempts = (0..nodes).map(|_| AtomicU32::new(0)).collect();
        let ended = (0..nodes).map(|_| AtomicBool::new(false)).collect();
        Self(Arc::new(Inner {
            attempts,
            ended,
            ..Inner::default()
        }))
    }

    pub fn attempts(&self, number: usize) -> u32 {
        self.0.attempts[number].load(Ordering::SeqCst)
    }

    pub fn was_early(&self) -> bool {
        self.0.early.load(Ordering::SeqCst)
    }

    /// How many bodies ran at once.
    pub fn most_bodies(&self) -> usize {
        self.0.bodies.most()
    }

    /// How many bodies and values are alive.
    pub fn alive(&self) -> (usize, usize) {
        (self.0.bodies.now(), self.0.values.now())
    }
}

/// A node of a run, given to it as an input.
pub struct Call {
    pub world: World,
    pub number: usize,
    pub node: Node,
}

/// The planned error.
#[derive(Debug)]
pub struct Planned;

impl fmt::Display for Planned {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("planned")
    }
}

impl std::error::Error for Planned {}

impl Call {
    /// An attempt begins.
    pub fn begin(&self) -> Guard {
        let world = &*self.world.0;
        let body = world.bodies.guard();
        world.attempts[self.number].fetch_add(1, Ordering::SeqCst);
        if self
            .node
            .waits_for
            .iter()
            .any(|&other| !world.ended[other].load(Ordering::SeqCst))
        {
            world.early.store(true, Ordering::SeqCst);
        }
        body
    }

    /// Waits, or does not.
    pub async fn pause(&self) {
        match self.node.draft.turns {
            4 => tokio::time::sleep(Duration::from_micros(50)).await,
            5 => tokio::time::sleep(Duration::from_millis(1)).await,
            turns => {
                for _ in 0..turns {
                    tokio::task::yield_now().await;
                }
            }
        }
    }

    /// The attempt ends, for these inputs.
    pub fn end(&self, inputs: &[u64]) -> Result<Value, Planned> {
        let attempt = dagflow::context().attempt();
        assert_eq!(
            attempt,
            self.world.attempts(self.number),
            "attempts are counted"
        );
        match self.node.draft.fate {
            Fate::Flaky(times) if attempt <= times => return Err(Planned),
            Fate::Fails => return Err(Planned),
            Fate::Panics => panic!("planned"),
            Fate::Healthy | Fate::Flaky(_) => {}
        }
        let world = &*self.world.0;
        world.ended[self.number].store(true, Ordering::SeqCst);
        Ok(world.values.track(value(self.number, inputs)))
    }
}
