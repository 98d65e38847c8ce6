//! Names that stand in each arm or key. They are one token each, since each segment of a path is work for the compiler.

use proc_macro2::{Ident, TokenStream};

use crate::expand::place;

/// The names.
pub(super) struct Short {
    pub(super) lendable: Ident,
    pub(super) node_value: Ident,
    pub(super) probe: Ident,
    pub(super) key: Ident,
    pub(super) key_of: Ident,
}

impl Short {
    pub(super) fn new() -> Self {
        let name = |name| Ident::new(name, place());
        Self {
            lendable: name("__Lendable"),
            node_value: name("__NodeValue"),
            probe: name("__probe"),
            key: name("__key"),
            key_of: name("__KeyOf"),
        }
    }

    /// Imports them, and defines the one that says whose companions are looked at: an arm need not.
    pub(super) fn definitions(&self, private: &Ident) -> TokenStream {
        let Self {
            lendable,
            node_value,
            probe,
            key,
            key_of,
        } = self;
        hygienic! {
            use #private::{Lendable as #lendable, NodeValue as #node_value, key as #key, KeyOf as #key_of};
            #[inline(always)]
            const fn #probe<'a, T: 'a>(_called: &T) -> #private::Asked<'a, T, __Tasks> {
                &&&&&&#private::Probe(::core::marker::PhantomData)
            }
        }
    }
}
