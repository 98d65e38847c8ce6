use dagflow::graph::petgraph::algo;
use dagflow::graph::petgraph::visit::EdgeRef;
use dagflow::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind};

fn orders() -> Graph {
    Graph::from_parts(
        "orders",
        vec![
            NodeInfo::new("cart", "read", NodeKind::Task),
            NodeInfo::new("saved", "store", NodeKind::Task),
            NodeInfo::new("mail", "send", NodeKind::Task),
            NodeInfo::new("audit", "audit", NodeKind::Finally),
        ],
        vec![
            Edge::new(0, 2, EdgeKind::Value),
            Edge::new(0, 1, EdgeKind::Value),
            Edge::new(1, 2, EdgeKind::Order),
            Edge::new(0, 2, EdgeKind::Order),
            Edge::new(1, 3, EdgeKind::Outcome),
        ],
    )
}

/// Nothing is left out, not even what the topology leaves out, and positions are indices.
#[test]
fn a_graph_is_handed_to_petgraph() {
    let orders = orders();
    let graph = orders.to_petgraph();
    let nodes: Vec<(usize, &str)> = graph
        .node_indices()
        .map(|node| (node.index(), &*graph[node].name))
        .collect();
    assert_eq!(
        nodes,
        [(0, "cart"), (1, "saved"), (2, "mail"), (3, "audit")]
    );
    assert_eq!(graph.edge_count(), orders.edges().len());
    for (handed, edge) in graph.edge_references().zip(orders.edges()) {
        assert_eq!(handed.source(), edge.from.into());
        assert_eq!(handed.target(), edge.to.into());
        assert_eq!(*handed.weight(), edge.kind);
    }
}

#[test]
fn petgraph_agrees_about_the_order() {
    let orders = orders();
    let mut sorted = algo::toposort(&orders.to_petgraph(), None).expect("a workflow has no cycle");
    // The node for the end has no place in ours; of the others there is one order only.
    sorted.retain(|&node| node != 3.into());
    assert_eq!(sorted, [0.into(), 1.into(), 2.into()]);
    assert_eq!(orders.topology().order(), [0, 1, 2]);
}
