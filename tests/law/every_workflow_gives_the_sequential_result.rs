use std::cell::RefCell;

use dagflow::__private::assume_small;
use dagflow::OnFailure;
use dagflow::testing::explore;
use dagflow_test_support::quiet;
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, prop_oneof};
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use tokio::runtime::Runtime;

use crate::generated::ALL;
use crate::schedule::{Case, Running, Schedule, Seen, one_thread, two_threads};
use crate::world::{Odds, Reading, World};

fn odds() -> impl Strategy<Value = Odds> {
    let all = |flaky: u64, doomed: u64| {
        (0..60_u64).prop_map(move |slow| Odds {
            flaky,
            doomed,
            slow,
        })
    };
    prop_oneof![3 => all(0, 0), 2 => all(5, 0), 1 => all(0, 2), 2 => all(4, 4)]
}

/// What the sequential reading gives, in a world of its own.
fn read(case: &Case, world: &World, start: u64, list: &[u64]) -> (Option<u64>, Reading) {
    let reading = Reading::default();
    let result = one_thread().block_on((case.read)(
        world.clone(),
        start,
        list.to_vec(),
        reading.clone(),
    ));
    (result.ok(), reading)
}

type Checked = Result<(), TestCaseError>;

fn compare(
    seen: &Seen,
    world: &World,
    schedule: Schedule,
    expected: Option<u64>,
    reading: &Reading,
    read: &World,
) -> Result<(), TestCaseError> {
    let errors = reading.errors();
    match (&seen.result, expected) {
        (Ok(value), Some(expected)) => prop_assert_eq!(*value, expected),
        (Err(bad), _) => prop_assert!(errors.contains(bad), "{bad:?} is none of {errors:?}"),
        (Ok(value), None) => prop_assert!(false, "{value} although {errors:?}"),
    }
    let (calls, most) = (world.calls(), read.calls());
    for (call, times) in &calls {
        prop_assert!(
            most.get(call).is_some_and(|most| times <= most),
            "{call:?} was made {times} times, not {:?}",
            most.get(call)
        );
    }
    if errors.is_empty() {
        prop_assert_eq!(seen.result.as_ref().ok().copied(), expected);
        prop_assert_eq!(calls, most);
    }
    if errors.is_empty() || schedule.on_failure == OnFailure::Continue {
        prop_assert_eq!(world.notes(), read.notes());
        if let Some(states) = &seen.states {
            prop_assert_eq!(states, &reading.states());
        }
    } else {
        let audits = |world: &World| {
            world
                .notes()
                .iter()
                .filter(|note| note.starts_with("audit"))
                .count()
        };
        prop_assert_eq!(audits(world), audits(read));
        prop_assert!(
            world
                .notes()
                .iter()
                .all(|note| note.starts_with("audit") || read.notes().contains(note))
        );
    }
    Ok(())
}

/// Runs cases by `run`, which is given how to start one in a world, and how to compare what was seen there.
fn check(
    cases: u32,
    run: impl Fn(&World, &dyn Fn(&World) -> Running, &dyn Fn(&World, &Seen) -> Checked) -> Checked,
) {
    quiet();
    let list = proptest::collection::vec(0..20_u64, 0..6);
    let given = (
        0..ALL.len(),
        proptest::num::u64::ANY,
        odds(),
        0..1_000_u64,
        list,
        Schedule::any(),
    );
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Config::default()
    };
    TestRunner::new(config)
        .run(&given, |(case, seed, odds, start, list, schedule)| {
            let (case, world) = (&ALL[case], World::new(seed, odds));
            let sequential = world.again();
            // To see which case never ends.
            if std::env::var_os("LAW_SHOW").is_some() {
                eprintln!("{} {world:?} {start} {list:?} {schedule:?}", case.name);
            }
            let (expected, reading) = read(case, &sequential, start, &list);
            let compared = |world: &World, seen: &Seen| {
                compare(seen, world, schedule, expected, &reading, &sequential)
            };
            let start = |world: &World| (case.run)(world.clone(), start, list.clone(), schedule);
            run(&world, &start, &compared)
                .map_err(|error| TestCaseError::fail(format!("{}: {error}", case.name)))
        })
        .unwrap();
}

fn check_on(runtime: &Runtime, cases: u32) {
    check(cases, |world, start, compare| {
        compare(world, &runtime.block_on(async { start(world).await }))
    });
}

#[test]
fn on_one_thread() {
    check_on(&one_thread(), 1_500);
}

#[test]
fn on_two_threads() {
    check_on(&two_threads(), 1_000);
}

/// Each on a thread of its own, which takes what is plain for small.
#[test]
fn on_the_sequential_way() {
    assume_small(true);
    check_on(&one_thread(), 1_500);
}

#[test]
fn on_the_sequential_way_until_others_come() {
    assume_small(true);
    check_on(&two_threads(), 1_000);
}

#[test]
fn in_explored_orders() {
    check(100, |world, start, compare| {
        let current = RefCell::new(world.again());
        let found = explore(|| {
            current.replace(world.again());
            start(&current.borrow())
        })
        .schedules(5)
        .check(|seen| compare(&current.borrow(), seen))
        .outcome();
        let failure = found.failure.map(|failure| failure.to_string());
        failure.map_or(Ok(()), |failure| Err(TestCaseError::fail(failure)))
    });
}
