//! The world that a workflow runs in: which calls fail and how often, which wait, and what they have done.

mod bad;
mod reading;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub use bad::Bad;
pub use reading::{Reading, Stop, Value};

/// What may go wrong, in percent of all calls.
#[derive(Clone, Copy, Debug, Default)]
pub struct Odds {
    /// Calls that fail at first and succeed at a later attempt, where the task retries.
    pub flaky: u64,
    /// Calls that fail for good.
    pub doomed: u64,
    /// Calls that wait: for a turn of the scheduler, or for a millisecond.
    pub slow: u64,
}

/// A world. Clones are the same world.
#[derive(Clone, Debug)]
pub struct World(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    seed: u64,
    odds: Odds,
    done: Mutex<Done>,
}

#[derive(Debug, Default)]
struct Done {
    /// How often each call was made.
    calls: HashMap<(u32, u64), u32>,
    /// The sites that have given a value.
    ended: Vec<u32>,
    notes: Vec<String>,
}

enum Fate {
    Healthy,
    /// So many attempts fail first.
    Flaky(u32),
    Fails,
    Panics,
}

impl World {
    /// A world in which nothing has happened yet.
    pub fn new(seed: u64, odds: Odds) -> Self {
        Self(Arc::new(Inner {
            seed,
            odds,
            done: Mutex::default(),
        }))
    }

    /// The same world before anything has happened.
    pub fn again(&self) -> Self {
        Self::new(self.0.seed, self.0.odds)
    }

    /// One attempt of a call.
    pub fn attempt(
        &self,
        site: u32,
        attempt: u32,
        retries: u32,
        inputs: &[u64],
    ) -> Result<u64, Bad> {
        let key = digest(inputs);
        *self.done().calls.entry((site, key)).or_default() += 1;
        match self.fate(site, key) {
            Fate::Flaky(times) if attempt <= times.min(retries) => {
                return Err(Bad::error(site, key));
            }
            Fate::Fails => return Err(Bad::error(site, key)),
            Fate::Panics => return Err(Bad::panic(site, key)),
            Fate::Flaky(_) | Fate::Healthy => {}
        }
        self.done().ended.push(site);
        Ok(mix(key, u64::from(site)))
    }

    /// Whether a condition says yes.
    pub fn flag(&self, site: u32, input: u64) -> bool {
        mix(self.0.seed ^ input, u64::from(site)).is_multiple_of(2)
    }

    /// Waits, or does not.
    pub async fn pause(&self, site: u32, inputs: &[u64]) {
        let chance = mix(
            mix(self.0.seed, 0x5109),
            mix(digest(inputs), u64::from(site)),
        );
        if chance % 100 >= self.0.odds.slow {
            return;
        }
        match chance / 100 % 8 {
            0 => tokio::time::sleep(Duration::from_millis(1)).await,
            1 => tokio::time::sleep(Duration::from_micros(300)).await,
            turns => {
                for _ in 2..=turns {
                    tokio::task::yield_now().await;
                }
            }
        }
    }

    /// Whether a call at this site has given its value.
    pub fn has_ended(&self, site: u32) -> bool {
        self.done().ended.contains(&site)
    }

    pub fn note(&self, note: String) {
        self.done().notes.push(note);
    }

    /// The notes, sorted.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = self.done().notes.clone();
        notes.sort();
        notes
    }

    /// How often each call was made.
    pub fn calls(&self) -> HashMap<(u32, u64), u32> {
        self.done().calls.clone()
    }

    fn fate(&self, site: u32, key: u64) -> Fate {
        let chance = mix(mix(self.0.seed, 0xfa7e), mix(key, u64::from(site)));
        let (percent, kind) = (chance % 100, chance / 100);
        if percent < self.0.odds.doomed {
            if kind.is_multiple_of(4) {
                Fate::Panics
            } else {
                Fate::Fails
            }
        } else if percent < self.0.odds.doomed + self.0.odds.flaky {
            Fate::Flaky(1 + u32::from(kind.is_multiple_of(2)))
        } else {
            Fate::Healthy
        }
    }

    fn done(&self) -> MutexGuard<'_, Done> {
        self.0.done.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Two words into one, well mixed (the last step of `SplitMix64`).
pub fn mix(a: u64, b: u64) -> u64 {
    let mut word = a.rotate_left(23) ^ b.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

/// Many words into one.
pub fn digest(words: &[u64]) -> u64 {
    words
        .iter()
        .fold(words.len() as u64, |digest, &word| mix(digest, word))
}
