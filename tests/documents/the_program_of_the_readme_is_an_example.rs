use super::{README, read};

#[test]
fn the_program_of_the_readme_is_an_example() {
    let source = include_str!("../../examples/load_site.rs");
    let program: Vec<&str> = source
        .lines()
        .skip_while(|line| line.starts_with("//!") || line.is_empty())
        .collect();
    let shown = format!("```rust\n{}\n```\n", program.join("\n"));
    assert!(
        read(README).contains(&shown),
        "the Rust block of README.md is not examples/load_site.rs without its head; copy it"
    );
}
