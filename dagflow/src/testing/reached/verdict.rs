//! What fails the test: a stub that does not fit, a real task where there may be none.

use std::sync::Arc;

use crate::engine::core::Core;
use crate::engine::step::Step;
use crate::engine::worker::End;
use crate::error::Failure;
use crate::testing::outermost;
use crate::testing::stub::Thrown;

/// An error that is not of the task's own type.
pub(super) fn throw(core: &Core, step: &Step, thrown: Thrown) -> End {
    let sample = core.convert(Failure::Cancelled {
        workflow: String::new(),
    });
    if !(thrown.fits)(&*sample) {
        let problem = format!(
            "the stub of `{}` fails with an error that workflow `{}` cannot convert (it is generic, or the place is not in it): \
             give it an error of the task's own type",
            core.path(step),
            core.plan.name()
        );
        return fail_test(core, step, problem);
    }
    (thrown.end)(core, step, thrown.error)
}

pub(super) fn wrong_type<T>(core: &Core, step: &Step, actual: &str) -> End {
    let problem = format!(
        "the stub of `{}` gives a `{actual}`, but the value there is a `{}`",
        core.path(step),
        std::any::type_name::<T>()
    );
    fail_test(core, step, problem)
}

/// The test itself is wrong: nothing may retry, collect or swallow that, so the whole run is stopped.
pub(super) fn fail_test(core: &Core, step: &Step, problem: String) -> End {
    if let Some(script) = &core.settings().script {
        script.stubs.problem(problem.clone());
        outermost(core, script).cancel();
    }
    core.set_failure(core.convert(Failure::Panicked {
        node: core.path(step),
        message: problem,
    }));
    End::Failed
}

/// A run has ended: the script that was written for it has something to say about it.
pub(crate) fn ended(core: &Arc<Core>) {
    let Some(script) = &core.settings().script else {
        return;
    };
    let shared = core.parent.as_ref().is_some_and(|parent| {
        let outer = parent.core.settings().script.as_ref();
        outer.is_some_and(|outer| Arc::ptr_eq(outer, script))
    });
    if !shared {
        script.stubs.keep(core);
    }
}
