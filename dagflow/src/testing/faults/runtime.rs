//! One run in a runtime of its own.

use std::any::Any;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use tokio::runtime::Builder;

use crate::testing::seed;

/// Longer than any test means to wait: thirty years of a paused clock.
const FOR_EVER: Duration = Duration::from_secs(60 * 60 * 24 * 365 * 30);

/// Runs something in a runtime of its own, with a paused clock.
pub(super) fn in_a_runtime<T>(seed: u64, run: impl AsyncFnOnce() -> T) -> Result<T, Problem> {
    // What a run draws, such as its jitter, it draws on this thread.
    let _seed = seed::enter(seed);
    fastrand::seed(seed);
    let runtime = match Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return Err(Problem::Text(format!("there is no runtime: {error}"))),
    };
    let run = AssertUnwindSafe(|| {
        runtime.block_on(async {
            tokio::time::timeout(FOR_EVER, run())
                .await
                .map_err(|_| Problem::Text("the run never ends: all of its nodes wait".to_owned()))
        })
    });
    catch_unwind(run).unwrap_or_else(|panic| Err(Problem::Panic(panic)))
}

/// Why a run is not as it has to be.
pub(super) enum Problem {
    Text(String),
    Panic(Box<dyn Any + Send>),
}

impl Problem {
    /// Fails the test, with what is known of the run on standard error where the panic has been printed already.
    pub(super) fn raise(self, context: &str) -> ! {
        match self {
            Self::Text(problem) => panic!("{problem}\n{context}"),
            Self::Panic(panic) => {
                eprintln!("{context}");
                resume_unwind(panic)
            }
        }
    }
}

/// Polls the future until it is ready, or until the other one is: then it is dropped.
pub(super) async fn unless<T>(
    future: impl Future<Output = T>,
    end: impl Future<Output = ()>,
) -> Option<T> {
    let (mut future, mut end) = (pin!(future), pin!(end));
    poll_fn(|context| {
        if let Poll::Ready(value) = future.as_mut().poll(context) {
            return Poll::Ready(Some(value));
        }
        end.as_mut().poll(context).map(|()| None)
    })
    .await
}
