//! The statements of the mirror's body.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{Attribute, Expr, FnArg, ItemFn, Local, Pat, Path, Stmt};

use super::order::{self, Place};
use super::value::Writer;
use super::{half_typed, names};
use crate::diagnostics::Diagnostics;
use crate::names::Names;
use crate::options::{self, NodeOptions, OnError};
use crate::parse::call::key;
use crate::parse::{attributes, pattern, workflow};

/// A body, its half-typed statements completed where that is possible.
pub(super) struct Body<'a> {
    krate: &'a Path,
    /// Parameters and nodes.
    values: Names,
    statements: Vec<Stmt>,
    tail: Option<Stmt>,
}

impl<'a> Body<'a> {
    pub(super) fn of(function: &ItemFn, krate: &'a Path) -> Self {
        let (body, tail) = split(&function.block.stmts);
        let statements: Vec<Stmt> = body
            .iter()
            .map(|statement| match statement {
                Stmt::Expr(Expr::Verbatim(tokens), None) => {
                    half_typed::complete(tokens).unwrap_or_else(|| statement.clone())
                }
                other => other.clone(),
            })
            .collect();
        let mut values = Names::default();
        for input in &function.sig.inputs {
            if let FnArg::Typed(typed) = input {
                values.insert_all(&pattern::names(&typed.pat));
            }
        }
        for name in statements.iter().flat_map(workflow::let_names) {
            values.insert(name);
        }
        Self {
            krate,
            values,
            statements,
            tail: tail.cloned(),
        }
    }

    /// The body as ordinary Rust.
    pub(super) fn tokens(self) -> TokenStream {
        let places: Vec<Place> = self.statements.iter().map(place).collect();
        let mut statements: Vec<Option<Stmt>> = self.statements.into_iter().map(Some).collect();
        let mut tokens = TokenStream::new();
        for index in order::sort(&places) {
            let Some(statement) = statements.get_mut(index).and_then(Option::take) else {
                continue;
            };
            let statement = Statement {
                krate: self.krate,
                values: &self.values,
            }
            .tokens(statement);
            tokens.extend(statement);
        }
        // The result moves what it names, so that it is Rust already.
        if let Some(mut tail) = self.tail {
            tokens.extend(match &mut tail {
                Stmt::Expr(Expr::Verbatim(tokens), _) => half_typed::as_written(tokens),
                Stmt::Expr(expression, _) => {
                    attributes::take(expression);
                    tail.into_token_stream()
                }
                _ => tail.into_token_stream(),
            });
        }
        tokens
    }
}

/// Separates the result. What is half-typed at the end of a body may become the result, or run into the one that follows.
fn split(statements: &[Stmt]) -> (&[Stmt], Option<&Stmt>) {
    match statements.split_last() {
        Some((last @ Stmt::Expr(Expr::Verbatim(tokens), None), before))
            if !half_typed::ends_with_semicolon(tokens) =>
        {
            (before, Some(last))
        }
        _ => workflow::split(statements),
    }
}

fn place(statement: &Stmt) -> Place {
    Place {
        binds: workflow::let_names(statement),
        words: order::words(statement.to_token_stream()),
    }
}

/// Writes one statement.
struct Statement<'a> {
    krate: &'a Path,
    values: &'a Names,
}

impl Statement<'_> {
    fn tokens(&self, statement: Stmt) -> TokenStream {
        match statement {
            Stmt::Local(local) => self.local(local),
            Stmt::Expr(Expr::Verbatim(tokens), _) => half_typed::as_written(&tokens),
            Stmt::Expr(mut expression, _) => {
                let options = options(&attributes::take(&mut expression));
                let mentioned = mentioned(&options);
                let value = self
                    .writer(None, &expression, &options)
                    .value(expression, false);
                hygienic!(#mentioned #value;)
            }
            Stmt::Macro(mut statement) => {
                let options = options(&std::mem::take(&mut statement.attrs));
                let mentioned = mentioned(&options);
                let call = statement.mac;
                hygienic!(#mentioned #call;)
            }
            Stmt::Item(item) => item.into_token_stream(),
        }
    }

    fn local(&self, local: Local) -> TokenStream {
        let options = options(&local.attrs);
        let mentioned = mentioned(&options);
        let (keyword, pattern) = (local.let_token, local.pat);
        let Some(init) = local.init else {
            return hygienic!(#mentioned #keyword #pattern;);
        };
        let kept = !matches!(&pattern, Pat::Wild(_));
        let own = match pattern::names(&pattern).as_slice() {
            [own] => Some(key(own)),
            _ => None,
        };
        let writer = self.writer(own, &init.expr, &options);
        let value = match init.diverge {
            None => writer.value(*init.expr, kept),
            Some((_, otherwise)) => {
                let value = writer.result(*init.expr, kept);
                let otherwise = writer.value(*otherwise, kept);
                hygienic! {
                    match #value {
                        ::core::result::Result::Ok(value) => value,
                        ::core::result::Result::Err(_) => #otherwise,
                    }
                }
            }
        };
        hygienic!(#mentioned #keyword #pattern = #value;)
    }

    fn writer(&self, own: Option<String>, expression: &Expr, options: &NodeOptions) -> Writer<'_> {
        let on_error = options.on_error.map(|given| given.value);
        Writer {
            krate: self.krate,
            values: names::outside(self.values, expression),
            own,
            collects: on_error == Some(OnError::Collect),
        }
    }
}

/// What `#[node(..)]` says; mistakes in it are reported elsewhere.
fn options(attributes: &[Attribute]) -> NodeOptions {
    let mut nobody = Diagnostics::default();
    let attribute = attributes
        .iter()
        .find(|attribute| attribute.path().is_ident("node"));
    attribute.map_or_else(NodeOptions::default, |attribute| {
        let tokens = options::attribute_tokens(attribute, &mut nobody);
        options::parse_node(tokens, proc_macro2::Span::call_site(), &mut nobody)
    })
}

/// Uses of the names in options, so that they can be looked up and renamed.
fn mentioned(options: &NodeOptions) -> TokenStream {
    let after: &[Ident] = &options.after;
    let retry_if = options.policy.retry_if.iter();
    hygienic!(#(let _ = &#after;)* #(let _ = #retry_if;)*)
}
