//! Tests of the feature `testing`, one behaviour a file.
#![allow(missing_docs, clippy::unwrap_used)]

mod a_check_looks_at_every_order;
mod a_result_that_depends_on_the_order_is_found;
mod a_run_that_cannot_be_repeated_is_reported;
mod a_run_that_cannot_end_is_reported;
mod every_form_of_node_can_be_explored;
mod every_order_of_a_small_graph_is_tried;
mod exploring_needs_a_thread_without_a_runtime;
mod limits_hold_in_every_order;
mod the_same_choices_give_the_same_run;
mod the_time_of_a_cancellation_is_a_choice;
