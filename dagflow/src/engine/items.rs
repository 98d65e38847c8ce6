//! The items of a fan-out and their values, shared by the workers that are at it.

use std::sync::{OnceLock, PoisonError};

use super::core::Core;
use super::step::Step;
use super::sync::{Mutex, MutexGuard};
use crate::durable::Serialize;

/// The state of one `for`: its items, and what the body gave for them.
///
/// `I` holds the items: [`Lent`], [`Owned`] or [`Moved`]. `V` is the value of an item, `N` the state of a nested `for` (`()` in the
/// innermost one).
pub struct Fan<I, V, N> {
    items: I,
    values: Box<[Mutex<Option<V>>]>,
    nested: Box<[OnceLock<N>]>,
}

/// The items of `&xs` stay where they are.
pub struct Lent;

/// Items of an iterator that the body borrows.
pub struct Owned<T>(Vec<T>);

/// Items of an iterator that the body moves.
pub struct Moved<T>(Vec<Mutex<Option<T>>>);

impl<T> Owned<T> {
    /// Runs the iterator.
    pub fn new(items: impl IntoIterator<Item = T>) -> Self {
        Self(items.into_iter().collect())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// One of them.
    pub fn get(&self, index: usize) -> &T {
        &self.0[index]
    }
}

impl<T> Moved<T> {
    /// Runs the iterator.
    pub fn new(items: impl IntoIterator<Item = T>) -> Self {
        Self(
            items
                .into_iter()
                .map(|item| Mutex::new(Some(item)))
                .collect(),
        )
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Gives one away, to its only attempt.
    ///
    /// # Panics
    /// If it was given away before, which would be an error in the expansion.
    pub fn take(&self, index: usize) -> T {
        #[allow(clippy::expect_used)]
        lock(&self.0[index])
            .take()
            .expect("the item of a fan-out is moved twice")
    }

    /// A copy for this attempt; the item stays for the next one.
    pub fn copy(&self, index: usize) -> T
    where
        T: Clone,
    {
        #[allow(clippy::expect_used)]
        lock(&self.0[index])
            .as_ref()
            .expect("the item of a fan-out is moved twice")
            .clone()
    }
}

impl<I, V, N> Fan<I, V, N> {
    /// Room for `len` values.
    pub fn new(items: I, len: usize) -> Self {
        Self {
            items,
            values: std::iter::repeat_with(|| Mutex::new(None))
                .take(len)
                .collect(),
            nested: if size_of::<N>() == 0 {
                Box::default()
            } else {
                std::iter::repeat_with(OnceLock::new).take(len).collect()
            },
        }
    }

    /// The items.
    pub fn items(&self) -> &I {
        &self.items
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Puts the value of an item in its place, and lets the recorder see it first.
    pub fn put(&self, core: &Core, step: &Step, index: usize, value: V)
    where
        V: Send + 'static,
    {
        if core.watch.is_some() {
            super::slot::record(core, step, &value);
        }
        *lock(&self.values[index]) = Some(value);
    }

    /// The same in a durable workflow, where the recorder can serialise the value.
    pub fn put_durable(&self, core: &Core, step: &Step, index: usize, value: V)
    where
        V: Serialize + Send + 'static,
    {
        if core.watch.is_some() {
            super::slot::record_durable(core, step, &value);
        }
        *lock(&self.values[index]) = Some(value);
    }

    /// Puts the value of a stub in the place of an item.
    #[cfg(feature = "testing")]
    pub(crate) fn replace(&self, index: usize, value: V) {
        *lock(&self.values[index]) = Some(value);
    }

    /// Keeps the state of a nested `for`.
    pub fn nest(&self, index: usize, nested: N) {
        // Set once an item; a further attempt of a failed iterator finds it empty.
        let _ = self.nested[index].set(nested);
    }

    /// The state of a nested `for`.
    ///
    /// # Panics
    /// If it is not open, which would be an error in the expansion.
    pub fn nested(&self, index: usize) -> &N {
        #[allow(clippy::expect_used)]
        self.nested[index]
            .get()
            .expect("a nested fan-out is open before its items run")
    }

    /// The values, in order. They are moved out; the state stays where it is until the run ends.
    ///
    /// # Panics
    /// If one is missing, which would be an error in the engine.
    pub fn gather(&self) -> Vec<V> {
        #[allow(clippy::expect_used)]
        self.values
            .iter()
            .map(|value| {
                lock(value)
                    .take()
                    .expect("every item of a fan-out has a value when it is gathered")
            })
            .collect()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
