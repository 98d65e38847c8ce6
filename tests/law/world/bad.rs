//! What goes wrong, so that it can be compared.

use std::fmt;

use dagflow::Failure;

/// The error of every task and workflow of these tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bad {
    /// A call failed or panicked: which one, with what.
    Call { site: u32, key: u64, panicked: bool },
    /// The engine said so.
    Engine(Failure),
}

impl Bad {
    pub fn error(site: u32, key: u64) -> Self {
        Self::Call {
            site,
            key,
            panicked: false,
        }
    }

    pub fn panic(site: u32, key: u64) -> Self {
        Self::Call {
            site,
            key,
            panicked: true,
        }
    }

    /// The error, or the panic, as a task has it.
    pub fn raise<T>(self) -> Result<T, Self> {
        match self {
            Self::Call {
                site,
                key,
                panicked: true,
            } => panic!("planned {site} {key}"),
            other => Err(other),
        }
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for Bad {}

impl From<Failure> for Bad {
    /// A planned panic becomes the call that panicked.
    fn from(failure: Failure) -> Self {
        let planned = match &failure {
            Failure::Panicked { message, .. } => message
                .strip_prefix("planned ")
                .and_then(|call| call.split_once(' ')),
            _ => None,
        };
        let call = planned
            .and_then(|(site, key)| Some(Self::panic(site.parse().ok()?, key.parse().ok()?)));
        call.unwrap_or(Self::Engine(failure))
    }
}

impl From<std::convert::Infallible> for Bad {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
