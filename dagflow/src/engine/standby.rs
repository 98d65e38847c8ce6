//! Threads that stay awake for the next run: waking a parked thread takes longer than many a run.
//!
//! A worker that leaves a run whose nodes are worth a core [stands by](Stand::stay) for a moment: it looks after the one job that somebody
//! of the same runtime may [give](Stand::give) it, instead of having a task spawned and a thread woken. It gives way to all other tasks
//! of its thread. Who gives first takes the place from the list, so that no place is given two jobs; who leaves takes it from there, too,
//! so that no job is given to a place that nobody looks after.
//!
//! A job that nobody is there for waits for two at once: for a task that is spawned for it, and for whoever comes to stand by. The
//! thread of one who is about to come has no reason to steal that task.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError};

use tokio::runtime::Id;

use super::sync::{AtomicBool, AtomicUsize, Mutex, MutexGuard, Ordering, Patience};

/// What somebody who stands by does next.
pub(crate) type Job = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Those who stand by, and what waits for them.
pub(crate) struct Stand {
    lists: Mutex<Lists>,
    /// How many places there are, to be looked at without the lock.
    count: AtomicUsize,
    /// How many stand by, those included whose thread others have at the moment.
    present: AtomicUsize,
}

struct Lists {
    places: Vec<Arc<Place>>,
    waiting: Vec<Arc<Waiting>>,
}

/// A job that nobody was there for.
struct Waiting {
    runtime: Option<Id>,
    job: Mutex<Option<Job>>,
}

/// Where somebody who stands by is given a job.
struct Place {
    runtime: Option<Id>,
    job: Mutex<Given>,
    is_filled: AtomicBool,
}

enum Given {
    Nothing,
    Job(Job),
    /// Nobody looks any more.
    Left,
}

/// Nobody. A macro, since the locks of the model checker cannot be made in a constant, and the real ones have to be.
macro_rules! nobody {
    () => {
        Self {
            lists: Mutex::new(Lists {
                places: Vec::new(),
                waiting: Vec::new(),
            }),
            count: AtomicUsize::new(0),
            present: AtomicUsize::new(0),
        }
    };
}

impl Stand {
    #[cfg(not(all(test, shuttle)))]
    pub(crate) const fn new() -> Self {
        nobody!()
    }

    #[cfg(all(test, shuttle))]
    pub(crate) fn new() -> Self {
        nobody!()
    }

    /// Whether anybody stands by.
    pub(crate) fn has_any(&self) -> bool {
        self.count.load(Ordering::Relaxed) > 0
    }

    /// Gives the job to somebody of that runtime who stands by. If nobody does, it waits, and what is given back has to be
    /// [claimed](Claim::claim) by a task.
    pub(crate) fn give(&self, runtime: Option<Id>, job: Job) -> Option<Claim<'_>> {
        let mut lists = self.lock();
        let index = lists
            .places
            .iter()
            .position(|place| place.runtime == runtime);
        let job = if let Some(index) = index {
            let place = lists.places.swap_remove(index);
            self.count.store(lists.places.len(), Ordering::Relaxed);
            drop(lists);
            let Err(job) = place.give(job) else {
                return None;
            };
            lists = self.lock();
            job
        } else {
            job
        };
        let waiting = Arc::new(Waiting {
            runtime,
            job: Mutex::new(Some(job)),
        });
        lists.waiting.push(Arc::clone(&waiting));
        Some(Claim {
            stand: self,
            waiting,
        })
    }

    /// Stands by until there is a job or patience is at an end; not at all where as many as are of use do already. A run that waits for
    /// many things at once has many workers, which would keep its threads from everything else.
    pub(crate) async fn stay(&self, runtime: Option<Id>, most: usize) -> Option<Job> {
        let stay = Stay::new(self, runtime, most)?;
        let patience = Patience::new();
        loop {
            if let Some(job) = stay.comes() {
                return Some(job);
            }
            while !patience.spins_until(|| stay.place.is_filled.load(Ordering::Acquire)) {
                if stay.leaves() {
                    break;
                }
            }
            if let Some(job) = stay.job() {
                return Some(job);
            }
            if patience.is_at_its_end() {
                return None;
            }
            // Not in the list meanwhile: other tasks may keep the thread for long.
            patience.gives_way().await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Lists> {
        self.lists.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn take(&self) -> Option<Job> {
        self.job
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }
}

/// The right to a job, unless somebody who has come to stand by takes it first. Dropping it drops the job.
pub(crate) struct Claim<'a> {
    stand: &'a Stand,
    waiting: Arc<Waiting>,
}

impl Claim<'_> {
    pub(crate) fn claim(&self) -> Option<Job> {
        let mut lists = self.stand.lock();
        let is_it = |waiting: &Arc<Waiting>| Arc::ptr_eq(waiting, &self.waiting);
        if let Some(index) = lists.waiting.iter().position(is_it) {
            lists.waiting.swap_remove(index);
        }
        drop(lists);
        self.waiting.take()
    }
}

