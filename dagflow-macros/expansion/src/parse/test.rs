//! `#[dagflow::test]` on a function: its arguments, and what cannot be a test.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{
    Attribute, Error, ExprLit, Lit, LitInt, ReturnType, Signature, Token, Visibility,
    ext::IdentExt,
    parse::{ParseStream, Parser},
    spanned::Spanned,
};

use super::task::kind;
use crate::diagnostics::Diagnostics;

const ONLY_ARGUMENT: &str = "the only argument is `seed = 7`, which fixes the jitter of the waits";

/// A use of `#[dagflow::test]`.
pub(crate) struct Test {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) signature: Signature,
    /// The block, as written.
    pub(crate) body: TokenStream,
    pub(crate) seed: Option<u64>,
}

/// Reads a test; `None` where it is nothing that could run.
pub(crate) fn test(
    attribute: TokenStream,
    item: &TokenStream,
    diagnostics: &mut Diagnostics,
) -> Option<Test> {
    let mut seed = None;
    let arguments = |input: ParseStream<'_>| arguments(input, &mut seed);
    if let Err(error) = arguments.parse2(attribute) {
        diagnostics.push(error);
    }
    let (attributes, visibility, signature, body) = match function.parse2(item.clone()) {
        Ok(parts) => parts,
        Err(error) => {
            diagnostics.push(match kind(item) {
                Some(kind) => Error::new(
                    error.span(),
                    format!("`#[dagflow::test]` goes on an `async fn` that takes nothing, and this is {kind}"),
                ),
                None => error,
            });
            return None;
        }
    };
    let before = diagnostics.len();
    refuse(&attributes, &signature, diagnostics);
    (diagnostics.len() == before).then_some(Test {
        attributes,
        visibility,
        signature,
        body,
        seed,
    })
}

type Parts = (Vec<Attribute>, Visibility, Signature, TokenStream);

fn function(input: ParseStream<'_>) -> syn::Result<Parts> {
    Ok((
        input.call(Attribute::parse_outer)?,
        input.parse()?,
        input.parse()?,
        input.parse()?,
    ))
}

fn arguments(input: ParseStream<'_>, seed: &mut Option<u64>) -> syn::Result<()> {
    while !input.is_empty() {
        let name = Ident::parse_any(input).map_err(|error| {
            Error::new(error.span(), format!("expected a name; {ONLY_ARGUMENT}"))
        })?;
        if name != "seed" {
            return Err(Error::new(name.span(), unknown(&name.to_string())));
        }
        if seed.is_some() {
            return Err(Error::new(
                name.span(),
                "`seed` is given twice: keep one of them",
            ));
        }
        let Ok(_) = input.parse::<Token![=]>() else {
            return Err(Error::new(
                name.span(),
                "`seed` needs a number: write `seed = 7`",
            ));
        };
        *seed = Some(number(input, name.span())?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

fn unknown(name: &str) -> String {
    match name {
        "flavor" | "worker_threads" | "start_paused" => format!(
            "`{name}` is an argument of `#[tokio::test]`: `#[dagflow::test]` always runs on one thread with a paused clock\n{ONLY_ARGUMENT}"
        ),
        _ => format!("unknown argument `{name}` in `#[dagflow::test]`\n{ONLY_ARGUMENT}"),
    }
}

fn number(input: ParseStream<'_>, name: Span) -> syn::Result<u64> {
    let value: syn::Expr = input
        .parse()
        .map_err(|_| Error::new(name, "`seed` needs a number: write `seed = 7`"))?;
    let literal: Option<&LitInt> = match &value {
        syn::Expr::Lit(ExprLit {
            lit: Lit::Int(literal),
            ..
        }) => Some(literal),
        _ => None,
    };
    literal
        .and_then(|literal| literal.base10_parse().ok())
        .ok_or_else(|| {
            Error::new(
                value.span(),
                format!(
                    "`seed` takes a whole number from 0 to {}: write `seed = 7`",
                    u64::MAX
                ),
            )
        })
}

fn refuse(attributes: &[Attribute], signature: &Signature, diagnostics: &mut Diagnostics) {
    let name = &signature.ident;
    if signature.asyncness.is_none() {
        diagnostics.error(
            signature.fn_token.span,
            format!("`#[dagflow::test]` runs an `async fn` on a paused clock, and `{name}` is not `async`: write `async fn {name}()`, or use `#[test]`"),
        );
    }
    if !signature.inputs.is_empty() {
        diagnostics.error(
            signature.inputs.span(),
            format!("a test takes no parameters, because nothing calls it with any: make them values in the body of `{name}`"),
        );
    }
    if !signature.generics.params.is_empty() {
        diagnostics.error(
            signature.generics.span(),
            format!("a test cannot be generic, because nothing chooses the types: write a test for each, which calls `{name}` as a plain function"),
        );
    }
    for attribute in attributes {
        let last = attribute.path().segments.last();
        if last.is_some_and(|segment| segment.ident == "test") {
            diagnostics.error(
                attribute.span(),
                format!("`#[dagflow::test]` makes `{name}` a test already: remove this attribute"),
            );
        }
        if attribute.path().is_ident("should_panic") && !returns_nothing(&signature.output) {
            diagnostics.error(
                signature.output.span(),
                format!("a test that should panic returns nothing, because an error would count as success: remove the return type of `{name}`"),
            );
        }
    }
}

pub(crate) fn returns_nothing(output: &ReturnType) -> bool {
    match output {
        ReturnType::Default => true,
        ReturnType::Type(_, ty) => {
            matches!(&**ty, syn::Type::Tuple(tuple) if tuple.elems.is_empty())
        }
    }
}
