//! The README shows what is there: its program is an example, and its pictures are drawn from that program.
#![allow(missing_docs, clippy::unwrap_used)]

mod the_pictures_are_up_to_date;
mod the_program_of_the_readme_is_an_example;

#[path = "../../examples/load_site.rs"]
#[allow(dead_code, unreachable_pub)]
mod load_site;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const PICTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/load_site.dot");

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap()
}
