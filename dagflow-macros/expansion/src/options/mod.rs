//! The options of `#[task(..)]`, `#[node(..)]` and `#[workflow(..)]`: one table, one parser, one spelling.

mod backoff;
mod check;
#[cfg(test)]
mod docs;
mod entry;
mod list;
mod parse;
mod policy;
mod settings;
mod table;
#[cfg(test)]
mod tests;
mod value;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Expr, LitStr, Path};

pub(crate) use parse::{attribute_tokens, parse_node, parse_task, parse_workflow};
pub(crate) use policy::{Backoff, DurationValue, Jitter, PolicyOptions, Resource, Retries, Shape};

/// What `#[task(..)]` says.
#[derive(Default)]
pub(crate) struct TaskOptions {
    pub(crate) policy: PolicyOptions,
    /// The task's name in graphs and reports; the function's name if absent.
    pub(crate) name: Option<LitStr>,
    /// Runs on the threads for blocking work; holds where the option stands.
    pub(crate) blocking: Option<Span>,
    /// The function promises not to return a `Result`; holds where the option stands.
    pub(crate) infallible: Option<Span>,
    /// The path of the `dagflow` crate, if it is not `::dagflow`.
    pub(crate) krate: Option<Path>,
}

/// What `#[node(..)]` says; its policy overrides the task's, option by option. `Default` is a node without options.
#[derive(Default)]
pub(crate) struct NodeOptions {
    pub(crate) policy: PolicyOptions,
    /// How many items of a map run at a time; only for maps.
    pub(crate) concurrency: Option<Expr>,
    /// Nodes that have to be done before this one starts, though it takes no value of theirs.
    pub(crate) after: Vec<Ident>,
    /// What a failed item does to its map; only for maps.
    pub(crate) on_error: Option<Given<OnError>>,
    /// The node's name in graphs and reports; the binding's name if absent.
    pub(crate) name: Option<LitStr>,
    /// The node promises that its value is not a `Result`; holds where the option stands.
    pub(crate) infallible: Option<Span>,
    /// The value is not recorded in a durable run; holds where the option stands.
    pub(crate) transient: Option<Span>,
    /// The attribute, for errors about the node's options as a whole; `None` without one.
    pub(crate) span: Option<Span>,
}

/// What `#[workflow(..)]` says.
#[derive(Default)]
pub(crate) struct WorkflowOptions {
    /// How many nodes run at a time.
    pub(crate) concurrency: Option<Expr>,
    /// How long a run may take.
    pub(crate) deadline: Option<DurationValue>,
    /// What a failed node does to the others.
    pub(crate) on_failure: Option<Given<OnFailure>>,
    /// Every value can be recorded; holds where the option stands.
    pub(crate) durable: Option<Span>,
    /// The workflow's name in graphs and reports; the function's name if absent.
    pub(crate) name: Option<LitStr>,
    /// The path of the `dagflow` crate, if it is not `::dagflow`.
    pub(crate) krate: Option<Path>,
}

/// The value of an option together with where it was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Given<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

/// `on_error = collect | fail`: what a failed item does to its map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OnError {
    /// The map's value is a `Vec<Result<T, E>>`.
    Collect,
    /// The map fails with its first failed item.
    Fail,
}

/// `on_failure = cancel | continue`: what a failed node does to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OnFailure {
    /// Nothing new starts and what runs is dropped.
    Cancel,
    /// Branches that do not depend on the failed node finish.
    Continue,
}

impl TaskOptions {
    /// The path that expansions name the library by.
    pub(crate) fn krate(&self) -> Path {
        crate_path(self.krate.as_ref())
    }

    /// The calls on a `Policy` that these options stand for, after `base`.
    pub(crate) fn apply(&self, base: TokenStream, krate: &Path) -> TokenStream {
        let policy = self.policy.apply(base, krate);
        if self.blocking.is_some() {
            quote!(#policy.blocking(true))
        } else {
            policy
        }
    }
}

impl NodeOptions {
    /// The calls on a `Policy` that these options stand for, after `base`.
    pub(crate) fn apply(&self, base: TokenStream, krate: &Path) -> TokenStream {
        let mut policy = self.policy.apply(base, krate);
        if let Some(concurrency) = &self.concurrency {
            policy.extend(quote!(.concurrency(#concurrency)));
        }
        if let Some(on_error) = self.on_error {
            let collect = on_error.value == OnError::Collect;
            policy.extend(quote!(.collect(#collect)));
        }
        policy
    }
}

impl WorkflowOptions {
    /// The path that expansions name the library by.
    pub(crate) fn krate(&self) -> Path {
        crate_path(self.krate.as_ref())
    }
}

fn crate_path(given: Option<&Path>) -> Path {
    given
        .cloned()
        .unwrap_or_else(|| syn::parse_quote!(::dagflow))
}
