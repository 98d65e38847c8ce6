//! Attempts that fail: retries, the end of the run, or the rest of it.

use super::check::case;
use super::graph::{LONG, graph, node};
use super::shapes::{layers, wide};

#[test]
fn a_failure_ends_the_run() {
    let mut graph = wide().waits(1);
    graph.nodes[1] = graph.nodes[1].clone().fails(1);
    case(graph).check();
}

#[test]
fn two_failures_at_once_end_the_run() {
    let mut graph = wide();
    graph.nodes[1] = node([0]).fails(1);
    graph.nodes[2] = node([0]).panics();
    case(graph).check();
}

#[test]
fn the_rest_goes_on() {
    let mut graph = layers().waits(1).goes_on();
    graph.nodes[2] = node([0, 1]).fails(1);
    graph.nodes.push(node([3]));
    case(graph).check();
}

#[test]
fn another_attempt_at_once() {
    let mut graph = layers();
    graph.nodes[2] = node([0, 1]).fails(2).retries(2);
    graph.nodes[3] = node([0, 1]).waits(1).fails(1).retries(1);
    case(graph).check();
}

#[test]
fn another_attempt_after_a_while() {
    let mut graph = layers();
    graph.nodes[0] = node([]).fails(1).retries_later(1);
    graph.nodes[2] = node([0, 1]).waits(1).fails(2).retries_later(2);
    case(graph).check();
}

#[test]
fn the_end_of_a_run_overtakes_a_back_off() {
    let nodes = [
        node([]).fails(2).retries_later(2),
        node([]).waits(1).fails(1),
        node([0, 1]),
    ];
    case(graph(nodes)).check();
}

#[test]
fn a_timer_may_be_early_or_late() {
    let timed = |node: super::graph::Node| node.policy(|policy| policy.timeout(LONG));
    let nodes = [
        node([]),
        timed(node([0]).waits(2).retries_later(1)),
        timed(node([0]).waits(1)),
        node([1, 2]),
    ];
    case(graph(nodes)).check();
}
