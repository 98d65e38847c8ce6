//! Where an attempt is.

use std::sync::Arc;

use crate::engine::core::Core;
use crate::engine::step::Step;
use crate::testing::seed::Hash;

/// Where a step is, from the outermost run of a script.
pub(crate) struct Address(pub(super) Vec<Spot>);

/// A node, or an item, of one run.
pub(super) struct Spot {
    pub(super) node: u32,
    pub(super) name: String,
    pub(super) items: Vec<usize>,
    pub(super) fallback: bool,
    attempt: u32,
}

impl Address {
    pub(crate) fn of(core: &Core, step: &Step) -> Self {
        let mut spots = vec![Spot::of(core, step, step.attempt)];
        let script = core.settings().script.as_ref();
        let mut parent = core.parent.as_ref();
        while let (Some(place), Some(script)) = (parent, script) {
            let shared = place.core.settings().script.as_ref();
            if !shared.is_some_and(|outer| Arc::ptr_eq(outer, script)) {
                break;
            }
            spots.push(Spot::of(&place.core, &place.step(), place.attempt));
            parent = place.core.parent.as_ref();
        }
        spots.reverse();
        Self(spots)
    }

    /// A number for this attempt here, the same on every machine.
    pub(crate) fn hash(&self, seed: u64) -> u64 {
        let mut hash = Hash::new();
        hash.add(&seed.to_le_bytes());
        for spot in &self.0 {
            hash.add(&spot.node.to_le_bytes());
            for item in &spot.items {
                hash.add(&(*item as u64).to_le_bytes());
            }
            hash.add(&spot.attempt.to_le_bytes());
            hash.add(&[u8::from(spot.fallback)]);
        }
        hash.spread()
    }
}

impl Spot {
    fn of(core: &Core, step: &Step, attempt: u32) -> Self {
        Self {
            node: step.node(),
            name: core.plan.graph.nodes()[step.node() as usize]
                .name
                .to_string(),
            items: (1..=step.depth())
                .map(|depth| step.index_at(depth))
                .collect(),
            fallback: step.stage > 0,
            attempt,
        }
    }
}
