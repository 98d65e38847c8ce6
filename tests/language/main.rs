//! The forms of the language, one behaviour a file.
#![allow(missing_docs, clippy::unwrap_used, clippy::unnecessary_wraps)]

mod a_function_may_have_the_name_of_a_primitive_type;
mod a_task_called_by_a_path_keeps_its_policy;
mod all_forms;
mod durable;
mod items_of_an_outer_for;
mod moves;
mod task_names;
