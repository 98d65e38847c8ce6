//! Sorting, compiled once.

use std::cmp::Ordering;

/// The positions of `count` items in the order that `compare` gives them, equal ones as they stand.
///
/// The standard library's sort is 5,000 lines for LLVM, again for each type of item and each way to compare, in a first build of every
/// program that depends on this crate. What is sorted by it is short, or for people to read.
pub fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}
