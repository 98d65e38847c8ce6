//! What a choice does, for people, and whether it can be made now.

use std::fmt;

use crate::engine::scope::Place;
use crate::engine::worker::End;

/// What happens when a task goes on.
#[derive(Clone)]
pub(crate) enum Label {
    /// The attempt of a node or an item begins.
    Start(Place),
    /// What it waited for is there.
    Resume(Place),
    /// What follows from its failure.
    End(Place, End),
    /// The code around the runs goes on.
    Test,
}

impl Label {
    fn place(&self) -> Option<&Place> {
        match self {
            Self::Start(place) | Self::Resume(place) | Self::End(place, _) => Some(place),
            Self::Test => None,
        }
    }

    /// Whether nobody waits for the node any more, so that it does nothing but leave.
    pub(super) fn is_over(&self) -> bool {
        match self {
            Self::Start(place) | Self::Resume(place) => place.has_ended(),
            Self::End(..) | Self::Test => false,
        }
    }

    /// Whether the limits of the run and its runner allow it now.
    pub(super) fn is_allowed(&self) -> bool {
        match self {
            Self::Start(place) => place.core.has_room(),
            _ => true,
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(place) = self.place() else {
            return formatter.write_str("go on in the test");
        };
        let (verb, what) = match self {
            Self::Resume(_) => ("resume", ""),
            Self::End(_, end) => ("end", described(*end)),
            Self::Start(_) | Self::Test => ("start", ""),
        };
        write!(formatter, "{verb} {}", place.path())?;
        if place.attempt > 1 {
            write!(formatter, ", attempt {}", place.attempt)?;
        }
        formatter.write_str(what)
    }
}

fn described(end: End) -> &'static str {
    match end {
        End::Retry => ": it is tried again",
        End::Fallback => ": its fallback follows",
        End::Failed => ": failed",
        End::TimedOut => ": timed out",
        End::Collected => ": its failure is collected",
        End::Cancelled => ": cancelled",
        End::Skipped => ": skipped",
        End::Done | End::Opened | End::Elsewhere | End::Next => "",
    }
}
