//! Durations as the options spell them.

use std::fmt;
use std::time::Duration;

/// Prints `1h30m` where `Duration`'s own `Debug` prints `5400s`.
#[doc(hidden)]
pub struct Compact(pub Duration);

impl fmt::Display for Compact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        if seconds < 60 || self.0.subsec_nanos() != 0 {
            return fmt::Debug::fmt(&self.0, f);
        }
        let parts = [
            (seconds / 3600, "h"),
            (seconds / 60 % 60, "m"),
            (seconds % 60, "s"),
        ];
        for (amount, unit) in parts.iter().filter(|(amount, _)| *amount > 0) {
            write!(f, "{amount}{unit}")?;
        }
        Ok(())
    }
}
