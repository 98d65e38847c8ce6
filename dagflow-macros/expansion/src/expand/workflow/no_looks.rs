//! In place of `looks.rs`, without the feature `testing`: no test steps in.

use proc_macro2::{Ident, TokenStream};

use super::numbers::Numbers;
use crate::ir::{Form, Node};

/// No hook.
pub(super) fn replaced(
    _: &Numbers<'_>,
    _: &Node,
    _: &Form,
    _is_item: bool,
    _target: &Ident,
) -> TokenStream {
    TokenStream::new()
}
