//! The end that comes from outside, at any time: by the handle, by a dropped future, by the deadline of the run.

use super::check::case;
use super::graph::{LONG, graph, node};
use super::shapes::{layers, wide};

#[test]
fn a_cancel_at_any_time() {
    case(wide().waits(1)).cancelled().check();
}

#[test]
fn a_cancel_between_instant_nodes() {
    case(layers()).cancelled().check();
}

#[test]
fn a_cancel_wakes_those_who_wait_for_ever() {
    let nodes = [
        node([]),
        node([0]).forever(),
        node([0]).forever(),
        node([1, 2]),
    ];
    case(graph(nodes)).cancelled().check();
}

#[test]
fn a_cancel_overtakes_a_back_off() {
    let nodes = [
        node([]).fails(2).retries_later(2),
        node([]).waits(1),
        node([0, 1]),
    ];
    case(graph(nodes)).cancelled().check();
}

#[test]
fn a_dropped_future_at_any_time() {
    case(wide().waits(1)).dropped().check();
}

#[test]
fn a_deadline_at_any_time() {
    let mut graph = layers().waits(1);
    graph.deadline = Some(LONG);
    case(graph).check();
}
