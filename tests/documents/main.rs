//! The documents show what is there: the README's program is an example and its pictures are drawn from it, and the programs of the
//! testing guide are tests.
#![allow(missing_docs, clippy::unwrap_used)]

mod the_pictures_are_up_to_date;
mod the_program_of_the_readme_is_an_example;
mod the_programs_of_the_testing_guide_are_tests;

#[path = "../../examples/load_site.rs"]
#[allow(dead_code, unreachable_pub)]
mod load_site;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const PICTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/load_site.dot");

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap()
}
