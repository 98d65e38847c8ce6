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
    let (private, krate) = (private(numbers), &numbers.krate);
    let names: Vec<Ident> = (0..numbers.imports.len()).map(import).collect();
    let mut alone = Vec::new();
    let mut uses = TokenStream::new();
    for (index, (path, name)) in numbers.imports.iter().zip(&names).enumerate() {
        match local(path) {
            Some(function) => alone.push((index, function, name)),
            None => uses.extend(by_path(&path.path, name)),
        }
    }
    let by_name = by_name(&private, &alone);
    hygienic! {
        mod __plain {
            pub use #krate::__private::{#(PlainFunction as #names),*};
        }
        use __plain::*;
        #uses
        #by_name
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

/// An import that finds nothing is an error that knows no similar names. These always find something, a macro, in a block of their
/// own where nobody can call it: a function that does not exist is then missed where it is called, and rustc says what was meant.
///
/// One block for all of them: a glob costs by the names behind it, wherever it stands.
fn by_name(private: &Ident, imports: &[(usize, &Ident, &Ident)]) -> TokenStream {
    if imports.is_empty() {
        return TokenStream::new();
    }
    let names: Vec<&Ident> = imports.iter().map(|(_, _, name)| *name).collect();
    let keys: Vec<Ident> = imports
        .iter()
        .map(|(index, ..)| format_ident!("__Key{}", index, span = Span::call_site()))
        .collect();
    let functions: Vec<Ident> = imports
        .iter()
        .map(|(_, function, _)| {
            let mut function = (*function).clone();
            // The place where it would be defined: nothing of an editor's belongs here, and no macro of the user's has this name.
            function.set_span(Span::mixed_site());
            function
        })
        .collect();
    hygienic! {
        #(enum #keys {})*
        const _: () = {
            use #private::{#(nothing as #functions),*};
            use __plain::*;
            #(
                use #functions as #names;
                impl #private::Companion for #keys {
                    type Type = #names;
                }
            )*
        };
        #(type #names = <#keys as #private::Companion>::Type;)*
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
