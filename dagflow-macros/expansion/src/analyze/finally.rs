//! `#[finally]`: it runs whatever happened, so it reads outcomes, and nothing reads it.

use super::uses::Uses;
use crate::diagnostics::Diagnostics;
use crate::ir::{Node, Source};

/// Reports values that cannot be there. Returns whether there was one.
pub(super) fn check(nodes: &[Node], uses: &[Uses], diagnostics: &mut Diagnostics) -> bool {
    let mut found = false;
    for (index, uses) in uses.iter().enumerate() {
        // The last of `uses` is the tail's.
        let reader = nodes.get(index);
        for used in &uses.values {
            let Source::Node(source) = used.source else {
                continue;
            };
            let Some(node) = nodes.get(source) else {
                continue;
            };
            let name = &used.first;
            let message = if node.finally {
                format!(
                    "nothing can read `{name}`, since a `#[finally]` statement runs after every other node"
                )
            } else if reader.is_some_and(|reader| reader.finally) && !used.is_outcome() {
                format!(
                    "a `#[finally]` statement runs even if `{name}` has no value: write `outcome({name})`, which is an \
                     `Outcome<&T>`"
                )
            } else {
                continue;
            };
            found = true;
            diagnostics.error(name.span(), message);
        }
    }
    found
}
