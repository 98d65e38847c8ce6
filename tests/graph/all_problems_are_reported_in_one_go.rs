use dagflow::graph::GraphData;

#[test]
fn all_problems_are_reported_in_one_go() {
    let edges = [
        ("a", "b"),
        ("b", "a"),
        ("c", "c"),
        ("fetch", "a"),
        ("a", "feth"),
        ("b", "feth"),
    ];
    let error = GraphData::new(["a", "b", "c", "c", "fetch"], edges)
        .check()
        .expect_err("four mistakes");
    assert_eq!(
        error.to_string(),
        "the graph has 4 problems:\
         \n  - two nodes are called `c`: rename one of them\
         \n  - the node `c` waits for itself: remove the edge `c` -> `c`\
         \n  - the edge `a` -> `feth` names a node that does not exist: `feth`; did you mean `fetch`?\
         \n  - these nodes wait for each other in a cycle: `a` -> `b` -> `a`; remove one of these edges"
    );
}

#[test]
fn a_long_list_of_problems_is_shortened_in_the_message_only() {
    let names: Vec<String> = (0..50).map(|name| format!("unknown{name}")).collect();
    let edges = names.iter().map(|name| ("a", name.as_str()));
    let error = GraphData::new(["a"], edges)
        .check()
        .expect_err("fifty mistakes");
    assert_eq!(error.problems().len(), 50);
    assert!(error.to_string().ends_with("\n  - and 40 more"));
}
