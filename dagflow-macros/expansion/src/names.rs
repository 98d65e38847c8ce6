//! Tables by name, all of one type: a map for another kind of value is 3,000 lines more for LLVM in a first build. So a name has a
//! number, and what else is known of it stands in a list.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use proc_macro2::Ident;

use crate::parse::call::key;

/// Names, with a number each where they are more than a set.
#[derive(Clone, Default)]
pub(crate) struct Names(HashMap<String, usize, BuildHasherDefault<Fowler>>);

impl Names {
    /// Adds a name, if it is not there yet. Says whether it was not.
    pub(crate) fn insert(&mut self, name: String) -> bool {
        let before = self.0.len();
        self.number_or(name, 0);
        self.0.len() > before
    }

    /// Adds names as [`key`] writes them.
    pub(crate) fn insert_all(&mut self, names: &[Ident]) {
        for name in names {
            self.insert(key(name));
        }
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.number(name).is_some()
    }

    /// The number of a name; the name is added with this one if it is not there yet.
    pub(crate) fn number_or(&mut self, name: String, number: usize) -> usize {
        *self.0.entry(name).or_insert(number)
    }

    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    /// The names that `others` has not.
    pub(crate) fn without(&self, others: &Self) -> Self {
        let mut rest = Self::default();
        for (name, number) in &self.0 {
            if !others.contains(name) {
                rest.number_or(name.clone(), *number);
            }
        }
        rest
    }
}

/// The hash of Fowler, Noll and Vo, byte by byte: few instructions where nothing is optimised, as in macros of a dev build, where
/// the standard one takes some 2,000 a name. It has no secret; whoever lets names collide makes nobody wait but himself.
struct Fowler(u64);

impl Default for Fowler {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fowler {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_known_one() {
        let hash = |text: &str| {
            let mut hasher = Fowler::default();
            hasher.write(text.as_bytes());
            hasher.finish()
        };
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
    }
}
