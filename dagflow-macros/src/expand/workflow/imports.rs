//! How a workflow gets at the companions of the functions that it calls, if they have one.
//!
//! Imports from a glob lose against explicit ones, in each namespace on its own. So a glob offers a stand-in for every companion,
//! beside an explicit import of the function's name: where `#[task]` has put a type of that name, the type wins.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
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

/// The companions of functions that are called by a path, by the names of [`import`]; and the stand-ins.
pub(super) fn imports(numbers: &Numbers<'_>) -> TokenStream {
    let (uses, names): (Vec<TokenStream>, Vec<Ident>) = numbers
        .imports
        .iter()
        .enumerate()
        .filter(|(_, path)| local(path).is_none())
        .map(|(index, path)| (by_path(&path.path, &import(index)), import(index)))
        .unzip();
    let plain = stand_ins(numbers, &names);
    hygienic!(#plain #(#uses)*)
}

/// What the companions of these names are where there are none. Each name in one scope only: a glob further inside wins against an
/// import further outside.
fn stand_ins(numbers: &Numbers<'_>, names: &[Ident]) -> TokenStream {
    if names.is_empty() {
        return TokenStream::new();
    }
    let krate = &numbers.krate;
    hygienic! {
        mod __plain {
            pub use #krate::__private::{#(PlainFunction as #names),*};
        }
        use __plain::*;
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
    // Each comparison of an identifier makes its text anew.
    name.filter(|name| !ATTRIBUTES.contains(&&*name.to_string()))
}

/// An import that finds nothing is an error that knows no similar names. These always find something, a macro, in a block of their
/// own where nobody can call it: a function that does not exist is then missed where it is called, and rustc says what was meant.
/// What has to do with companions alone goes into that block, too; a trait carries their types out of it.
pub(super) fn by_name(numbers: &Numbers<'_>, myself: &Ident, inside: &TokenStream) -> TokenStream {
    let private = private(numbers);
    let (functions, names): (Vec<Ident>, Vec<Ident>) = numbers
        .imports
        .iter()
        .enumerate()
        .filter_map(|(index, path)| {
            let mut function = local(path)?.clone();
            // The place where it would be defined: nothing of an editor's belongs here, and no macro of the user's has this name.
            function.set_span(Span::mixed_site());
            Some((function, import(index)))
        })
        .unzip();
    let plain = stand_ins(numbers, &names);
    hygienic! {
        trait __Companions {
            #(type #names;)*
            const SITES: &'static [&'static #private::Site];
        }
        const _: () = {
            use #private::{#(nothing as #functions),*};
            #plain
            #(use #functions as #names;)*
            impl __Companions for #myself {
                #(type #names = #names;)*
                const SITES: &'static [&'static #private::Site] = __SITES;
            }
            #inside
        };
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
