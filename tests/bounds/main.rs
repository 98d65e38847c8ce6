//! What a runner bounds: resources, limits, and who goes first.
#![allow(missing_docs, clippy::unwrap_used)]

mod a_big_request_is_served_among_small_ones;
mod a_cancelled_run_leaves_the_queue;
mod a_fallback_has_needs_of_its_own;
mod a_need_that_cannot_be_met_is_an_error_before_the_start;
mod a_nested_run_draws_on_what_its_node_holds;
mod a_rate_holds_in_every_window;
mod a_rate_outlives_the_runtime_that_waited_for_it;
mod all_is_taken_at_once_or_nothing;
mod items_share_a_pool;
mod nobody_waits_behind_somebody_who_cannot_start;
mod nothing_is_held_through_a_backoff;
mod ten_thousand_nodes_over_three_pools;
mod the_highest_priority_goes_first;
mod the_longest_path_goes_first;
