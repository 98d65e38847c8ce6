//! Where the cost of a function is, without a look at the table of all functions for each node.

use std::cell::Cell;

use crate::engine::cost::Cost;

/// How many functions a thread remembers. Two that fall on one place take turns.
const PLACES: usize = 64;

/// The address and the length of a function's name, which say which one it is, and its cost.
type Known = Option<(usize, usize, &'static Cost)>;

thread_local! {
    static KNOWN: [Cell<Known>; PLACES] = const { [const { Cell::new(None) }; PLACES] };
}

/// The cost of the function of this name.
#[inline]
pub(super) fn cost_of(function: &'static str) -> &'static Cost {
    let (address, length) = (function.as_ptr().addr(), function.len());
    KNOWN.with(|known| {
        let place = &known[(address ^ address >> 6 ^ length) % PLACES];
        match place.get() {
            Some((at, long, cost)) if (at, long) == (address, length) => cost,
            _ => {
                let cost = Cost::of_function(function);
                place.set(Some((address, length, cost)));
                cost
            }
        }
    })
}
