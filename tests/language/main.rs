//! The forms of the language, one behaviour a file.
#![allow(missing_docs)]

mod all_forms;
