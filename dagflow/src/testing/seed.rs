//! The seed of a test: what is random in runs comes from it, and from where it is needed, so that no order of execution changes it.

use std::cell::Cell;

thread_local! {
    static SEED: Cell<Option<u64>> = const { Cell::new(None) };
}

/// The seed of the [`#[dagflow::test]`](macro@crate::test) that runs on this thread, for what a test makes up by itself: inputs, faults.
/// `None` outside of such a test.
///
/// ```
/// assert_eq!(dagflow::testing::seed(), None);
/// ```
pub fn seed() -> Option<u64> {
    SEED.get()
}

/// Until the guard is dropped, this seed is the one of the thread.
pub(crate) fn enter(seed: u64) -> Entered {
    Entered(SEED.replace(Some(seed)))
}

pub(crate) struct Entered(Option<u64>);

impl Drop for Entered {
    fn drop(&mut self) {
        SEED.set(self.0);
    }
}

/// What the jitter of a wait is drawn from: a function of the seed, the node and the attempt, if there is a seed.
pub(crate) fn jitter(path: &str, stage: u32, attempt: u32) -> u64 {
    SEED.get().map_or_else(
        || fastrand::u64(..),
        |seed| {
            let mut hash = Hash::new();
            hash.add(&seed.to_le_bytes());
            hash.add(path.as_bytes());
            hash.add(&stage.to_le_bytes());
            hash.add(&attempt.to_le_bytes());
            hash.spread()
        },
    )
}

/// A seed of its own for every test.
pub(super) fn of_name(name: &str) -> u64 {
    let mut hash = Hash::new();
    hash.add(name.as_bytes());
    hash.spread()
}

/// FNV-1a: the same on every machine and with every compiler, as `std`'s hashes are not.
pub(super) struct Hash(u64);

impl Hash {
    pub(super) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(super) fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// The last steps of `SplitMix64`: FNV alone leaves the upper bits of similar inputs alike.
    pub(super) fn spread(self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
