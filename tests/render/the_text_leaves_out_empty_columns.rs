use dagflow::graph::{Graph, GraphData, GraphError};

#[test]
fn names_alone_make_a_list() -> Result<(), GraphError> {
    let graph = GraphData::new(["fetch", "parse", "a"], [("fetch", "parse")]).check()?;
    assert_eq!(
        graph.to_text(),
        "graph (3 nodes)\n\n  node   inputs\n  fetch\n  parse  fetch\n  a\n"
    );
    Ok(())
}

#[test]
fn no_nodes_make_one_line() {
    assert_eq!(
        Graph::from_parts("idle", vec![], vec![]).to_text(),
        "idle (0 nodes)\n"
    );
}
