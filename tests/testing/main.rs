//! Tests of workflows with the feature `testing`: one behaviour a file.
#![allow(missing_docs, clippy::unwrap_used)]

mod a_stub_stands_for_a_task;
