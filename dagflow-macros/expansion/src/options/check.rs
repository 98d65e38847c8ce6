//! Options that contradict each other.

use proc_macro2::{Ident, Span};

use super::{DurationValue, settings::Settings, table::Place};
use crate::{diagnostics::Diagnostics, duration};

/// Reports every contradiction among the options of one attribute. `written` are the names that stand there; they are not
/// `complete` where an option was refused, which may have been a misspelt one that is missed here.
pub(super) fn contradictions(
    place: Place,
    complete: bool,
    settings: &Settings,
    written: &[Ident],
    diagnostics: &mut Diagnostics,
) {
    let policy = &settings.policy;
    for (option, value) in [("timeout", &policy.timeout), ("deadline", &policy.deadline)] {
        if let Some(value) = value {
            zero(option, value, diagnostics);
        }
    }
    if let (Some(timeout), Some(deadline)) = (&policy.timeout, &policy.deadline)
        && let (Some(attempt), Some(all)) = (timeout.literal(), deadline.literal())
        && all < attempt
        && !all.is_zero()
    {
        diagnostics.error(
            deadline.span(),
            format!(
                "`deadline` ({}) is shorter than `timeout` ({}): it bounds all attempts together, so none could use its timeout\nmake `deadline` longer or `timeout` shorter",
                duration::text(all),
                duration::text(attempt),
            ),
        );
    }
    without_retries(
        place == Place::Task && complete,
        settings,
        written,
        diagnostics,
    );
}

fn zero(option: &str, value: &DurationValue, diagnostics: &mut Diagnostics) {
    if value.literal().is_some_and(|value| value.is_zero()) {
        diagnostics.error(
            value.span(),
            format!(
                "`{option}` is zero, so nothing could finish in time: make it longer or remove it"
            ),
        );
    }
}

/// Unless retries are `needed` here (a node inherits them from its task), only `retries = 0` makes these options useless.
fn without_retries(
    needed: bool,
    settings: &Settings,
    written: &[Ident],
    diagnostics: &mut Diagnostics,
) {
    let policy = &settings.policy;
    let span_of = |option: &str| -> Option<Span> {
        written.iter().find(|name| *name == option).map(Ident::span)
    };
    let none = policy
        .retries
        .as_ref()
        .is_some_and(|retries| retries.literal == Some(0));
    // A `retries` that could not be read has its own error.
    let missing = needed && span_of("retries").is_none();
    if !none && !missing {
        return;
    }
    let useless = [
        ("backoff", policy.backoff.is_some()),
        ("retry_if", policy.retry_if.is_some()),
        (
            "retry_panics",
            policy.retry_panics.is_some_and(|given| given.value),
        ),
    ];
    for (option, given) in useless {
        if let Some(span) = span_of(option).filter(|_| given) {
            let message = if none {
                format!("`{option}` has no effect with `retries = 0`: remove one of the two")
            } else {
                format!("`{option}` has no effect without retries: add `retries = 3`, or remove it")
            };
            diagnostics.error(span, message);
        }
    }
}
