use dagflow::graph::{GraphData, GraphError};

#[test]
fn the_longest_path_is_counted_in_hops() -> Result<(), GraphError> {
    let edges = [("a", "b"), ("b", "c"), ("c", "d"), ("a", "d"), ("e", "d")];
    let graph = GraphData::new(["d", "c", "b", "a", "e", "f"], edges).check()?;
    assert_eq!(graph.longest_path_from(), [0, 1, 2, 3, 1, 0]);
    Ok(())
}
