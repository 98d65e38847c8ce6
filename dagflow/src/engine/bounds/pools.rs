//! How much of everything is left: places that are given back, and starts that time gives back.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

/// So much of one pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Take {
    pub(crate) pool: usize,
    pub(crate) amount: u64,
}

/// What an attempt takes, all of it at once. No pool stands here twice.
pub(crate) type Demand = [Take];

enum Pool {
    /// Given back when the attempt ends.
    Count {
        free: u64,
    },
    /// Starts within a period, which nobody gives back: the log of a sliding window, so that no period of this length, wherever it
    /// begins, sees more starts than the limit.
    Rate {
        limit: u64,
        period: Duration,
        starts: VecDeque<Instant>,
    },
    Removed,
}

#[derive(Default)]
pub(super) struct Pools(Vec<Pool>);

impl Pools {
    pub(super) fn add_count(&mut self, capacity: u64) -> usize {
        self.add(Pool::Count { free: capacity })
    }

    #[inline]
    pub(super) fn add_rate(&mut self, limit: u64, period: Duration) -> usize {
        self.add(Pool::Rate {
            limit,
            period,
            starts: VecDeque::new(),
        })
    }

    fn add(&mut self, pool: Pool) -> usize {
        let removed = self.0.iter().position(|pool| matches!(pool, Pool::Removed));
        match removed {
            Some(index) => {
                self.0[index] = pool;
                index
            }
            None => {
                self.0.push(pool);
                self.0.len() - 1
            }
        }
    }

    pub(super) fn remove(&mut self, index: usize) {
        self.0[index] = Pool::Removed;
    }

    pub(super) fn is_count(&self, index: usize) -> bool {
        matches!(self.0[index], Pool::Count { .. })
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn free(&mut self, index: usize, now: Instant) -> u64 {
        match &mut self.0[index] {
            Pool::Count { free } => *free,
            Pool::Rate {
                limit,
                period,
                starts,
            } => {
                while starts.front().is_some_and(|start| *start + *period <= now) {
                    starts.pop_front();
                }
                limit.saturating_sub(starts.len() as u64)
            }
            Pool::Removed => 0,
        }
    }

    pub(super) fn take(&mut self, demand: &Demand, now: Instant) {
        for take in demand {
            match &mut self.0[take.pool] {
                Pool::Count { free } => *free -= take.amount,
                Pool::Rate { starts, .. } => starts.push_back(now),
                Pool::Removed => {}
            }
        }
    }

    pub(super) fn give_back(&mut self, demand: &Demand) {
        for take in demand {
            if let Pool::Count { free } = &mut self.0[take.pool] {
                *free += take.amount;
            }
        }
    }

    /// When time will have given back what the demand lacks; `None` if it lacks nothing of that kind.
    pub(super) fn next_start(&mut self, demand: &Demand, now: Instant) -> Option<Instant> {
        let mut last = None;
        for take in demand {
            if self.free(take.pool, now) < take.amount
                && let Pool::Rate { period, starts, .. } = &self.0[take.pool]
                && let Some(start) = starts.front()
            {
                last = last.max(Some(*start + *period));
            }
        }
        last
    }
}
