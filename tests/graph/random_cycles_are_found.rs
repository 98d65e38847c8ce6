use std::collections::{BTreeSet, HashSet};

use dagflow::graph::petgraph::Incoming;
use dagflow::graph::petgraph::algo::{dijkstra, kosaraju_scc};
use dagflow::graph::petgraph::graph::{DiGraph, NodeIndex};
use dagflow::graph::petgraph::visit::EdgeRef;
use dagflow::graph::{GraphData, GraphError};

fn random_graph(seed: u64) -> DiGraph<String, ()> {
    let mut random = fastrand::Rng::with_seed(seed);
    let count = random.u32(2..24);
    let edges: BTreeSet<(u32, u32)> = (0..random.u32(1..count * 2))
        .map(|_| (random.u32(0..count), random.u32(0..count)))
        .filter(|(from, to)| from != to)
        .collect();
    let mut graph = DiGraph::new();
    for node in 0..count {
        graph.add_node(node.to_string());
    }
    graph.extend_with_edges(edges);
    graph
}

fn reported_cycles(graph: &DiGraph<String, ()>) -> Vec<Vec<NodeIndex>> {
    let edges = graph
        .edge_references()
        .map(|edge| (&*graph[edge.source()], &*graph[edge.target()]));
    let data = GraphData::new(graph.node_weights().map(String::as_str), edges);
    let problems = match data.check() {
        Ok(_) => Vec::new(),
        Err(error) => error.problems().to_vec(),
    };
    let cycle = |problem| match problem {
        GraphError::Cycle { path } => path
            .iter()
            .map(|name| NodeIndex::new(name.parse().expect("names are numbers")))
            .collect(),
        other => panic!("{other}"),
    };
    problems.into_iter().map(cycle).collect()
}

/// For each group of nodes that reach each other, as petgraph finds them, one cycle is reported: from its first node, as short as any.
#[test]
fn random_cycles_are_found() {
    let mut counts = HashSet::new();
    for seed in 0..2000 {
        let graph = random_graph(seed);
        let mut groups = kosaraju_scc(&graph);
        groups.retain(|group| group.len() > 1);
        groups.sort_unstable_by_key(|group| group.iter().min().copied());

        let cycles = reported_cycles(&graph);
        assert_eq!(cycles.len(), groups.len(), "seed {seed}: {graph:?}");
        counts.insert(cycles.len());
        for (cycle, group) in cycles.iter().zip(&groups) {
            let first = cycle[0];
            assert_eq!(Some(&first), group.iter().min(), "seed {seed}: {graph:?}");
            for (&node, &next) in cycle.iter().zip(cycle.iter().cycle().skip(1)) {
                assert!(graph.contains_edge(node, next), "seed {seed}: {cycle:?}");
            }
            let distances = dijkstra(&graph, first, None, |_| 1);
            let shortest = graph
                .neighbors_directed(first, Incoming)
                .filter_map(|last| distances.get(&last))
                .min();
            assert_eq!(Some(&(cycle.len() - 1)), shortest, "seed {seed}: {cycle:?}");
        }
    }
    assert!(
        counts.is_superset(&HashSet::from([0, 1, 2, 3])),
        "the graphs are too alike: {counts:?}"
    );
}
