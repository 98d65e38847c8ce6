//! From tables that grow to a graph that runs.

use std::borrow::Cow;
use std::sync::Arc;

use super::Graph;
use super::tables::Tables;
use crate::engine::built::Returning;
use crate::engine::plan::{PlanNode, Traits};
use crate::engine::sketch::LinkKind;

impl Graph {
    /// The tables stay where they were filled.
    #[inline]
    pub(super) fn finish(mut self) -> Arc<Returning> {
        let mut tables = Tables::of(&mut self.built);
        link(&mut tables);
        find_freed(&mut tables);
        let plan = &mut self.built.plan;
        let mut is_odd = false;
        if let Cow::Owned(sites) = &plan.sites {
            plan.traits = Traits::of(sites);
            plan.graph
                .lazy_mut()
                .sketch
                .policies
                .clone_from(&plan.sites);
            is_odd = plan.nodes.iter().any(PlanNode::is_odd);
        }
        plan.size.set_odd(is_odd);
        Arc::new(self.built.into())
    }
}

/// Finds what the last readers of values free: the others are moved, or outputs, or need no drop.
#[inline]
fn find_freed(tables: &mut Tables<'_>) {
    let Tables {
        sketch,
        layout,
        freed,
        ..
    } = tables;
    if !layout.needs_drop() {
        return;
    }
    let notes = &sketch.notes;
    let mut start = 0;
    for note in notes.iter().filter(|note| note.node > 0) {
        let end = note.links_end as usize;
        for link in &sketch.links[start..end] {
            let value = &notes[link.slot as usize];
            let is_freed = link.kind == LinkKind::Lends && !value.kept;
            if is_freed && layout.has_drop(link.slot as usize) {
                freed.push(note.node - 1, link.slot, value.lends);
            }
        }
        start = end;
    }
}

/// Makes the list of all successors: nodes know how many they have.
#[inline]
fn link(tables: &mut Tables<'_>) {
    let mut start = 0;
    for node in &mut *tables.nodes {
        let count = std::mem::replace(&mut node.successors_end, start);
        node.successors = start;
        start += count;
    }
    tables.successors.resize(start as usize, 0);
    for link in tables.sketch.links.iter().filter(|link| link.counts) {
        let end = &mut tables.nodes[link.from as usize - 1].successors_end;
        tables.successors[*end as usize] = link.to;
        *end += 1;
    }
}
