//! What the workflow knows of the task behind a slot, for an arm that would otherwise have to name the task's companion.
//!
//! A type in a trait for each task, to carry its companion out of the block where it is imported, is two items; a list of sixteen is one.

use super::slot::Slot;
use super::slots::At;
use crate::task::TaskTypes;

/// The companions of the nodes whose slots are from `FIRST` on, as many as `slots_16` makes; `()` for a node that is more than one call.
pub trait Companions<const FIRST: usize> {
    /// A tuple of sixteen.
    type Of;
}

/// A slot of a workflow with these companions.
pub trait Told<W> {
    /// The same of the companion of the node's task.
    type SendCheck;
}

impl<W, T, const FIRST: usize, const OFFSET: usize> Told<W> for Slot<T, At<FIRST, OFFSET>>
where
    W: Companions<FIRST, Of: Nth<OFFSET, Companion: TaskTypes>>,
{
    type SendCheck = <<W::Of as Nth<OFFSET>>::Companion as TaskTypes>::SendCheck;
}

/// A list of companions.
pub trait Nth<const OFFSET: usize> {
    /// One of them.
    type Companion;
}

macro_rules! lists {
    ($list:tt $($companion:ident $offset:literal)*) => {
        $(lists! { @one $list $companion $offset })*
    };
    (@one ($($all:ident)*) $companion:ident $offset:literal) => {
        impl<$($all),*> Nth<$offset> for ($($all,)*) {
            type Companion = $companion;
        }
    };
}

lists! {
    (A B C D E F G H I J K L M N O P)
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14 P 15
}
