//! What all workers of one run share.

mod bounded;
mod crowd;
mod end;
mod failures;
mod measure;
mod stop;
mod supply;
mod wake;

use std::any::Any;
use std::sync::{Arc, OnceLock, PoisonError};

use tokio::runtime::Handle;
use tokio::time::Instant;

use self::bounded::shares_runner;
use self::failures::Failures;
use super::bounds::Needs;
use super::cost::{WORTH_A_THREAD, WORTH_SHARING, WORTH_STAYING, WORTH_WAKING, sampling};
use super::memory::{Memory, SharedLayout};
use super::notify::Notify;
use super::order::Order;
use super::plan::{OnFailure, Shared};
use super::records::Records;
use super::schedule::Schedule;
use super::scope::Place;
use super::step::Step;
use super::sync::{
    AtomicBool, AtomicU32, AtomicWaker, Mutex, MutexGuard, Ordering, Spawned, count_large_run,
};
use super::watch::Watch;
use super::worker::Worker;
use crate::error::Failure;
use crate::event::EventKind;
use crate::outcome::State;
use crate::run::Settings;

/// Turns an engine failure into the workflow's own error, boxed.
pub(crate) type Convert = fn(Failure) -> Box<dyn Any + Send>;

/// Starts a worker as a task of the runtime; `true` says that somebody may be awake for it.
pub(crate) type Spawn = Box<dyn Fn(&Handle, Worker, bool) -> Spawned + Send + Sync>;

static NOTHING_ASKED: Settings = Settings::NONE;

/// One run. Everything is behind shared references: the lock is never held while user code runs.
#[allow(clippy::struct_excessive_bools)]
pub struct Core {
    pub(crate) plan: Shared,
    memory: Memory,
    schedule: Mutex<Schedule>,
    /// Nothing new starts, and what waits is dropped. Cleared when the `#[finally]` nodes start, which nothing stops.
    stopped: AtomicBool,
    /// Somebody asked for the end of the run, as opposed to a failure.
    cancelled: AtomicBool,
    /// Wakes the nodes that wait when the run is stopped, and workers that wait for a permit when it has ended.
    pub(crate) wake_waiting: Notify,
    /// Whether the permit of the node around a nested run is free for a worker of this run.
    outer_permit: AtomicBool,
    /// Whether there is such a node.
    shares_outer: bool,
    /// Wakes the driver when the run has ended.
    pub(crate) wake_driver: AtomicWaker,
    /// A run that one thread runs to its end, in one poll, never asks for it.
    runtime: OnceLock<Handle>,
    spawn: Spawn,
    convert: Convert,
    failures: Failures,
    /// What the builder asked for; most runs ask for nothing.
    settings: Option<Box<Settings>>,
    /// How many workers may compute at once; looked up when it matters for the first time.
    parallelism: OnceLock<usize>,
    finished: AtomicBool,
    draining: AtomicBool,
    failed: AtomicBool,
    /// Whether this run measures what all of its nodes cost.
    measures_all: bool,
    /// Where the count of nodes starts, of which one in so many is measured.
    offset: u32,
    /// One in how many; a power of two.
    stride: u32,
    /// There has been no worker but the first one. Whoever spawns another one says so before, so that a worker that finds it set is
    /// alone until it spawns one itself.
    pub(crate) is_alone: AtomicBool,
    /// Whether a worker stays for work, so that giving it some wakes nobody.
    has_lingering: AtomicBool,
    /// Nodes are in the queue, as was seen under the lock, so that nobody need put more there.
    has_queued: AtomicBool,
    /// Changes whenever those who stay have something to look at.
    news: AtomicU32,
    /// Nodes of this run are worth a thread that stays awake for the next ones, and for the next run.
    pub(crate) is_worth_staying: bool,
    /// How much of its work a worker keeps for itself as long as nobody is awake for it.
    keeps: u32,
    /// It counts as a large run.
    is_counted: AtomicBool,
    /// Values are freed after their last readers: some need it, and no report wants them.
    frees: bool,
    /// Nobody has asked for anything that would concern each node.
    pub(crate) is_plain: bool,
    /// Nor is everything to be measured.
    pub(crate) is_straight: bool,
    /// Nor would a second core be of use, as far as is known.
    pub(crate) is_sequential: bool,
    pub(crate) watch: Option<Box<Watch>>,
    /// What the run has to do with the bounds of its runner, if it has one with bounds.
    pub(crate) needs: Option<Box<Needs>>,
    /// Which of several ready nodes goes first, if that is not simply the one that became ready first.
    pub(crate) order: Option<Box<Order>>,
    /// Chooses what goes on next.
    #[cfg(feature = "testing")]
    pub(crate) explorer: Option<Arc<crate::testing::explore::Explorer>>,
    /// The node of another run that this run is part of.
    pub(crate) parent: Option<Box<Place>>,
    id: OnceLock<String>,
}

