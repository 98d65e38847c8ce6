//! Names of the library's that stand in each arm. They are imported by names of their own, since each segment of a path is work for the
//! compiler.

use proc_macro2::{Ident, TokenStream};

use crate::expand::place;

/// The names.
pub(super) struct Short {
    pub(super) lendable: Ident,
    pub(super) node_value: Ident,
    pub(super) probe: Ident,
}

impl Short {
    pub(super) fn new() -> Self {
        let name = |name| Ident::new(name, place());
        Self {
            lendable: name("__Lendable"),
            node_value: name("__NodeValue"),
            probe: name("__probe"),
        }
    }

    /// Imports them.
    pub(super) fn imports(&self, private: &Ident) -> TokenStream {
        let Self {
            lendable,
            node_value,
            probe,
        } = self;
        hygienic!(use #private::{Lendable as #lendable, NodeValue as #node_value, probe as #probe};)
    }
}
