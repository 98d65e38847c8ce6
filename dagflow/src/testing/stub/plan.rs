//! A stub without its types.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::outcome::{Given, Outcome, Thrown};
use super::seen::Seen;
use crate::testing::spy::Spy;

/// What a closure says for arguments, or why it does not fit.
type Asked = dyn Fn(&[Seen<'_>]) -> Result<Plan, String> + Send + Sync;

/// A stub without its types.
#[derive(Clone)]
pub(crate) struct Plan {
    pub(crate) act: Act,
    pub(crate) delay: Duration,
    pub(crate) optional: bool,
}

#[derive(Clone)]
pub(crate) enum Act {
    Value(Arc<dyn Fn() -> Given + Send + Sync>),
    Error(Arc<dyn Fn() -> Thrown + Send + Sync>),
    Panic(String),
    Never,
    Sequence(Arc<[Plan]>),
    With(Arc<Asked>),
    /// What a closure has said, for one attempt.
    Answered(Arc<Mutex<Option<Outcome>>>),
    PassThrough(Spy),
}

impl fmt::Debug for Plan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} after {:?}", self.act, self.delay)
    }
}

impl fmt::Debug for Act {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(_) => formatter.write_str("value"),
            Self::Error(_) => formatter.write_str("error"),
            Self::Panic(message) => write!(formatter, "panic({message:?})"),
            Self::Never => formatter.write_str("never"),
            Self::Sequence(plans) => formatter.debug_list().entries(plans.iter()).finish(),
            Self::With(_) | Self::Answered(_) => formatter.write_str("with"),
            Self::PassThrough(_) => formatter.write_str("pass_through"),
        }
    }
}
