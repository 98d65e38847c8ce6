#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use dagflow::State;

use crate::read::ReadError;
use crate::tree::Tree;
use crate::walk::File;
use crate::workflow::census;

#[tokio::test]
async fn files_and_directories_without_permission_are_problems() {
    let tree = Tree::new();
    tree.write("fine.rs", "// fine\n");
    let file = tree.write("secret.rs", "// no one may\n");
    let inner = tree.write("closed/inner.rs", "// nor here\n");
    let closed = inner.parent().unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    fs::set_permissions(closed, fs::Permissions::from_mode(0o000)).unwrap();
    // Permissions do not bind the superuser; then there is no problem to report.
    let (file_problem, closed_problem) = (
        fs::File::open(&file).is_err(),
        fs::read_dir(closed).is_err(),
    );

    let report = census(tree.root().to_owned(), 1_000).report().await;
    fs::set_permissions(closed, fs::Permissions::from_mode(0o700)).unwrap();

    assert_eq!(report.state(census::reads), State::Succeeded);
    let census = report.into_result().unwrap();
    let has = |path: &PathBuf| census.problems.iter().any(|problem| &problem.path == path);
    assert_eq!(has(&file), file_problem);
    assert_eq!(has(&closed.to_owned()), closed_problem);
    let files: u64 = census.languages.iter().map(|language| language.files).sum();
    assert_eq!(files, if closed_problem { 2 } else { 3 });
}

/// The same for the superuser: the file has gone between the walk and the reading.
#[test]
fn a_file_that_has_gone_is_an_error_of_the_file() {
    let tree = Tree::new();
    let gone = File {
        path: tree.root().join("gone.rs"),
        bytes: 3,
    };
    assert!(matches!(
        crate::read::read(&gone, 1_000),
        Err(ReadError::File(_))
    ));
}

/// So is one that is longer than it says; it is not read for ever.
#[test]
fn a_file_without_an_end_is_an_error_of_the_file() {
    let endless = File {
        path: PathBuf::from("/dev/zero"),
        bytes: 0,
    };
    assert!(matches!(
        crate::read::read(&endless, 1_000),
        Err(ReadError::Changed)
    ));
}
