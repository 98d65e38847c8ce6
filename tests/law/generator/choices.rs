//! Choices that are the same every time.

use crate::world::mix;

/// A stream of choices.
pub struct Choices {
    seed: u64,
    made: u64,
}

impl Choices {
    pub fn new(seed: u64) -> Self {
        Self {
            seed: mix(seed, 2026),
            made: 0,
        }
    }

    /// From 0 up to `limit`, without it.
    pub fn below(&mut self, limit: usize) -> usize {
        self.made += 1;
        let word = mix(self.seed, self.made) % (limit as u64);
        usize::try_from(word).unwrap()
    }

    pub fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// One of the last few: graphs get deep that way.
    pub fn recent(&mut self, of: &[String]) -> String {
        let window = of.len().min(4);
        let from = if self.below(3) == 0 {
            0
        } else {
            of.len() - window
        };
        of[from + self.below(of.len() - from)].clone()
    }
}
