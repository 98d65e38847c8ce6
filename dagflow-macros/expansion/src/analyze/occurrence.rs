//! All uses of one value in one node, and what they come to.

use proc_macro2::Ident;

use super::scope::{Place, Role};
use crate::ir::Source;

/// How a node (or the tail) uses one value.
pub(super) struct Use {
    pub(super) source: Source,
    /// The first use.
    pub(super) first: Ident,
    /// At least one.
    pub(super) occurrences: Vec<(Role, Place)>,
}

impl Use {
    /// All of them.
    pub(super) fn all(&self) -> Occurrences<'_> {
        Occurrences {
            all: &self.occurrences,
            fallback: None,
        }
    }

    /// Those in the node's form, or in its fallback.
    pub(super) fn at(&self, fallback: bool) -> Option<Occurrences<'_>> {
        let there = Occurrences {
            all: &self.occurrences,
            fallback: Some(fallback),
        };
        there.any(|_, _| true).then_some(there)
    }

    /// Only what became of the node is wanted, not its value.
    pub(super) fn is_outcome(&self) -> bool {
        self.all().is_outcome()
    }

    /// Whether the first use is an argument or a part of one.
    pub(super) fn is_argument(&self) -> bool {
        self.occurrences
            .first()
            .is_some_and(|(_, place)| place.argument)
    }
}

/// Some of a node's uses of one value.
pub(super) struct Occurrences<'u> {
    all: &'u [(Role, Place)],
    /// Only those in the form or only those in the fallback are meant.
    fallback: Option<bool>,
}

impl Occurrences<'_> {
    /// Only what became of the node is wanted, not its value.
    pub(super) fn is_outcome(&self) -> bool {
        !self.any(|role, _| role != Role::Outcome)
    }

    /// Written bare where that moves: as an argument, or behind `in`.
    pub(super) fn moves(&self) -> bool {
        self.any(|role, _| matches!(role, Role::Moved | Role::Iterated))
    }

    /// Written bare behind `match` or `if let`, which can also look at a value that stays where it is.
    pub(super) fn matches(&self) -> bool {
        self.any(|role, _| role == Role::Scrutinee)
    }

    /// Written bare behind `in`.
    pub(super) fn is_iterated(&self) -> bool {
        self.any(|role, _| role == Role::Iterated)
    }

    /// Written bare, in whatever way.
    pub(super) fn takes(&self) -> bool {
        self.moves() || self.matches()
    }

    /// Other users inside the same node, as messages name them. Branches exclude each other and are none.
    pub(super) fn rivals(&self) -> Vec<&'static str> {
        let takes = |role| matches!(role, Role::Moved | Role::Iterated | Role::Scrutinee);
        let mut rivals = Vec::new();
        if self.any(|role, place| takes(role) && place.repeated) {
            rivals.push("the other items");
        } else if self.any(|role, place| role == Role::Iterated && !place.repeated)
            && self.any(|_, place| place.repeated)
        {
            rivals.push("the body of the loop");
        }
        rivals
    }

    fn any(&self, test: impl Fn(Role, Place) -> bool) -> bool {
        self.all.iter().any(|(role, place)| {
            let meant = self.fallback.is_none_or(|there| there == place.fallback);
            meant && test(*role, *place)
        })
    }
}
