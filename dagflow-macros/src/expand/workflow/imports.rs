//! How a workflow gets at the companions of the functions that it calls, if they have one.
//!
//! Imports from a glob lose against explicit ones, in each namespace on its own. So a glob offers a stand-in for every companion,
//! beside an explicit import of the function's name: where `#[task]` has put a type of that name, the type wins.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::{ExprPath, Path};

use super::bind::here;
use super::numbers::{Numbers, import};
use super::plan::private;

/// Names of attributes that the compiler knows. A macro of such a name would be ambiguous.
const ATTRIBUTES: [&str; 24] = [
    "allow",
    "automatically_derived",
    "cfg",
    "cold",
    "deny",
    "deprecated",
    "derive",
    "doc",
    "expect",
    "export_name",
    "feature",
    "forbid",
    "ignore",
    "inline",
    "link",
    "link_section",
    "naked",
    "path",
    "recursion_limit",
    "repr",
    "should_panic",
    "test",
    "used",
    "warn",
];

/// The companions by the names of [`import`].
pub(super) fn imports(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let names: Vec<Ident> = (0..numbers.imports.len()).map(import).collect();
    let uses = numbers
        .imports
        .iter()
        .zip(&names)
        .enumerate()
        .map(|(index, (path, name))| match local(path) {
            Some(function) => by_name(&private, index, function, name),
            None => by_path(&path.path, name),
        });
    hygienic! {
        mod __plain {
            #(pub use #private::PlainFunction as #names;)*
        }
        use __plain::*;
        #(#uses)*
    }
}

/// The name, if the function is called by that alone.
pub(super) fn local(path: &ExprPath) -> Option<&Ident> {
    let path = &path.path;
    let alone = path.segments.len() == 1 && path.leading_colon.is_none();
    let name = path
        .segments
        .last()
        .filter(|_| alone)
        .map(|segment| &segment.ident);
    name.filter(|name| !ATTRIBUTES.iter().any(|attribute| name == attribute))
}

/// An import that finds nothing is an error that knows no similar names. This one always finds something, a macro, in a block of its
/// own where nobody can call it: a function that does not exist is then missed where it is called, and rustc says what was meant.
fn by_name(private: &TokenStream, index: usize, function: &Ident, name: &Ident) -> TokenStream {
    let key = format_ident!("__Key{}", index, span = Span::call_site());
    let mut function = function.clone();
    // The place where it would be defined: nothing of an editor's belongs here, and no macro of the user's has this name.
    function.set_span(Span::mixed_site());
    hygienic! {
        enum #key {}
        const _: () = {
            use #private::nothing as #function;
            use #function as #name;
            use __plain::*;
            impl #private::Companion for #key {
                type Type = #name;
            }
        };
        type #name = <#key as #private::Companion>::Type;
    }
}

/// The keyword and the name carry the user's place: what does not exist is reported there.
fn by_path(path: &Path, name: &Ident) -> TokenStream {
    let span = path
        .segments
        .last()
        .map_or_else(Span::call_site, |segment| segment.ident.span());
    let mut name = name.clone();
    name.set_span(name.span().located_at(span));
    quote_spanned!(here(span)=> use #path as #name;)
}
