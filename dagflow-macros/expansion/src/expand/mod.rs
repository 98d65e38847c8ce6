//! From what was understood to Rust code; every generated path goes through `dagflow::__private`.

/// Like `quote!`, but locals of the template cannot meet the user's names; items and paths resolve as ever. The tokens stand at
/// [`place`], for messages that nothing better is known for.
macro_rules! hygienic {
    ($($tokens:tt)*) => {
        ::quote::quote_spanned!($crate::expand::place()=> $($tokens)*)
    };
}

mod ordinary;
mod send;
#[cfg(test)]
mod snapshots;
pub(crate) mod task;
#[cfg(feature = "testing")]
pub(crate) mod test;
mod tokens;
pub(crate) mod workflow;

use std::cell::Cell;

use proc_macro2::Span;

thread_local! {
    static PLACE: Cell<Option<Span>> = const { Cell::new(None) };
}

/// Where generated tokens stand: at the `fn` of the workflow that is expanded, so that a message never covers the whole macro call.
pub(crate) fn place() -> Span {
    PLACE.get().unwrap_or_else(Span::mixed_site)
}

/// Expands something at the place of a user's token.
pub(crate) fn placed_at<T>(span: Span, expand: impl FnOnce() -> T) -> T {
    let outer = PLACE.replace(Some(Span::mixed_site().located_at(span)));
    let expanded = expand();
    PLACE.set(outer);
    expanded
}