impl Core {
    #[allow(clippy::too_many_arguments)]
    pub(crate) fn new(
        plan: Shared,
        layout: SharedLayout,
        settings: Option<Box<Settings>>,
        runtime: Option<Handle>,
        parent: Option<Box<Place>>,
        needs: Option<Box<Needs>>,
        spawn: Spawn,
        convert: Convert,
    ) -> Arc<Self> {
        let asked = settings.as_deref().unwrap_or(&NOTHING_ASKED);
        let limit = asked.concurrency.or(plan.concurrency).unwrap_or(usize::MAX);
        let id = asked.id.clone().map_or_else(OnceLock::new, OnceLock::from);
        let watch = Watch::new(&plan, asked, &id, parent.as_deref());
        let outer_permit = parent
            .as_ref()
            .is_some_and(|parent| shares_runner(parent, asked));
        let bounded = limit != usize::MAX || asked.bounds.is_some();
        let order = Order::of(&plan, asked, bounded);
        // The first run learns all that it can; of what comes later, one node in many is measured.
        let unknown = plan
            .roots
            .first()
            .is_some_and(|&root| plan.cost_of(root).is_unknown());
        #[cfg(feature = "testing")]
        let unknown = unknown && !crate::testing::small::is_assumed();
        let offset = u32::from(fastrand::u8(..));
        let is_plain = watch.is_none() && needs.is_none() && order.is_none();
        #[cfg(feature = "testing")]
        let explorer = crate::testing::explore::current();
        #[cfg(feature = "testing")]
        let is_plain = is_plain && explorer.is_none();
        let is_straight = is_plain && !unknown;
        let size = if unknown { 0 } else { plan.size() };
        let is_sequential = is_straight && plan.is_small(size);
        // Counted in nodes: one long one is no reason to stay for more.
        let nodes = u32::try_from(plan.nodes.len()).unwrap_or(u32::MAX).max(1);
        let is_worth_staying = !is_sequential && size / nodes >= WORTH_STAYING;
        // What nodes took in real time must not change the order in a test.
        #[cfg(feature = "testing")]
        let is_sequential = if crate::testing::small::is_assumed() {
            is_straight && !plan.is_odd()
        } else {
            is_sequential && crate::testing::seed().is_none()
        };
        // Others may ask from where there is no runtime, or another one.
        let runtime = if is_sequential {
            runtime
        } else {
            runtime.or_else(|| Handle::try_current().ok())
        };
        // A nested run has the core that the node around it has given up.
        let is_counted = is_worth_staying && parent.is_none();
        if is_counted {
            count_large_run(true);
        }
        let memory = Memory::new(layout, plan.nodes.len());
        let frees = memory.needs_drop() && !asked.keep_values && !plan.freed.is_empty();
        Arc::new(Self {
            memory,
            frees,
            schedule: Mutex::new(Schedule::new(limit)),
            stopped: AtomicBool::new(false),
            cancelled: AtomicBool::new(false),
            wake_waiting: Notify::new(),
            outer_permit: AtomicBool::new(outer_permit),
            shares_outer: outer_permit,
            wake_driver: AtomicWaker::new(),
            runtime: runtime.map_or_else(OnceLock::new, OnceLock::from),
            spawn,
            convert,
            failures: Failures::default(),
            watch,
            parallelism: OnceLock::new(),
            finished: AtomicBool::new(false),
            draining: AtomicBool::new(false),
            failed: AtomicBool::new(false),
            measures_all: unknown,
            offset,
            stride: sampling(size),
            is_alone: AtomicBool::new(true),
            has_lingering: AtomicBool::new(false),
            has_queued: AtomicBool::new(false),
            news: AtomicU32::new(0),
            is_worth_staying,
            is_counted: AtomicBool::new(is_counted),
            keeps: if is_worth_staying && size >= WORTH_A_THREAD {
                WORTH_WAKING
            } else {
                WORTH_SHARING
            },
            is_plain,
            is_straight,
            is_sequential,
            #[cfg(feature = "testing")]
            explorer,
            settings,
            needs,
            order,
            parent,
            id,
            plan,
        })
    }

