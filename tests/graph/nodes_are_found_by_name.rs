use dagflow::graph::{GraphData, GraphError};

#[test]
fn nodes_are_found_by_name() -> Result<(), GraphError> {
    let graph = GraphData::new(["a", "b"], [("a", "b")]).check()?;
    assert_eq!(graph.index_of("b"), Some(1));
    assert_eq!(
        graph.node_by_name("b").map(|node| node.task.as_ref()),
        Some("b")
    );
    assert!(graph.index_of("c").is_none() && graph.node_by_name("c").is_none());
    Ok(())
}
