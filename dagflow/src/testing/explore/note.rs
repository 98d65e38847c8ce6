//! What happened in an order, for people.

use std::fmt;

/// One line of an order.
#[derive(Clone, Debug)]
pub(crate) enum Note {
    /// A task went on. `instead_of` is what had been ready longest, if that was something else.
    Move {
        what: String,
        instead_of: Option<String>,
    },
    /// What a move led to.
    Also(String),
}

impl Note {
    /// The name of the move.
    pub(super) fn into_move(self) -> Option<String> {
        match self {
            Self::Move { what, .. } => Some(what),
            Self::Also(_) => None,
        }
    }

    /// Whether it is not the default.
    pub(super) fn is_deviation(&self) -> bool {
        matches!(
            self,
            Self::Move {
                instead_of: Some(_),
                ..
            }
        )
    }
}

impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Move {
                what,
                instead_of: None,
            } => formatter.write_str(what),
            Self::Move {
                what,
                instead_of: Some(other),
            } => write!(formatter, "{what}  (instead of: {other})"),
            Self::Also(what) => write!(formatter, "  {what}"),
        }
    }
}
