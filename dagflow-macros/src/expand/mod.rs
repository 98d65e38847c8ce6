//! From what was understood to Rust code; every generated path goes through `dagflow::__private`.

/// Like `quote!`, but locals of the template cannot meet the user's names; items and paths resolve as ever.
macro_rules! hygienic {
    ($($tokens:tt)*) => {
        ::quote::quote_spanned!(::proc_macro2::Span::mixed_site()=> $($tokens)*)
    };
}

mod send;
#[cfg(test)]
mod snapshots;
pub(crate) mod task;
pub(crate) mod workflow;
