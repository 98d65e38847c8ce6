//! Asking the runner for what a step needs, before it runs.

use std::sync::Arc;

use super::Worker;

impl Worker {
    /// Whether the step may run now. If not, it waits without the worker, which goes on with something else.
    #[cold]
    pub(super) fn admit(&mut self) -> bool {
        let core = Arc::clone(&self.core);
        let Some(needs) = &core.needs else {
            return true;
        };
        let Some(demand) = needs.demand(&core.plan, &self.step) else {
            return true;
        };
        if self.step.lease().is_some() {
            return true;
        }
        if let Some(lease) = needs
            .bounds
            .take(demand, core.priority_of(self.step.node()))
        {
            self.step.set_lease(lease);
            return true;
        }
        let step = self.take_step();
        core.lock().sleeping += 1;
        if let Some(frame) = step.frame() {
            frame.hold();
        }
        needs.bounds.park(&core, Arc::clone(demand), step);
        // If the run has ended meanwhile, nobody else takes the step back.
        core.withdraw();
        #[cfg(feature = "testing")]
        if core.explorer.is_some() {
            self.part();
        }
        false
    }
}
