//! Policies: retries, waits, limits.

mod a_policy_can_be_built_in_a_constant;
mod a_policy_prints_what_differs_from_the_default;
mod every_wait_is_between_nothing_and_the_limit;
mod full_jitter_is_uniform;
mod no_wait_overflows;
mod only_retries_limits_and_blocking_make_an_attempt_more_than_a_call;
mod waits_grow_as_their_name_says;
