//! What durable workflows take from serde. Without the feature `serde` they do not compile; stand-ins then keep that the only message.

#[cfg(feature = "serde")]
mod serial {
    pub use serde::Serialize;
    pub use serde::de::DeserializeOwned;

    /// A value that any format of serde can write.
    pub(crate) type Serial<'a> = &'a dyn erased_serde::Serialize;

    pub(crate) fn serial<T: Serialize>(value: &T) -> Serial<'_> {
        value
    }
}

#[cfg(not(feature = "serde"))]
mod serial {
    /// Every type has it.
    pub trait Serialize {}
    impl<T> Serialize for T {}

    /// Every type has it.
    pub trait DeserializeOwned {}
    impl<T> DeserializeOwned for T {}

    pub(crate) type Serial<'a> = &'a ();

    pub(crate) fn serial<T: Serialize>(_value: &T) -> Serial<'_> {
        &()
    }
}

pub use serial::{DeserializeOwned, Serialize};
pub(crate) use serial::{Serial, serial};

/// Keeps back what a durable workflow says of the feature that it needs.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __dagflow_without_serde {
    ($($message:tt)*) => {};
}

/// What a durable workflow says of the feature that it needs.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __dagflow_without_serde {
    ($($message:tt)*) => { $($message)* };
}
