//! What a new node waits for, and the tables it is entered into.

use super::tables::Tables;
use super::{DEFAULT, Graph, NewNode, Options, costs, number};
use crate::engine::memory::SlotType;
use crate::engine::plan::PlanNode;
use crate::engine::sketch::{Link, LinkKind, Note};
use crate::policy::Policy;

impl Graph {
    /// Enters a node, and gives the slot of its value.
    ///
    /// # Panics
    /// If a handle is of another graph, or a value is moved into a node that retries; then there is no such node.
    #[inline]
    pub(super) fn enter(&mut self, new: &NewNode, options: Option<&mut Options>) -> u32 {
        if new.is_foreign || options.as_ref().is_some_and(|options| options.retries()) {
            self.check(new, options.as_deref());
        }
        let node = number(self.tables.nodes.len());
        let (mut indegree, moves) = self.connect_reads(node, new.links);
        let mut site = 0;
        if let Some(options) = options {
            indegree += self.order_after(node, &options.after);
            if let Some(policy) = options.policy {
                site = self.site_of(policy);
            }
            if let Some(name) = options.name.take() {
                self.names.push((node, name));
            }
        }
        if moves {
            indegree += self.wait_for_readers(node, new.links);
        }
        let cost = self.cost(new.function);
        let policy = self.policies.get(site as usize).unwrap_or(&DEFAULT);
        let tables = &mut *self.tables;
        tables.nodes.push(PlanNode {
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
            tables.roots.push(node);
        }
        self.slot(new.ty, new.function, node + 1, site)
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
        let tables = &mut *self.tables;
        tables.layout.push(ty);
        tables.notes.push(Note {
            function,
            node,
            policy,
            links_end: number(tables.links.len()),
            last_read: 0,
            lends: 0,
            kept: false,
        });
        number(tables.notes.len() - 1)
    }

    /// The index of the cost of a function. Nodes of one function mostly come one after the other.
    #[inline]
    fn cost(&mut self, function: &'static str) -> u32 {
        let costs = &mut self.tables.costs;
        if !std::ptr::eq(self.last_function, function) {
            self.last_function = function;
            costs.push(costs::cost_of(function));
        }
        number(costs.len() - 1)
    }

    /// The index of a policy. The default comes first.
    #[inline]
    fn site_of(&mut self, policy: Policy) -> u32 {
        if self.policies.is_empty() {
            self.policies.push(DEFAULT);
        }
        self.policies.push(policy);
        number(self.policies.len() - 1)
    }

    #[cold]
    #[inline]
    fn check(&mut self, new: &NewNode, options: Option<&Options>) {
        let reads = self.tables.links.split_off(new.links);
        let moves = reads.iter().any(|read| read.kind == LinkKind::Moves);
        let given = options.and_then(|options| options.name.as_deref());
        let name = given.unwrap_or(new.function);
        assert!(
            !new.is_foreign,
            "node `{name}` of graph `{}` is given a handle of another graph",
            self.name
        );
        assert!(
            !(moves && options.is_some_and(Options::retries)),
            "node `{name}` retries, but a value is moved into it, which the second attempt would miss: lend it with `&`"
        );
        self.tables.links.extend(reads);
    }

    /// Enters the reads of a node, which begin at `start`: how many nodes it waits for, and whether it moves a value.
    #[inline]
    fn connect_reads(&mut self, node: u32, start: usize) -> (u32, bool) {
        let Tables {
            links,
            notes,
            nodes,
            ..
        } = &mut *self.tables;
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
                link.counts = follow(&mut nodes[from as usize], node);
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
            if let Some(from) = self.tables.notes[slot as usize].node.checked_sub(1) {
                indegree += self.order(from, node);
            }
        }
        indegree
    }

    /// A node that moves a value waits for all that were lent it: nobody can ask for it later. How many more it waits for.
    #[inline]
    fn wait_for_readers(&mut self, node: u32, start: usize) -> u32 {
        let mut indegree = 0;
        for place in start..self.tables.links.len() {
            let link = &self.tables.links[place];
            if link.kind != LinkKind::Moves {
                continue;
            }
            let mut next = self.tables.notes[link.slot as usize].last_read;
            while let Some(read) = next.checked_sub(1) {
                let Link {
                    to: reader,
                    previous,
                    ..
                } = self.tables.links[read as usize];
                // It comes before those whose values it reads anyway.
                if reader != node && self.tables.nodes[reader as usize].successors != node + 1 {
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
        let counts = follow(&mut self.tables.nodes[from as usize], to);
        self.tables.links.push(Link {
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
