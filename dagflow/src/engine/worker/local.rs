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

    /// Takes the second half away, or a single node.
    pub(super) fn give_half(&mut self, cells: &[NodeCell], plan: &Plan) -> Option<List> {
        let list = self.take()?;
        self.cost = 0;
        let kept = list.length / 2;
        if kept == 0 {
            return Some(list);
        }
        let gain = |node| plan.cost_of(node).gain();
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
