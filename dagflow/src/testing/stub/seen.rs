//! The arguments of a call.

use std::any::Any;
use std::fmt;

use super::Unseen;

/// An argument of a real call, as a stub sees it.
pub struct Seen<'a> {
    pub(crate) value: Option<&'a dyn Any>,
    pub(crate) type_name: &'static str,
    pub(crate) debug: Option<&'a dyn fmt::Debug>,
}

impl Seen<'_> {
    /// An argument that is computed in the call; its text as written.
    pub const fn computed(text: &'static str) -> Self {
        Seen {
            value: Some(&Unseen),
            type_name: text,
            debug: None,
        }
    }
}

impl Seen<'_> {
    pub(crate) fn is_computed(&self) -> bool {
        self.value.is_some_and(<dyn Any>::is::<Unseen>)
    }
}

impl fmt::Display for Seen<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.debug {
            Some(value) => write!(formatter, "{value:?}"),
            None => write!(formatter, "`{}`", self.type_name),
        }
    }
}
