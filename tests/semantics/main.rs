//! What a run means, one behaviour a file.
#![allow(missing_docs, clippy::unwrap_used)]

mod a_blocking_time_out_is_reported_while_the_body_runs;
mod a_branch_keeps_its_time_out_beside_a_blocking_one;
mod a_concurrency_of_one_never_deadlocks;
mod a_deadline_limits_all_attempts_and_waits;
mod a_dropped_run_drops_every_future;
mod a_failed_attempt_is_retried_after_the_backoff;
mod a_failure_cancels_the_rest;
mod a_failure_lets_independent_branches_finish;
mod a_handle_cancels_the_run;
mod a_map_collects_errors;
mod a_map_keeps_its_concurrency;
mod a_panic_is_caught_and_named;
mod a_retry_is_made_only_where_it_is_worth_it;
mod a_run_deadline_ends_the_run;
mod a_timeout_limits_one_attempt;
mod finally_runs_whatever_happened;
