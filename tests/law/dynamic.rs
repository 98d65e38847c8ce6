//! The law for graphs that are built at run time: random ones, beside their sequential evaluation.

mod build;
mod call;
mod compare;
mod draft;

use dagflow_test_support::quiet;
use proptest::prelude::{Just, any, prop_oneof};
use proptest::test_runner::{Config, TestRunner};
use tokio::runtime::Runtime;

use crate::schedule::{one_thread, two_threads};

fn check(runtime: &Runtime, cases: u32) {
    quiet();
    let limit = prop_oneof![Just(None), Just(Some(1)), Just(Some(2))];
    let given = (draft::any_graph(), limit, any::<bool>());
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 500,
        ..Config::default()
    };
    TestRunner::new(config)
        .run(&given, |(nodes, limit, continues)| {
            // To see which case never ends.
            if std::env::var_os("LAW_SHOW").is_some() {
                eprintln!("{nodes:?} {limit:?} {continues}");
            }
            runtime.block_on(compare::twice(&nodes, limit, continues))
        })
        .unwrap();
}

#[test]
fn on_one_thread() {
    check(&one_thread(), 1_500);
}

#[test]
fn on_two_threads() {
    check(&two_threads(), 1_000);
}
