use dagflow::graph::{Edge, EdgeKind, Topology};

#[test]
fn parallel_edges_count_once() {
    let edges = [
        Edge::new(0, 2, EdgeKind::Value),
        Edge::new(0, 1, EdgeKind::Value),
        Edge::new(1, 2, EdgeKind::Value),
        Edge::new(0, 2, EdgeKind::Order),
        Edge::new(0, 2, EdgeKind::Value),
    ];
    let topology = Topology::from_edges(3, &edges);
    assert_eq!(topology.offsets(), [0, 2, 3, 3]);
    assert_eq!(topology.successors(), [2, 1, 2]);
    assert_eq!(topology.indegree(), [0, 1, 2]);
}

#[test]
fn no_nodes_make_an_empty_topology() {
    let topology = Topology::from_edges(0, &[]);
    assert_eq!(topology.offsets(), [0]);
    assert!(topology.order().is_empty());
}
