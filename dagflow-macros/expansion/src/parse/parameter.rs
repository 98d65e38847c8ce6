//! The parameters of a workflow: owned, named, perhaps a resource.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::spanned::Spanned;
use syn::{
    BoundLifetimes, FnArg, Lifetime, Pat, PatType, PathArguments, Signature, Type, TypeReference,
};

use crate::diagnostics::Diagnostics;
use crate::ir::Parameter;
use crate::syntax::{self, Part, Visitor};

/// Reads every parameter; sets `broken` where the body cannot be checked against what was understood.
pub(super) fn read_all(
    signature: &Signature,
    broken: &mut bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    for (index, argument) in signature.inputs.iter().enumerate() {
        if let FnArg::Typed(typed) = argument {
            let resource = attributes(typed, diagnostics);
            let name = name(typed, index, broken, diagnostics);
            *broken |= refuse_borrows(&typed.ty, &name, diagnostics);
            let ty = match &*typed.ty {
                // A type that can stand here, whatever is behind the reference.
                Type::Reference(reference) if !is_static(reference) => as_static(reference),
                other => other.clone(),
            };
            parameters.push(Parameter { name, ty, resource });
        }
    }
    parameters
}

/// Whether the parameter is marked `#[resource]`.
fn attributes(parameter: &PatType, diagnostics: &mut Diagnostics) -> bool {
    let mut resource = false;
    for attribute in &parameter.attrs {
        if attribute.path().is_ident("resource") {
            resource = true;
            if attribute.meta.require_path_only().is_err() {
                diagnostics.error(attribute.span(), "`#[resource]` takes nothing");
            }
        } else {
            diagnostics.error(
                attribute.span(),
                "a parameter of a workflow takes no attribute but `#[resource]`",
            );
        }
    }
    resource
}

fn name(
    parameter: &PatType,
    index: usize,
    broken: &mut bool,
    diagnostics: &mut Diagnostics,
) -> Ident {
    if let Pat::Ident(pattern) = &*parameter.pat
        && pattern.subpat.is_none()
    {
        let mut refuse = |span: Span, word: &str| {
            diagnostics.error(
                span,
                format!("an input of a run never changes, so `{word}` has no use here: remove it"),
            );
        };
        if let Some(word) = pattern.mutability {
            refuse(word.span, "mut");
        }
        if let Some(word) = pattern.by_ref {
            refuse(word.span, "ref");
        }
        return pattern.ident.clone();
    }
    // Nothing can name a `_`, so nothing is missing in the body.
    *broken |= !matches!(&*parameter.pat, Pat::Wild(_));
    diagnostics.error(
        parameter.pat.span(),
        "an input has one name: name the whole value and take it apart in a node, or start the name with `_` if nothing reads it",
    );
    format_ident!("_input_{}", index + 1)
}

fn as_static(reference: &TypeReference) -> Type {
    let mut reference = reference.clone();
    reference.lifetime = Some(Lifetime::new("'static", reference.and_token.span()));
    Type::Reference(reference)
}

fn is_static(reference: &TypeReference) -> bool {
    reference
        .lifetime
        .as_ref()
        .is_some_and(|lifetime| lifetime.ident == "static")
}

/// Reports the first part of a type that borrows, or that has no name.
fn refuse_borrows(ty: &Type, name: &Ident, diagnostics: &mut Diagnostics) -> bool {
    let mut borrows = Borrows::default();
    syntax::read(ty, &mut borrows);
    let Some((span, problem)) = borrows.found else {
        return false;
    };
    let message = match problem {
        Problem::Reference => format!(
            "inputs are owned, since a run may outlive its caller: take `{name}` by value, or as `Arc<T>` if it is shared; \
             nodes lend it with `&{name}`"
        ),
        Problem::Lifetime => format!(
            "inputs are owned, since a run may outlive its caller: `{name}` has to be of a type without borrowed parts"
        ),
        Problem::Unnamed => {
            "the type of an input needs a name: declare a generic parameter (`<T: Trait>`) and use that".to_owned()
        }
    };
    diagnostics.error(span, message);
    true
}

enum Problem {
    Reference,
    Lifetime,
    Unnamed,
}

#[derive(Default)]
struct Borrows {
    found: Option<(Span, Problem)>,
}

impl Borrows {
    fn report(&mut self, span: Span, problem: Problem) {
        self.found.get_or_insert((span, problem));
    }
}

impl Visitor for Borrows {
    fn ty(&mut self, ty: &mut Type) -> bool {
        match ty {
            Type::Reference(reference) if is_static(reference) => reference.elem.visit(self),
            Type::Reference(reference) => {
                self.report(reference.and_token.span(), Problem::Reference);
            }
            Type::ImplTrait(_) => self.report(ty.span(), Problem::Unnamed),
            // A function takes its arguments for as long as a call lasts; nothing is kept.
            Type::FnPtr(_) => {}
            _ => return true,
        }
        false
    }

    fn lifetime(&mut self, lifetime: &mut Lifetime) -> bool {
        if lifetime.ident != "static" {
            self.report(lifetime.span(), Problem::Lifetime);
        }
        false
    }

    fn path_arguments(&mut self, arguments: &mut PathArguments) -> bool {
        !matches!(arguments, PathArguments::Parenthesized(_))
    }

    // `for<'a> Fn(&'a T)`.
    fn bound_lifetimes(&mut self, _: &mut BoundLifetimes) -> bool {
        false
    }
}
