//! The signature of a workflow: its inputs, and what a run gives.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{ReturnType, Safety, Signature, Type, parse_quote};

use super::parameter;
use crate::diagnostics::Diagnostics;
use crate::ir::Parameter;

/// What a signature says.
pub(super) struct Header {
    pub(super) parameters: Vec<Parameter>,
    pub(super) output: Type,
    /// A body cannot be checked against what was understood.
    pub(super) broken: bool,
}

/// Reads a signature. `None` for a method, beside which nothing can be expanded.
pub(super) fn read(
    signature: &Signature,
    krate: &syn::Path,
    diagnostics: &mut Diagnostics,
) -> Option<Header> {
    if let Some(receiver) = signature.receiver() {
        diagnostics.error(
            receiver.self_token.span,
            "a workflow is no method: take what it needs as a parameter (`service: Service`), and call it from a method if need be",
        );
        return None;
    }
    qualifiers(signature, diagnostics);
    let mut broken = false;
    let parameters = parameter::read_all(signature, &mut broken, diagnostics);
    if !broken {
        refuse_lifetimes(signature, diagnostics);
    }
    let (output, reported) = output(signature, krate, diagnostics);
    broken |= reported;
    Some(Header {
        parameters,
        output,
        broken,
    })
}

fn qualifiers(signature: &Signature, diagnostics: &mut Diagnostics) {
    if signature.asyncness.is_none() {
        diagnostics.error(
            signature.fn_token.span,
            "a workflow is an `async fn`: write `async` in front of `fn`",
        );
    }
    let mut refuse = |span: Span, word: &str| {
        diagnostics.error(span, format!("a workflow cannot be `{word}`: remove it"));
    };
    if let Some(word) = signature.constness {
        refuse(word.span, "const");
    }
    match &signature.safety {
        Safety::Unsafe(word) => refuse(word.span, "unsafe"),
        Safety::Safe(word) => refuse(word.span(), "safe"),
        Safety::Default => {}
    }
    if let Some(abi) = &signature.abi {
        refuse(abi.extern_token.span, "extern");
    }
    if let Some(variadic) = &signature.variadic {
        diagnostics.error(
            variadic.dots.span(),
            "a workflow has a fixed number of inputs: take a `Vec` instead of `...`",
        );
    }
}

/// For lifetimes that no parameter was reported for already.
fn refuse_lifetimes(signature: &Signature, diagnostics: &mut Diagnostics) {
    if let Some(lifetime) = signature.generics.lifetimes().next() {
        diagnostics.error(
            lifetime.lifetime.span(),
            "a run owns its inputs, so a workflow has no lifetime parameters: take owned types, or `Arc<T>` for what is shared",
        );
    }
}

/// The declared type, or what stands in for one that was reported; and whether it was.
fn output(signature: &Signature, krate: &syn::Path, diagnostics: &mut Diagnostics) -> (Type, bool) {
    let why =
        "a workflow returns a `Result`, since a node can fail, time out, panic or be cancelled";
    match &signature.output {
        ReturnType::Default => {
            diagnostics.error(
                signature.paren_token.span.close(),
                format!("{why}: write `-> dagflow::Result<()>` or an error type of your own"),
            );
            (parse_quote!(#krate::Result<()>), true)
        }
        ReturnType::Type(_, ty) if is_result(ty) => ((**ty).clone(), false),
        ReturnType::Type(_, ty) => {
            let written = quote::quote!(#ty).to_string().replace(' ', "");
            diagnostics.push(syn::Error::new_spanned(
                ty,
                format!(
                    "{why}: write `-> dagflow::Result<{written}>` or an error type of your own"
                ),
            ));
            (parse_quote!(#krate::Result<#ty>), true)
        }
    }
}

/// By its name, as nothing else is known here: `Result`, `io::Result`, `ApiResult`.
fn is_result(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident.to_string().contains("Result")),
        Type::Paren(inner) => is_result(&inner.elem),
        Type::Group(inner) => is_result(&inner.elem),
        // Only its expansion can tell.
        Type::Macro(_) => true,
        _ => false,
    }
}
