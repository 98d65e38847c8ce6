use dagflow::graph::{Edge, EdgeKind, Graph, GraphData, GraphError, Topology};

const LENGTH: u32 = 1_000_000;

fn data(length: u32, closed: bool) -> GraphData {
    let nodes: Vec<String> = (0..length).map(|node| format!("n{node}")).collect();
    let mut edges: Vec<_> = nodes
        .windows(2)
        .map(|pair| (pair[0].clone(), pair[1].clone()))
        .collect();
    if closed {
        edges.push((nodes[nodes.len() - 1].clone(), nodes[0].clone()));
    }
    GraphData { nodes, edges }
}

/// Test threads have 2 MiB of stack: recursion over the chain would overflow it.
#[test]
fn a_chain_from_data_is_checked_and_measured() -> Result<(), GraphError> {
    let graph: Graph = data(LENGTH, false).check()?;
    assert_eq!(graph.topology().roots(), [0]);
    assert_eq!(graph.longest_path_from()[0], LENGTH - 1);
    Ok(())
}

#[test]
fn a_cycle_through_a_whole_chain_is_found() {
    let Err(GraphError::Cycle { path }) = data(LENGTH / 4, true).check() else {
        panic!("not reported as one cycle");
    };
    assert_eq!(path.len(), LENGTH as usize / 4);
    assert_eq!(path[..2], ["n0", "n1"]);
}

#[test]
fn the_topology_of_a_chain_and_of_a_star_is_built_in_linear_time() {
    let chain: Vec<Edge> = (1..LENGTH)
        .map(|node| Edge::new(node - 1, node, EdgeKind::Value))
        .collect();
    assert_eq!(
        Topology::from_edges(LENGTH as usize, &chain).order().len(),
        LENGTH as usize
    );

    let star: Vec<Edge> = (1..LENGTH)
        .map(|node| Edge::new(0, node, EdgeKind::Value))
        .collect();
    let topology = Topology::from_edges(LENGTH as usize, &star);
    assert_eq!(topology.successors_of(0).len(), LENGTH as usize - 1);
}
