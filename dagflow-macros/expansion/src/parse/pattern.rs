//! What a pattern binds.

use proc_macro2::Ident;
use syn::{Expr, Pat, PatIdent};

use crate::syntax::{self, Visitor};

/// The names that a pattern binds, in source order.
pub(crate) fn names(pattern: &Pat) -> Vec<Ident> {
    let mut bound = Bound::default();
    match pattern {
        // Most patterns are: there is nothing to walk through.
        Pat::Ident(name) if name.subpat.is_none() => bound.name(name),
        pattern => syntax::read(pattern, &mut bound),
    }
    bound.names
}

/// Whether a pattern takes references apart or says how it binds, so that it cannot be matched against a reference instead.
pub(crate) fn needs_the_value(pattern: &Pat) -> bool {
    let mut bound = Bound::default();
    syntax::read(pattern, &mut bound);
    bound.explicit
}

#[derive(Default)]
struct Bound {
    names: Vec<Ident>,
    explicit: bool,
}

impl Bound {
    fn name(&mut self, pattern: &PatIdent) {
        let says_how = pattern.by_ref.is_some() || pattern.mutability.is_some();
        // `None` or `LIMIT` alone is a constant, not a new name.
        let constant = !says_how
            && pattern.subpat.is_none()
            && pattern.ident.to_string().starts_with(char::is_uppercase);
        if !constant {
            self.names.push(pattern.ident.clone());
        }
        self.explicit |= says_how;
    }
}

impl Visitor for Bound {
    fn pattern(&mut self, pattern: &mut Pat) -> bool {
        match pattern {
            Pat::Ident(pattern) => self.name(pattern),
            Pat::Reference(_) => self.explicit = true,
            _ => {}
        }
        true
    }

    // A guard or a constant binds nothing.
    fn expression(&mut self, _: &mut Expr) -> bool {
        false
    }
}
