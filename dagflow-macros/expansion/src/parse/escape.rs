//! Jumps out of a node: `return`, `break` and `continue` have nowhere to go, since a node is no part of a loop or a function.

use syn::{Expr, ExprReturn, Item, Token};

use crate::diagnostics::Diagnostics;
use crate::syntax::{self, Part, Visitor};

/// Reports every jump that leaves `expression`. Returns whether there was one.
pub(super) fn check(expression: &Expr, place: Place, diagnostics: &mut Diagnostics) -> bool {
    if is_simple(expression) {
        return false;
    }
    let mut escapes = Escapes {
        place,
        loops: 0,
        labels: 0,
        found: false,
        diagnostics,
    };
    syntax::read(expression, &mut escapes);
    escapes.found
}

/// A name, a literal or a borrow of one, as most arguments are: a walk would cost more than all else that is done with them.
fn is_simple(expression: &Expr) -> bool {
    match expression {
        Expr::Reference(reference) => is_simple(&reference.expr),
        Expr::Path(path) => path.attrs.is_empty() && path.path.get_ident().is_some(),
        Expr::Lit(literal) => literal.attrs.is_empty(),
        _ => false,
    }
}

/// Where the expression stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Node,
    Map,
    Tail,
}

struct Escapes<'d> {
    place: Place,
    loops: usize,
    labels: usize,
    found: bool,
    diagnostics: &'d mut Diagnostics,
}

impl Escapes<'_> {
    fn jump(&mut self, span: proc_macro2::Span, keyword: &str, labelled: bool) {
        if self.loops > 0 || (labelled && self.labels > 0) {
            return;
        }
        self.found = true;
        let message = if self.place == Place::Map {
            format!(
                "`{keyword}` has no loop to act on: the items of a `for` node run independently; \
                 filter them before the loop (`.filter(..)`), or use `if` inside it"
            )
        } else {
            format!("`{keyword}` outside of a loop; use `if` or `match` to choose what a node does")
        };
        self.diagnostics.error(span, message);
    }

    fn leave(&mut self, jump: &ExprReturn) {
        self.found = true;
        let keyword: Token![return] = jump.return_token;
        let message = match self.place {
            Place::Tail => {
                "`return` has no use in a workflow: write the result as the last expression, without `return`"
            }
            Place::Node | Place::Map => {
                "`return` cannot leave a workflow from inside a node: write the result as the last expression of the body; \
                 to fail a node early use `?` in it, and to leave a part out use `if`"
            }
        };
        self.diagnostics.error(keyword.span, message);
    }

    fn inside_loop(&mut self, labelled: bool, visit: impl FnOnce(&mut Self)) {
        self.loops += 1;
        self.labels += usize::from(labelled);
        visit(self);
        self.loops -= 1;
        self.labels -= usize::from(labelled);
    }
}

impl Visitor for Escapes<'_> {
    fn expression(&mut self, expression: &mut Expr) -> bool {
        match expression {
            Expr::Return(jump) => self.leave(jump),
            Expr::Break(jump) => {
                self.jump(jump.break_token.span, "break", jump.label.is_some());
                return true;
            }
            Expr::Continue(jump) => {
                self.jump(jump.continue_token.span, "continue", jump.label.is_some());
            }
            Expr::ForLoop(looped) => {
                looped.expr.visit(self);
                self.inside_loop(looped.label.is_some(), |this| looped.body.visit(this));
            }
            Expr::While(looped) => {
                let labelled = looped.label.is_some();
                self.inside_loop(labelled, |this| expression.visit_inside(this));
            }
            Expr::Loop(looped) => {
                let labelled = looped.label.is_some();
                self.inside_loop(labelled, |this| expression.visit_inside(this));
            }
            Expr::Block(block) => {
                let labels = usize::from(block.label.is_some());
                self.labels += labels;
                expression.visit_inside(self);
                self.labels -= labels;
            }
            // These have a `return` of their own, and rustc reports their loops.
            Expr::Closure(_) | Expr::Async(_) => {}
            _ => return true,
        }
        false
    }

    fn item(&mut self, _: &mut Item) -> bool {
        false
    }
}
