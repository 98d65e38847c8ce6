//! Jumps out of a node: `return`, `break` and `continue` have nowhere to go, since a node is no part of a loop or a function.

use syn::visit::{self, Visit};
use syn::{
    Expr, ExprAsync, ExprBlock, ExprBreak, ExprClosure, ExprContinue, ExprForLoop, ExprLoop,
    ExprReturn, ExprWhile, Item, Token,
};

use crate::diagnostics::Diagnostics;

/// Reports every jump that leaves `expression`. Returns whether there was one.
pub(super) fn check(expression: &Expr, place: Place, diagnostics: &mut Diagnostics) -> bool {
    let mut escapes = Escapes {
        place,
        loops: 0,
        labels: 0,
        found: false,
        diagnostics,
    };
    escapes.visit_expr(expression);
    escapes.found
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

    fn inside_loop(&mut self, labelled: bool, visit: impl FnOnce(&mut Self)) {
        self.loops += 1;
        self.labels += usize::from(labelled);
        visit(self);
        self.loops -= 1;
        self.labels -= usize::from(labelled);
    }
}

impl<'ast> Visit<'ast> for Escapes<'_> {
    fn visit_expr_return(&mut self, jump: &'ast ExprReturn) {
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

    fn visit_expr_break(&mut self, jump: &'ast ExprBreak) {
        self.jump(jump.break_token.span, "break", jump.label.is_some());
        visit::visit_expr_break(self, jump);
    }

    fn visit_expr_continue(&mut self, jump: &'ast ExprContinue) {
        self.jump(jump.continue_token.span, "continue", jump.label.is_some());
    }

    fn visit_expr_for_loop(&mut self, looped: &'ast ExprForLoop) {
        self.visit_expr(&looped.expr);
        self.inside_loop(looped.label.is_some(), |this| {
            this.visit_block(&looped.body);
        });
    }

    fn visit_expr_while(&mut self, looped: &'ast ExprWhile) {
        self.inside_loop(looped.label.is_some(), |this| {
            visit::visit_expr_while(this, looped);
        });
    }

    fn visit_expr_loop(&mut self, looped: &'ast ExprLoop) {
        self.inside_loop(looped.label.is_some(), |this| {
            visit::visit_expr_loop(this, looped);
        });
    }

    fn visit_expr_block(&mut self, block: &'ast ExprBlock) {
        self.labels += usize::from(block.label.is_some());
        visit::visit_expr_block(self, block);
        self.labels -= usize::from(block.label.is_some());
    }

    // These have a `return` of their own, and rustc reports their loops.
    fn visit_expr_closure(&mut self, _: &'ast ExprClosure) {}
    fn visit_expr_async(&mut self, _: &'ast ExprAsync) {}
    fn visit_item(&mut self, _: &'ast Item) {}
}
