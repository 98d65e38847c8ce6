//! Tools that a test is held against.

/// Where `tool` is missing: a test of CI fails, one at home goes on without it and says so.
///
/// # Panics
/// If the environment variable `CI` is set.
pub fn missing(tool: &str, next_step: &str) {
    let message = format!("this test needs {tool}: {next_step}");
    assert!(std::env::var_os("CI").is_none(), "{message}");
    eprintln!("skipped, because {message}");
}
