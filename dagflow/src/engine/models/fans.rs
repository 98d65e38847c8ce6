//! Fan-outs: every item once, the vector once, and never more items than the node's `concurrency`.

use super::check::case;
use super::graph::{Node, graph, node};

fn around(fan: Node) -> super::graph::Graph {
    graph([node([]), fan, node([0]), node([1, 2])])
}

fn limited(fan: Node, limit: usize) -> Node {
    fan.policy(|policy| policy.concurrency(limit))
}

#[test]
fn every_item_runs_once() {
    case(around(node([0]).items([4]))).check();
}

#[test]
fn items_spread_over_three_threads() {
    case(around(node([0]).items([4]))).workers(3).check();
}

#[test]
fn items_that_wait_run_once() {
    case(around(node([0]).items([3]).waits(1))).check();
}

#[test]
fn an_empty_fan_out_ends_at_once() {
    case(around(node([0]).items([0]).waits(1)).waits(1)).check();
}

#[test]
fn nested_fan_outs() {
    case(around(node([0]).items([2, 2]).waits(1))).check();
}

#[test]
fn one_item_at_a_time() {
    case(around(limited(node([0]).items([3]).waits(1), 1))).check();
}

#[test]
fn two_items_of_nested_fan_outs_at_a_time() {
    case(around(limited(node([0]).items([2, 2]).waits(1), 2))).check();
}

#[test]
fn an_item_whose_back_off_is_over_waits_for_a_place() {
    let fan = node([0]).items([3]).waits(1).fails(2).retries_later(2);
    case(around(limited(fan, 1))).check();
}

#[test]
fn a_failing_item_ends_the_others() {
    let fan = node([0]).items([3]).waits(1).fails(1);
    case(around(limited(fan, 2)).goes_on()).check();
}

#[test]
fn a_failing_item_ends_one_that_waits_for_its_place() {
    let fan = node([0]).items([3]).waits(1).fails(2).retries_later(1);
    case(around(limited(fan, 1)).goes_on()).check();
}

#[test]
fn a_failing_item_ends_those_that_wait_for_ever() {
    let fan = node([0]).items([3]).fails(1).forever();
    case(around(fan).goes_on()).check();
}

#[test]
fn a_cancel_of_a_fan_out() {
    let fan = node([0]).items([3]).waits(1).fails(1).retries_later(1);
    case(around(limited(fan, 2))).cancelled().check();
}
