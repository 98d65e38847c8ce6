//! Where an expression holds calls that make it more than plain code, and which names are functions there.

use syn::{Arm, Block, Expr, ExprCall, ExprIf, ExprPath, Pat, Stmt};

use super::form::Reader;
use super::{call, pattern};
use crate::names::Names;

impl Reader<'_> {
    /// The function, if `call` is one that makes a node. A value of the workflow that is called is a closure and makes an expression.
    pub(super) fn callee<'a>(&self, call: &'a ExprCall) -> Option<&'a ExprPath> {
        let path = call::callee(call)?;
        let is_value = call::bare_name(&call.func).is_some_and(|name| {
            let name = call::key(name);
            let mut scopes = self.values.iter();
            let outermost = scopes.next().is_some_and(|names| names.contains(&name));
            (outermost && self.own.as_ref() != Some(&name))
                || scopes.any(|names| names.contains(&name))
        });
        (!is_value).then_some(path)
    }

    /// An `if` without `else` whose value gets a name is an `Option`, which plain Rust does not have.
    pub(super) fn is_branch(&mut self, branch: &ExprIf, kept: bool) -> bool {
        (kept && lacks_else(branch)) || self.branch_calls(branch)
    }

    /// Whether the expression holds a call where a form may stand.
    fn calls(&mut self, expression: &Expr) -> bool {
        match call::strip(expression) {
            Expr::Call(expression) => self.callee(expression).is_some(),
            Expr::ForLoop(looped) => self.block_calls(&looped.body, Some(&looped.pat)),
            Expr::If(branch) => self.branch_calls(branch),
            Expr::Match(choice) => choice.arms.iter().any(|arm| self.arm_calls(arm)),
            Expr::Block(block) => self.block_calls(&block.block, None),
            _ => false,
        }
    }

    fn branch_calls(&mut self, branch: &ExprIf) -> bool {
        self.enter_condition(&branch.cond);
        let then = self.block_calls(&branch.then_branch, None);
        self.values.pop();
        then || branch
            .else_branch
            .as_ref()
            .is_some_and(|(_, otherwise)| self.calls(otherwise))
    }

    pub(super) fn arm_calls(&mut self, arm: &Arm) -> bool {
        self.enter(&arm.pat);
        let found = self.calls(&arm.body);
        self.values.pop();
        found
    }

    pub(super) fn block_calls(&mut self, block: &Block, pattern: Option<&Pat>) -> bool {
        self.values.push(Names::default());
        if let Some(pattern) = pattern {
            self.bind(pattern);
        }
        let mut found = false;
        for statement in &block.stmts {
            match statement {
                Stmt::Expr(expression, _) => found |= self.calls(expression),
                Stmt::Local(local) => {
                    if let Some(init) = &local.init {
                        found |= self.calls(&init.expr);
                    }
                    self.bind(&local.pat);
                }
                Stmt::Item(_) | Stmt::Macro(_) => {}
            }
        }
        self.values.pop();
        found
    }

    /// Opens a scope with the names of a pattern; the caller closes it.
    pub(super) fn enter(&mut self, pattern: &Pat) {
        self.values.push(Names::default());
        self.bind(pattern);
    }

    fn bind(&mut self, pattern: &Pat) {
        if let Some(scope) = self.values.last_mut() {
            scope.insert_all(&pattern::names(pattern));
        }
    }

    /// Opens a scope with what the `let`s of a condition bind; the caller closes it.
    pub(super) fn enter_condition(&mut self, condition: &Expr) {
        self.values.push(Names::default());
        let mut rest = vec![condition];
        while let Some(part) = rest.pop() {
            match part {
                Expr::Let(binding) => self.bind(&binding.pat),
                Expr::Binary(both) => rest.extend([&*both.left, &*both.right]),
                _ => {}
            }
        }
    }
}

/// Whether an `if` or the last of its `else if`s has no `else`.
fn lacks_else(branch: &ExprIf) -> bool {
    match &branch.else_branch {
        None => true,
        Some((_, otherwise)) => matches!(&**otherwise, Expr::If(next) if lacks_else(next)),
    }
}
