//! What a pattern binds.

use proc_macro2::Ident;
use syn::visit::{self, Visit};
use syn::{Expr, Pat, PatIdent, PatReference};

/// The names that a pattern binds, in source order.
pub(crate) fn names(pattern: &Pat) -> Vec<Ident> {
    let mut bound = Bound::default();
    bound.visit_pat(pattern);
    bound.names
}

/// Whether a pattern takes references apart or says how it binds, so that it cannot be matched against a reference instead.
pub(crate) fn needs_the_value(pattern: &Pat) -> bool {
    let mut bound = Bound::default();
    bound.visit_pat(pattern);
    bound.explicit
}

#[derive(Default)]
struct Bound {
    names: Vec<Ident>,
    explicit: bool,
}

impl<'ast> Visit<'ast> for Bound {
    fn visit_pat_ident(&mut self, pattern: &'ast PatIdent) {
        let says_how = pattern.by_ref.is_some() || pattern.mutability.is_some();
        // `None` or `LIMIT` alone is a constant, not a new name.
        let constant = !says_how
            && pattern.subpat.is_none()
            && pattern.ident.to_string().starts_with(char::is_uppercase);
        if !constant {
            self.names.push(pattern.ident.clone());
        }
        self.explicit |= says_how;
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_pat_reference(&mut self, pattern: &'ast PatReference) {
        self.explicit = true;
        visit::visit_pat_reference(self, pattern);
    }

    // A guard or a constant binds nothing.
    fn visit_expr(&mut self, _: &'ast Expr) {}
}
