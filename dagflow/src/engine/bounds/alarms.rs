//! What only time gives back has to be looked for: a timer a runtime, for the first who may start then.

use std::sync::{Arc, Weak};

use tokio::runtime::{Handle, Id};
use tokio::time::Instant;

use super::super::job::spawn_job;
use super::Bounds;

/// When each runtime looks at the queue next. One for all would be gone with its runtime, and those of others would wait for ever.
#[derive(Default)]
pub(super) struct Alarms(Vec<(Id, Instant)>);

impl Alarms {
    /// Has the runtime look at `at`, unless it does by then.
    pub(super) fn set(&mut self, bounds: &Arc<Bounds>, runtime: &Handle, at: Instant) {
        if self.adds(runtime.id(), at, Instant::now()) {
            spawn_job(runtime, ring(Arc::downgrade(bounds), at));
        }
    }

    fn adds(&mut self, runtime: Id, at: Instant, now: Instant) -> bool {
        self.0.retain(|(_, known)| *known > now);
        let known = self.0.iter_mut().find(|(known, _)| *known == runtime);
        match known {
            Some((_, known)) if *known <= at => return false,
            Some((_, known)) => *known = at,
            None => self.0.push((runtime, at)),
        }
        true
    }
}

async fn ring(bounds: Weak<Bounds>, at: Instant) {
    tokio::time::sleep_until(at).await;
    if let Some(bounds) = bounds.upgrade() {
        bounds.pump();
    }
}

#[cfg(all(test, not(shuttle)))]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn a_runtime_has_one_unless_it_is_too_late_or_has_rung() {
        let mut alarms = Alarms::default();
        let here = Handle::current().id();
        let now = Instant::now();
        let after = |seconds| now + Duration::from_secs(seconds);
        assert!(alarms.adds(here, after(5), now));
        assert!(!alarms.adds(here, after(5), now));
        assert!(!alarms.adds(here, after(9), now));
        assert!(alarms.adds(here, after(2), now));
        assert!(!alarms.adds(here, after(3), after(1)));
        assert!(alarms.adds(here, after(3), after(2)));
    }
}
