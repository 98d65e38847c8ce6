//! Jobs for those who stand by: each is done once, by whoever has it, and nobody is left in the list.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Poll;

use shuttle::future::block_on;
use shuttle::rand::{Rng, thread_rng};
use shuttle::thread;

use super::super::standby::{Job, Stand};
use super::threads::{check, join};

/// What has become of the jobs.
#[derive(Default)]
struct Done {
    run: AtomicUsize,
    dropped: AtomicUsize,
}

/// Counts itself when it is dropped without having run.
struct Work(Arc<Done>, bool);

impl Drop for Work {
    fn drop(&mut self) {
        if !self.1 {
            self.0.dropped.fetch_add(1, Ordering::SeqCst);
        }
    }
}

fn job(done: &Arc<Done>) -> Job {
    let mut work = Work(Arc::clone(done), false);
    Box::pin(async move {
        work.1 = true;
        work.0.run.fetch_add(1, Ordering::SeqCst);
    })
}

/// Gives a job, or does it as the task would that is spawned for it.
fn giver(stand: &Arc<Stand>, done: &Arc<Done>) -> thread::JoinHandle<()> {
    let (stand, job) = (Arc::clone(stand), job(done));
    thread::spawn(move || {
        if let Some(claim) = stand.give(None, job)
            && let Some(job) = claim.claim()
        {
            block_on(job);
        }
    })
}

/// Stands by until nobody gives it anything any more; dropped after so many polls, if that is said.
fn stays(stand: &Arc<Stand>, polls: Option<usize>) -> thread::JoinHandle<()> {
    let stand = Arc::clone(stand);
    let most = thread_rng().gen_range(0..3);
    thread::spawn(move || {
        block_on(async {
            let mut stays = pin!(async {
                while let Some(job) = stand.stay(None, most).await {
                    job.await;
                }
            });
            let mut left = polls.unwrap_or(usize::MAX);
            poll_fn(|context| {
                if left == 0 {
                    return Poll::Ready(());
                }
                left -= 1;
                stays.as_mut().poll(context)
            })
            .await;
        });
    })
}

fn two_give_what_others_do(polls: fn() -> Option<usize>) -> Arc<Done> {
    let (stand, done) = (Arc::new(Stand::new()), Arc::<Done>::default());
    let threads = [
        stays(&stand, polls()),
        giver(&stand, &done),
        giver(&stand, &done),
        stays(&stand, None),
    ];
    join(threads);
    assert!(!stand.has_any(), "somebody is left in the list");
    done
}

#[test]
fn each_job_is_done_once() {
    check(|| {
        let done = two_give_what_others_do(|| None);
        assert_eq!(done.run.load(Ordering::SeqCst), 2);
    });
}

#[test]
fn somebody_who_is_dropped_drops_a_job_that_he_was_given() {
    check(|| {
        let done = two_give_what_others_do(|| Some(thread_rng().gen_range(0..3)));
        let all = done.run.load(Ordering::SeqCst) + done.dropped.load(Ordering::SeqCst);
        assert_eq!(all, 2);
    });
}
