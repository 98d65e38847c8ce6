//! The value of a node as an expression of ordinary Rust.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Block, Expr, ExprCall, ExprForLoop, ExprIf, ExprMatch, Pat, Path, Stmt};

use super::names;
use crate::names::Names;
use crate::parse::call::{self, bare_name, key};
use crate::parse::pattern;

/// Writes the values of one statement.
pub(super) struct Writer<'a> {
    pub(super) krate: &'a Path,
    /// The values that the statement does not bind anew; a call of one of them is no task.
    pub(super) values: Names,
    /// The name of the `let`: `let page = page(..)` calls the function of that name.
    pub(super) own: Option<String>,
    /// `on_error = collect`.
    pub(super) collects: bool,
}

/// Whether nothing is run if no condition holds.
fn is_open(branch: &ExprIf) -> bool {
    match &branch.else_branch {
        None => true,
        Some((_, otherwise)) => match call::strip(otherwise) {
            Expr::If(next) => is_open(next),
            _ => false,
        },
    }
}

impl Writer<'_> {
    /// What the node's name stands for. `kept` says that it has one.
    pub(super) fn value(&self, expression: Expr, kept: bool) -> TokenStream {
        match call::strip_owned(expression) {
            Expr::Call(call) if self.is_node(&call) => {
                let result = self.call(call);
                if self.collects {
                    result
                } else {
                    hygienic!(#result.ok().unwrap())
                }
            }
            Expr::ForLoop(looped) => self.map(looped, kept),
            Expr::If(branch) => self.branch(branch, kept),
            Expr::Match(choice) => self.choice(choice, kept),
            Expr::Block(block) if block.label.is_none() && block.attrs.is_empty() => {
                self.block(block.block, kept)
            }
            other => self.written(other),
        }
    }

    /// The same as a `Result`, for a node with a fallback.
    pub(super) fn result(&self, expression: Expr, kept: bool) -> TokenStream {
        match call::strip_owned(expression) {
            Expr::Call(call) if self.is_node(&call) => self.call(call),
            other => {
                let value = self.value(other, kept);
                hygienic!(::core::result::Result::<_, ()>::Ok(#value))
            }
        }
    }

    fn is_node(&self, call: &ExprCall) -> bool {
        let is_value = bare_name(&call.func).is_some_and(|name| {
            let name = key(name);
            self.values.contains(&name) && self.own.as_ref() != Some(&name)
        });
        call::callee(call).is_some() && !is_value
    }

    /// The `Result` of a call, whatever it returns and whether or not there is something to await.
    fn call(&self, mut call: ExprCall) -> TokenStream {
        let krate = self.krate;
        for argument in &mut call.args {
            self.argument(argument);
        }
        hygienic! {
            match #call {
                called => {
                    let probe = #krate::__private::probe(&called);
                    probe.future::<#krate::__private::PlainFunction>(called).await
                }
            }
        }
    }

    fn argument(&self, argument: &mut Expr) {
        if let Some(outcome) = self.outcome(argument) {
            *argument = Expr::Verbatim(outcome);
        } else if bare_name(argument).is_none() {
            names::lend(argument, &self.values);
        }
    }

    /// `outcome(x)` with a function that exists.
    fn outcome(&self, argument: &Expr) -> Option<TokenStream> {
        let Expr::Call(call) = argument else {
            return None;
        };
        let function = bare_name(&call.func).filter(|name| *name == "outcome")?;
        let name = call
            .args
            .first()
            .filter(|_| call.args.len() == 1)
            .and_then(bare_name)
            .filter(|name| self.values.contains(&key(name)))?;
        let krate = self.krate;
        Some(hygienic!(#krate::__private::#function(&#name)))
    }

    fn map(&self, looped: ExprForLoop, kept: bool) -> TokenStream {
        let ExprForLoop {
            pat: pattern,
            mut expr,
            body,
            ..
        } = looped;
        names::lend_inside(&mut expr, &self.values);
        // An item is a value like others, but for one that is a reference already.
        let mut values = self.values.clone();
        if !matches!(*expr, Expr::Reference(_)) {
            values.insert_all(&pattern::names(&pattern));
        }
        let items = self.items(&expr);
        let inner = Writer {
            krate: self.krate,
            values,
            own: self.own.clone(),
            collects: self.collects,
        };
        let body = inner.block(body, kept);
        if !kept {
            return hygienic!(for #pattern in #items { #body; });
        }
        hygienic! {
            {
                let mut list = ::std::vec::Vec::new();
                for #pattern in #items { list.push(#body); }
                list
            }
        }
    }

    /// The values that are lent to the conditions of a form.
    fn lent(&self, form: &Expr) -> Names {
        let mut moved = Names::default();
        names::moved(form, &mut moved);
        self.values.without(&moved)
    }

    /// What a map runs over: behind a `&`, whatever derefs to a slice.
    fn items(&self, expression: &Expr) -> TokenStream {
        match expression {
            Expr::Reference(lent) if matches!(*lent.expr, Expr::Path(_) | Expr::Field(_)) => {
                let krate = self.krate;
                hygienic!((&&&&&#krate::__private::ItemsProbe(#lent)).items())
            }
            other => other.into_token_stream(),
        }
    }

    fn branch(&self, branch: ExprIf, kept: bool) -> TokenStream {
        let is_open = kept && is_open(&branch);
        self.branch_of(branch, kept, is_open)
    }

    /// One `if` of a chain, which gives an `Option` if it has no last `else`.
    fn branch_of(&self, branch: ExprIf, kept: bool, is_open: bool) -> TokenStream {
        let lent = self.lent(&Expr::If(branch.clone()));
        let mut condition = branch.cond;
        names::lend_inside(&mut condition, &lent);
        let mut then = self.block(branch.then_branch, kept);
        if is_open {
            then = hygienic!({ ::core::option::Option::Some(#then) });
        }
        let otherwise = match branch.else_branch {
            Some((_, otherwise)) => match call::strip_owned(*otherwise) {
                Expr::If(next) => self.branch_of(next, kept, is_open),
                other => self.value(other, kept),
            },
            None if is_open => hygienic!(::core::option::Option::None),
            None => return hygienic!(if #condition { #then; }),
        };
        hygienic!(if #condition #then else { #otherwise })
    }

    fn choice(&self, choice: ExprMatch, kept: bool) -> TokenStream {
        let lent = self.lent(&Expr::Match(choice.clone()));
        let mut scrutinee = choice.expr;
        names::lend_inside(&mut scrutinee, &lent);
        let arms = choice.arms.into_iter().map(|arm| {
            let (pattern, guard) = match arm.pat {
                Pat::Guard(guarded) => {
                    let mut guard = *guarded.guard;
                    names::lend_inside(&mut guard, &lent);
                    (*guarded.pat, Some(hygienic!(if #guard)))
                }
                pattern => (pattern, None),
            };
            let body = self.value(*arm.body, kept);
            hygienic!(#pattern #guard => { #body })
        });
        hygienic!(match #scrutinee { #(#arms)* })
    }

    /// A block, with its braces; the value of one that holds a single expression.
    fn block(&self, block: Block, kept: bool) -> TokenStream {
        if let [Stmt::Expr(expression, _)] = block.stmts.as_slice() {
            let value = self.value(expression.clone(), kept);
            return hygienic!({ #value });
        }
        self.written(Expr::Block(syn::ExprBlock {
            attrs: Vec::new(),
            label: None,
            block,
        }))
    }

    fn written(&self, mut expression: Expr) -> TokenStream {
        names::lend(&mut expression, &self.values);
        expression.into_token_stream()
    }
}
