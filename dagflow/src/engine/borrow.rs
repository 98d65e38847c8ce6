//! How a node gets its inputs: lent, moved or copied; each with its own message where that cannot be.

use super::core::Core;
use super::slot::Slot;
use super::slots::SlotIndex;
use crate::task::{Once, Retrying};

/// Whether one of two calls may run again.
pub trait OrRetries<Other> {
    /// [`Retrying`] if one of them may.
    type Either;
}

impl OrRetries<Once> for Once {
    type Either = Once;
}

impl OrRetries<Retrying> for Once {
    type Either = Retrying;
}

impl<Other> OrRetries<Other> for Retrying {
    type Either = Retrying;
}

/// A value that a node may be lent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be lent to a node, because it is not `Sync`",
    label = "lent here",
    note = "readers of one value may run on several threads at once; move the value into its only user (write it without `&`), or wrap it in a `Mutex`"
)]
pub trait Lendable: Sized {
    /// `&Self`, but not at once (see `lend_argument`).
    type Argument<'a>
    where
        Self: 'a;

    /// Lends the value to a node.
    fn lend<P: SlotIndex>(slot: Slot<Self, P>, core: &Core) -> &Self;

    /// The same as an argument of a call: one of type `&str` may not have rustc look for the slot of a `str`, since that of a `String` does.
    fn lend_argument<P: SlotIndex>(slot: Slot<Self, P>, core: &Core) -> Self::Argument<'_>;
}

// `Sync` is no supertrait: rustc would name that instead of this trait.
#[diagnostic::do_not_recommend]
impl<T: Sync + 'static> Lendable for T {
    type Argument<'a> = &'a T;

    #[inline]
    fn lend<P: SlotIndex>(_slot: Slot<Self, P>, core: &Core) -> &Self {
        core.memory().read(P::INDEX)
    }

    #[inline(always)]
    fn lend_argument<P: SlotIndex>(slot: Slot<Self, P>, core: &Core) -> &Self {
        Self::lend(slot, core)
    }
}

/// A value that a node may move, given how often the task may run.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is moved into a task that retries, so it has to be `Clone`",
    label = "moved here, and needed again by the next attempt",
    note = "lend it (`&`), derive `Clone`, or switch the retries of this node off with `#[node(retries = 0)]`"
)]
pub trait MoveInto<Retries>: Sized {
    /// Moves or clones the value out of its slot.
    fn move_out<P: SlotIndex>(slot: Slot<Self, P>, core: &Core) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: 'static> MoveInto<Once> for T {
    fn move_out<P: SlotIndex>(slot: Slot<Self, P>, core: &Core) -> Self {
        slot.take(core)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Clone + 'static> MoveInto<Retrying> for T {
    fn move_out<P: SlotIndex>(slot: Slot<Self, P>, core: &Core) -> Self {
        slot.copy(core)
    }
}

/// Like [`MoveInto`], for the items of a fan-out.
#[diagnostic::on_unimplemented(
    message = "an item of type `{Self}` is moved into a task that retries, so it has to be `Clone`",
    label = "the body moves this item, and its next attempt needs it again",
    note = "lend it (`&`), derive `Clone`, or switch the retries of this node off with `#[node(retries = 0)]`"
)]
pub trait ItemInto<Retries>: Sized {
    /// Moves or clones the item.
    fn item_out(items: &super::items::Moved<Self>, index: usize) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T> ItemInto<Once> for T {
    fn item_out(items: &super::items::Moved<Self>, index: usize) -> Self {
        items.take(index)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Clone> ItemInto<Retrying> for T {
    fn item_out(items: &super::items::Moved<Self>, index: usize) -> Self {
        items.copy(index)
    }
}

/// An item of an outer `for` that the items of an inner one move.
#[diagnostic::on_unimplemented(
    message = "an item of type `{Self}` is taken by value, and needed again for each item of the inner `for`, so it has to be `Clone`",
    label = "this item is needed more than once",
    note = "lend it to the call (`&`), or derive `Clone`"
)]
pub trait RepeatedItem: Sized {
    /// A copy of the item.
    fn item_out(items: &super::items::Moved<Self>, index: usize) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Clone> RepeatedItem for T {
    fn item_out(items: &super::items::Moved<Self>, index: usize) -> Self {
        items.copy(index)
    }
}

/// Asks whether the tail can leave a copy of a value for the report.
pub struct TailProbe<T, P>(pub Slot<T, P>);

/// It can.
pub trait TailClone<T> {
    /// The value for the tail.
    fn value(&self, core: &Core) -> T;
}

/// It cannot.
pub trait TailMove<T> {
    /// The value for the tail.
    fn value(&self, core: &Core) -> T;
}

impl<T: Clone + 'static, P: SlotIndex> TailClone<T> for &TailProbe<T, P> {
    fn value(&self, core: &Core) -> T {
        if core.keeps_values() {
            self.0.copy(core)
        } else {
            self.0.take(core)
        }
    }
}

impl<T: 'static, P: SlotIndex> TailMove<T> for TailProbe<T, P> {
    fn value(&self, core: &Core) -> T {
        self.0.take(core)
    }
}

