use dagflow::graph::{Graph, NodeInfo, NodeKind};

fn named(name: &str) -> Graph {
    Graph::from_parts(
        "g",
        vec![NodeInfo::dynamic(
            name.to_owned(),
            name.to_owned(),
            NodeKind::Task,
        )],
        vec![],
    )
}

fn mermaid(name: &str) -> String {
    let text = named(name).to_mermaid();
    let label = text
        .split_once("n0[\"")
        .and_then(|(_, rest)| rest.split_once("\"]\n"));
    label.map_or(text.clone(), |(label, _)| label.to_owned())
}

fn dot(name: &str) -> String {
    let text = named(name).to_dot();
    let label = text
        .split_once("n0 [label=\"")
        .and_then(|(_, rest)| rest.split_once("\"];\n"));
    label.map_or(text.clone(), |(label, _)| label.to_owned())
}

#[test]
fn mermaid_gets_codes_for_what_it_could_misread() {
    assert_eq!(mermaid("a\"b#c;d"), "a#34;b#35;c#59;d");
    assert_eq!(mermaid("<b>&amp;`x`"), "#60;b#62;#38;amp#59;#96;x#96;");
    assert_eq!(mermaid("xs[3] {*}"), "xs#91;3#93; #123;#42;#125;");
}

#[test]
fn mermaid_does_not_see_lists_or_emphasis() {
    assert_eq!(mermaid("1. load"), "1#46; load");
    assert_eq!(mermaid("2) load"), "2#41; load");
    assert_eq!(mermaid("- load"), "#45; load");
    assert_eq!(mermaid("__init__"), "#95;#95;init_#95;");
}

#[test]
fn mermaid_leaves_ordinary_names_readable() {
    for name in [
        "load_site_2",
        "pages.len()",
        "größe",
        "read-file",
        "a/b",
        "x == f(1, 2)",
    ] {
        assert_eq!(mermaid(name), name);
    }
}

#[test]
fn dot_gets_escaped_quotes_backslashes_and_entities() {
    assert_eq!(
        dot(r#"say "hi" \N &lt; [3] größe"#),
        r#"say \"hi\" \\N &amp;lt; [3] größe"#
    );
}

#[test]
fn no_name_can_break_a_line_or_steer_a_terminal() {
    let graph = named("a\r\n  b\t\u{1b}[31mc\u{0}");
    assert_eq!(
        graph.to_text(),
        "g (1 node)\n\n  node\n  a b \\u{1b}[31mc\\u{0}\n"
    );
    assert_eq!(graph.to_mermaid().lines().count(), 2);
    assert!(
        graph
            .to_dot()
            .contains(r#"[label="a b \\u{1b}[31mc\\u{0}"]"#)
    );
}
