//! What a user of dagflow meets who has not turned its features on: `cargo test -p dagflow`. The tests of the workspace have all of them.
#![cfg(not(feature = "serde"))]
#![allow(missing_docs)]

/// As in the workspace's `tests/compile_errors.rs`.
const COMPILER: &str = "rustc 1.95.";

#[test]
fn messages_are_as_they_were_read() {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = std::process::Command::new(rustc)
        .arg("--version")
        .output()
        .expect("rustc runs");
    if String::from_utf8_lossy(&version.stdout).starts_with(COMPILER) {
        trybuild::TestCases::new().compile_fail("tests/without_features/*.rs");
    } else {
        eprintln!("skipped: the messages are those of {COMPILER}x");
    }
}
