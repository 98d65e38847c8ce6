//! A walk over a return type that finds what makes it impossible or unknowable as a node's value.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{GenericParam, Generics, Lifetime, Path, PathArguments, TraitBound, Type};

use crate::syntax::{self, Visitor};

/// What the walk finds.
pub(super) struct Walk {
    /// The function's type and const parameters.
    parameters: Vec<Ident>,
    /// The type mentions one of them, or hides behind `impl` or `_`.
    pub(super) opaque: bool,
    /// The first token that borrows, and the owned type to write instead if there is an obvious one.
    pub(super) borrow: Option<(Span, Option<String>)>,
}

impl Walk {
    pub(super) fn over(ty: &Type, generics: &Generics) -> Self {
        let mut parameters = Vec::new();
        for parameter in &generics.params {
            match parameter {
                GenericParam::Type(parameter) => parameters.push(parameter.ident.clone()),
                GenericParam::Const(parameter) => parameters.push(parameter.ident.clone()),
                GenericParam::Lifetime(_) => {}
            }
        }
        let mut walk = Self {
            parameters,
            opaque: false,
            borrow: None,
        };
        syntax::read(ty, &mut walk);
        walk
    }

    fn borrows(&mut self, span: Span, instead: Option<String>) {
        self.borrow.get_or_insert((span, instead));
    }
}

impl Visitor for Walk {
    fn ty(&mut self, ty: &mut Type) -> bool {
        match ty {
            Type::Reference(reference) => {
                let lasting = reference
                    .lifetime
                    .as_ref()
                    .is_some_and(|lifetime| lifetime.ident == "static");
                if !lasting {
                    self.borrows(reference.and_token.span, Some(owned(&reference.elem)));
                }
            }
            Type::ImplTrait(_) | Type::Infer(_) => self.opaque = true,
            // The lifetimes in here belong to a later call, not to the value.
            Type::FnPtr(_) => return false,
            _ => {}
        }
        true
    }

    fn lifetime(&mut self, lifetime: &mut Lifetime) -> bool {
        if lifetime.ident != "static" {
            self.borrows(lifetime.span(), None);
        }
        false
    }

    fn path(&mut self, path: &mut Path) -> bool {
        let first = path.segments.first().map(|segment| &segment.ident);
        self.opaque |= first.is_some_and(|first| self.parameters.contains(first));
        true
    }

    // The same as in a pointer to a function.
    fn path_arguments(&mut self, arguments: &mut PathArguments) -> bool {
        !matches!(arguments, PathArguments::Parenthesized(_))
    }

    fn trait_bound(&mut self, bound: &mut TraitBound) -> bool {
        bound.lifetimes.is_none()
    }
}

/// The owned type that usually stands for a borrowed one.
fn owned(borrowed: &Type) -> String {
    let text = |ty: &Type| -> String {
        let tokens: TokenStream = ty.to_token_stream();
        tokens.to_string().replace(' ', "")
    };
    match borrowed {
        Type::Slice(slice) => format!("`Vec<{}>`", text(&slice.elem)),
        Type::Path(_) => match text(borrowed).as_str() {
            "str" => "`String`".to_owned(),
            "Path" | "std::path::Path" => "`PathBuf`".to_owned(),
            other => format!("`{other}`"),
        },
        _ => "an owned value".to_owned(),
    }
}
