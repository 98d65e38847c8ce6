//! The pattern behind `let`: a node has one name.

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{Pat, PatIdent, Type};

use crate::diagnostics::Diagnostics;

/// What a `let` names.
pub(super) enum Binding {
    /// `let name` and `let name: T`.
    Named(Ident, Option<Type>),
    /// `let _`: a node whose value nobody wants.
    Nameless(Option<Type>),
    /// Reported; the names that would have been bound.
    Unusable(Vec<Ident>),
}

/// Reads the pattern of a `let`, whose value stands at `value`.
pub(super) fn read(pattern: Pat, diagnostics: &mut Diagnostics) -> Binding {
    let (pattern, ty) = match pattern {
        Pat::Type(typed) => (*typed.pat, Some(*typed.ty)),
        other => (other, None),
    };
    let ty = ty.filter(|ty| !matches!(ty, Type::Infer(_)));
    match pattern {
        Pat::Ident(name) if name.subpat.is_none() => {
            refuse_modes(&name, diagnostics);
            Binding::Named(name.ident, ty)
        }
        Pat::Wild(_) => Binding::Nameless(ty),
        other => {
            diagnostics.error(
                other.span(),
                "a node has one name: name the whole value (`let pair = ..;`) and take it apart where it is used, in the last \
                 expression or in an expression node (`let first: T = pair.0.clone();`)",
            );
            Binding::Unusable(super::pattern::names(&other))
        }
    }
}

/// The names of a `let` without saying anything about it.
pub(super) fn names(pattern: &Pat) -> Vec<Ident> {
    super::pattern::names(pattern)
}

fn refuse_modes(name: &PatIdent, diagnostics: &mut Diagnostics) {
    let ident = &name.ident;
    let mut refuse = |span: Span, word: &str, instead: String| {
        diagnostics.error(
            span,
            format!("a node's value never changes, so `{word}` has no use here: {instead}"),
        );
    };
    if let Some(word) = name.mutability {
        refuse(
            word.span,
            "mut",
            format!("let another node make the changed value (`let changed = change({ident});`)"),
        );
    }
    if let Some(word) = name.by_ref {
        refuse(word.span, "ref", format!("readers borrow with `&{ident}`"));
    }
}
