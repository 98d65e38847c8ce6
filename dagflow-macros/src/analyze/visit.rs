//! The walk through expressions: which of Rust's forms open a scope, and what they bind in it.

use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Pat};

use super::scope::{Change, Handler, Local, Role, Walk};
use crate::parse::call::bare_name;

impl<H: Handler> VisitMut for Walk<'_, H> {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
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
                    return;
                }
                if let Some(name) = bare_name(&call.func).cloned() {
                    self.meet(&name, Role::Called);
                } else {
                    self.visit_expr_mut(&mut call.func);
                }
                for argument in &mut call.args {
                    self.visit_expr_mut(argument);
                }
            }
            Expr::Closure(closure) => self.scoped(|this| {
                for input in &closure.inputs {
                    this.bind(input, Local::Plain);
                }
                this.visit_expr_mut(&mut closure.body);
            }),
            Expr::Let(binding) => {
                self.visit_expr_mut(&mut binding.expr);
                self.bind(&binding.pat, Local::Plain);
            }
            Expr::If(branch) => {
                self.scoped(|this| {
                    this.visit_expr_mut(&mut branch.cond);
                    this.visit_block_mut(&mut branch.then_branch);
                });
                if let Some((_, otherwise)) = &mut branch.else_branch {
                    self.visit_expr_mut(otherwise);
                }
            }
            Expr::While(looped) => self.scoped(|this| {
                this.visit_expr_mut(&mut looped.cond);
                this.visit_block_mut(&mut looped.body);
            }),
            Expr::ForLoop(looped) => {
                self.visit_expr_mut(&mut looped.expr);
                self.scoped(|this| {
                    this.bind(&looped.pat, Local::Plain);
                    this.visit_block_mut(&mut looped.body);
                });
            }
            _ => visit_mut::visit_expr_mut(self, expression),
        }
    }

    fn visit_arm_mut(&mut self, arm: &mut syn::Arm) {
        self.scoped(|this| {
            this.bind(&arm.pat, Local::Plain);
            if let Pat::Guard(guarded) = &mut arm.pat {
                this.visit_expr_mut(&mut guarded.guard);
            }
            this.visit_expr_mut(&mut arm.body);
        });
    }

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        self.scoped(|this| {
            for statement in &block.stmts {
                if let syn::Stmt::Item(syn::Item::Fn(item)) = statement {
                    this.bind_name(&item.sig.ident);
                }
            }
            visit_mut::visit_block_mut(this, block);
        });
    }

    fn visit_local_mut(&mut self, local: &mut syn::Local) {
        if let Some(init) = &mut local.init {
            self.visit_expr_mut(&mut init.expr);
            if let Some((_, otherwise)) = &mut init.diverge {
                self.visit_expr_mut(otherwise);
            }
        }
        self.bind(&local.pat, Local::Plain);
    }

    fn visit_macro_mut(&mut self, mac: &mut syn::Macro) {
        self.macro_call(mac);
    }

    // Items see no locals; patterns, types and attributes hold no values of the workflow.
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
    fn visit_pat_mut(&mut self, _: &mut Pat) {}
    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
    fn visit_path_arguments_mut(&mut self, _: &mut syn::PathArguments) {}
}
