//! A walk over a return type that finds what makes it impossible or unknowable as a node's value.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{
    Generics, Lifetime, ParenthesizedGenericArguments, Path, TraitBound, Type, TypeFnPtr,
    TypeImplTrait, TypeInfer, TypeReference,
    visit::{self, Visit},
};

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
        let types = generics.type_params().map(|parameter| &parameter.ident);
        let consts = generics.const_params().map(|parameter| &parameter.ident);
        let mut walk = Self {
            parameters: types.chain(consts).cloned().collect(),
            opaque: false,
            borrow: None,
        };
        walk.visit_type(ty);
        walk
    }

    fn borrows(&mut self, span: Span, instead: Option<String>) {
        self.borrow.get_or_insert((span, instead));
    }
}

impl<'ast> Visit<'ast> for Walk {
    fn visit_type_reference(&mut self, reference: &'ast TypeReference) {
        let lasting = reference
            .lifetime
            .as_ref()
            .is_some_and(|lifetime| lifetime.ident == "static");
        if !lasting {
            self.borrows(reference.and_token.span, Some(owned(&reference.elem)));
        }
        visit::visit_type_reference(self, reference);
    }

    fn visit_lifetime(&mut self, lifetime: &'ast Lifetime) {
        if lifetime.ident != "static" {
            self.borrows(lifetime.span(), None);
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        let first = path.segments.first().map(|segment| &segment.ident);
        self.opaque |= first.is_some_and(|first| self.parameters.contains(first));
        visit::visit_path(self, path);
    }

    fn visit_type_impl_trait(&mut self, ty: &'ast TypeImplTrait) {
        self.opaque = true;
        visit::visit_type_impl_trait(self, ty);
    }

    fn visit_type_infer(&mut self, _: &'ast TypeInfer) {
        self.opaque = true;
    }

    // The lifetimes in here belong to a later call, not to the value.
    fn visit_type_fn_ptr(&mut self, _: &'ast TypeFnPtr) {}
    fn visit_parenthesized_generic_arguments(&mut self, _: &'ast ParenthesizedGenericArguments) {}
    fn visit_trait_bound(&mut self, bound: &'ast TraitBound) {
        if bound.lifetimes.is_none() {
            visit::visit_trait_bound(self, bound);
        }
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
