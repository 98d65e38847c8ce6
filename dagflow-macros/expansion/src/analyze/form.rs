//! The walk through the forms of a node: arguments, maps and branches.

use syn::{BinOp, Expr, UnOp};

use super::scope::{Items, Local, Role, Walk};
use crate::ir;
use crate::parse::call::bare_name;
use crate::parse::pattern;
use crate::syntax::Part;

impl Walk<'_> {
    /// Walks through a node.
    pub(super) fn node(&mut self, form: &mut ir::Form, fallback: Option<&mut ir::Form>) {
        self.form(form);
        if let Some(fallback) = fallback {
            self.place.fallback = true;
            self.form(fallback);
        }
    }

    fn form(&mut self, form: &mut ir::Form) {
        match form {
            ir::Form::Call(call) => self.call(call),
            ir::Form::Expression(expression) => match bare_name(expression).cloned() {
                Some(name) => _ = self.meet(&name, Role::Alone),
                None => expression.visit(self),
            },
            ir::Form::Map(map) => self.map(map),
            ir::Form::If {
                condition,
                then,
                otherwise,
            } => {
                self.scoped(|this| {
                    this.condition(condition);
                    this.form(then);
                });
                if let Some(otherwise) = otherwise {
                    self.form(otherwise);
                }
            }
            ir::Form::Match { scrutinee, arms } => {
                self.headed(scrutinee, Role::Scrutinee);
                for arm in arms {
                    self.scoped(|this| {
                        this.bind(&arm.pattern, Local::Branch);
                        if let Some(guard) = &mut arm.guard {
                            this.condition(guard);
                        }
                        this.form(&mut arm.body);
                    });
                }
            }
        }
    }

    fn call(&mut self, call: &mut ir::Call) {
        let outside = std::mem::replace(&mut self.place.argument, true);
        for argument in &mut call.arguments {
            self.headed(argument, Role::Moved);
        }
        self.place.argument = outside;
    }

    fn map(&mut self, map: &mut ir::Map) {
        let number = self.maps.len();
        self.maps.push(Items {
            moved: map.item_moved || pattern::needs_the_value(&map.pattern),
            repeated: false,
            depth: self.depth + 1,
        });
        let local = match &mut map.items {
            ir::Items::Lent(items) => {
                if let Some(name) = bare_name(items).cloned() {
                    self.meet(&name, Role::Lent);
                } else {
                    items.visit(self);
                }
                Local::Plain
            }
            ir::Items::Owned(items) => {
                self.headed(items, Role::Iterated);
                Local::Item(number)
            }
        };
        let outside = std::mem::replace(&mut self.place.repeated, true);
        self.depth += 1;
        self.scoped(|this| {
            this.bind(&map.pattern, local);
            this.form(&mut map.body);
        });
        self.depth -= 1;
        self.place.repeated = outside;
        if let (Local::Item(_), Some(items)) = (local, self.maps.get(number)) {
            map.item_moved = items.moved;
            map.item_repeated = items.repeated;
        }
    }

    /// The condition of a branch: bare names in it are values, and its `let`s bind names for the branch.
    fn condition(&mut self, condition: &mut Expr) {
        match condition {
            Expr::Binary(both) if matches!(both.op, BinOp::And(_) | BinOp::Or(_)) => {
                self.condition(&mut both.left);
                self.condition(&mut both.right);
            }
            Expr::Unary(not) if matches!(not.op, UnOp::Not(_)) => self.condition(&mut not.expr),
            Expr::Let(binding) => {
                self.headed(&mut binding.expr, Role::Scrutinee);
                self.bind(&binding.pat, Local::Branch);
            }
            other => self.headed(other, Role::Condition),
        }
    }
}