impl Drop for Claim<'_> {
    /// A runtime that shuts down drops its tasks.
    fn drop(&mut self) {
        drop(self.claim());
    }
}

impl Place {
    fn give(&self, job: Job) -> Result<(), Job> {
        let mut given = self.lock();
        if matches!(*given, Given::Left) {
            return Err(job);
        }
        *given = Given::Job(job);
        drop(given);
        self.is_filled.store(true, Ordering::Release);
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Given> {
        self.job.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody who stands by, until dropped.
struct Stay<'a> {
    stand: &'a Stand,
    place: Arc<Place>,
}

impl<'a> Stay<'a> {
    fn new(stand: &'a Stand, runtime: Option<Id>, most: usize) -> Option<Self> {
        if stand.present.fetch_add(1, Ordering::Relaxed) >= most {
            stand.present.fetch_sub(1, Ordering::Relaxed);
            return None;
        }
        let place = Arc::new(Place {
            runtime,
            job: Mutex::new(Given::Nothing),
            is_filled: AtomicBool::new(false),
        });
        Some(Self { stand, place })
    }

    /// Puts the place into the list, unless a job waits already.
    fn comes(&self) -> Option<Job> {
        let mut lists = self.stand.lock();
        let runtime = self.place.runtime;
        while let Some(index) = lists
            .waiting
            .iter()
            .position(|waiting| waiting.runtime == runtime)
        {
            if let Some(job) = lists.waiting.swap_remove(index).take() {
                return Some(job);
            }
        }
        lists.places.push(Arc::clone(&self.place));
        self.stand
            .count
            .store(lists.places.len(), Ordering::Relaxed);
        None
    }

    /// Takes the place from the list; `false` if somebody has, who is about to give it a job.
    fn leaves(&self) -> bool {
        let mut lists = self.stand.lock();
        let index = lists
            .places
            .iter()
            .position(|place| Arc::ptr_eq(place, &self.place));
        if let Some(index) = index {
            lists.places.swap_remove(index);
            self.stand
                .count
                .store(lists.places.len(), Ordering::Relaxed);
        }
        index.is_some()
    }

    fn job(&self) -> Option<Job> {
        self.replace(Given::Nothing)
    }

    fn replace(&self, given: Given) -> Option<Job> {
        match std::mem::replace(&mut *self.place.lock(), given) {
            Given::Job(job) => Some(job),
            Given::Nothing | Given::Left => None,
        }
    }
}

impl Drop for Stay<'_> {
    /// A runtime that shuts down drops whoever stands by; a job that was just given is dropped with it, like any task there.
    fn drop(&mut self) {
        self.stand.present.fetch_sub(1, Ordering::Relaxed);
        if !self.leaves() {
            let job = self.replace(Given::Left);
            // Outside of the lock: it is a worker, which leaves its run.
            drop(job);
        }
    }
}
