//! Spies: which calls were made.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard};

use super::lock;
use super::stub::Seen;

/// Sees the calls of [`stub::pass_through`](super::stub::pass_through). Clones see the same calls.
///
/// ```
/// use dagflow::testing::prelude::*;
/// use dagflow::{Result, task, workflow};
///
/// #[task]
/// async fn page(number: u32) -> String {
///     format!("page {number}")
/// }
///
/// workflow! {
///     async fn load(last: u32) -> Result<usize> {
///         let pages = for number in 1..=*last { page(number) };
///         Ok(pages.len())
///     }
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let spy = Spy::new();
/// load(2).stub(load::pages.each(), stub::pass_through(&spy)).await.unwrap();
/// assert_eq!(spy.count(), 2);
/// assert_eq!(spy.calls()[1].to_string(), "pages[1](2), attempt 1");
/// # });
/// ```
#[derive(Clone, Default)]
pub struct Spy {
    calls: Arc<Mutex<Vec<Call>>>,
}

/// A call that a [`Spy`] has seen.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Call {
    /// The path of the node, such as `pages[3]`.
    pub node: String,
    /// From 1.
    pub attempt: u32,
    /// The arguments as `Debug` shows them; those that are computed in the call, and those that are not `Debug`, between backticks
    /// as their text or their type.
    pub arguments: Vec<String>,
}

impl Spy {
    /// A spy that has seen nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Every call, in the order of time.
    pub fn calls(&self) -> Vec<Call> {
        self.lock().clone()
    }

    /// How many calls there were.
    pub fn count(&self) -> usize {
        self.lock().len()
    }

    pub(crate) fn see(&self, node: String, attempt: u32, arguments: &[Seen<'_>]) {
        let arguments = arguments.iter().map(ToString::to_string).collect();
        self.lock().push(Call {
            node,
            attempt,
            arguments,
        });
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Call>> {
        lock(&self.calls)
    }
}

impl fmt::Debug for Spy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.calls()).finish()
    }
}

impl fmt::Display for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}({}), attempt {}",
            self.node,
            self.arguments.join(", "),
            self.attempt
        )
    }
}
