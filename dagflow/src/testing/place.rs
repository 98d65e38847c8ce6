//! Where a stub or a fault applies: a node, an item of its fan-out, a node of a workflow inside of it.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use crate::engine::core::Core;
use crate::engine::step::Step;
use crate::run::Node;
use crate::task::TaskTypes;

/// What can be stubbed in a run of workflow `W`: a key, `order::charge`, or a [`Place`] that is made of keys.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a place in the workflow `{W}`",
    label = "the key of another workflow",
    note = "take a key of `{W}`; a node of a workflow inside of it is reached by its path: `outer::parcel.then(inner::label)`"
)]
pub trait Target<W> {
    /// The type of the value there.
    type Value;
    /// The workflow that the node is written in; what a stub fails with has to convert into its error.
    type Owner: TaskTypes;

    #[doc(hidden)]
    fn path(&self) -> Path;
}

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
    types: PhantomData<fn() -> (T, W, Owner)>,
}

/// A path as data: a level for each run from the outermost one.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path(Vec<Level>);

/// A node of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Level {
    node: u32,
    name: Cow<'static, str>,
    /// One for each `for` that the place is inside of; `None` is every item.
    items: Vec<Option<usize>>,
    fallback: bool,
}

/// Where a step is, from the outermost run of a script.
pub(crate) struct Address(Vec<Spot>);

struct Spot {
    node: u32,
    name: String,
    items: Vec<usize>,
    fallback: bool,
    attempt: u32,
}

impl<T, W: TaskTypes> Target<W> for Node<T, W> {
    type Value = T;
    type Owner = W;

    fn path(&self) -> Path {
        Path(vec![Level {
            node: self.node,
            name: Cow::Borrowed(self.name),
            items: Vec::new(),
            fallback: false,
        }])
    }
}

impl<T, W, Owner: TaskTypes> Target<W> for Place<T, W, Owner> {
    type Value = T;
    type Owner = Owner;

    fn path(&self) -> Path {
        self.path.clone()
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
        Place::new(Target::<W>::path(&self).then(inner.path()))
    }

    /// What stands behind the `else` of the node.
    pub fn fallback(self) -> Place<T, W> {
        Place::new(Target::<W>::path(&self).change(|level| level.fallback = true))
    }
}

/// Items of fan-outs; only with the feature `testing`.
impl<T, W: TaskTypes> Node<Vec<T>, W> {
    /// The item with this number, from 0.
    pub fn item(self, number: usize) -> Place<T, W> {
        Place::new(Target::<W>::path(&self).change(|level| level.items.push(Some(number))))
    }

    /// Every item.
    pub fn each(self) -> Place<T, W> {
        Place::new(Target::<W>::path(&self).change(|level| level.items.push(None)))
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
        Place::new(self.path.change(|level| level.fallback = true))
    }
}

impl<T, W, Owner: TaskTypes> Place<Vec<T>, W, Owner> {
    /// The item with this number, from 0, of a `for` inside of a `for`, or of an inner workflow.
    #[must_use]
    pub fn item(self, number: usize) -> Place<T, W, Owner> {
        Place::new(self.path.change(|level| level.items.push(Some(number))))
    }

    /// Every item.
    #[must_use]
    pub fn each(self) -> Place<T, W, Owner> {
        Place::new(self.path.change(|level| level.items.push(None)))
    }
}

impl Path {
    fn then(mut self, inner: Self) -> Self {
        self.0.extend(inner.0);
        self
    }

    fn change(mut self, change: impl FnOnce(&mut Level)) -> Self {
        if let Some(level) = self.0.last_mut() {
            change(level);
        }
        self
    }

    /// Whether this is where the step is.
    pub(crate) fn is_at(&self, address: &Address) -> bool {
        self.0.len() == address.0.len()
            && self.covers(address)
            && self.0.iter().zip(&address.0).all(|(level, spot)| {
                level.items.len() == spot.items.len() && level.fallback == spot.fallback
            })
    }

    /// Whether the step is here, at an item of this, in its fallback, or in a run inside of this.
    pub(crate) fn covers(&self, address: &Address) -> bool {
        self.0.len() <= address.0.len()
            && self.0.iter().zip(&address.0).all(|(level, spot)| {
                level.node == spot.node
                    && level.name == spot.name
                    && (spot.fallback || !level.fallback)
                    && level.items.len() <= spot.items.len()
                    && level
                        .items
                        .iter()
                        .zip(&spot.items)
                        .all(|(wanted, item)| wanted.is_none_or(|wanted| wanted == *item))
            })
    }

    /// How many items it names: the more, the better it fits.
    pub(crate) fn precision(&self) -> usize {
        let items = self.0.iter().flat_map(|level| &level.items);
        items.filter(|item| item.is_some()).count()
    }

    /// The number of its node, if that is one of the outermost run.
    pub(crate) fn outermost(&self) -> Option<u32> {
        match &*self.0 {
            [level] => Some(level.node),
            _ => None,
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, level) in self.0.iter().enumerate() {
            if index > 0 {
                formatter.write_str("/")?;
            }
            formatter.write_str(&level.name)?;
            for item in &level.items {
                match item {
                    Some(item) => write!(formatter, "[{item}]")?,
                    None => formatter.write_str("[each]")?,
                }
            }
            if level.fallback {
                formatter.write_str(".fallback")?;
            }
        }
        Ok(())
    }
}

impl Address {
    pub(crate) fn of(core: &Core, step: &Step) -> Self {
        let mut spots = vec![Spot::of(core, step, step.attempt)];
        let script = core.settings().script.as_ref();
        let mut parent = core.parent.as_ref();
        while let (Some(place), Some(script)) = (parent, script) {
            let shared = place.core.settings().script.as_ref();
            if !shared.is_some_and(|outer| Arc::ptr_eq(outer, script)) {
                break;
            }
            spots.push(Spot::of(&place.core, &place.step(), place.attempt));
            parent = place.core.parent.as_ref();
        }
        spots.reverse();
        Self(spots)
    }

    /// A number for this attempt here, the same on every machine (FNV-1a over what tells attempts apart).
    pub(crate) fn hash(&self, seed: u64) -> u64 {
        let mut hash = 0xCBF2_9CE4_8422_2325_u64;
        let mut add = |number: u64| {
            for byte in number.to_le_bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
            }
        };
        add(seed);
        for spot in &self.0 {
            add(u64::from(spot.node));
            spot.items.iter().for_each(|&item| add(item as u64));
            add(u64::from(spot.attempt) << 1 | u64::from(spot.fallback));
        }
        hash
    }
}

impl Spot {
    fn of(core: &Core, step: &Step, attempt: u32) -> Self {
        Self {
            node: step.node,
            name: core.plan.graph.nodes()[step.node as usize].name.to_string(),
            items: (1..=step.depth())
                .map(|depth| step.index_at(depth))
                .collect(),
            fallback: step.stage > 0,
            attempt,
        }
    }
}
