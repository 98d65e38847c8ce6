//! A workflow with every kind of node and edge, as `workflow!` would describe it.

use std::time::Duration;

use dagflow::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind, Topology};
use dagflow::policy::{Backoff, Policy};

static STORE_NODES: [NodeInfo; 2] = [
    NodeInfo::new("rows", "clean", NodeKind::Map),
    NodeInfo::new("saved", "insert", NodeKind::Task).policy(Policy::new().blocking(true)),
];

static STORE: Graph = Graph::from_static(
    "store",
    &STORE_NODES,
    &[Edge::new(0, 1, EdgeKind::Value)],
    Topology::from_static(&[0, 1, 1], &[1], &[0, 1], &[0]),
);

const FETCH: Policy = Policy::new()
    .retries(3)
    .backoff(Backoff::exponential(Duration::from_millis(100)).max(Duration::from_secs(10)))
    .timeout(Duration::from_secs(30))
    .concurrency(8);

pub(crate) fn load_site() -> Graph {
    Graph::from_parts(
        "load_site",
        vec![
            NodeInfo::new("urls", "sitemap", NodeKind::Task),
            NodeInfo::new("pages", "fetch", NodeKind::Map).policy(FETCH),
            NodeInfo::new("count", "pages.len()", NodeKind::Expression),
            NodeInfo::new("price", "live_price", NodeKind::Fallback),
            NodeInfo::new("alert", "warn_owner", NodeKind::Branch),
            NodeInfo::new("saved", "store", NodeKind::Task).workflow(Some(&STORE)),
            NodeInfo::new("notify", "notify", NodeKind::Task),
            NodeInfo::new("audit", "audit", NodeKind::Finally),
        ],
        vec![
            Edge::new(0, 1, EdgeKind::Value),
            Edge::new(1, 2, EdgeKind::Value),
            Edge::new(2, 4, EdgeKind::Value),
            Edge::new(1, 5, EdgeKind::Value),
            Edge::new(3, 5, EdgeKind::Value),
            Edge::new(4, 5, EdgeKind::Order),
            Edge::new(5, 6, EdgeKind::Value),
            Edge::new(5, 7, EdgeKind::Outcome),
        ],
    )
}
