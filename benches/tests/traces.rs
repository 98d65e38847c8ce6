//! Traces load, and schedules of them are right.

use dagflow_benches::trace::{
    Trace,
    bound::lower_bound,
    generate,
    schedule::{Policy, on_paper},
};

const OLD: &str = r#"{"name": "old", "schemaVersion": "1.4", "workflow": {"tasks": [
    {"name": "b", "parents": ["a"], "runtimeInSeconds": 2.0},
    {"name": "a", "runtimeInSeconds": 1.5}]}}"#;

#[test]
fn both_generations_of_the_format_load_with_parents_first() {
    let old = Trace::from_json(OLD).expect("version 1.4 loads");
    assert_eq!(old.tasks[0].id, "a");
    assert_eq!(
        (old.tasks[1].milliseconds, &old.tasks[1].parents[..]),
        (2_000, &[0][..])
    );
    for (name, json) in generate::all() {
        let trace = Trace::from_json(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(trace.tasks.len() > 50);
    }
}

#[test]
fn a_cycle_and_an_unknown_parent_are_named() {
    let cycle = OLD.replace(r#""a", "runtime"#, r#""a", "parents": ["b"], "runtime"#);
    assert!(
        Trace::from_json(&cycle)
            .expect_err("a cycle")
            .contains("`b`")
    );
    let unknown = OLD.replace(r#"["a"]"#, r#"["c"]"#);
    assert!(
        Trace::from_json(&unknown)
            .expect_err("an unknown parent")
            .contains("`b`")
    );
}

#[test]
fn schedules_keep_to_the_lower_bound_and_to_graham_s_upper_one() {
    for (_, json) in generate::all() {
        let trace = Trace::from_json(&json).expect("an instance loads");
        for workers in [1, 2, 4, 8, 16, 1_000] {
            let bound = lower_bound(&trace, workers);
            for policy in Policy::ALL {
                let makespan = on_paper(&trace, workers, policy);
                assert!(
                    (bound..=2 * bound).contains(&makespan),
                    "{} {workers}",
                    trace.name
                );
                // One worker never idles, and with enough of them nobody waits.
                assert!(makespan == bound || (2..=16).contains(&workers));
            }
        }
    }
}
