use dagflow::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind};

#[test]
fn finally_nodes_and_outcome_edges_stay_out_of_the_topology() {
    let graph = Graph::from_parts(
        "orders",
        vec![
            NodeInfo::new("audit", "audit", NodeKind::Finally),
            NodeInfo::new("order", "load", NodeKind::Task),
            NodeInfo::new("saved", "store", NodeKind::Task),
            NodeInfo::new("close", "close", NodeKind::Finally),
        ],
        vec![
            Edge::new(2, 0, EdgeKind::Outcome),
            Edge::new(1, 0, EdgeKind::Value),
            Edge::new(1, 2, EdgeKind::Value),
            Edge::new(0, 3, EdgeKind::Order),
        ],
    );
    assert_eq!(graph.edges().len(), 4);
    assert_eq!(graph.topology().roots(), [1]);
    assert_eq!(graph.topology().indegree(), [0, 0, 1, 0]);
    assert_eq!(graph.topology().order(), [1, 2]);
    assert_eq!(graph.longest_path_from(), [0, 1, 0, 0]);
}
