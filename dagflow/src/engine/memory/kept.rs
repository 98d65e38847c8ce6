//! The memory of the last small run of each thread, for the next one: to ask the allocator for it takes as long as a node or two.

use std::cell::{Cell, UnsafeCell};

use super::Line;

type Lines = Box<[UnsafeCell<Line>]>;

/// What is kept at most: 4 KiB.
const MOST: usize = 256;

thread_local! {
    static KEPT: Cell<Option<Lines>> = const { Cell::new(None) };
}

/// So many lines or more, with whatever is in them.
#[inline]
pub(super) fn lines(count: usize) -> Lines {
    if count <= MOST
        && let Ok(Some(lines)) = KEPT.try_with(Cell::take)
        && lines.len() >= count
    {
        return lines;
    }
    let lines = Box::new_uninit_slice(count);
    // SAFETY: a `Line` is an array of `MaybeUninit`, which may be uninitialised; values are written before they are read.
    unsafe { lines.assume_init() }
}

/// Keeps what a run does not need any more.
#[inline]
pub(super) fn keep(lines: Lines) {
    if (1..=MOST).contains(&lines.len()) {
        let _ = KEPT.try_with(|kept| kept.set(Some(lines)));
    }
}
