use dagflow::graph::GraphError;

fn message(length: usize) -> String {
    let path = (1..=length).map(|node| format!("n{node}")).collect();
    GraphError::Cycle { path }.to_string()
}

#[test]
fn a_long_cycle_is_shortened_in_the_message() {
    assert_eq!(
        message(11),
        "these nodes wait for each other in a cycle: `n1` -> `n2` -> `n3` -> `n4` -> `n5` -> (1 more) -> \
         `n7` -> `n8` -> `n9` -> `n10` -> `n11` -> `n1`; remove one of these edges"
    );
    assert!(!message(10).contains("more"));
    assert!(message(1_000_000).len() < 250);
}
