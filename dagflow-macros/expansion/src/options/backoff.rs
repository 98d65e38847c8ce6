//! `backoff = exponential("100ms", max = "10s", jitter = none)`.

use syn::{Error, Expr, ExprAssign, ExprCall, ExprLit, Lit};

use super::{Backoff, DurationValue, Jitter, Shape, value};
use crate::{duration, similar::did_you_mean};

const SHAPES: [(&str, Shape); 3] = [
    ("fixed", Shape::Fixed),
    ("linear", Shape::Linear),
    ("exponential", Shape::Exponential),
];
const JITTERS: [(&str, Jitter); 2] = [("full", Jitter::Full), ("none", Jitter::None)];
const FORMS: &str = "write `fixed(\"100ms\")`, `linear(\"100ms\", max = \"5s\")` or `exponential(\"100ms\", max = \"10s\")`";

/// Reads the value of `backoff`; the error holds everything that is wrong with it.
pub(super) fn backoff(expression: &Expr) -> syn::Result<Backoff> {
    let Expr::Call(ExprCall { func, args, .. }) = expression else {
        return Err(no_call(expression));
    };
    let shape = shape(func);
    let mut errors: Vec<Error> = Vec::new();
    let mut base: Option<DurationValue> = None;
    let mut max: Option<DurationValue> = None;
    let mut jitter: Option<Jitter> = None;
    for argument in args.iter().cloned().map(value::ungroup) {
        let refused = match &argument {
            Expr::Assign(ExprAssign { left, right, .. }) => {
                let right = value::ungroup((**right).clone());
                match value::word(left).as_deref() {
                    Some("max") if max.is_none() => {
                        value::duration("max", right).map(|value| max = Some(value))
                    }
                    Some("jitter") if jitter.is_none() => value::one_of("jitter", &right, &JITTERS)
                        .map(|given| jitter = Some(given.value)),
                    Some(twice @ ("max" | "jitter")) => Err(Error::new_spanned(
                        left,
                        format!("`{twice}` is given twice: keep one of them"),
                    )),
                    other => Err(unknown_setting(left, other.unwrap_or_default())),
                }
            }
            _ if base.is_none() => {
                value::duration("backoff", argument.clone()).map(|value| base = Some(value))
            }
            _ => Err(Error::new_spanned(
                &argument,
                "`backoff` takes one duration before its settings: write the longest wait as `max = \"10s\"`",
            )),
        };
        errors.extend(refused.err());
    }
    errors.extend(contradiction(&shape, base.as_ref(), max.as_ref()));
    if base.is_none() && errors.is_empty() {
        errors.push(Error::new_spanned(
            expression,
            format!("`backoff` needs the first wait: {FORMS}"),
        ));
    }
    let all = errors.into_iter().reduce(|mut all, error| {
        all.combine(error);
        all
    });
    match (shape, base, all) {
        (Ok(shape), Some(base), None) => Ok(Backoff {
            shape,
            base,
            max,
            jitter: jitter.unwrap_or_default(),
        }),
        (Ok(_), _, Some(all)) => Err(all),
        (Err(mut error), _, all) => {
            error.extend(all.into_iter().flatten());
            Err(error)
        }
        (Ok(_), None, None) => Err(no_call(expression)),
    }
}

fn shape(function: &Expr) -> syn::Result<Shape> {
    let word = value::word(function).unwrap_or_default();
    if let Some((_, shape)) = SHAPES.iter().find(|(known, _)| *known == word) {
        return Ok(*shape);
    }
    let hint = did_you_mean(&word, &mut SHAPES.iter().map(|(known, _)| *known));
    Err(Error::new_spanned(
        function,
        format!("`backoff` does not know this shape{hint}\n{FORMS}"),
    ))
}

fn no_call(expression: &Expr) -> Error {
    let instead = match expression {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => format!("write `backoff = exponential({:?})`", text.value()),
        _ => FORMS.to_owned(),
    };
    Error::new_spanned(
        expression,
        format!("`backoff` needs a shape and the first wait: {instead}"),
    )
}

fn unknown_setting(left: &Expr, word: &str) -> Error {
    let hint = did_you_mean(word, &mut ["max", "jitter"].into_iter());
    Error::new_spanned(
        left,
        format!(
            "`backoff` does not know this setting{hint}\nthe settings are `max = \"10s\"` and `jitter = none` or `jitter = full`"
        ),
    )
}

fn contradiction(
    shape: &syn::Result<Shape>,
    base: Option<&DurationValue>,
    max: Option<&DurationValue>,
) -> Option<Error> {
    let max = max?;
    if matches!(shape, Ok(Shape::Fixed)) {
        return Some(Error::new(
            max.span(),
            "`max` has no effect on `fixed`, whose waits do not grow: remove it, or write `linear` or `exponential`",
        ));
    }
    let (first, longest) = (base?.literal()?, max.literal()?);
    (longest < first).then(|| {
        Error::new(
            max.span(),
            format!(
                "`max` ({}) is shorter than the first wait ({}): make `max` longer, or write `fixed`",
                duration::text(longest),
                duration::text(first),
            ),
        )
    })
}
