//! What was injected.

use std::fmt;
use std::time::Duration;

/// A fault that was injected.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// The path of the node, such as `pages[3]`.
    pub node: String,
    /// From 1.
    pub attempt: u32,
    /// What happened.
    pub kind: FaultKind,
}

/// What a fault does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultKind {
    /// In place of the call, the attempt fails with [`Failure::Injected`](crate::Failure::Injected).
    Error,
    /// In place of the call, the attempt panics.
    Panic,
    /// The call begins later.
    Delay(Duration),
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            node,
            attempt,
            kind,
        } = self;
        match kind {
            FaultKind::Error => write!(formatter, "attempt {attempt} of `{node}` fails"),
            FaultKind::Panic => write!(formatter, "attempt {attempt} of `{node}` panics"),
            FaultKind::Delay(delay) => {
                write!(
                    formatter,
                    "attempt {attempt} of `{node}` begins {delay:?} late"
                )
            }
        }
    }
}
