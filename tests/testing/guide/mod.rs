//! The programs of `docs/testing.md`, word for word.

mod a_task_by_itself;
mod every_order;
mod failures_and_cancellation;
mod faults;
mod seeded_jitter;
mod stubs;
mod the_result_of_a_run;
mod the_shape;
mod virtual_time;
mod what_ran_when;
