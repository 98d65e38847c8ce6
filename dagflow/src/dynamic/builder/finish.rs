//! From tables that grow to a graph that runs.

use std::borrow::Cow;

use super::tables::{self, Tables};
use super::{DEFAULT, Graph, number};
use crate::engine::built::{Built, Freed};
use crate::engine::cost::Costs;
use crate::engine::plan::{GraphSource, LazyGraph, Plan, Traits};
use crate::engine::sketch::{LinkKind, Sketch};
use crate::policy::Policy;

impl Graph {
    /// The tables as they are used from now on.
    pub(super) fn finish(mut self) -> Built {
        link(&mut self.tables);
        let freed = self.freed();
        tables::recycle_slots(self.slots);
        let sites: Cow<'static, [Policy]> = if self.policies.is_empty() {
            Cow::Borrowed(&[DEFAULT])
        } else {
            Cow::Owned(self.policies)
        };
        let tables = self.tables;
        let sketch = Sketch {
            name: self.name,
            notes: tables.notes,
            links: tables.links,
            names: self.names,
            policies: sites.clone(),
        };
        Built {
            plan: Plan {
                roots: Cow::Owned(tables.roots),
                successors: Cow::Owned(tables.successors),
                costs: Costs::Functions(tables.costs),
                nodes: Cow::Owned(tables.nodes),
                traits: Traits::of(&sites),
                sites,
                finally: Cow::Borrowed(&[]),
                concurrency: None,
                deadline: None,
                on_failure: self.on_failure,
                graph: GraphSource::Lazy(LazyGraph::new(sketch)),
            },
            layout: tables.layout,
            bodies: tables.bodies,
            freed,
            inputs: self.inputs,
            id: self.id,
            recycle: Tables::recycle,
        }
    }

    /// What the last readers of values free: the others are moved, or outputs, or need no drop.
    fn freed(&self) -> Freed {
        let mut freed = Freed::default();
        if !self.tables.layout.needs_drop() {
            return freed;
        }
        let mut start = 0;
        for note in &self.tables.notes {
            let end = note.links_end as usize;
            for link in &self.tables.links[start..end] {
                let state = &self.slots[link.slot as usize];
                let slot = link.slot as usize;
                if link.kind == LinkKind::Lends && !state.kept && self.tables.layout.has_drop(slot)
                {
                    freed.slots.push((link.slot, state.lends));
                }
            }
            start = end;
            freed.ends.push(number(freed.slots.len()));
        }
        freed
    }
}

/// Makes the list of all successors: nodes know how many they have.
fn link(tables: &mut Tables) {
    let mut start = 0;
    for node in &mut tables.nodes {
        let count = std::mem::replace(&mut node.successors_end, start);
        node.successors = start;
        start += count;
    }
    tables.successors.resize(start as usize, 0);
    for link in tables.links.iter().filter(|link| link.counts) {
        let end = &mut tables.nodes[link.from as usize - 1].successors_end;
        tables.successors[*end as usize] = link.to;
        *end += 1;
    }
}
