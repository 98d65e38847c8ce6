//! Errors are collected, never returned early: one run of the compiler shows all of them.

use proc_macro2::{Span, TokenStream};
use syn::Error;

/// The list that every phase adds to and the end of an expansion prints.
#[derive(Default)]
pub(crate) struct Diagnostics {
    errors: Vec<Error>,
}

impl Diagnostics {
    /// Adds an error that the user sees under the token of `span`.
    pub(crate) fn error(&mut self, span: Span, message: impl Into<String>) {
        self.errors.push(Error::new(span, message.into()));
    }

    /// Adds an error that already exists, such as one from a parser.
    pub(crate) fn push(&mut self, error: Error) {
        self.errors.push(error);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    #[cfg(feature = "testing")]
    pub(crate) fn len(&self) -> usize {
        self.errors.len()
    }

    /// Adds what was found elsewhere.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.errors.append(&mut other.errors);
    }

    /// One `compile_error!` an error.
    pub(crate) fn into_tokens(self) -> TokenStream {
        let mut tokens = TokenStream::new();
        for error in self.errors {
            tokens.extend(error.into_compile_error());
        }
        tokens
    }
}
