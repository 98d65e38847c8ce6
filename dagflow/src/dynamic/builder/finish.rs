//! From tables that grow to a graph that runs.

use std::borrow::Cow;
use std::mem::take;
use std::sync::Arc;

use super::tables::Tables;
use super::{DEFAULT, Graph};
use crate::engine::built::Built;
use crate::engine::cost::Costs;
use crate::engine::plan::{GraphSource, LazyGraph, Plan, Size, Traits};
use crate::engine::sketch::{LinkKind, Sketch};
use crate::policy::Policy;

impl Graph {
    /// The tables as they are used from now on. Put where they stay at once: they are some hundred bytes.
    #[inline]
    pub(super) fn finish(mut self) -> Arc<Built> {
        link(&mut self.tables);
        find_freed(&mut self.tables);
        let sites: Cow<'static, [Policy]> = if self.policies.is_empty() {
            Cow::Borrowed(&[DEFAULT])
        } else {
            Cow::Owned(self.policies)
        };
        let mut tables = self.tables;
        let sketch = Sketch {
            name: self.name,
            notes: take(&mut tables.notes),
            links: take(&mut tables.links),
            names: self.names,
            policies: sites.clone(),
        };
        let built = Arc::new(Built {
            plan: Plan {
                roots: Cow::Owned(take(&mut tables.roots)),
                successors: Cow::Owned(take(&mut tables.successors)),
                freed: take(&mut tables.freed),
                costs: Costs::Functions(take(&mut tables.costs)),
                nodes: Cow::Owned(take(&mut tables.nodes)),
                size: Size::new(),
                written: &[],
                traits: Traits::of(&sites),
                sites,
                finally: Cow::Borrowed(&[]),
                concurrency: None,
                deadline: None,
                on_failure: self.on_failure,
                graph: GraphSource::Lazy(LazyGraph::new(sketch)),
            },
            layout: take(&mut tables.layout),
            bodies: take(&mut tables.bodies),
            inputs: self.inputs,
            id: self.id,
            recycle: Tables::recycle,
        });
        tables.keep();
        built
    }
}

/// Finds what the last readers of values free: the others are moved, or outputs, or need no drop.
#[inline]
fn find_freed(tables: &mut Tables) {
    let Tables {
        notes,
        links,
        layout,
        freed,
        ..
    } = tables;
    if !layout.needs_drop() {
        return;
    }
    let mut start = 0;
    for note in notes.iter().filter(|note| note.node > 0) {
        let end = note.links_end as usize;
        for link in &links[start..end] {
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
