use dagflow::graph::{Edge, EdgeKind, Topology};

/// Random graphs whose edges lead forward in a random order of the nodes; then the same with one edge back.
#[test]
fn the_order_respects_every_edge() {
    let mut random = fastrand::Rng::with_seed(4);
    for _ in 0..1_000 {
        let count = random.u32(2..40);
        let mut ranking: Vec<u32> = (0..count).collect();
        random.shuffle(&mut ranking);
        let mut edges: Vec<Edge> = (0..random.u32(0..120))
            .map(|_| {
                let to = random.u32(1..count);
                let from = random.u32(0..to);
                Edge::new(
                    ranking[from as usize],
                    ranking[to as usize],
                    EdgeKind::Value,
                )
            })
            .collect();

        let order = Topology::from_edges(count as usize, &edges).order();
        assert_eq!(order.len(), count as usize);
        let place = |node: u32| order.iter().position(|&other| other == node);
        assert!(edges.iter().all(|edge| place(edge.from) < place(edge.to)));

        if let Some(edge) = edges.first().copied() {
            edges.push(Edge::new(edge.to, edge.from, EdgeKind::Value));
            let order = Topology::from_edges(count as usize, &edges).order();
            assert!(!order.contains(&edge.from) && !order.contains(&edge.to));
        }
    }
}
