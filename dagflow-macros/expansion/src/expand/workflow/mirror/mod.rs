//! The editor mirror: the user's tokens as an ordinary async function that only rust-analyzer sees. Hover, completion, rename and
//! go-to-definition work on it; the real expansion would answer with generated code.
//!
//! Two rules keep completion alive, since rust-analyzer compares the expansion of what is typed with one where a made-up word
//! stands at the cursor, by their text up to there. The mirror comes first in the expansion. And it is made from tokens alone, by
//! nothing that one more word would change: no result of the analysis, no message.

mod audience;
mod half_typed;
mod names;
mod order;
mod statement;
#[cfg(test)]
#[allow(
    clippy::needless_raw_string_hashes,
    reason = "as `UPDATE_EXPECT` writes them"
)]
mod tests;
mod value;

pub(super) use self::audience::Audience;

use proc_macro2::TokenStream;
use syn::{FnArg, ItemFn, Path, ReturnType, Signature};

use self::statement::Body;

/// The mirror of a function that could be read; its statements may be half-typed.
///
/// It is no `async fn`, because rust-analyzer 0.0.340 does not find the uses of a parameter of one from where it is declared.
pub(crate) fn of_function(function: &ItemFn, krate: &Path) -> TokenStream {
    if Audience::current() == Audience::Compiler {
        return TokenStream::new();
    }
    let Signature {
        generics,
        inputs,
        output,
        ..
    } = &function.sig;
    let conditions = &generics.where_clause;
    let output = match output {
        ReturnType::Default => hygienic!(()),
        ReturnType::Type(_, ty) => hygienic!(#ty),
    };
    let inputs = inputs.iter().filter_map(|input| match input {
        FnArg::Typed(typed) => {
            let (name, ty) = (&typed.pat, &typed.ty);
            Some(hygienic!(#name: #ty))
        }
        FnArg::Receiver(_) => None,
    });
    let body = Body::of(function, krate).tokens();
    hygienic! {
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(rust_analyzer)]
            use #krate::__private::traits::*;
            #[cfg(rust_analyzer)]
            #[allow(warnings)]
            fn __mirror #generics (#(#inputs),*) -> impl ::core::future::Future<Output = #output> #conditions {
                async move { #body }
            }
        };
    }
}
