use dagflow::graph::{Edge, EdgeKind, Graph, Location, NodeInfo, NodeKind, Topology};
use dagflow::policy::Policy;

mod inner {
    use super::{Graph, NodeInfo, NodeKind, Topology};

    const NODES: &[NodeInfo] = &[NodeInfo::new("only", "work", NodeKind::Task)];

    pub(super) const GRAPH: &Graph = &Graph::from_static(
        "inner",
        NODES,
        &[],
        Topology::from_static(&[0, 0], &[], &[0], &[0]),
    );
}

const NODES: &[NodeInfo] = &[
    NodeInfo::new("first", "fetch", NodeKind::Task)
        .policy(Policy::new().retries(3))
        .location("src/main.rs", 4, 9),
    NodeInfo::new("second", "inner", NodeKind::Task).workflow(Some(inner::GRAPH)),
];

const GRAPH: &Graph = &Graph::from_static(
    "outer",
    NODES,
    &[Edge::new(0, 1, EdgeKind::Value)],
    Topology::from_static(&[0, 1, 1], &[1], &[0, 1], &[0]),
);

#[test]
fn a_graph_can_be_a_static() {
    assert_eq!(GRAPH.name(), "outer");
    assert_eq!(
        GRAPH.nodes()[0].location,
        Some(Location {
            file: "src/main.rs",
            line: 4,
            column: 9
        })
    );
    assert_eq!(GRAPH.nodes()[1].workflow.map(Graph::name), Some("inner"));
    assert_eq!(*GRAPH.topology(), Topology::from_edges(2, GRAPH.edges()));
}

/// The graph of a workflow that calls itself contains itself.
#[test]
fn a_graph_that_contains_itself_prints_with_debug() {
    static NODES: [NodeInfo; 1] =
        [NodeInfo::new("next", "again", NodeKind::Branch).workflow(Some(&GRAPH))];
    static GRAPH: Graph = Graph::from_static(
        "again",
        &NODES,
        &[],
        Topology::from_static(&[0, 0], &[], &[0], &[0]),
    );
    assert!(format!("{GRAPH:?}").contains("workflow: Some(\"again\")"));
}