    /// The node has its value, and has read what it was lent: what nobody else reads is freed.
    #[inline]
    pub(crate) fn end_reads(&self, step: &Step) {
        if self.frees {
            self.free_after(step);
        }
    }

    fn free_after(&self, step: &Step) {
        // Items have not ended their node.
        if step.frame().is_none() {
            for &(slot, readers) in self.plan.freed.of(step.node()) {
                self.memory.end_reader(slot as usize, readers);
            }
        }
    }

    pub(crate) fn memory(&self) -> &Memory {
        &self.memory
    }

    /// Whether anything was asked for.
    pub(crate) fn has_settings(&self) -> bool {
        self.settings.is_some()
    }

    pub(crate) fn settings(&self) -> &Settings {
        self.settings.as_deref().unwrap_or(&NOTHING_ASKED)
    }

    /// The runtime of the driver. Before the run leaves the sequential way, only the driver's thread asks for it.
    pub(crate) fn runtime(&self) -> &Handle {
        self.runtime.get_or_init(Handle::current)
    }

    pub(crate) fn parallelism(&self) -> usize {
        *self.parallelism.get_or_init(|| parallelism(self.runtime()))
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Schedule> {
        self.schedule.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether values stay for the report instead of being freed after their last reader.
    pub(crate) fn keeps_values(&self) -> bool {
        self.settings().keep_values
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Whether nobody waits for the step any more: the run is stopped, or the step's fan-out has failed.
    pub(crate) fn has_ended(&self, step: &Step) -> bool {
        self.is_stopped() || step.frame().is_some_and(|frame| frame.is_closed())
    }

    /// Whether workers that wait for a permit have to leave.
    pub(crate) fn is_draining(&self) -> bool {
        self.draining.load(Ordering::Acquire)
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// The run's id; a random one is made when somebody asks for the first time.
    pub(crate) fn id(&self) -> &str {
        self.id.get_or_init(|| match &self.parent {
            // A nested run is part of the outer one.
            Some(parent) => parent.core.id().to_owned(),
            None => super::watch::random_id(),
        })
    }

    /// The path of a step's node, from the outermost run: `parcel/pages[3]`.
    pub(crate) fn path(&self, step: &Step) -> String {
        let mut path = self.node_path(step.node());
        step.write_items(&mut path);
        path
    }

    pub(crate) fn node_path(&self, node: u32) -> String {
        let mut path = self.prefix();
        path.push_str(&self.plan.graph.nodes()[node as usize].name);
        path
    }

    pub(crate) fn prefix(&self) -> String {
        self.parent.as_ref().map_or_else(String::new, |parent| {
            let mut path = parent.path();
            path.push('/');
            path
        })
    }

    pub(crate) fn emit(&self, kind: impl FnOnce() -> EventKind) {
        if let Some(watch) = &self.watch {
            watch.emit(self.id(), kind);
        }
    }

    pub(crate) fn records(&self) -> Option<&Records> {
        self.watch.as_ref()?.records()
    }

    /// The run begins; its first worker counts as live from here on.
    pub(crate) fn open(&self) {
        match &self.parent {
            None => self.emit(|| EventKind::RunStarted {
                workflow: self.plan.name().to_owned(),
            }),
            // The run around this one ends after it.
            Some(parent) => parent.core.lock().nested += 1,
        }
    }

    pub(crate) fn state(&self, node: u32) -> State {
        self.memory.nodes()[node as usize].state()
    }

    /// Whether a cancelled node had begun.
    pub(crate) fn was_started(&self, node: u32) -> bool {
        self.memory.nodes()[node as usize].was_started()
    }

    pub(crate) fn is_finished(&self) -> bool {
        self.finished.load(Ordering::Acquire)
    }

    /// Whether a failure stops the rest.
    pub(crate) fn stops_on_failure(&self) -> bool {
        self.settings().on_failure.unwrap_or(self.plan.on_failure) == OnFailure::Cancel
    }

    /// When the workflow's deadline passes, if it has one.
    pub(crate) fn deadline(&self) -> Option<(Instant, std::time::Duration)> {
        let limit = self.settings().deadline.or(self.plan.deadline)?;
        Instant::now().checked_add(limit).map(|at| (at, limit))
    }
}

/// How many workers may compute at once.
fn parallelism(runtime: &Handle) -> usize {
    match runtime.runtime_flavor() {
        tokio::runtime::RuntimeFlavor::CurrentThread => 1,
        _ => runtime.metrics().num_workers(),
    }
}
