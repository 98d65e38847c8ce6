//! Where an attempt is.

use std::sync::Arc;

use crate::engine::core::Core;
use crate::engine::step::Step;

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

    /// A number for this attempt here, the same on every machine (FNV-1a over what tells attempts apart).
    pub(crate) fn hash(&self, seed: u64) -> u64 {
        let mut hash = 0xCBF2_9CE4_8422_2325_u64;
        let mut add = |number: u64| {
            for byte in number.to_le_bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
            }
        };
        add(seed);
        for spot in &self.0 {
            add(u64::from(spot.node));
            spot.items.iter().for_each(|&item| add(item as u64));
            add(u64::from(spot.attempt) << 1 | u64::from(spot.fallback));
        }
        hash
    }
}

impl Spot {
    fn of(core: &Core, step: &Step, attempt: u32) -> Self {
        Self {
            node: step.node,
            name: core.plan.graph.nodes()[step.node as usize].name.to_string(),
            items: (1..=step.depth())
                .map(|depth| step.index_at(depth))
                .collect(),
            fallback: step.stage > 0,
            attempt,
        }
    }
}
