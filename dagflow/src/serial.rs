//! `Serialize` and `Deserialize` for the plain data, as serde's derive macros would write them: building those takes longer than half
//! of this crate, and few types need them.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Unexpected, Visitor,
};

/// Reads the name of a field: its position among these, `None` for any other.
pub(crate) struct Field(pub(crate) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Field {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Field {
    type Value = Option<usize>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("field identifier")
    }

    fn visit_u64<E>(self, position: u64) -> Result<Self::Value, E> {
        Ok(usize::try_from(position)
            .ok()
            .filter(|&position| position < self.0.len()))
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().position(|field| *field == name))
    }

    fn visit_bytes<E>(self, name: &[u8]) -> Result<Self::Value, E> {
        Ok(self.0.iter().position(|field| field.as_bytes() == name))
    }
}

/// Reads the name of a variant: its position among these.
pub(crate) struct Variant(pub(crate) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Variant {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Variant {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("variant identifier")
    }

    fn visit_u64<E: Error>(self, position: u64) -> Result<Self::Value, E> {
        let found = usize::try_from(position).ok();
        found
            .filter(|&found| found < self.0.len())
            .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(position), &self))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        let found = self.0.iter().position(|variant| *variant == name);
        found.ok_or_else(|| E::unknown_variant(name, self.0))
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Self::Value, E> {
        self.visit_str(&String::from_utf8_lossy(name))
    }
}

/// Reads the value of that field.
pub(crate) fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    name: &'static str,
    value: &mut Option<T>,
    map: &mut A,
) -> Result<(), A::Error> {
    if value.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *value = Some(map.next_value()?);
    Ok(())
}

/// Both traits for a struct with these fields, all of them required.
macro_rules! serial_struct {
    ($type:ident { $($field:ident),+ $(,)? }) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;

                const FIELDS: &[&str] = &[$(stringify!($field)),+];
                let mut fields = serializer.serialize_struct(stringify!($type), FIELDS.len())?;
                $(fields.serialize_field(stringify!($field), &self.$field)?;)+
                fields.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

                const FIELDS: &[&str] = &[$(stringify!($field)),+];

                struct Fields;

                impl<'de> Visitor<'de> for Fields {
                    type Value = $type;

                    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        formatter.write_str(concat!("struct ", stringify!($type)))
                    }

                    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                        $(let mut $field = None;)+
                        while let Some(position) = map.next_key_seed($crate::serial::Field(FIELDS))? {
                            match position.map(|position| FIELDS[position]) {
                                $(Some(name) if name == stringify!($field) => {
                                    $crate::serial::read(name, &mut $field, &mut map)?;
                                })+
                                _ => {
                                    map.next_value::<IgnoredAny>()?;
                                }
                            }
                        }
                        Ok($type {
                            $($field: $field.ok_or_else(|| A::Error::missing_field(stringify!($field)))?,)+
                        })
                    }

                    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                        let expected = format!("{} with {} elements", concat!("struct ", stringify!($type)), FIELDS.len());
                        let mut length = 0;
                        Ok($type {
                            $($field: {
                                let value = list.next_element()?;
                                length += usize::from(value.is_some());
                                value.ok_or_else(|| A::Error::invalid_length(length, &expected.as_str()))?
                            },)+
                        })
                    }
                }

                deserializer.deserialize_struct(stringify!($type), FIELDS, Fields)
            }
        }
    };
}
pub(crate) use serial_struct;
