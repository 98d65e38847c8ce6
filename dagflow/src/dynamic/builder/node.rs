//! Adding a node: its options, its arguments, its edges.

use super::{Graph, Options};
use crate::dynamic::arguments::Arguments;
use crate::dynamic::body::{AsyncBody, Checked, PlainBody, Whole};
use crate::dynamic::handle::Handle;
use crate::dynamic::tasks::{AsyncTask, PlainTask};
use crate::engine::failure::TaskError;
use crate::error::Error;
use crate::policy::Policy;

/// A node before it is added. Made by [`Graph::node`].
///
/// ```
/// use dagflow::{Graph, policy::Policy};
///
/// let mut graph = Graph::new("greeting");
/// let word = graph.node().name("word").policy(Policy::new().retries(2)).add_fn(|| Ok::<_, dagflow::Error>("hello"), ());
/// let flow = graph.build(word);
/// assert_eq!(flow.shape().nodes()[0].policy.retries, 2);
/// ```
pub struct NodeBuilder<'g> {
    pub(super) graph: &'g mut Graph,
    pub(super) options: Options,
}

impl NodeBuilder<'_> {
    /// The name in pictures, events and errors; the function's name by default, numbered from the second on.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.options.name = Some(name.into());
        self
    }

    /// Retries, time-outs and whether the body blocks.
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.options.policy = Some(policy);
        self
    }

    /// Starts only after this node, whose value it does not read.
    ///
    /// # Panics
    /// If the handle is of another graph.
    #[must_use]
    pub fn after<T>(mut self, handle: &Handle<T>) -> Self {
        assert!(
            handle.graph == self.graph.built.id,
            "`after` is given a handle of another graph than `{}`: give it handles that this graph has returned",
            self.graph.name()
        );
        self.options.after.push(handle.slot);
        self
    }

    /// As [`Graph::add`].
    ///
    /// # Panics
    /// If a handle is of another graph, or a value is moved into a node that retries.
    pub fn add<A, F, T, E>(mut self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> AsyncTask<'a, A::Places, Output = Result<T, E>>,
        T: Send + 'static,
        E: TaskError<Error>,
    {
        let options = Some(&mut self.options);
        self.graph.push::<A, F, T, _>(arguments, options, |wiring| {
            AsyncBody::<_, _, Checked>::new(function, wiring)
        })
    }

    /// As [`Graph::add_async`].
    ///
    /// # Panics
    /// As [`add`](Self::add).
    pub fn add_async<A, F, T>(mut self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> AsyncTask<'a, A::Places, Output = T>,
        T: Send + 'static,
    {
        let options = Some(&mut self.options);
        self.graph.push::<A, F, T, _>(arguments, options, |wiring| {
            AsyncBody::<_, _, Whole>::new(function, wiring)
        })
    }

    /// As [`Graph::add_fn`].
    ///
    /// # Panics
    /// As [`add`](Self::add).
    pub fn add_fn<A, F, T, E>(mut self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> PlainTask<'a, A::Places, Output = Result<T, E>>,
        T: Send + 'static,
        E: TaskError<Error>,
    {
        let options = Some(&mut self.options);
        self.graph.push::<A, F, T, _>(arguments, options, |wiring| {
            PlainBody::<_, _, Checked>::new(function, wiring)
        })
    }

    /// As [`Graph::add_pure`].
    ///
    /// # Panics
    /// As [`add`](Self::add).
    pub fn add_pure<A, F, T>(mut self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> PlainTask<'a, A::Places, Output = T>,
        T: Send + 'static,
    {
        let options = Some(&mut self.options);
        self.graph.push::<A, F, T, _>(arguments, options, |wiring| {
            PlainBody::<_, _, Whole>::new(function, wiring)
        })
    }
}
