//! The last phase: after everything else has ended, whatever happened, and not to be stopped.

use super::check::case;
use super::graph::{graph, node};
use super::shapes::{diamond, wide};

#[test]
fn the_last_phase_comes_last() {
    let graph = wide()
        .waits(1)
        .finally(node([5]))
        .finally(node([1, 2]).waits(1));
    case(graph).check();
}

#[test]
fn the_last_phase_follows_a_failure() {
    let mut graph = diamond().waits(1);
    graph.nodes[1] = node([0]).fails(1);
    case(graph.finally(node([2, 3]).waits(1))).check();
}

#[test]
fn the_last_phase_follows_a_cancel() {
    let nodes = [node([]), node([0]).waits(1), node([0]).forever()];
    let graph = graph(nodes)
        .finally(node([0, 1]))
        .finally(node([2]).waits(1));
    case(graph).cancelled().check();
}

#[test]
fn the_last_phase_follows_a_dropped_future() {
    let graph = diamond().waits(1).finally(node([3]).waits(2));
    case(graph).dropped().check();
}
