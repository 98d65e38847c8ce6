//! The `concurrency` of a run: never more at once, and nobody is forgotten.

use super::check::case;
use super::shapes::{diamond, layers, wide};

#[test]
fn one_at_a_time() {
    case(wide().waits(1).concurrency(1)).workers(1).check();
}

#[test]
fn two_at_a_time() {
    case(wide().waits(1).concurrency(2)).check();
}

#[test]
fn one_at_a_time_in_the_order_of_arrival() {
    case(wide().waits(1).concurrency(1))
        .first_come()
        .workers(1)
        .check();
}

#[test]
fn two_at_a_time_in_the_order_of_arrival() {
    case(layers().waits(1).concurrency(2)).first_come().check();
}

#[test]
fn a_diamond_two_at_a_time() {
    case(diamond().concurrency(2)).check();
}

#[test]
fn a_step_whose_back_off_is_over_goes_before_a_worker_that_starts() {
    let mut graph = wide().waits(1).concurrency(2);
    graph.nodes[1] = graph.nodes[1].clone().fails(1).retries_later(1);
    case(graph).first_come().check();
}

#[test]
fn a_step_whose_back_off_is_over_waits_for_room() {
    let mut graph = wide().waits(1).concurrency(1);
    graph.nodes[1] = graph.nodes[1].clone().fails(1).retries_later(1);
    graph.nodes[2] = graph.nodes[2].clone().fails(1).retries_later(1);
    case(graph).first_come().check();
}
