//! From the builder to the engine: what a run was asked to do.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use super::{History, QueueOrder};
use crate::engine::bounds::Bounds;
use crate::engine::core::Core;
use crate::engine::plan::OnFailure;
use crate::engine::scope::Place;
use crate::engine::sync::{AtomicBool, OnceLock, Ordering};
use crate::event::{Broadcast, ListSink, Sink};

/// What the builder and the runner have asked for.
#[derive(Clone, Default)]
pub(crate) struct Settings {
    pub(crate) id: Option<String>,
    pub(crate) concurrency: Option<usize>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) on_failure: Option<OnFailure>,
    /// What the runner bounds.
    pub(crate) bounds: Option<Arc<Bounds>>,
    pub(crate) order: QueueOrder,
    /// What the runner knows of earlier runs.
    pub(crate) history: Option<Arc<History>>,
    pub(crate) sink: Option<Arc<dyn Sink>>,
    pub(crate) broadcast: Option<Arc<Broadcast>>,
    /// Keep states and timings by path.
    pub(crate) records: bool,
    /// Keep values until the report is dropped.
    pub(crate) keep_values: bool,
    /// What a test does to the run.
    #[cfg(feature = "testing")]
    pub(crate) script: Option<Arc<crate::testing::Script>>,
}

impl Settings {
    /// Nothing was asked for.
    pub(crate) const NONE: Self = Self {
        id: None,
        concurrency: None,
        deadline: None,
        on_failure: None,
        bounds: None,
        order: QueueOrder::LongestPathFirst,
        history: None,
        sink: None,
        broadcast: None,
        records: false,
        keep_values: false,
        #[cfg(feature = "testing")]
        script: None,
    };

    pub(crate) fn add_sink(&mut self, sink: Arc<dyn Sink>) {
        self.sink = Some(match self.sink.take() {
            None => sink,
            Some(first) => Arc::new(ListSink(vec![first, sink])),
        });
    }

    /// A nested run shares the runner, the listeners and the id of the run it is part of, where it was not given its own.
    pub(crate) fn inherit(&mut self, parent: &Place) {
        let outer = parent.core.settings();
        if self.bounds.is_none() {
            self.bounds.clone_from(&outer.bounds);
            self.order = outer.order;
            self.history.clone_from(&outer.history);
        }
        if self.sink.is_none() {
            self.sink.clone_from(&outer.sink);
        }
        if self.broadcast.is_none() {
            self.broadcast.clone_from(&outer.broadcast);
        }
        #[cfg(feature = "testing")]
        if self.script.is_none() {
            self.script.clone_from(&outer.script);
        }
        if self.id.is_none() && parent.core.watch.is_some() {
            self.id = Some(parent.core.id().to_owned());
        }
    }
}

/// Where a handle or a report finds the run once it has started.
#[derive(Default)]
pub(crate) struct Seat {
    core: OnceLock<Arc<Core>>,
    cancelled: AtomicBool,
}

impl Seat {
    pub(crate) fn core(&self) -> Option<&Arc<Core>> {
        self.core.get()
    }

    /// The run has started.
    pub(crate) fn take(&self, core: &Arc<Core>) {
        let _ = self.core.set(Arc::clone(core));
        // Either this load sees an early cancel, or the one who cancels sees the core.
        if self.cancelled.load(Ordering::SeqCst) {
            core.cancel();
        }
    }

    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
        if let Some(core) = self.core.get() {
            core.cancel();
        }
    }
}

/// What the expansion hands to the engine unseen.
#[derive(Default)]
pub struct Launch {
    /// Boxed, and only where something was asked for: most runs are just awaited.
    pub(crate) settings: Option<Box<Settings>>,
    pub(crate) seat: Option<Arc<Seat>>,
}

thread_local! {
    static LAUNCH: RefCell<Option<Launch>> = const { RefCell::new(None) };
}

/// Polls the future of a run with its launch at hand: the future was made before the builder was asked for anything.
pub(crate) fn with<T>(launch: Option<Launch>, poll: impl FnOnce() -> T) -> T {
    if launch.is_some() {
        LAUNCH.set(launch);
    }
    poll()
}

impl Launch {
    /// Takes what [`with`] has put down; called first thing in the future of a run.
    pub fn receive() -> Self {
        LAUNCH.take().unwrap_or_default()
    }
}
