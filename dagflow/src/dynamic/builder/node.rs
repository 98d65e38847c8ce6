//! Adding a node: its options, its arguments, its edges.

use std::marker::PhantomData;

use super::{DEFAULT, Draft, Graph, Link, number};
use crate::dynamic::arguments::{Arguments, Read};
use crate::dynamic::body::{AsyncBody, Body, Checked, PlainBody, Whole, Wiring};
use crate::dynamic::handle::Handle;
use crate::dynamic::tasks::{AsyncTask, PlainTask};
use crate::engine::cost::Cost;
use crate::engine::failure::TaskError;
use crate::engine::memory::SlotType;
use crate::error::Error;
use crate::graph::{Edge, EdgeKind};
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
    pub(super) name: Option<String>,
    pub(super) policy: Option<Policy>,
    pub(super) after: Vec<usize>,
}

impl NodeBuilder<'_> {
    /// The name in pictures, events and errors; the function's name by default, numbered from the second on.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Retries, time-outs and whether the body blocks.
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = Some(policy);
        self
    }

    /// Starts only after this node, whose value it does not read.
    ///
    /// # Panics
    /// If the handle is of another graph.
    #[must_use]
    pub fn after<T>(mut self, handle: &Handle<T>) -> Self {
        assert!(
            handle.graph == self.graph.id,
            "`after` takes handles of graph `{}`, not of another one",
            self.graph.name
        );
        self.after.push(handle.slot);
        self
    }

    /// As [`Graph::add`].
    ///
    /// # Panics
    /// If a handle is of another graph, or a value is moved into a node that retries.
    pub fn add<A, F, T, E>(self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> AsyncTask<'a, A::Places, Output = Result<T, E>>,
        T: Send + 'static,
        E: TaskError<Error>,
    {
        self.push::<A, F, T>(arguments, |wiring| {
            Box::new(AsyncBody {
                function,
                wiring,
                ending: PhantomData::<fn() -> Checked>,
            })
        })
    }

    /// As [`Graph::add_async`].
    ///
    /// # Panics
    /// As [`add`](Self::add).
    pub fn add_async<A, F, T>(self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> AsyncTask<'a, A::Places, Output = T>,
        T: Send + 'static,
    {
        self.push::<A, F, T>(arguments, |wiring| {
            Box::new(AsyncBody {
                function,
                wiring,
                ending: PhantomData::<fn() -> Whole>,
            })
        })
    }

    /// As [`Graph::add_fn`].
    ///
    /// # Panics
    /// As [`add`](Self::add).
    pub fn add_fn<A, F, T, E>(self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> PlainTask<'a, A::Places, Output = Result<T, E>>,
        T: Send + 'static,
        E: TaskError<Error>,
    {
        self.push::<A, F, T>(arguments, |wiring| {
            Box::new(PlainBody {
                function,
                wiring,
                ending: PhantomData::<fn() -> Checked>,
            })
        })
    }

    /// As [`Graph::add_pure`].
    ///
    /// # Panics
    /// As [`add`](Self::add).
    pub fn add_pure<A, F, T>(self, function: F, arguments: A) -> Handle<T>
    where
        A: Arguments,
        F: for<'a> PlainTask<'a, A::Places, Output = T>,
        T: Send + 'static,
    {
        self.push::<A, F, T>(arguments, |wiring| {
            Box::new(PlainBody {
                function,
                wiring,
                ending: PhantomData::<fn() -> Whole>,
            })
        })
    }

    fn push<A, F, T>(
        self,
        arguments: A,
        body: impl FnOnce(Wiring<A::Places>) -> Box<dyn Body>,
    ) -> Handle<T>
    where
        A: Arguments,
        T: Send + 'static,
    {
        let Self {
            graph,
            name,
            policy,
            after,
        } = self;
        let mut reads = std::mem::take(&mut graph.arguments);
        let places = arguments.places(&mut reads);
        let function = std::any::type_name::<F>();
        graph.check(name.as_deref().unwrap_or(function), &reads, policy);
        let node = number(graph.nodes.len());
        graph.connect(node, &reads, &after);
        let slot = graph.slot(SlotType::of::<T>(), node + 1);
        let policy = policy.map_or(0, |policy| {
            if graph.policies.is_empty() {
                graph.policies.push(DEFAULT);
            }
            graph.policies.push(policy);
            number(graph.policies.len() - 1)
        });
        let cost = graph.cost(function);
        graph.nodes.push(Draft {
            name,
            function,
            policy,
            cost,
            reads_end: number(graph.reads.len()),
        });
        graph.bodies.push(body(Wiring { places, slot }));
        reads.clear();
        graph.arguments = reads;
        Handle::new(slot, graph.id)
    }
}

impl Graph {
    /// Where the cost of a function is. Nodes of one function mostly come one after the other, so that the table is rarely asked.
    fn cost(&mut self, function: &'static str) -> u32 {
        if !std::ptr::eq(self.last_function, function) {
            self.last_function = function;
            self.costs.push(Cost::of_function(function));
        }
        number(self.costs.len() - 1)
    }

    fn check(&self, name: &str, reads: &[Read], policy: Option<Policy>) {
        for read in reads {
            assert!(
                read.graph == self.id,
                "node `{name}` of graph `{}` is given a handle of another graph",
                self.name
            );
            assert!(
                !(read.moves && policy.is_some_and(|policy| policy.retries > 0)),
                "node `{name}` retries, but a value is moved into it, which the second attempt would miss: lend it with `&`"
            );
        }
    }

    /// The nodes that read a slot so far, the last one first.
    fn readers(&self, slot: usize) -> impl Iterator<Item = u32> {
        let link = |next: u32| next.checked_sub(1).map(|index| &self.reads[index as usize]);
        std::iter::successors(link(self.slots[slot].last_read), move |read| {
            link(read.previous)
        })
        .map(|read| read.node)
    }

    /// The edges into a node. A node that moves a value waits for all that were lent it: nobody can ask for it later.
    fn connect(&mut self, node: u32, reads: &[Read], after: &[usize]) {
        for read in reads {
            let gives = |from: u32| {
                reads
                    .iter()
                    .any(|read| self.slots[read.slot].node == from + 1)
            };
            let waited_for: Vec<u32> = if read.moves {
                // Those whose values the node reads come before it anyway.
                self.readers(read.slot)
                    .filter(|&reader| reader != node && !gives(reader))
                    .collect()
            } else {
                Vec::new()
            };
            self.edges.extend(
                waited_for
                    .into_iter()
                    .map(|from| Edge::new(from, node, EdgeKind::Order)),
            );
            let state = &mut self.slots[read.slot];
            if let Some(from) = state.node.checked_sub(1) {
                self.edges.push(Edge::new(from, node, EdgeKind::Value));
            }
            let previous = state.last_read;
            if read.moves {
                state.kept = true;
            } else {
                state.lends += 1;
            }
            self.reads.push(Link {
                slot: number(read.slot),
                node,
                moves: read.moves,
                previous,
            });
            state.last_read = number(self.reads.len());
        }
        for &slot in after {
            if let Some(from) = self.slots[slot].node.checked_sub(1) {
                self.edges.push(Edge::new(from, node, EdgeKind::Order));
            }
        }
    }
}
