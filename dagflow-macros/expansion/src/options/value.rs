//! The values of single options, each with its own words for what is wrong.

use syn::{
    Error, Expr, ExprClosure, ExprLit, ExprPath, ExprUnary, Lit, LitStr, Path, UnOp,
    spanned::Spanned,
};

use super::{DurationValue, Given, Retries};
use crate::{duration, similar::did_you_mean};

/// Takes off the invisible parentheses around what a `macro_rules!` macro passed on.
pub(super) fn ungroup(expression: Expr) -> Expr {
    match expression {
        Expr::Group(group) => ungroup(*group.expr),
        other => other,
    }
}

pub(super) fn retries(expression: Expr) -> syn::Result<Retries> {
    let literal = whole_number("retries", 3, &expression)?
        .map(|number| {
            u32::try_from(number).map_err(|_| {
                Error::new_spanned(&expression, format!("`retries` is at most {}", u32::MAX))
            })
        })
        .transpose()?;
    Ok(Retries {
        expression,
        literal,
    })
}

/// A whole number, or a constant; negative ones count, too.
pub(super) fn priority(expression: Expr) -> syn::Result<Expr> {
    if let Expr::Unary(ExprUnary {
        op: UnOp::Neg(_),
        expr: number,
        ..
    }) = &expression
    {
        whole_number("priority", 1, number)?;
        return Ok(expression);
    }
    whole_number("priority", 1, &expression)?;
    Ok(expression)
}

/// How much of a resource.
pub(super) fn amount(resource: &str, expression: &Expr) -> syn::Result<()> {
    match whole_number(resource, 1, expression)? {
        Some(0) => Err(Error::new_spanned(
            expression,
            format!("`{resource} = 0` occupies nothing: write 1 or more, or remove it"),
        )),
        _ => Ok(()),
    }
}

pub(super) fn concurrency(expression: Expr) -> syn::Result<Expr> {
    match whole_number("concurrency", 8, &expression)? {
        Some(0) => Err(Error::new_spanned(
            &expression,
            "`concurrency = 0` would let nothing run: write 1 or more, or remove it for no limit",
        )),
        _ => Ok(expression),
    }
}

/// The number, if it is a literal; an error if the expression can be no number.
fn whole_number(option: &str, example: u8, expression: &Expr) -> syn::Result<Option<u64>> {
    let cause = match expression {
        Expr::Lit(ExprLit {
            lit: Lit::Int(number),
            ..
        }) => match number.base10_parse() {
            Ok(number) => return Ok(Some(number)),
            Err(_) => "has a value that is too large",
        },
        Expr::Lit(_) | Expr::Closure(_) => "takes a whole number",
        Expr::Unary(ExprUnary {
            op: UnOp::Neg(_), ..
        }) => "cannot be negative",
        _ => return Ok(None),
    };
    Err(Error::new_spanned(
        expression,
        format!("`{option}` {cause}: write `{option} = {example}`"),
    ))
}

/// A string such as `"1h30m"`, or an expression that the compiler will check to be a `Duration`.
pub(super) fn duration(option: &str, expression: Expr) -> syn::Result<DurationValue> {
    let suggestion = match &expression {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => {
            return duration::parse(&text.value())
                .map(|value| DurationValue::Literal {
                    value,
                    span: text.span(),
                })
                .map_err(|cause| Error::new(text.span(), format!("`{option}`: {cause}")));
        }
        Expr::Lit(ExprLit {
            lit: Lit::Int(number),
            ..
        }) => with_unit(number.base10_digits(), number.suffix()),
        Expr::Lit(ExprLit {
            lit: Lit::Float(number),
            ..
        }) => with_unit(number.base10_digits(), number.suffix()),
        Expr::Lit(_) | Expr::Closure(_) | Expr::Unary(_) => "30s".to_owned(),
        _ => return Ok(DurationValue::Expression(expression)),
    };
    Err(Error::new_spanned(
        &expression,
        format!(
            "`{option}` takes a string with a unit, or an expression of type `Duration`: write `\"{suggestion}\"`"
        ),
    ))
}

/// `30` and `30s` without quotes are numbers to Rust; what was meant is a string.
fn with_unit(digits: &str, suffix: &str) -> String {
    let text = format!("{digits}{suffix}");
    if duration::parse(&text).is_ok() {
        text
    } else {
        format!("{digits}s")
    }
}

pub(super) fn retry_if(expression: Expr) -> syn::Result<Expr> {
    let cause = match &expression {
        Expr::Lit(_) | Expr::Unary(_) => "takes a function or a closure",
        Expr::Closure(ExprClosure { inputs, .. }) if inputs.len() != 1 => {
            "takes a closure with one parameter, a reference to the error"
        }
        _ => return Ok(expression),
    };
    Err(Error::new_spanned(
        &expression,
        format!("`retry_if` {cause}: write `retry_if = |error| error.is_transient()`"),
    ))
}

/// One of a few words.
pub(super) fn one_of<T: Copy>(
    option: &str,
    expression: &Expr,
    values: &[(&'static str, T)],
) -> syn::Result<Given<T>> {
    let word = word(expression).unwrap_or_default();
    let bare = !matches!(expression, Expr::Lit(_));
    for (known, value) in values {
        if bare && *known == word {
            return Ok(Given {
                value: *value,
                span: expression.span(),
            });
        }
    }
    let known: Vec<&str> = values.iter().map(|(known, _)| *known).collect();
    Err(unknown_word(option, expression, &word, &known))
}

fn unknown_word(option: &str, expression: &Expr, word: &str, known: &[&str]) -> Error {
    let hint = did_you_mean(word, &mut known.iter().copied());
    let written: Vec<String> = known
        .iter()
        .map(|known| format!("`{option} = {known}`"))
        .collect();
    Error::new_spanned(
        expression,
        format!(
            "`{option}` does not know this value{hint}\nwrite {}",
            written.join(" or ")
        ),
    )
}

/// The word that an expression consists of; `continue` is an expression of its own.
pub(super) fn word(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
        Expr::Continue(_) => Some("continue".to_owned()),
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => Some(text.value()),
        _ => None,
    }
}

pub(super) fn name(expression: Expr) -> syn::Result<LitStr> {
    let Expr::Lit(ExprLit {
        lit: Lit::Str(name),
        ..
    }) = expression
    else {
        return Err(Error::new_spanned(
            &expression,
            "`name` takes a string: write `name = \"fetch a page\"`",
        ));
    };
    let text = name.value();
    if text.trim().is_empty() {
        return Err(Error::new(
            name.span(),
            "`name` is empty: write one, or remove the option to be named after the code",
        ));
    }
    let reserved = |c: char| matches!(c, '/' | '[' | ']') || c.is_control();
    if let Some(character) = text.chars().find(|c| reserved(*c)) {
        return Err(Error::new(
            name.span(),
            format!(
                "`name` cannot hold {character:?}: the paths of nodes, such as `load/pages[3]`, need it; choose another"
            ),
        ));
    }
    Ok(name)
}

pub(super) fn path(expression: Expr) -> syn::Result<Path> {
    match expression {
        Expr::Path(ExprPath {
            qself: None, path, ..
        }) if path.segments.iter().all(|part| part.arguments.is_none()) => Ok(path),
        other => {
            let path = word(&other)
                .filter(|text| syn::parse_str::<Path>(text).is_ok())
                .unwrap_or_else(|| "my_crate::dagflow".to_owned());
            Err(Error::new_spanned(
                &other,
                format!("`crate` takes the path of the `dagflow` crate: write `crate = {path}`"),
            ))
        }
    }
}
