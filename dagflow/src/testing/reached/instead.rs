//! What runs in place of a task.

use std::time::Duration;

use super::verdict::fail_test;
use crate::engine::core::Core;
use crate::engine::failure;
use crate::engine::step::Step;
use crate::engine::worker::End;
use crate::outcome::Breakage;
use crate::testing::faults::FaultKind;
use crate::testing::stub::Outcome;

/// What runs in place of a task.
pub(super) struct Instead {
    delay: Duration,
    what: What,
}

pub(super) enum What {
    /// The task, later.
    Task,
    Outcome(Outcome),
    /// An error that was injected.
    Fault,
    Panic(String),
    Never,
    /// The test has failed.
    End(End),
}

impl Instead {
    pub(super) fn new(delay: Duration, what: What) -> Self {
        Self { delay, what }
    }

    /// With a fault, which comes before a stub.
    pub(super) fn with_fault(
        stub: Option<Self>,
        late: Duration,
        fault: Option<FaultKind>,
    ) -> Option<Self> {
        let mut instead = match fault {
            Some(FaultKind::Error) => Some(Self::now(What::Fault)),
            Some(FaultKind::Panic) => {
                Some(Self::now(What::Panic("a fault was injected".to_owned())))
            }
            _ => stub,
        };
        if !late.is_zero() {
            instead.get_or_insert(Self::now(What::Task)).delay += late;
        }
        instead
    }

    fn now(what: What) -> Self {
        Self::new(Duration::ZERO, what)
    }

    pub(super) fn fails(core: &Core, step: &Step, problem: String) -> Self {
        Self::now(What::End(fail_test(core, step, problem)))
    }

    /// `None` lets the task run.
    pub(super) async fn outcome(self, core: &Core, step: &Step) -> Option<Result<Outcome, End>> {
        // A blocking body that runs on a thread of its own has nothing to wait with.
        if !self.delay.is_zero() && !step.off_thread {
            tokio::time::sleep(self.delay).await;
        }
        Some(match self.what {
            What::Task => return None,
            What::Outcome(outcome) => Ok(outcome),
            What::Fault => Err(failure::of_engine(core, step, Breakage::Injected)),
            What::End(end) => Err(end),
            // Past the hook that prints: a panic that was asked for is no news.
            What::Panic(message) => std::panic::resume_unwind(Box::new(message)),
            What::Never => std::future::pending().await,
        })
    }
}
