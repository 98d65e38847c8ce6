use dagflow::graph::{Graph, NodeInfo, NodeKind};

#[test]
fn long_expressions_are_shortened() {
    let expression =
        "pages.iter().map(|page| page.title.as_str()).collect::<Vec<_>>().join(\", \")";
    let node = NodeInfo::new("titles", expression, NodeKind::Expression);
    let text = Graph::from_parts("g", vec![node], vec![]).to_text();
    assert!(
        text.ends_with("  titles  pages.iter().map(|page| page.title.as_str()).collect::<Vec<_…\n"),
        "{text}"
    );
}

#[test]
fn an_expression_of_several_lines_becomes_one() {
    let node = NodeInfo::new(
        "sum",
        "{\n    let a = 1;\n    a + 1\n}",
        NodeKind::Expression,
    );
    let text = Graph::from_parts("g", vec![node], vec![]).to_text();
    assert!(text.ends_with("  sum   { let a = 1; a + 1 }\n"), "{text}");
}

#[test]
fn an_expression_without_text_is_called_one() {
    let node = NodeInfo::new("sum", "", NodeKind::Expression);
    let text = Graph::from_parts("g", vec![node], vec![]).to_text();
    assert!(text.ends_with("  sum   expression\n"), "{text}");
}
