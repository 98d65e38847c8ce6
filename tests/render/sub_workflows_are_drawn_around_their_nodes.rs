use dagflow::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind, Topology};

static EMPTY: Graph = Graph::from_static(
    "empty",
    &[],
    &[],
    Topology::from_static(&[0], &[], &[], &[]),
);

static INNER_NODES: [NodeInfo; 2] = [
    NodeInfo::new("log", "log", NodeKind::Finally),
    NodeInfo::new("label", "print", NodeKind::Task),
];
static INNER: Graph = Graph::from_static(
    "inner",
    &INNER_NODES,
    &[],
    Topology::from_static(&[0, 0, 0], &[], &[0, 0], &[1]),
);

static MIDDLE_NODES: [NodeInfo; 1] =
    [NodeInfo::new("box", "inner", NodeKind::Task).workflow(Some(&INNER))];
static MIDDLE: Graph = Graph::from_static(
    "middle",
    &MIDDLE_NODES,
    &[],
    Topology::from_static(&[0, 0], &[], &[0], &[0]),
);

fn outer() -> Graph {
    Graph::from_parts(
        "outer",
        vec![
            NodeInfo::new("parcel", "middle", NodeKind::Finally).workflow(Some(&MIDDLE)),
            NodeInfo::new("again", "middle", NodeKind::Map).workflow(Some(&MIDDLE)),
            NodeInfo::new("nothing", "empty", NodeKind::Task).workflow(Some(&EMPTY)),
        ],
        vec![
            Edge::new(1, 0, EdgeKind::Value),
            Edge::new(2, 1, EdgeKind::Order),
        ],
    )
}

#[test]
fn the_text_indents_them() {
    assert_eq!(
        outer().to_text(),
        "\
outer (3 nodes)

  node       runs                       inputs
  parcel     finally: workflow middle   again
    box      workflow inner
      log    finally: log
      label  print
  again      for each: workflow middle  after(nothing)
    box      workflow inner
      log    finally: log
      label  print
  nothing    workflow empty
"
    );
}

#[test]
fn mermaid_nests_subgraphs_with_unique_names() {
    let text = outer().to_mermaid();
    let expected = "  subgraph n0[\"parcel<br/>finally: workflow middle\"]
    subgraph n0_0[\"box<br/>workflow inner\"]
      n0_0_0([\"log<br/>finally: log\"])
      n0_0_1[\"label<br/>print\"]
    end
  end
";
    assert!(text.contains(expected), "{text}");
    assert!(text.contains("    subgraph n1_0["), "{text}");
    assert!(
        text.contains("  n2[\"nothing<br/>workflow empty\"]"),
        "{text}"
    );
    assert!(text.contains("  n2 -.-> n1\n"), "{text}");
}

#[test]
fn dot_cuts_edges_at_the_border_of_the_cluster() {
    let text = outer().to_dot();
    assert!(
        text.contains("label=\"parcel\\nfinally: workflow middle\"; style=\"rounded,dashed\";"),
        "{text}"
    );
    // From and to the node that runs, not the one that runs at the end; two levels down.
    assert!(
        text.contains("  n1_0_1 -> n0_0_1 [ltail=cluster_n1, lhead=cluster_n0];\n"),
        "{text}"
    );
    assert!(
        text.contains("  n2 -> n1_0_1 [style=dotted, lhead=cluster_n1];\n"),
        "{text}"
    );
}
