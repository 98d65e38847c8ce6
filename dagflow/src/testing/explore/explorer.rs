//! The executor of explored runs: it holds their workers, and knows which of them can go on.

use std::cell::RefCell;
use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Wake, Waker};

use super::label::Label;
use super::note::Note;

/// A worker of a run.
pub(super) type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The number of the task that is the test's own code.
pub(super) const TEST: usize = 0;

/// Shared by the loop that polls, the runs whose workers it holds, and their wakers.
#[derive(Default)]
pub(crate) struct Explorer {
    tasks: Mutex<Tasks>,
    woken: Mutex<Woken>,
}

#[derive(Default)]
struct Tasks {
    waiting: HashMap<usize, Task>,
    last: usize,
    /// The one that is being polled.
    current: usize,
    /// What it does when it is polled next; nothing that anybody would choose, while there is none.
    labels: HashMap<usize, Label>,
    /// What has happened, if somebody wants to know.
    notes: Option<Vec<Note>>,
    /// Nothing is taken any more.
    closed: bool,
}

struct Task {
    work: Work,
    waker: Arc<TaskWaker>,
}

#[derive(Default)]
struct Woken {
    tasks: Vec<usize>,
    explorer: Option<Waker>,
}

/// Puts a task into the list of those that can go on.
pub(super) struct TaskWaker {
    task: usize,
    woken: AtomicBool,
    explorer: Arc<Explorer>,
}

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        if self.woken.swap(true, Ordering::AcqRel) {
            return;
        }
        let mut woken = lock(&self.explorer.woken);
        woken.tasks.push(self.task);
        let waker = woken.explorer.take();
        drop(woken);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl TaskWaker {
    pub(super) fn new(explorer: &Arc<Explorer>, task: usize) -> Arc<Self> {
        Arc::new(Self {
            task,
            woken: AtomicBool::new(false),
            explorer: Arc::clone(explorer),
        })
    }

    /// The task is about to be polled; a wake from now on counts again.
    pub(super) fn rearm(&self) {
        self.woken.store(false, Ordering::Release);
    }
}

impl Explorer {
    /// Takes a worker; it is polled for the first time as soon as the current one has been.
    pub(crate) fn spawn(self: &Arc<Self>, work: Work) {
        let mut tasks = lock(&self.tasks);
        if tasks.closed {
            drop(tasks);
            drop(work);
            return;
        }
        tasks.last += 1;
        let waker = TaskWaker::new(self, tasks.last);
        let task = Task {
            work,
            waker: Arc::clone(&waker),
        };
        let number = tasks.last;
        tasks.waiting.insert(number, task);
        drop(tasks);
        waker.wake();
    }

    /// Returns when the current task was chosen to do this.
    pub(crate) async fn gate(&self, label: Label) {
        let mut label = Some(label);
        poll_fn(|context| match label.take() {
            Some(label) => {
                self.set_label(Some(label));
                context.waker().wake_by_ref();
                Poll::Pending
            }
            None => {
                self.set_label(None);
                Poll::Ready(())
            }
        })
        .await;
    }

    /// Says what the current task does next.
    pub(crate) fn set_label(&self, label: Option<Label>) {
        let mut tasks = lock(&self.tasks);
        let current = tasks.current;
        let before = match label {
            Some(label) => tasks.labels.insert(current, label),
            None => tasks.labels.remove(&current),
        };
        drop(tasks);
        drop(before);
    }

    /// The tasks that have been woken since this was asked last, in that order; `waker` is woken by the next.
    pub(super) fn take_woken(&self, waker: &Waker) -> Vec<usize> {
        let mut woken = lock(&self.woken);
        woken.explorer = Some(waker.clone());
        std::mem::take(&mut woken.tasks)
    }

    pub(super) fn label_of(&self, task: usize) -> Option<Label> {
        lock(&self.tasks).labels.get(&task).cloned()
    }

    /// Polls a task, unless it has ended.
    pub(super) fn poll(&self, number: usize) {
        let mut tasks = lock(&self.tasks);
        let Some(mut task) = tasks.waiting.remove(&number) else {
            return;
        };
        tasks.current = number;
        drop(tasks);
        task.waker.rearm();
        let waker = Waker::from(Arc::clone(&task.waker));
        let polled = task.work.as_mut().poll(&mut waker_context(&waker));
        let mut tasks = lock(&self.tasks);
        if polled.is_pending() && !tasks.closed {
            tasks.waiting.insert(number, task);
            return;
        }
        let label = tasks.labels.remove(&number);
        drop(tasks);
        drop((label, task));
    }

    /// The test's own code is about to be polled.
    pub(super) fn enter_test(&self) {
        lock(&self.tasks).current = TEST;
    }

    pub(super) fn holds(&self, task: usize) -> bool {
        lock(&self.tasks).waiting.contains_key(&task)
    }

    pub(super) fn is_empty(&self) -> bool {
        lock(&self.tasks).waiting.is_empty()
    }

    /// What all tasks do next that wait for something, in the order in which they were made.
    pub(super) fn labels(&self) -> Vec<Label> {
        let tasks = lock(&self.tasks);
        let mut labels: Vec<_> = tasks.labels.iter().collect();
        labels.sort_by_key(|(task, _)| **task);
        labels.into_iter().map(|(_, label)| label.clone()).collect()
    }

    /// Keeps notes from now on.
    pub(super) fn take_notes(&self) {
        lock(&self.tasks).notes = Some(Vec::new());
    }

    /// Notes what happens, if somebody wants to know.
    pub(crate) fn note(&self, note: impl FnOnce() -> Note) {
        let mut tasks = lock(&self.tasks);
        if tasks.notes.is_some() {
            drop(tasks);
            let note = note();
            tasks = lock(&self.tasks);
            if let Some(notes) = &mut tasks.notes {
                notes.push(note);
            }
        }
    }

    pub(super) fn notes(&self) -> Vec<Note> {
        lock(&self.tasks).notes.take().unwrap_or_default()
    }

    /// Drops all tasks; what they spawn meanwhile is dropped, too.
    pub(super) fn close(&self) {
        let mut tasks = lock(&self.tasks);
        tasks.closed = true;
        let mut waiting: Vec<_> = std::mem::take(&mut tasks.waiting).into_iter().collect();
        let labels = std::mem::take(&mut tasks.labels);
        drop(tasks);
        waiting.sort_by_key(|(number, _)| *number);
        drop((waiting, labels));
        lock(&self.woken).explorer = None;
    }
}

fn waker_context(waker: &Waker) -> std::task::Context<'_> {
    std::task::Context::from_waker(waker)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

thread_local! {
    static CURRENT: RefCell<Option<Arc<Explorer>>> = const { RefCell::new(None) };
}

/// The explorer that takes the workers of the runs that begin on this thread.
pub(crate) fn current() -> Option<Arc<Explorer>> {
    CURRENT.with_borrow(Clone::clone)
}

/// Makes an explorer the current one until this is dropped.
pub(super) struct Current;

impl Current {
    pub(super) fn enter(explorer: &Arc<Explorer>) -> Self {
        CURRENT.set(Some(Arc::clone(explorer)));
        Self
    }
}

impl Drop for Current {
    fn drop(&mut self) {
        CURRENT.set(None);
    }
}
