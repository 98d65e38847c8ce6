//! From an expression to what a node does: a call, a map, a branch, or the expression as written.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Block, Expr, ExprCall, ExprForLoop, ExprIf, ExprMatch, Pat, Stmt};

use super::{attributes, call, escape};
use crate::diagnostics::Diagnostics;
use crate::ir;
use crate::names::Names;

/// Reads forms; one reader serves a whole workflow, since it numbers the call sites.
pub(super) struct Reader<'d> {
    /// Names of values, innermost scope last; a call of one of them is no task.
    pub(super) values: Vec<Names>,
    /// The name of the node that is being read: `let page = page(..)` calls the function of that name.
    pub(super) own: Option<String>,
    sites: usize,
    maps: usize,
    /// How many branches and fallbacks are around what is being read.
    branches: usize,
    /// Something was reported that makes the body unusable.
    pub(super) broken: bool,
    pub(super) diagnostics: &'d mut Diagnostics,
}

impl<'d> Reader<'d> {
    /// `values` are the parameters and nodes.
    pub(super) fn new(values: Names, diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            values: vec![values],
            own: None,
            sites: 0,
            maps: 0,
            branches: 0,
            broken: false,
            diagnostics,
        }
    }

    /// Reads what a node does. `kept` says that its value gets a name, and is not thrown away.
    pub(super) fn form(&mut self, expression: Expr, kept: bool) -> ir::Form {
        match call::strip_owned(expression) {
            Expr::Call(expression) => self.call(expression),
            Expr::ForLoop(looped) if kept || self.block_calls(&looped.body, Some(&looped.pat)) => {
                self.map(looped, kept)
            }
            Expr::If(branch) if self.is_branch(&branch, kept) => self.branch(branch, kept),
            Expr::Match(choice) if choice.arms.iter().any(|arm| self.arm_calls(arm)) => {
                self.choice(choice, kept)
            }
            other => self.expression(other),
        }
    }

    /// Reads the block behind the `else` of a `let`.
    pub(super) fn fallback(&mut self, otherwise: Expr, kept: bool) -> ir::Form {
        self.branches += 1;
        let form = self.branch_body(otherwise, kept);
        self.branches -= 1;
        form
    }

    /// Reads a block that holds one form, such as the body of a loop.
    fn block(&mut self, block: Block, kept: bool) -> ir::Form {
        let calls = self.block_calls(&block, None);
        if let [Stmt::Expr(expression, semicolon)] = block.stmts.as_slice()
            && (calls || semicolon.is_none())
        {
            if let (Some(semicolon), true) = (semicolon, kept) {
                self.error(
                    semicolon.span,
                    "this `;` throws away the value that the node is named for: remove it",
                );
            }
            let mut expression = expression.clone();
            self.refuse_options(&mut expression);
            return self.form(expression, kept);
        }
        if calls {
            self.too_much(&block);
        }
        self.expression(Expr::Block(syn::ExprBlock {
            attrs: Vec::new(),
            label: None,
            block,
        }))
    }

    /// `#[node(..)]` inside a branch or a map.
    fn refuse_options(&mut self, expression: &mut Expr) {
        for attribute in attributes::take(expression) {
            if attribute.path().is_ident("node") || attribute.path().is_ident("finally") {
                self.error(
                    attribute.span(),
                    "this attribute goes in front of the whole statement; it then holds for every call in it",
                );
            }
        }
    }

    fn too_much(&mut self, block: &Block) {
        let span = block
            .stmts
            .get(1)
            .map_or_else(Span::call_site, Spanned::span);
        self.error(
            span,
            "a branch or the body of a `for` node is one call: move these statements into an `async fn` of their own, or into \
             another workflow, and call that here",
        );
    }

    fn call(&mut self, expression: ExprCall) -> ir::Form {
        let Some(path) = self.callee(&expression).cloned() else {
            return self.expression(Expr::Call(expression));
        };
        let site = self.sites;
        self.sites += 1;
        let span = expression.paren_token.span.join();
        let arguments: Vec<Expr> = expression.args.into_iter().collect();
        for argument in &arguments {
            self.check_jumps(argument);
        }
        ir::Form::Call(ir::Call {
            site,
            importable: call::importable(&path),
            path,
            arguments,
            span,
        })
    }

    fn expression(&mut self, expression: Expr) -> ir::Form {
        self.check_jumps(&expression);
        ir::Form::Expression(expression)
    }

    fn map(&mut self, looped: ExprForLoop, kept: bool) -> ir::Form {
        if self.branches > 0 {
            self.error(
                looped.for_token.span,
                "a `for` node cannot stand inside of a branch or a fallback: move it into a workflow of its own and call that here",
            );
        }
        if let Some(label) = &looped.label {
            self.error(
                label.name.span(),
                "a `for` node is no loop, so its label has no use: remove it",
            );
        }
        self.check_jumps(&looped.expr);
        let items = match call::strip_owned(*looped.expr) {
            Expr::Reference(lent) if lent.mutability.is_none() => ir::Items::Lent(*lent.expr),
            other => self.iterator(other),
        };
        self.enter(&looped.pat);
        self.maps += 1;
        let body = self.block(looped.body, kept);
        self.maps -= 1;
        self.values.pop();
        ir::Form::Map(Box::new(ir::Map {
            pattern: *looped.pat,
            items,
            body: Box::new(body),
            item_moved: false,
            item_repeated: false,
        }))
    }

    /// The items of `xs.iter()` are borrowed from a value that they cannot keep alive. It is read as the `&xs` that is meant.
    fn iterator(&mut self, items: Expr) -> ir::Items {
        if let Expr::MethodCall(call) = &items
            && let Some(name) = call::bare_name(&call.receiver)
            && self
                .values
                .iter()
                .any(|names| names.contains(&call::key(name)))
            && call.method == "iter"
            && call.args.is_empty()
        {
            let message = format!(
                "`{name}.iter()` borrows its items, and a `for` node keeps them: write `&{name}`, which lends them to the body, or \
                 `{name}.iter().cloned()`"
            );
            self.diagnostics.error(call.method.span(), message);
            return ir::Items::Lent((*call.receiver).clone());
        }
        ir::Items::Owned(items)
    }

    fn branch(&mut self, branch: ExprIf, kept: bool) -> ir::Form {
        self.check_jumps(&branch.cond);
        self.branches += 1;
        self.enter_condition(&branch.cond);
        let then = self.block(branch.then_branch, kept);
        self.values.pop();
        let otherwise = branch
            .else_branch
            .map(|(_, otherwise)| Box::new(self.branch_body(*otherwise, kept)));
        self.branches -= 1;
        ir::Form::If {
            condition: *branch.cond,
            then: Box::new(then),
            otherwise,
        }
    }

    fn choice(&mut self, choice: ExprMatch, kept: bool) -> ir::Form {
        self.check_jumps(&choice.expr);
        self.branches += 1;
        let mut arms = Vec::new();
        for arm in choice.arms {
            let (pattern, guard) = match arm.pat {
                Pat::Guard(guarded) => (*guarded.pat, Some(*guarded.guard)),
                pattern => (pattern, None),
            };
            if let Some(guard) = &guard {
                self.check_jumps(guard);
            }
            self.enter(&pattern);
            let body = self.branch_body(*arm.body, kept);
            self.values.pop();
            arms.push(ir::Arm {
                pattern,
                guard,
                body,
            });
        }
        self.branches -= 1;
        ir::Form::Match {
            scrutinee: *choice.expr,
            arms,
        }
    }

    /// An arm or what follows `else`: a block or a form without braces.
    fn branch_body(&mut self, body: Expr, kept: bool) -> ir::Form {
        match body {
            Expr::Block(block) if block.label.is_none() && block.attrs.is_empty() => {
                self.block(block.block, kept)
            }
            // The last `if` of a chain: without an `else` it is a branch by itself even where nothing is called in it.
            Expr::If(branch) => self.branch(branch, kept),
            other => self.form(other, kept),
        }
    }

    fn check_jumps(&mut self, expression: &Expr) {
        let place = if self.maps > 0 {
            escape::Place::Map
        } else {
            escape::Place::Node
        };
        self.broken |= escape::check(expression, place, self.diagnostics);
    }

    /// Reports something that makes the body unusable.
    pub(super) fn error(&mut self, span: Span, message: impl Into<String>) {
        self.broken = true;
        self.diagnostics.error(span, message);
    }
}
