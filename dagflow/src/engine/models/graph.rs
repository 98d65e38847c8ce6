//! The workflows of the checks: what their nodes do, and the plan that the engine follows.

use std::sync::Arc;
use std::time::Duration;

use shuttle::rand::{Rng, thread_rng};

use super::super::cost::{Cost, Costs, WORTH_SHARING};
use super::super::freed::Freed;
use super::super::memory::{Layout, SharedLayout, SlotType};
use super::super::plan::{GraphSource, OnFailure, Plan, PlanNode, Size, Traits};
use super::ledger::Value;
use crate::graph::{Edge, EdgeKind, Graph as Shape, NodeInfo, NodeKind};
use crate::policy::{Backoff, Policy};

/// So long that no clock gets there: the timers of a model go off when the checker likes.
pub(super) const LONG: Duration = Duration::from_secs(1_000_000);

// What nodes are worth; under the model, nobody learns.
static UNKNOWN: Cost = Cost::new();
static SHORT: Cost = Cost::known(1);
static LASTING: Cost = Cost::known(WORTH_SHARING);

/// What a node does.
#[derive(Clone)]
pub(super) struct Node {
    /// The nodes whose values it reads.
    pub(super) after: Vec<u32>,
    /// How often each attempt waits.
    pub(super) waits: u32,
    /// How many attempts fail (of the first item, if there are items).
    pub(super) failures: u32,
    /// They panic instead.
    pub(super) panics: bool,
    /// It waits until it is dropped, unless it fails.
    pub(super) forever: bool,
    /// It waits until the run has ended that its run follows.
    pub(super) follows: bool,
    /// How many items there are, for each `for`.
    pub(super) items: Vec<usize>,
    /// A run inside of it.
    pub(super) nested: Option<Arc<Graph>>,
    pub(super) policy: Policy,
}

/// A node that reads the values of others and ends at once.
pub(super) fn node(after: impl Into<Vec<u32>>) -> Node {
    Node {
        after: after.into(),
        waits: 0,
        failures: 0,
        panics: false,
        forever: false,
        follows: false,
        items: Vec::new(),
        nested: None,
        policy: Policy::new(),
    }
}

impl Node {
    pub(super) fn waits(self, waits: u32) -> Self {
        Self { waits, ..self }
    }

    pub(super) fn fails(self, failures: u32) -> Self {
        Self { failures, ..self }
    }

    pub(super) fn panics(self) -> Self {
        Self {
            panics: true,
            failures: 1,
            ..self
        }
    }

    pub(super) fn forever(self) -> Self {
        Self {
            forever: true,
            ..self
        }
    }

    pub(super) fn follows(self) -> Self {
        Self {
            follows: true,
            ..self
        }
    }

    pub(super) fn items(self, items: impl Into<Vec<usize>>) -> Self {
        Self {
            items: items.into(),
            ..self
        }
    }

    pub(super) fn runs(self, graph: Graph) -> Self {
        Self {
            nested: Some(Arc::new(graph)),
            ..self
        }
    }

    pub(super) fn policy(self, change: impl FnOnce(Policy) -> Policy) -> Self {
        Self {
            policy: change(self.policy),
            ..self
        }
    }

    /// Tries again at once.
    pub(super) fn retries(self, retries: u32) -> Self {
        self.policy(|policy| {
            policy
                .retries(retries)
                .backoff(Backoff::fixed(Duration::ZERO).without_jitter())
        })
    }

    /// Tries again after a while.
    pub(super) fn retries_later(self, retries: u32) -> Self {
        self.policy(|policy| {
            policy
                .retries(retries)
                .backoff(Backoff::fixed(LONG).without_jitter())
        })
    }

    /// Whether all attempts fail.
    pub(super) fn is_bound_to_fail(&self) -> bool {
        self.failures > self.policy.retries
    }

    /// How many items of the innermost `for` there are in all; 1 without a `for`.
    pub(super) fn item_count(&self) -> usize {
        self.items.iter().product()
    }
}

/// A workflow.
#[derive(Clone)]
pub(super) struct Graph {
    pub(super) nodes: Vec<Node>,
    /// How many nodes at the end are those of the last phase.
    pub(super) finally: usize,
    pub(super) concurrency: Option<usize>,
    pub(super) deadline: Option<Duration>,
    pub(super) on_failure: OnFailure,
    /// The nodes are known to be too short to be shared.
    pub(super) short: bool,
}

