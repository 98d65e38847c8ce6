//! The main example, held against `find`, `wc` and `sha256sum`, on a tree with everything nasty in it.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "../../examples/census/arguments.rs"]
mod arguments;
#[path = "../../examples/census/duplicates.rs"]
mod duplicates;
#[path = "../../examples/census/languages.rs"]
mod languages;
#[path = "../../examples/census/largest.rs"]
mod largest;
#[path = "../../examples/census/links.rs"]
mod links;
#[path = "../../examples/census/marks.rs"]
mod marks;
#[path = "../../examples/census/problems.rs"]
mod problems;
#[path = "../../examples/census/read.rs"]
mod read;
#[path = "../../examples/census/revision.rs"]
mod revision;
#[path = "../../examples/census/table.rs"]
mod table;
#[path = "../../examples/census/walk.rs"]
mod walk;
#[path = "../../examples/census/workflow.rs"]
mod workflow;

mod a_nasty_tree_agrees_with_the_tools;
mod a_root_that_cannot_be_listed_is_an_error;
mod an_unreadable_file_is_reported;
mod marked_lines_are_whole_words;
mod the_command_line_is_checked;
mod tools;
mod tree;
