use dagflow::graph::{GraphData, GraphError};

fn similar_to(name: &str) -> Option<String> {
    let data = GraphData::new(["fetch_pages", "parse", "db", "größe"], [("db", name)]);
    match data.check() {
        Err(GraphError::UnknownNode { similar, .. }) => similar,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_unknown_node_is_reported_with_its_edge() {
    let error = GraphData::new(["a"], [("z", "a")])
        .check()
        .expect_err("there is no z");
    assert_eq!(
        error.to_string(),
        "the edge `z` -> `a` names a node that does not exist: `z`; add it to the nodes, or remove the edge"
    );
}

#[test]
fn a_slip_of_the_fingers_gets_a_suggestion() {
    assert_eq!(similar_to("prase").as_deref(), Some("parse"));
    assert_eq!(similar_to("parses").as_deref(), Some("parse"));
    assert_eq!(similar_to("fetchpage").as_deref(), Some("fetch_pages"));
    assert_eq!(similar_to("grösse").as_deref(), Some("größe"));
}

#[test]
fn another_word_gets_none() {
    assert_eq!(similar_to("store"), None);
    assert_eq!(similar_to("xy"), None);
    assert_eq!(similar_to(""), None);
}

#[test]
fn an_unknown_name_at_both_ends_is_reported_once() {
    let error = GraphData::new(["a"], [("q", "q"), ("q", "a")])
        .check()
        .expect_err("there is no q");
    assert_eq!(error.problems().len(), 1);
}
