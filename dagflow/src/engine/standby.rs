//! Threads that stay awake for the next run: waking a parked thread takes longer than many a run.
//!
//! A worker that leaves a run whose nodes are worth a core [stands by](Stand::stay) for a moment: it looks after the one job that somebody of
//! the same runtime may [give](Stand::give) it, instead of having a task spawned and a thread woken. It gives way to all other tasks of its
//! thread. Who gives first takes the place from the list, so that no place is given two jobs; who leaves takes it from there, too, so
//! that no job is given to a place that nobody looks after.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError};

use tokio::runtime::Id;

use super::sync::{AtomicBool, AtomicUsize, Mutex, MutexGuard, Ordering, Patience};

/// What somebody who stands by does next; it says whether it was worth staying for.
pub(crate) type Job = Pin<Box<dyn Future<Output = bool> + Send>>;

/// Those who stand by.
pub(crate) struct Stand {
    places: Mutex<Vec<Arc<Place>>>,
    /// How many there are, to be looked at without the lock.
    count: AtomicUsize,
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

impl Stand {
    #[cfg(not(all(test, shuttle)))]
    pub(crate) const fn new() -> Self {
        Self {
            places: Mutex::new(Vec::new()),
            count: AtomicUsize::new(0),
        }
    }

    #[cfg(all(test, shuttle))]
    pub(crate) fn new() -> Self {
        Self {
            places: Mutex::new(Vec::new()),
            count: AtomicUsize::new(0),
        }
    }

    /// Whether anybody stands by.
    pub(crate) fn has_any(&self) -> bool {
        self.count.load(Ordering::Relaxed) > 0
    }

    /// Gives the job to somebody of that runtime who stands by; gives it back if nobody does.
    pub(crate) fn give(&self, runtime: Option<Id>, job: Job) -> Result<(), Job> {
        let Some(place) = self.take(runtime) else {
            return Err(job);
        };
        let mut given = place.lock();
        if matches!(*given, Given::Left) {
            return Err(job);
        }
        *given = Given::Job(job);
        drop(given);
        place.is_filled.store(true, Ordering::Release);
        Ok(())
    }

    fn take(&self, runtime: Option<Id>) -> Option<Arc<Place>> {
        let mut places = self.lock();
        let index = places.iter().position(|place| place.runtime == runtime)?;
        let place = places.swap_remove(index);
        self.count.store(places.len(), Ordering::Relaxed);
        Some(place)
    }

    /// Stands by until there is a job or patience is at an end.
    pub(crate) async fn stay(&self, runtime: Option<Id>) -> Option<Job> {
        let stay = Stay::new(self, runtime);
        let patience = Patience::new();
        loop {
            stay.comes();
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

    fn lock(&self) -> MutexGuard<'_, Vec<Arc<Place>>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
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
    fn new(stand: &'a Stand, runtime: Option<Id>) -> Self {
        let place = Arc::new(Place {
            runtime,
            job: Mutex::new(Given::Nothing),
            is_filled: AtomicBool::new(false),
        });
        Self { stand, place }
    }

    /// Puts the place into the list.
    fn comes(&self) {
        let mut places = self.stand.lock();
        places.push(Arc::clone(&self.place));
        self.stand.count.store(places.len(), Ordering::Relaxed);
    }

    /// Takes the place from the list; `false` if somebody has, who is about to give it a job.
    fn leaves(&self) -> bool {
        let mut places = self.stand.lock();
        let index = places
            .iter()
            .position(|place| Arc::ptr_eq(place, &self.place));
        if let Some(index) = index {
            places.swap_remove(index);
            self.stand.count.store(places.len(), Ordering::Relaxed);
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
        if !self.leaves() {
            let job = self.replace(Given::Left);
            // Outside of the lock: it is a worker, which leaves its run.
            drop(job);
        }
    }
}
