//! The options of every place in one struct, filled in from what was written.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Error, Expr, ExprLit, Lit, LitStr, Path, spanned::Spanned};

use super::{
    Given, OnError, OnFailure, PolicyOptions, backoff,
    entry::Written,
    list,
    table::{Key, Row, Syntax},
    value,
};

/// Whatever an attribute gave; what its place does not know was refused before.
#[derive(Default)]
pub(super) struct Settings {
    pub(super) policy: PolicyOptions,
    pub(super) concurrency: Option<Expr>,
    pub(super) after: Vec<Ident>,
    pub(super) on_error: Option<Given<OnError>>,
    pub(super) on_failure: Option<Given<OnFailure>>,
    pub(super) name: Option<LitStr>,
    pub(super) blocking: Option<Span>,
    pub(super) infallible: Option<Span>,
    pub(super) durable: Option<Span>,
    pub(super) transient: Option<Span>,
    pub(super) krate: Option<Path>,
}

impl Settings {
    /// Understands one option; on an error it stays unset.
    pub(super) fn set(&mut self, row: &Row, ident: &Ident, written: Written) -> syn::Result<()> {
        match row.syntax {
            Syntax::Flag => self.set_flag(row, flag(row, ident, written)?),
            Syntax::Value => self.set_value(row, assigned(row, ident, written)?)?,
            Syntax::List => self.set_list(row, &list_of(row, ident, written)?, ident.span())?,
        }
        Ok(())
    }

    fn set_flag(&mut self, row: &Row, given: Given<bool>) {
        let set = given.value.then_some(given.span);
        match row.key {
            Key::Blocking => self.blocking = set,
            Key::Infallible => self.infallible = set,
            Key::Durable => self.durable = set,
            Key::Transient => self.transient = set,
            _ => self.policy.retry_panics = Some(given),
        }
    }

    fn set_list(&mut self, row: &Row, tokens: &TokenStream, span: Span) -> syn::Result<()> {
        match row.key {
            Key::Resources => self.policy.resources = Some(list::resources(tokens, span)?),
            Key::Limit => self.policy.limits = Some(list::limits(tokens, span)?),
            _ => self.after = list::after(tokens, span)?,
        }
        Ok(())
    }

    fn set_value(&mut self, row: &Row, expression: Expr) -> syn::Result<()> {
        let option = row.spelling;
        match row.key {
            Key::Retries => self.policy.retries = Some(value::retries(expression)?),
            Key::Backoff => self.policy.backoff = Some(backoff::backoff(&expression)?),
            Key::RetryIf => self.policy.retry_if = Some(value::retry_if(expression)?),
            Key::Timeout => self.policy.timeout = Some(value::duration(option, expression)?),
            Key::Deadline => self.policy.deadline = Some(value::duration(option, expression)?),
            Key::Priority => self.policy.priority = Some(value::priority(expression)?),
            Key::Estimate => self.policy.estimate = Some(value::duration(option, expression)?),
            Key::Concurrency => self.concurrency = Some(value::concurrency(expression)?),
            Key::OnError => {
                let values = [("fail", OnError::Fail), ("collect", OnError::Collect)];
                self.on_error = Some(value::one_of(option, &expression, &values)?);
            }
            Key::OnFailure => {
                let values = [
                    ("cancel", OnFailure::Cancel),
                    ("continue", OnFailure::Continue),
                ];
                self.on_failure = Some(value::one_of(option, &expression, &values)?);
            }
            Key::Name => self.name = Some(value::name(expression)?),
            Key::Crate => self.krate = Some(value::path(expression)?),
            // These are flags, lists or refused.
            Key::RetryPanics
            | Key::Blocking
            | Key::Infallible
            | Key::Durable
            | Key::Transient
            | Key::Resources
            | Key::Limit
            | Key::After
            | Key::Later => {}
        }
        Ok(())
    }
}

fn flag(row: &Row, ident: &Ident, written: Written) -> syn::Result<Given<bool>> {
    let span = ident.span();
    let found = match written {
        Written::Nothing => return Ok(Given { value: true, span }),
        Written::Assigned(expression) => match value::ungroup(*expression) {
            Expr::Lit(ExprLit {
                lit: Lit::Bool(bool),
                ..
            }) => {
                return Ok(Given {
                    value: bool.value,
                    span,
                });
            }
            other => other.span(),
        },
        Written::List(_, span) => span,
    };
    let option = row.spelling;
    Err(Error::new(
        found,
        format!("`{option}` is on or off and takes no other value: write `{option}`"),
    ))
}

fn assigned(row: &Row, ident: &Ident, written: Written) -> syn::Result<Expr> {
    let (span, cause) = match written {
        Written::Assigned(expression) => return Ok(value::ungroup(*expression)),
        Written::Nothing => (ident.span(), "needs a value"),
        Written::List(_, span) => (span, "takes its value after `=`"),
    };
    Err(Error::new(
        span,
        format!(
            "`{}` {cause}: write `{}`\n{}",
            row.spelling, row.example, row.about
        ),
    ))
}

fn list_of(row: &Row, ident: &Ident, written: Written) -> syn::Result<TokenStream> {
    let span = match written {
        Written::List(tokens, _) => return Ok(tokens),
        Written::Assigned(expression) => expression.span(),
        Written::Nothing => ident.span(),
    };
    Err(Error::new(
        span,
        format!(
            "`{}` takes a list in parentheses: write `{}`\n{}",
            row.spelling, row.example, row.about
        ),
    ))
}
