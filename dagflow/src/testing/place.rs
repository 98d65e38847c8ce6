//! Where a stub or a fault applies: a node, an item of its fan-out, a node of a workflow inside of it.

mod address;
mod path;

use std::fmt;
use std::marker::PhantomData;

pub(crate) use self::address::Address;
pub use self::path::Path;
use crate::dynamic::{Graph, Handle};
use crate::error::Error;
use crate::run::Node;
use crate::task::{AtCall, Once, TaskTypes, Untyped};

/// What can be stubbed in a run of workflow `W`: a key, `order::charge`, or a [`Place`] that is made of keys.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a place in the workflow `{W}`",
    label = "the key of another workflow",
    note = "take a key of `{W}`; a node of a workflow inside of it is reached by its path: `outer::parcel.then(inner::label)`"
)]
pub trait Target<W>: Sized {
    /// The type of the value there.
    type Value;
    /// The workflow that the node is written in; what a stub fails with has to convert into its error.
    type Owner: TaskTypes;

    #[doc(hidden)]
    fn path(self) -> Path;
}

/// What a place is of.
type Types<T, W, Owner> = PhantomData<fn() -> (T, W, Owner)>;

/// A place in the runs of workflow `W` whose value is a `T`: an item of a fan-out, or a node of an inner workflow `Owner`.
///
/// ```
/// use dagflow::testing::prelude::*;
/// use dagflow::{Result, task, workflow};
///
/// #[task]
/// async fn label(parcel: u32) -> String {
///     format!("parcel {parcel}")
/// }
///
/// workflow! {
///     async fn ship(parcels: Vec<u32>) -> Result<Vec<String>> {
///         let labels = for &parcel in &parcels { label(parcel) };
///         Ok(labels)
///     }
/// }
///
/// workflow! {
///     async fn order(parcels: Vec<u32>) -> Result<usize> {
///         let shipped = ship(parcels);
///         Ok(shipped.len())
///     }
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
/// # runtime.block_on(async {
/// let labels = ship(vec![1, 2]).stub(ship::labels.item(1), stub::value("two".to_owned())).await.unwrap();
/// assert_eq!(labels, ["parcel 1", "two"]);
///
/// let none = order(vec![1, 2]).stub(order::shipped.then(ship::labels), stub::value(vec![])).await.unwrap();
/// assert_eq!(none, 0);
/// # });
/// ```
pub struct Place<T, W, Owner = W> {
    path: Path,
    types: Types<T, W, Owner>,
}

impl<T, W: TaskTypes> Target<W> for Node<T, W> {
    type Value = T;
    type Owner = W;

    fn path(self) -> Path {
        Path::node(self.node, self.name)
    }
}

impl<T, W, Owner: TaskTypes> Target<W> for Place<T, W, Owner> {
    type Value = T;
    type Owner = Owner;

    fn path(self) -> Path {
        self.path
    }
}

impl<T, W, Owner> Clone for Place<T, W, Owner> {
    fn clone(&self) -> Self {
        Self::new(self.path.clone())
    }
}

impl<T, W, Owner> fmt::Debug for Place<T, W, Owner> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Place({})", self.path)
    }
}

impl<T, W, Owner> Place<T, W, Owner> {
    fn new(path: Path) -> Self {
        Self {
            path,
            types: PhantomData,
        }
    }
}

/// Paths from keys; only with the feature `testing`.
impl<T, W: TaskTypes> Node<T, W> {
    /// A node of the workflow that this node runs: `order::parcel.then(ship::label)`.
    pub fn then<V, P: Target<V>>(self, inner: P) -> Place<P::Value, W, P::Owner> {
        Place::new(Target::<W>::path(self).then(inner.path()))
    }

    /// What stands behind the `else` of the node.
    pub fn fallback(self) -> Place<T, W> {
        Place::new(Target::<W>::path(self).fallback())
    }
}

/// Items of fan-outs; only with the feature `testing`.
impl<T, W: TaskTypes> Node<Vec<T>, W> {
    /// The item with this number, from 0.
    pub fn item(self, number: usize) -> Place<T, W> {
        Place::new(Target::<W>::path(self).item(Some(number)))
    }

    /// Every item.
    pub fn each(self) -> Place<T, W> {
        Place::new(Target::<W>::path(self).item(None))
    }
}

impl<T, W, Owner: TaskTypes> Place<T, W, Owner> {
    /// A node of the workflow that runs here: `order::parcels.item(3).then(ship::label)`.
    #[must_use]
    pub fn then<V, P: Target<V>>(self, inner: P) -> Place<P::Value, W, P::Owner> {
        Place::new(self.path.then(inner.path()))
    }

    /// What stands behind the `else` of the node.
    #[must_use]
    pub fn fallback(self) -> Self {
        Place::new(self.path.fallback())
    }
}

impl<T, W, Owner: TaskTypes> Place<Vec<T>, W, Owner> {
    /// The item with this number, from 0, of a `for` inside of a `for`, or of an inner workflow.
    #[must_use]
    pub fn item(self, number: usize) -> Place<T, W, Owner> {
        Place::new(self.path.item(Some(number)))
    }

    /// Every item.
    #[must_use]
    pub fn each(self) -> Place<T, W, Owner> {
        Place::new(self.path.item(None))
    }
}

/// Graphs that are built at run time have the ready-made error, and nothing else that is known by type.
impl TaskTypes for () {
    type Ok = Untyped;
    type Error = Error;
    type Retries = Once;
    type SendCheck = AtCall;
}

/// Places of nodes; only with the feature `testing`.
impl Graph {
    /// Where the node of this handle is, for stubs and faults of the graph's runs.
    ///
    /// ```
    /// use dagflow::Graph;
    /// use dagflow::testing::prelude::*;
    ///
    /// let mut graph = Graph::new("sum");
    /// let one = graph.add_pure(|| 1, ());
    /// let place = graph.place(&one);
    /// let twice = graph.add_pure(|number: &u32| number * 2, (&one,));
    /// let flow = graph.build(twice);
    /// # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    /// # runtime.block_on(async {
    /// assert_eq!(flow.run().stub(place, stub::value(20)).await.unwrap(), 40);
    /// # });
    /// ```
    ///
    /// # Panics
    /// If the handle is of another graph, or that of an input.
    pub fn place<T>(&self, handle: &Handle<T>) -> Place<T, ()> {
        let (node, name) = self.node_of(handle);
        Place::new(Path::named(node, name.into()))
    }
}
