//! How a workflow gets at the companions of the functions that it calls, if they have one.
//!
//! Imports from a glob lose against explicit ones, in each namespace on its own. So a glob offers a stand-in for every companion,
//! beside an explicit import of the function's name: where `#[task]` has put a type of that name, the type wins.

use std::ops::Range;

use proc_macro2::{Delimiter, Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::{ExprPath, Path};

use super::bind::here;
use super::numbers::Numbers;
use super::plan::private;
use super::slots::TOGETHER;
use super::worker::settled_call;
use crate::expand::place;
use crate::expand::tokens::Tokens;
use crate::ir::Call;

/// How many stand-ins for companions the library has in a module.
const STAND_INS: usize = 32;
/// How many such modules it has.
const MODULES: usize = 8;

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

/// The names of the companions of imports. Those of functions that are called by a path are imported further outside, where none of them
/// may have its stand-in in the same module as one of the others: a glob further inside wins.
pub(super) fn names(imports: &[ExprPath]) -> Vec<Ident> {
    let by_name: Vec<bool> = imports.iter().map(|path| local(path).is_some()).collect();
    let count = by_name.iter().filter(|by_name| **by_name).count();
    let (mut next, mut next_by_path) = (0, count.next_multiple_of(STAND_INS));
    let number = |by_name| {
        let next = if by_name {
            &mut next
        } else {
            &mut next_by_path
        };
        *next += 1;
        import(*next - 1)
    };
    by_name.into_iter().map(number).collect()
}

/// The name of a companion.
fn import(number: usize) -> Ident {
    Ident::new(&format!("__X{number}"), Span::call_site())
}

/// The companions of functions that are called by a path, by their names; and the stand-ins.
pub(super) fn imports(numbers: &Numbers<'_>) -> TokenStream {
    let uses: Vec<TokenStream> = numbers
        .imports
        .iter()
        .enumerate()
        .filter(|(_, path)| local(path).is_none())
        .map(|(index, path)| by_path(&path.path, numbers.import_name(index)))
        .collect();
    let first = (numbers.imports.len() - uses.len()).next_multiple_of(STAND_INS);
    let plain = stand_ins(numbers, first..first + uses.len());
    hygienic!(#plain #(#uses)*)
}

/// What the companions of these names are where there are none. Each name in one scope only: a glob further inside wins against an
/// import further outside.
fn stand_ins(numbers: &Numbers<'_>, names: Range<usize>) -> TokenStream {
    let private = private(numbers);
    let given = names.end.min(STAND_INS * MODULES);
    let modules = names.start / STAND_INS..given.div_ceil(STAND_INS);
    let modules = modules.map(|module| format_ident!("plain_{module}"));
    let globs = hygienic!(#(use #private::#modules::*;)*);
    let more: Vec<Ident> = (names.start.max(given)..names.end).map(import).collect();
    if more.is_empty() {
        return globs;
    }
    let krate = &numbers.krate;
    hygienic! {
        #globs
        mod __plain {
            pub use #krate::__private::{#(PlainFunction as #more),*};
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
/// What has to do with companions alone goes into that block, too; a trait carries types out of it, and lists those of most nodes.
pub(super) fn by_name(numbers: &Numbers<'_>, myself: &Ident, inside: &TokenStream) -> TokenStream {
    let private = private(numbers);
    let (mut functions, mut names, mut carried) = (Vec::new(), Vec::new(), Vec::new());
    for (index, path) in numbers.imports.iter().enumerate() {
        let Some(function) = local(path) else {
            continue;
        };
        let mut function = function.clone();
        // The place where it would be defined: nothing of an editor's belongs here, and no macro of the user's has this name.
        function.set_span(Span::mixed_site());
        functions.push(function);
        let name = numbers.import_name(index);
        names.push(name);
        carried.extend(numbers.is_named(index).then_some(name));
    }
    let plain = stand_ins(numbers, 0..names.len());
    let lists = lists(numbers);
    // To rustc each of these is unused, and for each of those it copies the whole `use`.
    let nothing = functions.chunks(TOGETHER);
    let nothing = nothing.map(|names| hygienic!(use #private::{#(nothing as #names),*};));
    hygienic! {
        enum __Tasks {}
        trait __Companions {
            #(type #carried;)*
            const SITES: &'static [&'static #private::Site];
        }
        const _: () = {
            #(#nothing)*
            #plain
            #(use #functions as #names;)*
            impl __Companions for #myself {
                #(type #carried = #carried;)*
                const SITES: &'static [&'static #private::Site] = __SITES;
            }
            #lists
            #inside
        };
    }
}

/// The companions of nodes that are one call, as many in a list as there are slots in a tuple: their arms find them by the slot. They belong to
/// a type that nobody else can see, as a companion may be more private than the workflow.
fn lists(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let nodes = numbers.nodes();
    let calls: Vec<Option<&Call>> = nodes
        .map(|(number, node)| settled_call(numbers, number, node))
        .collect();
    let lists = calls.chunks(TOGETHER).enumerate().map(|(list, calls)| {
        let mut tokens = Tokens::at(place());
        for place in 0..TOGETHER {
            match calls.get(place).copied().flatten() {
                None => tokens.grouped(Delimiter::Parenthesis, |_| {}),
                Some(call) => match numbers.import(call.site) {
                    Some(companion) => tokens.push(companion),
                    None => {
                        tokens.name(&numbers.private);
                        tokens.segment("PlainFunction");
                    }
                },
            }
            tokens.sign(',');
        }
        let first = numbers.node_slot(list * TOGETHER);
        hygienic!(impl #private::Companions<#first> for __Tasks { type Of = (#tokens); })
    });
    lists.collect()
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

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn functions_by_name_and_by_path_share_no_module_of_stand_ins() {
        let mut imports: Vec<ExprPath> = vec![parse_quote!(shop::pay)];
        imports.extend((0..=STAND_INS).map(|number| {
            let name = format_ident!("task_{number}");
            parse_quote!(#name)
        }));
        imports.push(parse_quote!(shop::ship));
        let names = names(&imports);
        let module = |name: &Ident| {
            let number: Result<usize, _> = name.to_string().trim_start_matches("__X").parse();
            number.map(|number| number / STAND_INS)
        };
        assert_eq!(module(&names[1]), Ok(0));
        assert_eq!(module(&names[STAND_INS + 1]), Ok(1));
        assert_eq!(module(&names[0]), Ok(2));
        assert_eq!(names[STAND_INS + 2], "__X65");
    }
}
