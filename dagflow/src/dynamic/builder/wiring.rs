//! What a new node waits for, and the tables it is entered into.

use super::tables::Tables;
use super::{DEFAULT, Graph, Options, costs, number};
use crate::engine::memory::SlotType;
use crate::engine::plan::PlanNode;
use crate::engine::sketch::{Link, LinkKind, Note, Sketch};
use crate::policy::Policy;

impl Graph {
    /// Enters a node of which nothing is asked, and whose reads begin at `start`; gives the slot of its value.
    #[inline]
    pub(super) fn enter(
        &mut self,
        function: &'static str,
        ty: &'static SlotType,
        start: usize,
    ) -> u32 {
        let mut tables = Tables::of(&mut self.built);
        let node = tables.next_node();
        let (mut indegree, moves) = tables.connect_reads(node, start);
        if moves {
            indegree += tables.wait_for_readers(node, start);
        }
        let cost = tables.cost(&mut self.last_function, function);
        tables.push(node, indegree, cost, 0, &DEFAULT);
        tables.slot(ty, function, node + 1, 0)
    }

    /// Enters a node with options.
    ///
    /// # Panics
    /// If a value is moved into a node that retries; then there is no such node.
    #[inline]
    pub(super) fn enter_with(
        &mut self,
        function: &'static str,
        ty: &'static SlotType,
        start: usize,
        options: &mut Options,
    ) -> u32 {
        if options.retries() && self.moves_since(start) {
            self.refuse(start);
            panic!(
                "node `{}` retries, but a value is moved into it, which the second attempt would miss: lend it with `&`",
                options.name.as_deref().unwrap_or(function)
            );
        }
        let (mut site, mut policy) = (0, DEFAULT);
        if let Some(asked) = options.policy {
            let sites = self.built.plan.sites.to_mut();
            site = number(sites.len());
            sites.push(asked);
            policy = asked;
        }
        let mut tables = Tables::of(&mut self.built);
        let node = tables.next_node();
        let (mut indegree, moves) = tables.connect_reads(node, start);
        indegree += tables.order_after(node, &options.after);
        if moves {
            indegree += tables.wait_for_readers(node, start);
        }
        if let Some(name) = options.name.take() {
            tables.sketch.names.push((node, name));
        }
        let cost = tables.cost(&mut self.last_function, function);
        tables.push(node, indegree, cost, site, &policy);
        tables.slot(ty, function, node + 1, site)
    }

    /// Whether one of the reads from `start` on is a move.
    #[inline]
    fn moves_since(&self, start: usize) -> bool {
        let links = &self.built.plan.graph.lazy().sketch.links;
        links[start..]
            .iter()
            .any(|read| read.kind == LinkKind::Moves)
    }

    /// Forgets the reads of a node that is not entered.
    #[inline]
    pub(super) fn refuse(&mut self, start: usize) {
        self.built
            .plan
            .graph
            .lazy_mut()
            .sketch
            .links
            .truncate(start);
    }
}

impl Tables<'_> {
    #[inline]
    fn next_node(&self) -> u32 {
        number(self.nodes.len())
    }

    #[inline]
    fn push(&mut self, node: u32, indegree: u32, cost: u32, site: u32, policy: &Policy) {
        self.nodes.push(PlanNode {
            site,
            fallback: false,
            blocking: policy.blocking,
            fallback_blocking: false,
            deadline: policy.deadline.is_some(),
            several: false,
            calls: [1, 0],
            fans: [false, false],
            indegree,
            // Until all are known, the newest successor plus one, and how many there are.
            successors: 0,
            successors_end: 0,
            cost,
        });
        if indegree == 0 {
            self.roots.push(node);
        }
    }

    /// A slot for a value of this type, made by a node (its number plus one) or given as an input (0).
    #[inline]
    pub(super) fn slot(
        &mut self,
        ty: &'static SlotType,
        function: &'static str,
        node: u32,
        policy: u32,
    ) -> u32 {
        self.layout.push(ty);
        let notes = &mut self.sketch.notes;
        let slot = number(notes.len());
        notes.push(Note {
            function,
            node,
            policy,
            links_end: number(self.sketch.links.len()),
            last_read: 0,
            lends: 0,
            kept: false,
        });
        slot
    }

    /// The index of the cost of a function. Nodes of one function mostly come one after the other.
    #[inline]
    fn cost(&mut self, last: &mut &'static str, function: &'static str) -> u32 {
        if !std::ptr::eq(*last, function) {
            *last = function;
            self.costs.push(costs::cost_of(function));
        }
        number(self.costs.len() - 1)
    }

    /// Enters the reads of a node, which begin at `start`: how many nodes it waits for, and whether it moves a value.
    #[inline(always)]
    fn connect_reads(&mut self, node: u32, start: usize) -> (u32, bool) {
        let Sketch { links, notes, .. } = &mut *self.sketch;
        let (mut indegree, mut moves) = (0, false);
        for (place, link) in (number(start) + 1..).zip(&mut links[start..]) {
            let value = &mut notes[link.slot as usize];
            link.previous = std::mem::replace(&mut value.last_read, place);
            if link.kind == LinkKind::Moves {
                value.kept = true;
                moves = true;
            } else {
                value.lends += 1;
            }
            link.from = value.node;
            if let Some(from) = link.from.checked_sub(1) {
                link.counts = follow(&mut self.nodes[from as usize], node);
                indegree += u32::from(link.counts);
            }
        }
        (indegree, moves)
    }

    /// The node comes after the nodes of these slots; how many more it waits for.
    #[inline]
    fn order_after(&mut self, node: u32, slots: &[u32]) -> u32 {
        let mut indegree = 0;
        for &slot in slots {
            if let Some(from) = self.sketch.notes[slot as usize].node.checked_sub(1) {
                indegree += self.order(from, node);
            }
        }
        indegree
    }

    /// A node that moves a value waits for all that were lent it: nobody can ask for it later. How many more it waits for.
    #[inline]
    fn wait_for_readers(&mut self, node: u32, start: usize) -> u32 {
        let mut indegree = 0;
        for place in start..self.sketch.links.len() {
            let link = &self.sketch.links[place];
            if link.kind != LinkKind::Moves {
                continue;
            }
            let mut next = self.sketch.notes[link.slot as usize].last_read;
            while let Some(read) = next.checked_sub(1) {
                let Link {
                    to: reader,
                    previous,
                    ..
                } = self.sketch.links[read as usize];
                // It comes before those whose values it reads anyway.
                if reader != node && self.nodes[reader as usize].successors != node + 1 {
                    indegree += self.order(reader, node);
                }
                next = previous;
            }
        }
        indegree
    }

    /// `to` comes after `from`; 1 if it did not before.
    #[inline]
    fn order(&mut self, from: u32, to: u32) -> u32 {
        let counts = follow(&mut self.nodes[from as usize], to);
        self.sketch.links.push(Link {
            from: from + 1,
            to,
            slot: 0,
            previous: 0,
            kind: LinkKind::Order,
            counts,
        });
        u32::from(counts)
    }
}

/// The node gets a successor; whether that is a new one. Successors come in the order of their numbers.
#[inline]
fn follow(node: &mut PlanNode, successor: u32) -> bool {
    let is_new = std::mem::replace(&mut node.successors, successor + 1) != successor + 1;
    node.successors_end += u32::from(is_new);
    is_new
}
