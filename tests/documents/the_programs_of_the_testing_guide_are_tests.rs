use super::read;

const GUIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/testing.md");
const PROGRAMS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/testing/guide");

#[test]
fn the_programs_of_the_testing_guide_are_tests() {
    let guide = read(GUIDE);
    let modules = read(&format!("{PROGRAMS}/mod.rs"));
    let programs: Vec<&str> = modules
        .lines()
        .filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'))
        .collect();
    for program in &programs {
        let source = read(&format!("{PROGRAMS}/{program}.rs"));
        let shown = format!(
            "[`tests/testing/guide/{program}.rs`](../tests/testing/guide/{program}.rs)\n\n```rust\n{source}```\n"
        );
        assert!(
            guide.contains(&shown),
            "docs/testing.md does not show tests/testing/guide/{program}.rs as it is; copy it"
        );
    }
    let blocks = guide.matches("```rust\n").count();
    assert_eq!(blocks, programs.len(), "a block of the guide is no test");
}
