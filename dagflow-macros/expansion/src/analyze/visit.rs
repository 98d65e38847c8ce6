//! The walk through expressions: which of Rust's forms open a scope, and what they bind in it.

use syn::{Arm, Attribute, Block, Expr, Item, Local, Macro, Pat, PathArguments, Stmt, Type};

use super::scope::{self, Change, Role, Walk};
use crate::parse::call::bare_name;
use crate::syntax::{Part, Visitor};

impl Visitor for Walk<'_> {
    fn expression(&mut self, expression: &mut Expr) -> bool {
        match expression {
            Expr::Reference(reference) => {
                if self.reference(reference) == Change::Unborrow {
                    let inner = (*reference.expr).clone();
                    *expression = inner;
                }
            }
            Expr::Path(_) => {
                if let Some(name) = bare_name(expression).cloned() {
                    self.meet(&name, Role::Inside);
                }
            }
            Expr::Call(call) => {
                if let Some(outcome) = self.outcome(call) {
                    *expression = outcome;
                    return false;
                }
                if let Some(name) = bare_name(&call.func).cloned() {
                    self.meet(&name, Role::Called);
                } else {
                    call.func.visit(self);
                }
                for argument in &mut call.args {
                    argument.visit(self);
                }
            }
            Expr::Closure(closure) => self.scoped(|this| {
                for input in &closure.inputs {
                    this.bind(input, scope::Local::Plain);
                }
                closure.body.visit(this);
            }),
            Expr::Let(binding) => {
                binding.expr.visit(self);
                self.bind(&binding.pat, scope::Local::Plain);
            }
            Expr::If(branch) => {
                self.scoped(|this| {
                    branch.cond.visit(this);
                    branch.then_branch.visit(this);
                });
                if let Some((_, otherwise)) = &mut branch.else_branch {
                    otherwise.visit(self);
                }
            }
            Expr::While(looped) => self.scoped(|this| {
                looped.cond.visit(this);
                looped.body.visit(this);
            }),
            Expr::ForLoop(looped) => {
                looped.expr.visit(self);
                self.scoped(|this| {
                    this.bind(&looped.pat, scope::Local::Plain);
                    looped.body.visit(this);
                });
            }
            _ => return true,
        }
        false
    }

    fn arm(&mut self, arm: &mut Arm) -> bool {
        self.scoped(|this| {
            this.bind(&arm.pat, scope::Local::Plain);
            if let Pat::Guard(guarded) = &mut arm.pat {
                guarded.guard.visit(this);
            }
            arm.body.visit(this);
        });
        false
    }

    fn block(&mut self, block: &mut Block) -> bool {
        self.scoped(|this| {
            for statement in &block.stmts {
                if let Stmt::Item(Item::Fn(item)) = statement {
                    this.bind_name(&item.sig.ident, scope::Local::Plain);
                }
            }
            block.visit_inside(this);
        });
        false
    }

    fn local(&mut self, local: &mut Local) -> bool {
        if let Some(init) = &mut local.init {
            init.expr.visit(self);
            if let Some((_, otherwise)) = &mut init.diverge {
                otherwise.visit(self);
            }
        }
        self.bind(&local.pat, scope::Local::Plain);
        false
    }

    fn macro_call(&mut self, mac: &mut Macro) -> bool {
        self.read_macro(mac);
        false
    }

    // Items see no locals; patterns, types and attributes hold no values of the workflow.
    fn item(&mut self, _: &mut Item) -> bool {
        false
    }

    fn pattern(&mut self, _: &mut Pat) -> bool {
        false
    }

    fn ty(&mut self, _: &mut Type) -> bool {
        false
    }

    fn attribute(&mut self, _: &mut Attribute) -> bool {
        false
    }

    fn path_arguments(&mut self, _: &mut PathArguments) -> bool {
        false
    }
}
