//! What a runner bounds: everybody is served, and everything is given back.

use std::sync::Arc;

use super::super::bounds::{Bounds, Capacity, resource};
use super::check::case;
use super::graph::{Graph, Node, graph, node};
use super::shapes::{diamond, wide};

/// The one pool of the models.
pub(super) const POOL: &str = "resource `gpu`";

fn places() -> Arc<Bounds> {
    Bounds::new(Some(2), &[])
}

fn one_place() -> Arc<Bounds> {
    Bounds::new(Some(1), &[])
}

fn pool() -> Arc<Bounds> {
    bounds(None)
}

fn pool_and_places() -> Arc<Bounds> {
    bounds(Some(2))
}

fn bounds(slots: Option<u64>) -> Arc<Bounds> {
    let capacity = Capacity {
        count: Some(2),
        rate: None,
    };
    let name = resource("gpu");
    assert_eq!(name, POOL);
    Bounds::new(slots, &[(name, capacity)])
}

fn small(node: Node) -> Node {
    node.policy(|policy| policy.resources(&[("gpu", 1)]))
}

fn big(node: Node) -> Node {
    node.policy(|policy| policy.resources(&[("gpu", 2)]))
}

fn needy() -> Graph {
    let nodes = [
        node([]),
        big(node([0]).waits(1)),
        small(node([0]).waits(1)),
        small(node([0]).waits(1)),
        node([1, 2, 3]),
    ];
    graph(nodes)
}

#[test]
fn requests_wait_for_a_pool() {
    case(needy()).bounded(pool).check();
}

#[test]
fn requests_wait_for_a_pool_and_a_place() {
    case(needy()).bounded(pool_and_places).check();
}

#[test]
fn two_runs_share_a_pool() {
    case(needy()).bounded(pool).runs(2).check();
}

#[test]
fn a_cancel_withdraws_requests() {
    case(needy()).bounded(pool).runs(2).cancelled().check();
}

#[test]
fn a_cancel_withdraws_requests_for_a_pool_and_a_place() {
    case(needy()).bounded(pool_and_places).cancelled().check();
}

#[test]
fn a_dropped_future_withdraws_requests() {
    case(needy()).bounded(pool_and_places).dropped().check();
}

#[test]
fn a_failure_withdraws_requests() {
    let mut graph = needy();
    graph.nodes[2] = small(node([0]).fails(1));
    case(graph).bounded(pool).check();
}

#[test]
fn nothing_is_held_through_a_back_off() {
    let mut graph = needy();
    graph.nodes[1] = big(node([0]).fails(1).retries_later(1));
    case(graph).bounded(pool_and_places).check();
}

#[test]
fn items_wait_for_a_pool() {
    let nodes = [
        node([]),
        small(node([0]).items([3]).waits(1)),
        big(node([0])),
        node([1, 2]),
    ];
    case(graph(nodes)).bounded(pool).check();
}

/// One of the first two dependents has three more.
fn uneven() -> Graph {
    let nodes = [
        node([]),
        node([0]),
        node([0]),
        node([1]),
        node([1]),
        node([1]),
    ];
    graph(nodes)
}

#[test]
fn work_that_comes_while_a_worker_gives_up_its_place_is_taken() {
    case(uneven()).bounded(places).check();
}

#[test]
fn work_that_comes_while_a_worker_gives_up_its_place_is_taken_in_the_order_of_arrival() {
    case(uneven()).bounded(places).first_come().check();
}

#[test]
fn two_runs_share_places() {
    case(diamond().waits(1)).bounded(places).runs(2).check();
}

#[test]
fn two_runs_share_one_place() {
    case(diamond().waits(1))
        .bounded(one_place)
        .runs(2)
        .workers(1)
        .check();
}

#[test]
fn a_cancel_beside_a_run_that_waits_for_the_place() {
    case(diamond().waits(1))
        .bounded(one_place)
        .runs(2)
        .cancelled()
        .workers(1)
        .check();
}

#[test]
fn a_nested_run_works_on_the_outer_place() {
    let nodes = [
        node([]),
        node([0]).runs(wide().waits(1)),
        node([0]).waits(1),
        node([1, 2]),
    ];
    case(graph(nodes)).bounded(one_place).workers(1).check();
}

#[test]
fn nested_runs_work_on_outer_places_and_on_their_own() {
    let nested = || node([0]).runs(diamond().waits(1));
    case(graph([node([]), nested(), nested(), node([1, 2])]))
        .bounded(places)
        .check();
}

#[test]
fn a_nested_run_draws_on_what_its_node_holds() {
    let inner = graph([
        node([]),
        small(node([0]).waits(1)),
        small(node([0]).waits(1)),
    ]);
    let nodes = [
        node([]),
        big(node([0]).runs(inner)),
        small(node([0]).waits(1)),
        node([1, 2]),
    ];
    case(graph(nodes)).bounded(pool).check();
}

#[test]
fn the_last_phase_waits_for_the_place() {
    let graph = diamond().waits(1).finally(node([3]).waits(1));
    case(graph)
        .bounded(one_place)
        .runs(2)
        .cancelled()
        .workers(1)
        .check();
}

#[test]
fn a_run_ends_although_another_one_holds_the_place_that_a_worker_of_it_waits_for() {
    let follower = graph([node([]).follows()]);
    case(diamond())
        .bounded(one_place)
        .followed_by(follower)
        .workers(1)
        .check();
}

#[test]
fn a_cancelled_run_ends_although_another_one_holds_what_it_waits_for() {
    let follower = graph([big(node([]).follows())]);
    case(needy())
        .bounded(pool)
        .followed_by(follower)
        .cancelled()
        .workers(1)
        .check();
}
