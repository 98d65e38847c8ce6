//! From the tokens of an attribute to options; an error never hides the ones after it.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, Error, Meta, parse::Parser};

use super::{
    NodeOptions, TaskOptions, WorkflowOptions, check,
    entry::{self, Entry},
    settings::Settings,
    table::Place,
};
use crate::diagnostics::Diagnostics;

/// Reads what stands in the parentheses of `#[task(..)]`.
pub(crate) fn parse_task(tokens: TokenStream, diagnostics: &mut Diagnostics) -> TaskOptions {
    let settings = settings(Place::Task, tokens, diagnostics);
    TaskOptions {
        policy: settings.policy,
        name: settings.name,
        blocking: settings.blocking,
        infallible: settings.infallible,
        krate: settings.krate,
    }
}

/// Reads what stands in the parentheses of `#[node(..)]`; `span` is the attribute.
pub(crate) fn parse_node(
    tokens: TokenStream,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> NodeOptions {
    let settings = settings(Place::Node, tokens, diagnostics);
    NodeOptions {
        policy: settings.policy,
        concurrency: settings.concurrency,
        after: settings.after,
        on_error: settings.on_error,
        name: settings.name,
        infallible: settings.infallible,
        transient: settings.transient,
        span: Some(span),
    }
}

/// Reads what stands in the parentheses of `#[workflow(..)]`.
pub(crate) fn parse_workflow(
    tokens: TokenStream,
    diagnostics: &mut Diagnostics,
) -> WorkflowOptions {
    let settings = settings(Place::Workflow, tokens, diagnostics);
    WorkflowOptions {
        concurrency: settings.concurrency,
        deadline: settings.policy.deadline,
        on_failure: settings.on_failure,
        durable: settings.durable,
        name: settings.name,
        krate: settings.krate,
    }
}

/// The tokens in the parentheses of an attribute such as `#[node(..)]` or `#[workflow(..)]`: none for a bare `#[node]`.
pub(crate) fn attribute_tokens(
    attribute: &Attribute,
    diagnostics: &mut Diagnostics,
) -> TokenStream {
    match &attribute.meta {
        Meta::Path(_) => TokenStream::new(),
        Meta::List(list) => list.tokens.clone(),
        other @ Meta::NameValue(_) => {
            let name = other
                .path()
                .get_ident()
                .map_or_else(String::new, ToString::to_string);
            diagnostics.push(Error::new_spanned(
                other,
                format!("options stand in parentheses: write `#[{name}(name = \"..\")]`"),
            ));
            TokenStream::new()
        }
    }
}

fn settings(place: Place, tokens: TokenStream, diagnostics: &mut Diagnostics) -> Settings {
    let mut entries = Vec::new();
    let mut complete = true;
    let read = |input: syn::parse::ParseStream<'_>| {
        while !input.is_empty() {
            let entry = entry::read(place, input, diagnostics);
            complete &= entry.is_some();
            entries.extend(entry);
        }
        Ok(())
    };
    // What `syn` says here repeats an error that was reported where it came up: a half-read group.
    let _repeated: syn::Result<()> = read.parse2(tokens);
    let mut settings = Settings::default();
    let mut seen: Vec<Ident> = Vec::new();
    for Entry {
        row,
        ident,
        written,
    } in entries
    {
        if seen.contains(&ident) {
            diagnostics.error(
                ident.span(),
                format!("`{ident}` is given twice: keep one of them"),
            );
            continue;
        }
        if let Err(error) = settings.set(row, &ident, written) {
            diagnostics.push(error);
        }
        seen.push(ident);
    }
    check::contradictions(place, complete, &settings, &seen, diagnostics);
    settings
}
