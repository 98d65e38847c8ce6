//! The plan of a `workflow!`, made of its graph when it first runs: evaluating it in every build costs the compiler more.

use std::borrow::Cow;

use super::cost::{Cost, Costs};
use super::plan::{GraphSource, OnFailure, Plan, PlanNode, Size, Traits};
use super::written::Written;
use crate::graph::{Graph, NodeKind};
use crate::policy::Policy;
use crate::task::Site;

/// What neither the graph nor the policies say of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// The number of its first call.
    pub(super) site: u32,
    /// Whether it has a fallback.
    pub(super) fallback: bool,
    /// How many calls its form has, and its fallback.
    pub(super) calls: [u32; 2],
    /// Whether its form, and its fallback, are fan-outs.
    pub(super) fans: [bool; 2],
    /// Whether one blocking call makes all of its form, or its fallback, leave the async threads; else all have to block.
    pub(super) early: [bool; 2],
}

impl Shape {
    fn plan(&self, sites: &[Policy]) -> PlanNode {
        let first = self.site as usize;
        let second = first + self.calls[0] as usize;
        let form = &sites[first..second];
        let fallback = &sites[second..second + self.calls[1] as usize];
        PlanNode {
            site: self.site,
            fallback: self.fallback,
            blocking: blocks(form, self.early[0]),
            fallback_blocking: blocks(fallback, self.early[1]),
            deadline: form
                .iter()
                .chain(fallback)
                .any(|policy| policy.deadline.is_some()),
            several: form.len() + fallback.len() > 1,
            calls: self.calls,
            fans: self.fans,
            indegree: 0,
            successors: 0,
            successors_end: 0,
            cost: 0,
        }
    }
}

fn blocks(calls: &[Policy], early: bool) -> bool {
    let blocks = |policy: &Policy| policy.blocking;
    if early {
        calls.iter().any(blocks)
    } else {
        !calls.is_empty() && calls.iter().all(blocks)
    }
}

impl Plan {
    /// The plan of what a macro wrote; without limits.
    pub fn of_macro(
        graph: &'static Graph,
        written: &'static Written,
        sites: &'static [&'static Site],
        costs: &'static [Cost],
    ) -> Self {
        let topology = graph.topology();
        let policies: Vec<Policy> = sites.iter().map(|site| site.policy).collect();
        let mut start = 0;
        let mut nodes = Vec::with_capacity(written.shapes.len());
        for (node, shape) in (0_u32..).zip(&written.shapes) {
            let end = start + u32::try_from(topology.successors_of(node).len()).unwrap_or(u32::MAX);
            nodes.push(PlanNode {
                indegree: topology.indegree()[node as usize],
                successors: start,
                successors_end: end,
                cost: node,
                ..shape.plan(&policies)
            });
            start = end;
        }
        let finally = (0..).zip(graph.nodes());
        let finally = finally.filter(|(_, node)| node.kind == NodeKind::Finally);
        Self {
            graph: GraphSource::Static(graph),
            roots: Cow::Borrowed(topology.roots()),
            nodes: Cow::Owned(nodes),
            successors: Cow::Borrowed(topology.successors()),
            traits: Traits::of(&policies),
            sites: Cow::Owned(policies),
            written: sites,
            finally: finally.map(|(number, _)| number).collect(),
            freed: written.freed.clone(),
            costs: Costs::Nodes(costs),
            size: Size::new(),
            concurrency: None,
            deadline: None,
            on_failure: OnFailure::Cancel,
        }
    }
}
