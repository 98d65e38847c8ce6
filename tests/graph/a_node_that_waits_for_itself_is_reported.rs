use dagflow::graph::{GraphData, GraphError};

#[test]
fn a_node_that_waits_for_itself_is_reported() {
    let error = GraphData::new(["a"], [("a", "a"), ("a", "a")])
        .check()
        .expect_err("a waits for a");
    assert_eq!(error, GraphError::SelfEdge { name: "a".into() });
    assert_eq!(
        error.to_string(),
        "the node `a` waits for itself: remove the edge `a` -> `a`"
    );
}
