//! Where faults happen, and which states they leave behind.

use std::collections::{BTreeMap, BTreeSet};

use dagflow::State;
use dagflow::graph::{EdgeKind, Graph, NodeKind};

use super::plan::Fault::{self, Cancel, Drop, Fail, Panic, TimeOut};

/// A place that asks the plan.
pub(super) struct Site {
    /// What it asks by.
    pub(super) name: &'static str,
    /// The node that it belongs to.
    pub(super) node: &'static str,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Async,
    /// In place: while it runs, nobody else can do anything on its thread.
    Plain,
    Blocking,
    /// Blocking without a time-out.
    Unlimited,
    /// What goes wrong is made good.
    Saved,
    /// A nested run, of which the node only sees the error.
    Nested,
    Finally,
}

const fn site(name: &'static str, node: &'static str, kind: Kind) -> Site {
    Site { name, node, kind }
}

/// Every place. The node `skipped` never runs.
pub(super) const SITES: [Site; 23] = [
    site("source", "source", Kind::Async),
    site("plain", "plain", Kind::Plain),
    site("blocking", "blocking", Kind::Blocking),
    site("expression", "expression", Kind::Async),
    site("nested/first", "nested", Kind::Nested),
    site("nested/second", "nested", Kind::Nested),
    site("owned[1]", "owned", Kind::Async),
    site("lent[1]", "lent", Kind::Async),
    site("taken", "taken", Kind::Async),
    site("chosen", "chosen", Kind::Async),
    site("saved", "saved", Kind::Saved),
    site("saved, otherwise", "saved", Kind::Async),
    site("moved", "moved", Kind::Async),
    site("ordered", "ordered", Kind::Async),
    site("child 1", "children", Kind::Nested),
    site("child 1, second", "children", Kind::Nested),
    site("heavy[1]", "heavy", Kind::Unlimited),
    site("collected[1]", "collected", Kind::Saved),
    site("retried", "retried", Kind::Async),
    site("table[2]", "table", Kind::Async),
    site("either", "either", Kind::Async),
    site("total", "total", Kind::Async),
    site("audit", "audit", Kind::Finally),
];

impl Site {
    /// Whether this can go wrong here.
    pub(super) fn allows(&self, fault: Fault) -> bool {
        match self.kind {
            Kind::Plain => matches!(fault, Panic | Fail),
            Kind::Unlimited => fault != TimeOut,
            _ => true,
        }
    }

    /// Whether the run gives its value all the same.
    pub(super) fn recovers(&self, fault: Fault) -> bool {
        self.kind == Kind::Saved && matches!(fault, Panic | Fail | TimeOut)
    }

    /// The state of the node itself.
    fn state(&self, fault: Fault) -> State {
        match (self.kind, fault) {
            (Kind::Finally, Cancel | Drop) => State::Succeeded,
            (_, Cancel | Drop) => State::Cancelled,
            _ if self.recovers(fault) => State::Succeeded,
            (Kind::Nested, _) | (_, Panic | Fail) => State::Failed,
            (_, TimeOut) => State::TimedOut,
        }
    }

    /// The states that the node may be left in: a blocking body ends well in a run that has been given up.
    fn states(&self, fault: Fault) -> Vec<State> {
        let mut states = vec![self.state(fault)];
        if self.kind == Kind::Blocking && matches!(fault, Cancel | Drop) {
            states.push(State::Succeeded);
        }
        states
    }
}

/// The nodes that need this one, by a value or by order, over any number of edges.
fn closure(graph: &Graph, node: &str, forward: bool) -> BTreeSet<u32> {
    let start = (0..)
        .zip(graph.nodes())
        .find(|(_, info)| info.name == node)
        .unwrap()
        .0;
    let (mut found, mut open) = (BTreeSet::new(), vec![start]);
    while let Some(node) = open.pop() {
        for edge in graph
            .edges()
            .iter()
            .filter(|edge| edge.kind != EdgeKind::Outcome)
        {
            let (near, far) = if forward {
                (edge.from, edge.to)
            } else {
                (edge.to, edge.from)
            };
            if near == node && found.insert(far) {
                open.push(far);
            }
        }
    }
    found
}

/// The states that each node may be left in. `ends` says that a failure ends the run.
pub(super) fn expected(
    graph: &Graph,
    site: &Site,
    fault: Fault,
    ends: bool,
) -> BTreeMap<String, Vec<State>> {
    let (before, after) = (
        closure(graph, site.node, false),
        closure(graph, site.node, true),
    );
    let fails = site.state(fault).is_failure() && site.kind != Kind::Finally;
    let stops = site.kind != Kind::Finally && (matches!(fault, Cancel | Drop) || fails && ends);
    let healthy = |name: &str| {
        if name == "skipped" {
            State::Skipped
        } else {
            State::Succeeded
        }
    };
    let states = (0..).zip(graph.nodes()).map(|(number, info)| {
        let name = info.name.to_string();
        let allowed = if name == site.node {
            site.states(fault)
        } else if info.kind == NodeKind::Finally || before.contains(&number) {
            vec![healthy(&name)]
        } else if after.contains(&number) && fails {
            vec![State::UpstreamFailed]
        } else if after.contains(&number) && stops {
            vec![State::Cancelled]
        } else if stops {
            vec![healthy(&name), State::Cancelled]
        } else {
            vec![healthy(&name)]
        };
        (name, allowed)
    });
    states.collect()
}
