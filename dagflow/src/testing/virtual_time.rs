//! What `#[dagflow::test]` runs a test on: one thread, a paused clock, a seed.

use std::future::Future;
use std::process::{ExitCode, Termination};

use tokio::runtime::Runtime;

use super::seed;

/// Overrides the seed of every test.
const VARIABLE: &str = "DAGFLOW_SEED";

/// Runs a test that returns nothing.
///
/// # Panics
/// If the test does, or the variable `DAGFLOW_SEED` is set to what is no seed.
pub fn run_test<F: Future>(name: &str, given: Option<u64>, test: F) -> F::Output {
    let seed = from_environment()
        .or(given)
        .unwrap_or_else(|| seed::of_name(name));
    let failing = Failing { name, seed };
    let _entered = seed::enter(seed);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        // Threads for blocking work draw from the same seed.
        .on_thread_start(move || std::mem::forget(seed::enter(seed)))
        .build();
    #[allow(clippy::expect_used)]
    let runtime = Leaving(Some(runtime.expect("a test needs a runtime")));
    let output = runtime.block_on(test);
    std::mem::forget(failing);
    output
}

/// Runs a test that returns a `Result`, or anything else that can fail.
///
/// # Panics
/// As [`run_test`].
pub fn run_fallible_test<F>(name: &str, given: Option<u64>, test: F) -> ExitCode
where
    F: Future<Output: Termination>,
{
    let mut used = 0;
    let code = run_test(name, given, async {
        used = seed::seed().unwrap_or(0);
        test.await
    })
    .report();
    if code != ExitCode::SUCCESS {
        drop(Failing { name, seed: used });
    }
    code
}

/// Dropping a runtime waits for its threads. A failed test does not: what it left blocked may never end.
struct Leaving(Option<Runtime>);

impl Leaving {
    fn block_on<F: Future>(&self, test: F) -> F::Output {
        match &self.0 {
            Some(runtime) => runtime.block_on(test),
            None => unreachable!("the runtime is taken by the drop"),
        }
    }
}

impl Drop for Leaving {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take_if(|_| std::thread::panicking()) {
            runtime.shutdown_background();
        }
    }
}

/// Says how to see a failure again; dropped only on the way out of a test that fails.
struct Failing<'a> {
    name: &'a str,
    seed: u64,
}

impl Drop for Failing<'_> {
    fn drop(&mut self) {
        let Self { name, seed } = self;
        eprintln!(
            "`{name}` failed with the seed {seed}: run it again with {VARIABLE}={seed} for the same waits"
        );
    }
}

fn from_environment() -> Option<u64> {
    let text = std::env::var_os(VARIABLE)?;
    let number = text.to_str().and_then(|text| text.trim().parse().ok());
    assert!(
        number.is_some(),
        "{VARIABLE} is `{}`, which is no seed: set it to a whole number from 0 to {}, as a failed test prints it, or unset it",
        text.display(),
        u64::MAX
    );
    number
}
