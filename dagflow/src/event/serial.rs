//! `Serialize` and `Deserialize` of the kinds of events: a map whose `event` is the name of the kind.

use std::fmt;
use std::time::Duration;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::EventKind;
use crate::outcome::State;
use crate::serial::{Field, Variant, read};

/// The field that names the kind.
const TAG: &str = "event";

/// What any kind may have. A field has one type whatever the kind, so they are read before it is known.
macro_rules! fields {
    ($($field:ident: $type:ty,)+) => {
        const FIELDS: &[&str] = &[TAG, $(stringify!($field)),+];

        #[derive(Default)]
        struct Fields {
            kind: Option<Kind>,
            $($field: Option<$type>,)+
        }

        impl Fields {
            fn read<'de, A: MapAccess<'de>>(&mut self, name: &'static str, map: &mut A) -> Result<(), A::Error> {
                match name {
                    $(stringify!($field) => read(name, &mut self.$field, map),)+
                    _ => read(name, &mut self.kind, map),
                }
            }
        }
    };
}

macro_rules! kinds {
    ($($kind:ident $name:literal { $($field:ident),+ })+) => {
        const KINDS: &[&str] = &[$($name),+];

        impl Serialize for EventKind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$kind { $($field),+ } => {
                        let length = 1 + [$(stringify!($field)),+].len();
                        let mut fields = serializer.serialize_struct("EventKind", length)?;
                        fields.serialize_field(TAG, $name)?;
                        $(fields.serialize_field(stringify!($field), $field)?;)+
                        fields.end()
                    })+
                }
            }
        }

        impl Fields {
            fn into_kind<E: Error>(self) -> Result<EventKind, E> {
                match KINDS[self.kind.ok_or_else(|| E::missing_field(TAG))?.0] {
                    $($name => Ok(EventKind::$kind {
                        $($field: self.$field.ok_or_else(|| E::missing_field(stringify!($field)))?,)+
                    }),)+
                    other => Err(E::unknown_variant(other, KINDS)),
                }
            }
        }

        /// The fields of that kind, one after another.
        fn listed<'de, A: SeqAccess<'de>>(kind: usize, list: &mut A) -> Result<EventKind, A::Error> {
            match KINDS[kind] {
                $($name => Ok(EventKind::$kind {
                    $($field: list.next_element()?.ok_or_else(|| A::Error::missing_field(stringify!($field)))?,)+
                }),)+
                other => Err(A::Error::unknown_variant(other, KINDS)),
            }
        }
    };
}

fields! {
    workflow: String,
    node: String,
    attempt: u32,
    error: String,
    retry_in: Option<Duration>,
    limit: Duration,
    done: u64,
    total: u64,
    state: State,
    attempts: u32,
}

kinds! {
    RunStarted "run_started" { workflow }
    NodeStarted "node_started" { node }
    AttemptStarted "attempt_started" { node, attempt }
    AttemptFailed "attempt_failed" { node, attempt, error, retry_in }
    AttemptTimedOut "attempt_timed_out" { node, attempt, limit }
    FallbackStarted "fallback_started" { node }
    Progress "progress" { node, done, total }
    NodeFinished "node_finished" { node, state, attempts }
    RunFinished "run_finished" { state }
}

/// The position of a kind among [`KINDS`].
struct Kind(usize);

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_identifier(Variant(KINDS))
            .map(Self)
    }
}

impl<'de> Deserialize<'de> for EventKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Whole)
    }
}

struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = EventKind;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("internally tagged enum EventKind")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Fields::default();
        while let Some(position) = map.next_key_seed(Field(FIELDS))? {
            match position {
                Some(position) => fields.read(FIELDS[position], &mut map)?,
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        // The one field that may be left out.
        fields.retry_in.get_or_insert(None);
        fields.into_kind()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let kind = list.next_element::<Kind>()?;
        let Kind(kind) = kind.ok_or_else(|| A::Error::missing_field(TAG))?;
        listed(kind, &mut list)
    }
}
