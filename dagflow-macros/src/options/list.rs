//! The values of options that are lists: `resources(..)` and `limit(..)`.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{
    Error, Expr, LitStr, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream, Parser},
    punctuated::Punctuated,
};

use super::{Resource, value};

const RESOURCES: &str =
    "write `resources(gpu = 1, memory_gb = 16)`, with the names of the runner's resources";
const LIMIT: &str = "write `limit(\"github\")`, with the name of one of the runner's limits";

struct Pair {
    ident: Ident,
    amount: Expr,
}

impl Parse for Pair {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let ident = Ident::parse_any(input)?;
        input.parse::<Token![=]>()?;
        let amount = input.parse()?;
        Ok(Self { ident, amount })
    }
}

pub(super) fn resources(tokens: &TokenStream, span: Span) -> syn::Result<Vec<Resource>> {
    let pairs = Punctuated::<Pair, Token![,]>::parse_terminated
        .parse2(tokens.clone())
        .map_err(|error| {
            unreadable(
                "resources",
                "takes names with amounts",
                RESOURCES,
                tokens,
                &error,
            )
        })?;
    if pairs.is_empty() {
        return Err(Error::new(
            span,
            format!("`resources` names nothing: {RESOURCES}, or remove it"),
        ));
    }
    let mut resources: Vec<Resource> = Vec::new();
    for Pair { ident, amount } in pairs {
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
    let names = Punctuated::<LitStr, Token![,]>::parse_terminated
        .parse2(tokens.clone())
        .map_err(|error| unreadable("limit", "takes names as strings", LIMIT, tokens, &error))?;
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

fn unreadable(
    option: &str,
    takes: &str,
    example: &str,
    tokens: &TokenStream,
    error: &Error,
) -> Error {
    let message = format!("`{option}` {takes}: {example}");
    // At the end of the input `syn` blames the whole attribute.
    if tokens.is_empty() {
        Error::new(error.span(), message)
    } else {
        Error::new_spanned(tokens, message)
    }
}
