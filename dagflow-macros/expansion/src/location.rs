//! Where a token stands, for messages that speak of several places.

use proc_macro2::Span;

/// `src/main.rs:17:17`; `None` outside of a compiler run, where nothing has a place.
pub(crate) fn describe(span: Span) -> Option<String> {
    proc_macro::is_available().then(|| {
        let span = span.unwrap();
        format!("{}:{}:{}", span.file(), span.line(), span.column())
    })
}