/// A workflow of these nodes, which come after those they read from.
pub(super) fn graph(nodes: impl Into<Vec<Node>>) -> Graph {
    Graph {
        nodes: nodes.into(),
        finally: 0,
        concurrency: None,
        deadline: None,
        on_failure: OnFailure::Cancel,
        short: false,
    }
}

impl Graph {
    /// The same with a node of the last phase, which sees how those have ended that it comes after.
    pub(super) fn finally(mut self, node: Node) -> Self {
        self.nodes.push(node);
        self.finally += 1;
        self
    }

    pub(super) fn concurrency(self, limit: usize) -> Self {
        Self {
            concurrency: Some(limit),
            ..self
        }
    }

    pub(super) fn goes_on(self) -> Self {
        Self {
            on_failure: OnFailure::Continue,
            ..self
        }
    }

    pub(super) fn short(self) -> Self {
        Self {
            short: true,
            ..self
        }
    }

    /// Every node waits so often.
    pub(super) fn waits(mut self, waits: u32) -> Self {
        for node in &mut self.nodes {
            node.waits = waits;
        }
        self
    }

    pub(super) fn is_finally(&self, node: u32) -> bool {
        node as usize >= self.nodes.len() - self.finally
    }

    /// How many nodes read the value of `node`.
    pub(super) fn readers(&self, node: u32) -> u32 {
        let readers = self
            .nodes
            .iter()
            .filter(|other| other.after.contains(&node));
        u32::try_from(readers.count()).unwrap_or(u32::MAX)
    }

    pub(super) fn layout(&self) -> SharedLayout {
        let types = vec![SlotType::of::<Value>(); self.nodes.len()];
        SharedLayout::Shared(Arc::new(Layout::new(&[&types])))
    }

    pub(super) fn plan(&self) -> Plan {
        let shape = self.shape();
        let topology = shape.topology();
        let nodes = (0_u32..).zip(&self.nodes).map(|(number, node)| {
            let index = number as usize;
            PlanNode {
                site: number,
                fallback: false,
                blocking: node.policy.blocking,
                fallback_blocking: false,
                deadline: node.policy.deadline.is_some(),
                several: false,
                calls: [1, 0],
                fans: [!node.items.is_empty(), false],
                indegree: topology.indegree()[index],
                successors: topology.offsets()[index],
                successors_end: topology.offsets()[index + 1],
                cost: number,
            }
        });
        let sites: Vec<Policy> = self.nodes.iter().map(|node| node.policy).collect();
        // A run of unknown nodes measures them, one of short nodes takes them in turn, and one of lasting nodes shares them: three ways
        // from node to node.
        let cost = match thread_rng().gen_range(0..3) {
            _ if self.short => &SHORT,
            0 => &SHORT,
            1 => &UNKNOWN,
            _ => &LASTING,
        };
        let numbers = 0_u32..;
        Plan {
            nodes: nodes.collect(),
            roots: topology.roots().to_vec().into(),
            successors: topology.successors().to_vec().into(),
            traits: Traits::of(&sites),
            written: &[],
            sites: sites.into(),
            finally: numbers
                .take(self.nodes.len())
                .filter(|&node| self.is_finally(node))
                .collect(),
            freed: self.freed(),
            costs: Costs::Functions(vec![cost; self.nodes.len()]),
            size: Size::new(),
            concurrency: self.concurrency,
            deadline: self.deadline,
            on_failure: self.on_failure,
            graph: GraphSource::Lazy(shape.into()),
        }
    }

    /// Slots have the numbers of their nodes.
    fn freed(&self) -> Freed {
        let mut freed = Freed::default();
        for (number, node) in (0_u32..).zip(&self.nodes) {
            for &before in &node.after {
                freed.push(number, before, self.readers(before));
            }
        }
        freed
    }

    fn shape(&self) -> Shape {
        let mut edges = Vec::new();
        let mut infos = Vec::new();
        for (number, node) in (0_u32..).zip(&self.nodes) {
            let (node_kind, edge_kind) = if self.is_finally(number) {
                (NodeKind::Finally, EdgeKind::Outcome)
            } else {
                (NodeKind::Task, EdgeKind::Value)
            };
            infos.push(NodeInfo::dynamic(format!("n{number}"), "n", node_kind));
            edges.extend(
                node.after
                    .iter()
                    .map(|&from| Edge::new(from, number, edge_kind)),
            );
        }
        Shape::from_parts("model", infos, edges)
    }
}
