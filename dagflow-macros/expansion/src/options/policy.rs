//! The options that become a `Policy`: the same for tasks and nodes.

use std::time::Duration;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Expr, LitStr, Path, spanned::Spanned};

use super::Given;

/// The options of a task or a node that say how its attempts run.
#[derive(Default)]
pub(crate) struct PolicyOptions {
    pub(crate) retries: Option<Retries>,
    pub(crate) backoff: Option<Backoff>,
    /// A path or a closure that takes `&Error` and says whether another attempt is worth it.
    pub(crate) retry_if: Option<Expr>,
    pub(crate) retry_panics: Option<Given<bool>>,
    /// The time of one attempt.
    pub(crate) timeout: Option<DurationValue>,
    /// The time of all attempts and the waits between them.
    pub(crate) deadline: Option<DurationValue>,
    /// What an attempt occupies.
    pub(crate) resources: Option<Vec<Resource>>,
    /// Limits that an attempt counts towards.
    pub(crate) limits: Option<Vec<LitStr>>,
    pub(crate) priority: Option<Expr>,
    /// How long an attempt is expected to take.
    pub(crate) estimate: Option<DurationValue>,
}

/// `gpu = 1`.
pub(crate) struct Resource {
    pub(crate) name: String,
    pub(crate) amount: Expr,
}

/// `retries = N`.
pub(crate) struct Retries {
    pub(crate) expression: Expr,
    /// The number, if `expression` is a literal.
    pub(crate) literal: Option<u32>,
}

/// `backoff = fixed(..) | linear(..) | exponential(..)`.
pub(crate) struct Backoff {
    pub(crate) shape: Shape,
    pub(crate) base: DurationValue,
    pub(crate) max: Option<DurationValue>,
    pub(crate) jitter: Jitter,
}

/// How the waits between attempts grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Fixed,
    Linear,
    Exponential,
}

/// Whether the waits between attempts are spread at random.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Jitter {
    #[default]
    Full,
    None,
}

/// A duration: a string that was read at compile time, or an expression of type `Duration` that is constant.
pub(crate) enum DurationValue {
    Literal { value: Duration, span: Span },
    Expression(Expr),
}

impl PolicyOptions {
    /// The calls on a `Policy` that these options stand for, after `base`. `retry_if` is no part of a policy.
    pub(crate) fn apply(&self, base: TokenStream, krate: &Path) -> TokenStream {
        let mut tokens = base;
        if let Some(Retries { expression, .. }) = &self.retries {
            tokens.extend(quote!(.retries(#expression)));
        }
        if let Some(backoff) = &self.backoff {
            let backoff = backoff.tokens(krate);
            tokens.extend(quote!(.backoff(#backoff)));
        }
        if let Some(retry_panics) = self.retry_panics {
            let value = retry_panics.value;
            tokens.extend(quote!(.retry_panics(#value)));
        }
        if let Some(timeout) = &self.timeout {
            let timeout = timeout.tokens();
            tokens.extend(quote!(.timeout(#timeout)));
        }
        if let Some(deadline) = &self.deadline {
            let deadline = deadline.tokens();
            tokens.extend(quote!(.deadline(#deadline)));
        }
        if let Some(resources) = &self.resources {
            let resources = resources
                .iter()
                .map(|Resource { name, amount }| quote!((#name, #amount)));
            // In a constant block an amount may be any constant.
            tokens.extend(quote!(.resources(const { &[#(#resources),*] })));
        }
        if let Some(limits) = &self.limits {
            tokens.extend(quote!(.limits(&[#(#limits),*])));
        }
        if let Some(priority) = &self.priority {
            tokens.extend(quote!(.priority(#priority)));
        }
        if let Some(estimate) = &self.estimate {
            let estimate = estimate.tokens();
            tokens.extend(quote!(.estimate(#estimate)));
        }
        tokens
    }

    /// Whether more than one attempt may be made. A number that only the compiler knows counts as more than one.
    pub(crate) fn may_retry(&self) -> bool {
        self.retries
            .as_ref()
            .is_some_and(|retries| retries.literal != Some(0))
    }
}

impl Backoff {
    /// An expression of type `Backoff`.
    pub(crate) fn tokens(&self, krate: &Path) -> TokenStream {
        let base = self.base.tokens();
        let shape = match self.shape {
            Shape::Fixed => quote!(fixed),
            Shape::Linear => quote!(linear),
            Shape::Exponential => quote!(exponential),
        };
        let max = self.max.as_ref().map(|max| {
            let max = max.tokens();
            quote!(.max(#max))
        });
        let jitter = (self.jitter == Jitter::None).then(|| quote!(.without_jitter()));
        quote!(#krate::__private::Backoff::#shape(#base) #max #jitter)
    }
}

impl DurationValue {
    /// The value, if it was written as a string.
    pub(crate) fn literal(&self) -> Option<Duration> {
        match self {
            Self::Literal { value, .. } => Some(*value),
            Self::Expression(_) => None,
        }
    }

    /// Where the value stands.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Literal { span, .. } => *span,
            Self::Expression(expression) => expression.span(),
        }
    }

    /// An expression of type `Duration`.
    pub(crate) fn tokens(&self) -> TokenStream {
        match self {
            Self::Literal { value, .. } => {
                let seconds = value.as_secs();
                let nanoseconds = value.subsec_nanos();
                quote!(::core::time::Duration::new(#seconds, #nanoseconds))
            }
            Self::Expression(expression) => quote!(#expression),
        }
    }
}
