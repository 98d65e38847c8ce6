//! Walks through what a node does and tells a handler about every name that the node does not bind itself.
//!
//! The walk happens twice: first to see how names are used, then, when it is settled how each is bound, to rewrite the uses.

use proc_macro2::{Ident, Span};
use syn::{Expr, ExprReference, Pat, Token};

use crate::parse::call::{bare_name, key};
use crate::parse::pattern;
use crate::syntax::Part;

/// How a name is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// Bare, as an argument of a call.
    Moved,
    /// Bare behind `in`: `for x in name`.
    Iterated,
    /// Bare where a `bool` is wanted: `if name`.
    Condition,
    /// Bare behind `match` or `if let .. =`.
    Scrutinee,
    /// `&name`.
    Lent,
    /// `&mut name`.
    Changed,
    /// `name(..)` inside an expression, which may be a function of the user's.
    Called,
    /// `outcome(name)`.
    Outcome,
    /// Bare, as all that a node or a branch of it is.
    Alone,
    /// Anywhere else in an expression, macros and format strings included.
    Inside,
}

/// Where in its node a name is used.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// In the body of a map, which runs once an item.
    pub(super) repeated: bool,
    /// In the `else` of a `let .. else`.
    pub(super) fallback: bool,
    /// In an argument of a call.
    pub(super) argument: bool,
}

/// What becomes of a use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Change {
    Keep,
    /// `&x` becomes `x`.
    Unborrow,
    /// `x` becomes `*x`.
    Deref,
    /// `outcome(x)` becomes `__outcome_x`.
    Outcome,
}

/// Who is told about names.
pub(super) trait Handler {
    /// A name that nothing inside the node binds.
    fn free(&mut self, name: &Ident, role: Role, place: Place) -> Change;
    /// Whether this is the walk that rewrites.
    fn rewrites(&self) -> bool;
}

/// What a name inside the node stands for.
#[derive(Clone, Copy)]
pub(super) enum Local {
    /// A part of an item of the map with this number, which owns its items.
    Item(usize),
    /// Bound by a `match` arm or an `if let` of the node's form.
    Branch,
    /// Bound inside an expression, or a reference in any case.
    Plain,
}

/// How a map's body uses its items.
#[derive(Clone, Copy)]
pub(super) struct Items {
    /// By value.
    pub(super) moved: bool,
    /// Inside of a further `for`, so again for each of its items.
    pub(super) repeated: bool,
    /// How many `for`s the body stands in.
    pub(super) depth: usize,
}

/// The walk through one node.
pub(super) struct Walk<'h> {
    pub(super) handler: &'h mut dyn Handler,
    pub(super) place: Place,
    /// For each map met so far how its body uses its items.
    pub(super) maps: Vec<Items>,
    /// How many `for`s the walk is inside of.
    pub(super) depth: usize,
    /// What the scopes bind that the walk is inside of, innermost last.
    locals: Vec<(String, Local)>,
    /// How many scopes these are. What is bound outside of any is not a local.
    scopes: usize,
}

impl<'h> Walk<'h> {
    pub(super) fn new(handler: &'h mut dyn Handler) -> Self {
        Self {
            handler,
            place: Place::default(),
            maps: Vec::new(),
            depth: 0,
            locals: Vec::new(),
            scopes: 0,
        }
    }

    /// Runs `visit` in a scope of its own.
    pub(super) fn scoped(&mut self, visit: impl FnOnce(&mut Self)) {
        let outside = self.locals.len();
        self.scopes += 1;
        visit(self);
        self.scopes -= 1;
        self.locals.truncate(outside);
    }

    /// Adds what a pattern binds to the innermost scope.
    pub(super) fn bind(&mut self, pattern: &Pat, local: Local) {
        for name in pattern::names(pattern) {
            self.bind_name(&name, local);
        }
    }

    pub(super) fn bind_name(&mut self, name: &Ident, local: Local) {
        if self.scopes > 0 {
            self.locals.push((key(name), local));
        }
    }

    pub(super) fn local(&self, name: &Ident) -> Option<Local> {
        if self.locals.is_empty() {
            return None;
        }
        let name = key(name);
        let mut innermost_first = self.locals.iter().rev();
        let (_, local) = innermost_first.find(|(bound, _)| *bound == name)?;
        Some(*local)
    }

    /// A use of `name`, whatever it turns out to be.
    pub(super) fn meet(&mut self, name: &Ident, role: Role) -> Change {
        let Some(local) = self.local(name) else {
            return self.handler.free(name, role, self.place);
        };
        let Local::Item(map) = local else {
            return Change::Keep;
        };
        let depth = self.depth;
        let Some(items) = self.maps.get_mut(map) else {
            return Change::Keep;
        };
        items.repeated |= depth > items.depth;
        match role {
            Role::Moved | Role::Iterated | Role::Condition | Role::Scrutinee => items.moved = true,
            Role::Lent if self.handler.rewrites() && !items.moved => return Change::Unborrow,
            _ => {}
        }
        Change::Keep
    }

    /// An expression that, if it is a bare name, uses it as `role` says.
    pub(super) fn headed(&mut self, expression: &mut Expr, role: Role) {
        let Some(name) = bare_name(expression).cloned() else {
            expression.visit(self);
            return;
        };
        if self.meet(&name, role) == Change::Deref {
            let star = Token![*](Span::call_site().located_at(name.span()));
            *expression = Expr::Unary(syn::ExprUnary {
                attrs: Vec::new(),
                op: syn::UnOp::Deref(star),
                expr: Box::new(expression.clone()),
            });
        }
    }

    pub(super) fn reference(&mut self, reference: &mut ExprReference) -> Change {
        let Some(name) = bare_name(&reference.expr).cloned() else {
            reference.expr.visit(self);
            return Change::Keep;
        };
        if reference.mutability.is_some() {
            self.meet(&name, Role::Changed)
        } else {
            self.meet(&name, Role::Lent)
        }
    }

    /// `outcome(x)` of a value of the workflow; anything else is an ordinary call.
    pub(super) fn outcome(&mut self, call: &syn::ExprCall) -> Option<Expr> {
        let callee = bare_name(&call.func)?;
        let name = match (callee == "outcome", call.args.len(), call.args.first()) {
            (true, 1, Some(argument)) => bare_name(argument)?,
            _ => return None,
        };
        if self.local(callee).is_some() || self.local(name).is_some() {
            return None;
        }
        let replaced = self.handler.free(name, Role::Outcome, self.place) == Change::Outcome;
        Some(if replaced {
            Expr::Path(syn::ExprPath {
                attrs: Vec::new(),
                qself: None,
                path: outcome_name(name).into(),
            })
        } else {
            Expr::Call(call.clone())
        })
    }
}

/// The name that a node binds the outcome of `name` to.
pub(crate) fn outcome_name(name: &Ident) -> Ident {
    let span = Span::call_site().located_at(name.span());
    Ident::new(&format!("__outcome_{}", key(name)), span)
}
