//! What `#[dagflow::test]` leaves behind: a test that runs the function on a paused clock.

use proc_macro2::TokenStream;
use quote::quote;

use crate::parse::test::{Test, returns_nothing};

/// The test.
pub(crate) fn test(test: &Test) -> TokenStream {
    let Test {
        attributes,
        visibility,
        signature,
        body,
        seed,
    } = test;
    let name = &signature.ident;
    let seed = match seed {
        Some(seed) => quote!(::core::option::Option::Some(#seed)),
        None => quote!(::core::option::Option::None),
    };
    let (output, run) = if returns_nothing(&signature.output) {
        (TokenStream::new(), quote!(run_test))
    } else {
        (
            quote!(-> impl ::std::process::Termination),
            quote!(run_fallible_test),
        )
    };
    // The function itself goes inside, so that its own errors are about what the user has written.
    quote! {
        #[::core::prelude::v1::test]
        #(#attributes)*
        #visibility fn #name() #output {
            #[allow(clippy::unused_async)]
            #signature #body
            ::dagflow::__private::#run(
                ::core::concat!(::core::module_path!(), "::", ::core::stringify!(#name)),
                #seed,
                #name(),
            )
        }
    }
}
