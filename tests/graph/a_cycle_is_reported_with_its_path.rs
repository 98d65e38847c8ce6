use dagflow::graph::{GraphData, GraphError};

fn check<const N: usize>(edges: [(&str, &str); N]) -> GraphError {
    let data = GraphData::new(["user", "receipt", "mail", "log", "cart"], edges);
    data.check().expect_err("there is a cycle")
}

#[test]
fn the_path_starts_with_the_node_declared_first() {
    let error = check([("mail", "receipt"), ("receipt", "user"), ("user", "mail")]);
    assert_eq!(
        error,
        GraphError::Cycle {
            path: vec!["user".into(), "mail".into(), "receipt".into()]
        }
    );
    assert_eq!(
        error.to_string(),
        "these nodes wait for each other in a cycle: `user` -> `mail` -> `receipt` -> `user`; remove one of these edges"
    );
}

#[test]
fn the_path_is_the_shortest_one_and_holds_nothing_else() {
    // `log` hangs behind the cycle, `cart` before it, and there is a way round through `mail`.
    let error = check([
        ("user", "mail"),
        ("mail", "receipt"),
        ("user", "receipt"),
        ("receipt", "user"),
        ("receipt", "log"),
        ("cart", "user"),
    ]);
    assert_eq!(
        error,
        GraphError::Cycle {
            path: vec!["user".into(), "receipt".into()]
        }
    );
}

#[test]
fn separate_cycles_are_reported_separately() {
    let error = check([
        ("user", "mail"),
        ("mail", "user"),
        ("mail", "log"),
        ("log", "cart"),
        ("cart", "log"),
    ]);
    assert_eq!(
        error.problems(),
        [
            GraphError::Cycle {
                path: vec!["user".into(), "mail".into()]
            },
            GraphError::Cycle {
                path: vec!["log".into(), "cart".into()]
            },
        ]
    );
}
