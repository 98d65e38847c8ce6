//! Tables by name. Their hash takes few instructions where nothing is optimised, as in macros of a dev build: the standard one takes
//! some 2,000 a name there. It has no secret; whoever lets names collide makes nobody wait but himself.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A set of names.
pub(crate) type Names = HashSet<String, BuildHasherDefault<Fowler>>;

/// Something for each of some names.
pub(crate) type ByName<T> = HashMap<String, T, BuildHasherDefault<Fowler>>;

/// The hash of Fowler, Noll and Vo, byte by byte.
pub(crate) struct Fowler(u64);

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
