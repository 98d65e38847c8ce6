//! Tests of workflows as a user of the library would write them, one technique or promise a file.
#![allow(missing_docs, clippy::unwrap_used)]
// Tasks look as a workflow needs them.
#![allow(clippy::ptr_arg, clippy::ref_option, clippy::unnecessary_wraps)]

mod a_blocking_body_takes_no_virtual_time;
mod a_check_looks_at_every_order;
mod a_day_of_back_off_takes_no_time;
mod a_failed_assertion_draws_the_run;
mod a_failed_test_prints_its_seed;
mod a_result_that_depends_on_the_order_is_found;
mod a_run_may_be_cancelled_at_every_await;
mod a_run_that_cannot_be_repeated_is_reported;
mod a_run_that_cannot_end_is_reported;
mod a_snapshot_shows_a_changed_wiring;
mod a_spy_sees_the_real_calls;
mod a_stub_goes_through_retries_and_fallbacks;
mod a_stub_stands_for_a_blocking_task;
mod a_stub_stands_for_a_branch_or_an_expression;
mod a_stub_stands_for_a_node_of_a_built_graph;
mod a_stub_stands_for_a_node_of_a_generic_workflow;
mod a_stub_stands_for_a_node_of_an_inner_workflow;
mod a_stub_stands_for_a_task;
mod a_stub_stands_for_items_of_a_map;
mod a_stub_that_does_not_fit_fails_the_test;
mod a_stub_that_was_never_reached_fails_the_test;
mod a_test_may_fail_in_every_way;
mod an_invariant_holds_under_faults;
mod every_form_of_node_can_be_explored;
mod every_order_of_a_small_graph_is_tried;
mod exploring_needs_a_thread_without_a_runtime;
mod faults_are_the_same_for_a_seed;
mod guide;
mod jitter_is_a_function_of_the_seed;
mod limits_hold_in_every_order;
mod only_stubs_forbids_real_tasks;
mod support;
mod the_order_is_the_same_in_every_run;
mod the_report_is_asserted_by_key;
mod the_same_choices_give_the_same_run;
mod the_time_of_a_cancellation_is_a_choice;
mod time_outs_fire_in_order;
