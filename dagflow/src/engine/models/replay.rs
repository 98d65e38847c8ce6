//! A schedule gives the same execution again: without that, nobody could look at a failure.

use shuttle::scheduler::{RandomScheduler, UncontrolledNondeterminismCheckScheduler};

use super::check::case;
use super::shapes::wide;

#[test]
fn a_schedule_gives_the_same_execution_again() {
    let scheduler = UncontrolledNondeterminismCheckScheduler::new(RandomScheduler::new(100));
    case(wide().waits(1).concurrency(2)).check_replay(scheduler);
}