/// Asks for a copy of a value of which somebody else has to say that it is `Copy`: one message is enough.
pub struct CopyProbe<T, P>(pub Slot<T, P>);

/// It is.
pub trait CopyValue<T> {
    /// A copy.
    fn value(&self, core: &Core) -> T;
}

/// It is not, and the program as a whole does not compile.
pub trait NoCopyValue<T> {
    /// Nothing.
    fn value(&self, core: &Core) -> T;
}

impl<T: Copy + Sync + 'static, P: SlotIndex> CopyValue<T> for &CopyProbe<T, P> {
    fn value(&self, core: &Core) -> T {
        *Lendable::lend(self.0, core)
    }
}

impl<T: 'static, P: SlotIndex> NoCopyValue<T> for CopyProbe<T, P> {
    fn value(&self, core: &Core) -> T {
        self.0.take(core)
    }
}

/// What `&xs` of a map derefs to.
pub struct ItemsProbe<'a, T: ?Sized>(pub &'a T);

/// A slice itself.
pub trait SliceItself<'a, T> {
    /// The slice.
    fn items(&self) -> &'a [T];
}

impl<'a, T> SliceItself<'a, T> for &&&&ItemsProbe<'a, [T]> {
    fn items(&self) -> &'a [T] {
        self.0
    }
}

/// Vectors, boxes, `Arc<[T]>`, and whatever else derefs to a slice.
pub trait DerefItems<'a, T> {
    /// The slice.
    fn items(&self) -> &'a [T];
}

impl<'a, T, D: std::ops::Deref<Target = [T]>> DerefItems<'a, T> for &&&ItemsProbe<'a, D> {
    fn items(&self) -> &'a [T] {
        self.0
    }
}

/// Arrays.
pub trait ArrayItems<'a, T> {
    /// The slice.
    fn items(&self) -> &'a [T];
}

impl<'a, T, const LEN: usize> ArrayItems<'a, T> for &&ItemsProbe<'a, [T; LEN]> {
    fn items(&self) -> &'a [T] {
        self.0
    }
}

/// `Arc<Vec<T>>` and the like.
pub trait NestedItems<'a, T> {
    /// The slice.
    fn items(&self) -> &'a [T];
}

impl<'a, T, D> NestedItems<'a, T> for &ItemsProbe<'a, D>
where
    D: std::ops::Deref,
    D::Target: std::ops::Deref<Target = [T]> + 'a,
{
    fn items(&self) -> &'a [T] {
        self.0
    }
}

/// Anything else: the bound gives the message.
pub trait NoItems<'a, D: ?Sized> {
    /// Never compiles.
    fn items<T>(&self) -> &'a [T]
    where
        D: SliceItems;
}

/// Never implemented.
#[diagnostic::on_unimplemented(
    message = "a `for` node over `&xs` lends items by index, and `{Self}` does not deref to a slice",
    label = "neither an array, a slice nor something like a `Vec`",
    note = "give it an iterator of owned items: `for x in xs.iter().cloned()`; or collect the items into a `Vec` in a node of its own"
)]
pub trait SliceItems {}

impl<'a, D: ?Sized> NoItems<'a, D> for ItemsProbe<'a, D> {
    fn items<T>(&self) -> &'a [T]
    where
        D: SliceItems,
    {
        &[]
    }
}

/// Every pair of items of two collections, the second running faster: the matrix of two lists.
///
/// ```
/// use dagflow::{task, workflow};
///
/// #[task]
/// fn cell(row: u32, column: u32) -> u32 {
///     row * 10 + column
/// }
///
/// workflow! {
///     async fn matrix(rows: Vec<u32>, columns: Vec<u32>) -> dagflow::Result<Vec<u32>> {
///         let cells = for (row, column) in dagflow::product(&rows, &columns) { cell(row, column) };
///         Ok(cells)
///     }
/// }
/// # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
/// let cells = runtime.block_on(async { matrix(vec![1, 2], vec![3, 4]).await }).unwrap();
/// assert_eq!(cells, [13, 14, 23, 24]);
/// ```
pub fn product<A: Clone, B: Clone>(first: &[A], second: &[B]) -> Vec<(A, B)> {
    first
        .iter()
        .flat_map(|a| second.iter().map(move |b| (a.clone(), b.clone())))
        .collect()
}
