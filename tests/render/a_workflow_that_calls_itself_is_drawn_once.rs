use dagflow::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind, Topology};

static NODES: [NodeInfo; 2] = [
    NodeInfo::new("page", "fetch", NodeKind::Task),
    NodeInfo::new("rest", "crawl", NodeKind::Map).workflow(Some(&CRAWL)),
];

static CRAWL: Graph = Graph::from_static(
    "crawl",
    &NODES,
    &[Edge::new(0, 1, EdgeKind::Value)],
    Topology::from_static(&[0, 1, 1], &[1], &[0, 1], &[0]),
);

#[test]
fn a_workflow_that_calls_itself_is_drawn_once() {
    assert_eq!(
        CRAWL.to_text(),
        "\
crawl (2 nodes)

  node  runs                      inputs
  page  fetch
  rest  for each: workflow crawl  page
"
    );
    assert_eq!(CRAWL.to_mermaid().matches("fetch").count(), 1);
    assert!(!CRAWL.to_dot().contains("cluster"));
}
