//! Runs that are taken for small ones, for the tests of dagflow itself.

use std::cell::Cell;

thread_local! {
    static SMALL: Cell<bool> = const { Cell::new(false) };
}

/// Takes the plain runs that start on this thread for ones that are not worth a second core, whatever is known of their nodes: how long
/// nodes take in real time must not decide what a test covers.
#[doc(hidden)]
pub fn assume_small(small: bool) {
    SMALL.set(small);
}

pub(crate) fn is_assumed() -> bool {
    SMALL.get()
}
