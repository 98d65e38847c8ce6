//! The table as documentation: `task.md`, `node.md` and `workflow.md` are written from it, and a test keeps them so.

use std::fmt::Write as _;

use super::table::{Place, Status, TABLE};

/// The options of a place as a Markdown table.
fn markdown(place: Place) -> String {
    let mut text = String::from("| option | what it does |\n|---|---|\n");
    for row in TABLE.iter().filter(|row| row.places.contains(&place)) {
        let not_yet = match row.status {
            Status::Ready => "",
            Status::NotYet(_) => " Not yet supported.",
        };
        let _infallible = writeln!(text, "| `{}` | {}{not_yet} |", row.example, row.about);
    }
    text
}

#[track_caller]
fn agrees(place: Place, file: &str, text: &str) {
    let expected = markdown(place);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        let path = format!("{}/../src/options/{file}", env!("CARGO_MANIFEST_DIR"));
        let written = std::fs::write(&path, &expected);
        assert!(written.is_ok(), "{path}: {written:?}");
    } else {
        assert_eq!(
            text, expected,
            "{file} is out of date: run `UPDATE_DOCS=1 cargo test -p dagflow-expansion`"
        );
    }
}

#[test]
fn the_documentation_of_task_is_the_table() {
    agrees(
        Place::Task,
        "task.md",
        include_str!("../../../src/options/task.md"),
    );
}

#[test]
fn the_documentation_of_node_is_the_table() {
    agrees(
        Place::Node,
        "node.md",
        include_str!("../../../src/options/node.md"),
    );
}

#[test]
fn the_documentation_of_workflow_is_the_table() {
    agrees(
        Place::Workflow,
        "workflow.md",
        include_str!("../../../src/options/workflow.md"),
    );
}
