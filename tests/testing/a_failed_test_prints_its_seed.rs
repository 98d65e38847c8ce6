use std::process::Command;

/// Runs a test that is ignored otherwise, and gives what it says.
fn output(test: &str, seed: Option<&str>) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "--nocapture"]);
    command.arg(format!(
        "{}::{test}",
        module_path!().split_once("::").unwrap().1
    ));
    command
        .env_remove("DAGFLOW_SEED")
        .env("RUST_BACKTRACE", "0");
    if let Some(seed) = seed {
        command.env("DAGFLOW_SEED", seed);
    }
    let output = command.output().unwrap();
    assert!(!output.status.success(), "{test} passed");
    let said = String::from_utf8(output.stderr).unwrap();
    said.lines()
        .filter(|line| line.contains("seed") && !line.starts_with("thread"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[dagflow::test(seed = 7)]
#[ignore = "it fails, for the others here"]
async fn panics() {
    panic!("{:?}", dagflow::testing::seed());
}

#[dagflow::test]
#[ignore = "it fails, for the others here"]
async fn fails() -> Result<(), String> {
    Err("no".to_owned())
}

#[test]
fn after_a_panic() {
    assert_eq!(
        output("panics", None),
        "`testing::a_failed_test_prints_its_seed::panics` failed with the seed 7: \
         run it again with DAGFLOW_SEED=7 for the same waits"
    );
}

#[test]
fn after_an_error_with_the_seed_of_its_name() {
    let first = output("fails", None);
    assert!(first.contains("fails` failed with the seed "), "{first}");
    assert_eq!(first, output("fails", None));
}

#[test]
fn that_the_environment_overrides() {
    for test in ["panics", "fails"] {
        let text = output(test, Some("42"));
        assert!(text.contains(" with DAGFLOW_SEED=42 "), "{text}");
    }
}

#[test]
fn with_a_word_on_what_is_no_seed() {
    assert_eq!(
        output("panics", Some("many")),
        "DAGFLOW_SEED is `many`, which is no seed: set it to a whole number from 0 to 18446744073709551615, \
         as a failed test prints it, or unset it"
    );
}
