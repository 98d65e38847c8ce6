//! The values of options that are lists: `resources(..)`, `limit(..)` and `after(..)`.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{
    Error, Expr, LitStr, Token,
    ext::IdentExt,
    parse::{ParseStream, Parser},
};

use super::{Resource, value};

const RESOURCES: &str =
    "write `resources(gpu = 1, memory_gb = 16)`, with the names of the runner's resources";
const LIMIT: &str = "write `limit(\"github\")`, with the name of one of the runner's limits";
const AFTER: &str = "write `after(a, b)`, with the names of nodes";

pub(super) fn resources(tokens: &TokenStream, span: Span) -> syn::Result<Vec<Resource>> {
    let mut pairs: Vec<(Ident, Expr)> = Vec::new();
    let read = separated(tokens, &mut |input| {
        let name = Ident::parse_any(input)?;
        input.parse::<Token![=]>()?;
        pairs.push((name, input.parse()?));
        Ok(())
    });
    if let Err(error) = read {
        let takes = "`resources` takes names with amounts";
        return Err(unreadable(takes, RESOURCES, tokens, &error));
    }
    if pairs.is_empty() {
        return Err(Error::new(
            span,
            format!("`resources` names nothing: {RESOURCES}, or remove it"),
        ));
    }
    let mut resources: Vec<Resource> = Vec::new();
    for (ident, amount) in pairs {
        let name = ident.unraw().to_string();
        if resources.iter().any(|known| known.name == name) {
            return Err(Error::new(
                ident.span(),
                format!("`resources` names `{name}` twice: keep one of them"),
            ));
        }
        let amount = value::ungroup(amount);
        value::amount(&name, &amount)?;
        resources.push(Resource { name, amount });
    }
    Ok(resources)
}

pub(super) fn limits(tokens: &TokenStream, span: Span) -> syn::Result<Vec<LitStr>> {
    let mut names: Vec<LitStr> = Vec::new();
    let read = separated(tokens, &mut |input| {
        names.push(input.parse()?);
        Ok(())
    });
    if let Err(error) = read {
        let takes = "`limit` takes names as strings";
        return Err(unreadable(takes, LIMIT, tokens, &error));
    }
    if names.is_empty() {
        return Err(Error::new(
            span,
            format!("`limit` names nothing: {LIMIT}, or remove it"),
        ));
    }
    let mut unique: Vec<LitStr> = Vec::new();
    for name in names {
        if unique.iter().any(|known| known.value() == name.value()) {
            return Err(Error::new(
                name.span(),
                format!("`limit` names \"{}\" twice: keep one of them", name.value()),
            ));
        }
        unique.push(name);
    }
    Ok(unique)
}

pub(super) fn after(tokens: &TokenStream, span: Span) -> syn::Result<Vec<Ident>> {
    let mut names: Vec<Ident> = Vec::new();
    let read = separated(tokens, &mut |input| {
        names.push(input.parse()?);
        Ok(())
    });
    if let Err(error) = read {
        let takes = "`after` takes names, separated by commas";
        return Err(unreadable(takes, AFTER, tokens, &error));
    }
    if names.is_empty() {
        return Err(Error::new(
            span,
            format!("`after` names no node: {AFTER}, or remove it"),
        ));
    }
    let mut unique: Vec<Ident> = Vec::new();
    for name in names {
        if unique.contains(&name) {
            return Err(Error::new(
                name.span(),
                format!("`after` names `{name}` twice: keep one of them"),
            ));
        }
        unique.push(name);
    }
    Ok(unique)
}

/// Reads what stands between commas, of which one may be the last. (A `Punctuated` is compiled anew for each thing that it holds.)
fn separated(
    tokens: &TokenStream,
    read: &mut dyn FnMut(ParseStream<'_>) -> syn::Result<()>,
) -> syn::Result<()> {
    let read_all = |input: ParseStream<'_>| {
        while !input.is_empty() {
            read(input)?;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    };
    read_all.parse2(tokens.clone())
}

fn unreadable(takes: &str, example: &str, tokens: &TokenStream, error: &Error) -> Error {
    let message = format!("{takes}: {example}");
    // At the end of the input `syn` blames the whole attribute.
    if tokens.is_empty() {
        Error::new(error.span(), message)
    } else {
        Error::new_spanned(tokens, message)
    }
}
