use dagflow::graph::{GraphData, GraphError};

#[test]
fn a_duplicate_node_is_reported_once() {
    let error = GraphData::new(["a", "b", "a", "a"], [("a", "b")])
        .check()
        .expect_err("three are called a");
    assert_eq!(error, GraphError::DuplicateNode { name: "a".into() });
    assert_eq!(
        error.to_string(),
        "two nodes are called `a`: rename one of them"
    );
}
