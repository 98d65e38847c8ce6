//! Runs inside of nodes: the outer run ends after them.

use super::check::case;
use super::graph::{graph, node};
use super::shapes::{diamond, wide};

#[test]
fn a_node_runs_a_workflow() {
    let nodes = [
        node([]),
        node([0]).runs(diamond().waits(1)),
        node([0]).waits(1),
        node([1, 2]),
    ];
    case(graph(nodes)).check();
}

#[test]
fn a_failure_ends_the_workflow_in_another_node() {
    let nodes = [
        node([]),
        node([0]).runs(diamond().waits(1).finally(node([1]).waits(1))),
        node([0]).waits(1).fails(1),
        node([1, 2]),
    ];
    case(graph(nodes)).check();
}

#[test]
fn a_cancel_ends_the_workflow_in_a_node() {
    let nodes = [
        node([]),
        node([0]).runs(wide().waits(1)),
        node([0]),
        node([1, 2]),
    ];
    case(graph(nodes)).cancelled().check();
}
