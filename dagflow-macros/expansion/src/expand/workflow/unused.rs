//! rustc's own lint about what nobody reads, at the user's token: a node, a parameter.

use proc_macro2::{Ident, TokenStream};
use syn::Attribute;

use super::numbers::Numbers;
use crate::ir::Source;

/// Attributes that set lints.
const LEVELS: [&str; 5] = ["allow", "deny", "expect", "forbid", "warn"];

/// A function whose locals have the names that nothing uses.
pub(super) fn unused(numbers: &Numbers<'_>) -> TokenStream {
    let workflow = numbers.workflow;
    let nodes = workflow
        .nodes
        .iter()
        .filter(|node| node.unused)
        .map(|node| (&node.name, levels(&node.attributes)));
    let parameters = workflow
        .parameters
        .iter()
        .enumerate()
        .filter_map(|(index, parameter)| {
            let unread = !numbers.is_read(Source::Parameter(index))
                && !parameter.name.to_string().starts_with('_');
            unread.then(|| (&parameter.name, Vec::new()))
        });
    let meant = |name: &Ident| numbers.lookalikes().any(|lookalike| lookalike == name);
    let lets: Vec<TokenStream> = nodes
        .chain(parameters)
        .filter(|(name, _)| !meant(name))
        .map(|(name, levels)| hygienic!(#(#levels)* let #name = ();))
        .collect();
    if lets.is_empty() {
        return TokenStream::new();
    }
    let levels = levels(&workflow.attributes);
    hygienic! {
        const _: () = {
            #(#levels)*
            fn __unused() {
                #(#lets)*
            }
        };
    }
}

fn levels(attributes: &[Attribute]) -> Vec<&Attribute> {
    attributes
        .iter()
        .filter(|attribute| LEVELS.iter().any(|level| attribute.path().is_ident(level)))
        .collect()
}
