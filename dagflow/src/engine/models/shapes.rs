//! Graphs of nodes that end at once: every node runs once, after all it depends on, and the run ends.

use super::check::case;
use super::graph::{Graph, graph, node};

pub(super) fn chain() -> Graph {
    graph([node([]), node([0]), node([1])])
}

pub(super) fn diamond() -> Graph {
    graph([node([]), node([0]), node([0]), node([1, 2])])
}

pub(super) fn wide() -> Graph {
    graph([
        node([]),
        node([0]),
        node([0]),
        node([0]),
        node([0]),
        node([1, 2, 3, 4]),
    ])
}

pub(super) fn two_roots() -> Graph {
    graph([node([]), node([]), node([0]), node([0, 1]), node([1])])
}

pub(super) fn layers() -> Graph {
    graph([
        node([]),
        node([]),
        node([0, 1]),
        node([0, 1]),
        node([2, 3]),
        node([2, 3]),
    ])
}

#[test]
fn a_chain_runs_in_order() {
    case(chain()).workers(1).check();
}

#[test]
fn a_diamond_meets_once() {
    case(diamond()).check();
}

#[test]
fn a_wide_graph_meets_once() {
    case(wide()).check();
}

#[test]
fn a_wide_graph_spreads_over_three_threads() {
    case(wide()).workers(3).check();
}

#[test]
fn two_roots_share_a_dependent() {
    case(two_roots()).check();
}

#[test]
fn layers_follow_one_another() {
    case(layers()).check();
}

#[test]
fn a_graph_that_is_worth_it_hops_into_the_runtime() {
    let mut nodes = vec![node([])];
    nodes.extend((1..11).map(|_| node([0])));
    case(graph(nodes)).check();
}
