//! Nodes that wait: their workers hand over what they have, and come back.

use super::check::case;
use super::graph::{graph, node};
use super::shapes::{chain, diamond, layers, two_roots, wide};

#[test]
fn a_chain_that_waits_runs_in_order() {
    case(chain().waits(1)).workers(1).check();
}

#[test]
fn a_diamond_that_waits_meets_once() {
    case(diamond().waits(2)).check();
}

#[test]
fn short_nodes_that_wait_are_handed_over() {
    case(wide().waits(1).short()).check();
}

#[test]
fn roots_that_wait_share_a_dependent() {
    case(two_roots().waits(1)).check();
}

#[test]
fn layers_that_wait_follow_one_another() {
    case(layers().waits(1)).check();
}

#[test]
fn some_wait_and_others_do_not() {
    let nodes = [
        node([]),
        node([0]).waits(2),
        node([0]),
        node([0]).waits(1),
        node([1, 2]),
        node([2, 3]),
    ];
    case(graph(nodes)).check();
}
