//! Tests of the feature `testing`, one behaviour a file.
#![allow(missing_docs, clippy::unwrap_used)]

mod a_result_that_depends_on_the_order_is_found;
mod a_run_may_be_cancelled_at_every_await;
mod a_spy_sees_the_real_calls;
mod a_stub_goes_through_retries_and_fallbacks;
mod a_stub_stands_for_a_blocking_task;
mod a_stub_stands_for_a_branch_or_an_expression;
mod a_stub_stands_for_a_node_of_a_built_graph;
mod a_stub_stands_for_a_node_of_an_inner_workflow;
mod a_stub_stands_for_a_task;
mod a_stub_stands_for_items_of_a_map;
mod a_stub_that_does_not_fit_fails_the_test;
mod a_stub_that_was_never_reached_fails_the_test;
mod an_invariant_holds_under_faults;
mod every_order_of_a_small_graph_is_tried;
mod faults_are_the_same_for_a_seed;
mod only_stubs_forbids_real_tasks;
mod support;
