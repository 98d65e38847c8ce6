//! What the tools say, by the commands that the example's documentation gives.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;

const FIND: &str = r#"tree() { find "$1" -mindepth 1 -type d \( -name .git -o -exec test -e {}/CACHEDIR.TAG \; \) -prune -o -type f "${@:2}"; }; "#;

/// The output of a command line of bash, in which `tree "$1"` is the `find` of the documentation; `None` without the tools.
pub(crate) fn tree(root: &Path, command: &str) -> Option<String> {
    let output = Command::new("bash")
        .arg("-c")
        .arg(format!("{FIND}{command}"))
        .arg("bash")
        .arg(root)
        .output()
        .ok()
        .filter(|output| output.status.success());
    let Some(output) = output else {
        dagflow_test_support::missing(
            &format!("bash and the GNU tools of `{command}`"),
            "install bash, findutils, coreutils, grep and bc",
        );
        return None;
    };
    Some(String::from_utf8(output.stdout).unwrap().trim().to_owned())
}

/// The first number of the output.
pub(crate) fn number(root: &Path, command: &str) -> Option<u64> {
    let output = tree(root, command)?;
    let first = output.split_whitespace().next();
    let number = first.and_then(|first| first.parse().ok());
    assert!(number.is_some(), "`{command}` gave no number: {output}");
    number
}
