//! Typed keys: how a report, a handle or a test names a node.

use std::fmt;
use std::marker::PhantomData;

use crate::outcome::State;
use crate::task::TaskTypes;

/// The key of a node of workflow `W` whose value is a `T`: `load_site::pages`.
///
/// The type is taken from the task's signature or from the `let`; for a plain function without either it is
/// [`Untyped`](crate::Untyped), and the value cannot be read: write the type into the `let`.
///
/// ```
/// use dagflow::{State, task, workflow};
///
/// #[task]
/// async fn fetch(page: u32) -> String {
///     format!("page {page}")
/// }
///
/// workflow! {
///     async fn load(page: u32) -> dagflow::Result<usize> {
///         let text = fetch(page);
///         Ok(text.len())
///     }
/// }
///
/// // The key knows the type of the value: `&String` here.
/// assert_eq!(load::text.name(), "text");
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let report = load(7).report().await;
/// let text: &String = report.value(load::text).unwrap();
/// # assert_eq!(text, "page 7");
/// # });
/// ```
#[allow(clippy::struct_field_names)]
pub struct Node<T, W = ()> {
    pub(crate) name: &'static str,
    pub(crate) node: u32,
    pub(crate) slot: usize,
    types: PhantomData<fn() -> (T, W)>,
}

/// The key of a node that is one call of the task with this companion.
pub type KeyOf<C, W> = Node<<C as TaskTypes>::Ok, W>;

/// Makes a key. Each segment of a path is work for the compiler, once a node.
pub const fn key<T, W>(name: &'static str, node: u32, slot: usize) -> Node<T, W> {
    Node::new(name, node, slot)
}

impl<T, W> Node<T, W> {
    #[doc(hidden)]
    pub const fn new(name: &'static str, node: u32, slot: usize) -> Self {
        Self {
            name,
            node,
            slot,
            types: PhantomData,
        }
    }

    /// The name of the node.
    ///
    /// ```
    /// dagflow::workflow! {
    ///     async fn one() -> dagflow::Result<u32> {
    ///         let first: u32 = 1;
    ///         Ok(first)
    ///     }
    /// }
    /// assert_eq!(one::first.name(), "first");
    /// ```
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

impl<T, W> Clone for Node<T, W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, W> Copy for Node<T, W> {}

impl<T, W> fmt::Debug for Node<T, W> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Node({})", self.name)
    }
}

/// Why a report has no value for a key.
///
/// ```
/// let error = dagflow::ValueError::NoValue { node: "pages".into(), state: dagflow::State::Skipped };
/// assert_eq!(error.to_string(), "node `pages` has no value: it is skipped");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ValueError {
    /// The node did not succeed.
    NoValue {
        /// The node.
        node: String,
        /// Its state.
        state: State,
    },
    /// The value went to a node that took it by value, or to the result and is not `Clone`.
    Moved {
        /// The node.
        node: String,
    },
    /// The key's type is not the type of the value.
    Type {
        /// The node.
        node: String,
        /// The type of the key.
        expected: &'static str,
        /// The type of the value.
        actual: &'static str,
    },
    /// The run failed before it started.
    NotStarted {
        /// The node.
        node: String,
    },
}

impl fmt::Display for ValueError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoValue { node, state } => {
                write!(formatter, "node `{node}` has no value: it is {state}")
            }
            Self::Moved { node } => write!(
                formatter,
                "the value of node `{node}` was moved on; lend it with `&` in the workflow to keep it for the report"
            ),
            Self::Type {
                node,
                expected,
                actual,
            } => write!(
                formatter,
                "the value of node `{node}` is a {actual}, not a {expected}"
            ),
            Self::NotStarted { node } => {
                write!(
                    formatter,
                    "node `{node}` has no value: the run did not start"
                )
            }
        }
    }
}

impl std::error::Error for ValueError {}
