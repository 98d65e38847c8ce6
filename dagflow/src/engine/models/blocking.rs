//! Blocking bodies: the worker moves to another thread with all it is counted for, and back.

use super::check::case;
use super::graph::{Node, graph, node};

fn blocks(node: Node) -> Node {
    node.policy(|policy| policy.blocking(true))
}

#[test]
fn a_blocking_body_moves_off_and_back() {
    let nodes = [
        blocks(node([])),
        blocks(node([0])),
        node([0]).waits(1),
        blocks(node([1, 2])),
    ];
    case(graph(nodes)).check();
}

#[test]
fn a_blocking_body_is_tried_again() {
    let nodes = [
        node([]),
        blocks(node([0]).fails(1).retries_later(1)),
        blocks(node([0]).fails(1).retries(1)),
        node([1, 2]),
    ];
    case(graph(nodes).concurrency(2)).check();
}

#[test]
fn a_cancel_beside_a_blocking_body() {
    let nodes = [
        node([]),
        blocks(node([0])),
        node([0]).waits(1),
        node([1, 2]),
    ];
    case(graph(nodes)).cancelled().check();
}
