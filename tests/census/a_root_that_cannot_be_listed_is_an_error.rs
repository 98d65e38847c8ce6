use dagflow::State;

use crate::tree::Tree;
use crate::workflow::census;

#[tokio::test]
async fn the_error_names_the_node_and_the_path() {
    let tree = Tree::new();
    let report = census(tree.root().join("is not there"), 1_000)
        .report()
        .await;
    assert_eq!(report.state(census::tree), State::Failed);
    let error = report.into_result().unwrap_err();
    assert_eq!(error.node(), Some("tree"));
    let message = error.to_string();
    assert!(
        message.starts_with("node `tree` failed: cannot list `"),
        "{message}"
    );
}

#[tokio::test]
async fn an_empty_tree_is_none() {
    let tree = Tree::new();
    let census = census(tree.root().to_owned(), 1_000).await.unwrap();
    assert!(census.languages.is_empty() && census.problems.is_empty() && census.links.is_none());
    assert_eq!(census.directories, 1);
    assert!(crate::table::render(&census).contains("Census of"));
}
