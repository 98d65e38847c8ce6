//! The ready nodes that a worker keeps for itself.

use super::super::list::List;
use super::super::memory::NodeCell;
use super::super::plan::Plan;
use super::super::sync::{AtomicU32, Ordering};

/// A list of nodes (numbers plus one; 0 is none) and what another worker would save of them.
#[derive(Default)]
pub(super) struct Local {
    first: AtomicU32,
    last: AtomicU32,
    length: AtomicU32,
    pub(super) cost: u32,
}

impl Local {
    pub(super) fn push(&mut self, cells: &[NodeCell], node: u32, cost: u32) {
        let last = *self.last.get_mut();
        if last == 0 {
            *self.first.get_mut() = node + 1;
        } else {
            cells[last as usize - 1].set_link(node + 1);
        }
        cells[node as usize].set_link(0);
        *self.last.get_mut() = node + 1;
        *self.length.get_mut() += 1;
        self.cost = self.cost.saturating_add(cost);
    }

    pub(super) fn set(&mut self, list: List) {
        *self.first.get_mut() = list.first + 1;
        *self.last.get_mut() = list.last + 1;
        *self.length.get_mut() = list.length;
        self.cost = list.cost;
    }

    pub(super) fn pop(&mut self, cells: &[NodeCell], plan: &Plan) -> Option<u32> {
        let node = self.first.get_mut().checked_sub(1)?;
        let next = cells[node as usize].link();
        *self.first.get_mut() = next;
        *self.length.get_mut() -= 1;
        if next == 0 {
            *self.last.get_mut() = 0;
            self.cost = 0;
        } else {
            self.cost = self.cost.saturating_sub(plan.cost_of(node).gain());
        }
        Some(node)
    }

    /// Takes the whole list away. Only the worker that owns it does that, so that relaxed accesses do.
    pub(super) fn take(&self) -> Option<List> {
        let first = self.first.load(Ordering::Relaxed).checked_sub(1)?;
        let last = self.last.load(Ordering::Relaxed).checked_sub(1)?;
        let length = self.length.load(Ordering::Relaxed);
        for part in [&self.first, &self.last, &self.length] {
            part.store(0, Ordering::Relaxed);
        }
        Some(List {
            first,
            last,
            length,
            cost: 0,
        })
    }

    /// Takes the second half away, or a single node. `gain` says what another core would save of a node.
    pub(super) fn give_half(
        &mut self,
        cells: &[NodeCell],
        gain: impl Fn(u32) -> u32,
    ) -> Option<List> {
        let list = self.take()?;
        self.cost = 0;
        let kept = list.length / 2;
        if kept == 0 {
            return Some(list);
        }
        let (mut end, mut cost) = (list.first, gain(list.first));
        for _ in 1..kept {
            end = cells[end as usize].link() - 1;
            cost = cost.saturating_add(gain(end));
        }
        let given = List {
            first: cells[end as usize].link() - 1,
            length: list.length - kept,
            ..list
        };
        cells[end as usize].set_link(0);
        self.set(List {
            last: end,
            length: kept,
            cost,
            ..list
        });
        Some(given)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.first.load(Ordering::Relaxed) == 0
    }
}

#[cfg(all(test, not(shuttle)))]
mod tests {
    use super::*;

    fn drained(local: &mut Local, cells: &[NodeCell]) -> Vec<u32> {
        let list = local.take();
        list.map_or_else(Vec::new, |list| members(list, cells))
    }

    fn members(list: List, cells: &[NodeCell]) -> Vec<u32> {
        let next = |node: &u32| cells[*node as usize].link().checked_sub(1);
        let nodes: Vec<u32> = std::iter::successors(Some(list.first), next).collect();
        assert_eq!(nodes.last(), Some(&list.last));
        assert_eq!(nodes.len(), list.length as usize);
        nodes
    }

    #[test]
    fn who_gives_keeps_the_first_half_and_knows_what_it_is_worth() {
        for length in 1..9_u32 {
            let cells: Vec<NodeCell> = (0..10).map(|_| NodeCell::default()).collect();
            let mut local = Local::default();
            for node in 0..length {
                local.push(&cells, node, 10 + node);
            }
            let Some(given) = local.give_half(&cells, |node| 10 + node) else {
                panic!("there is something");
            };
            let kept = length / 2;
            let worth: u32 = (0..kept).map(|node| 10 + node).sum();
            assert_eq!(local.cost, worth);
            // As a worker would that goes on.
            local.push(&cells, 9, 1);
            cells[given.last as usize].set_link(0);
            let mut rest: Vec<u32> = (0..kept).collect();
            rest.push(9);
            assert_eq!(drained(&mut local, &cells), rest);
            assert_eq!(members(given, &cells), (kept..length).collect::<Vec<_>>());
        }
    }

    #[test]
    fn who_has_nothing_gives_nothing() {
        assert!(Local::default().give_half(&[], |_| 0).is_none());
    }
}
