//! The forms of the language, one behaviour a file.
#![allow(missing_docs, clippy::unwrap_used, clippy::unnecessary_wraps)]

mod all_forms;
mod durable;
mod items_of_an_outer_for;
mod moves;
mod task_names;
