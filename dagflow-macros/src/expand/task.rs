//! What `#[task]` leaves behind: the function, untouched, and a type of the same name that holds what the function cannot say.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Path, ext::IdentExt, spanned::Spanned};

use super::send;
use crate::{
    options::TaskOptions,
    parse::{
        Value,
        task::{Function, Task},
    },
};

/// The item, followed by its companion if it has one.
pub(crate) fn task(task: &Task) -> TokenStream {
    let item = &task.item;
    let companion = task
        .function
        .as_ref()
        .map(|function| companion(function, &task.options));
    quote!(#item #companion)
}

fn companion(function: &Function, options: &TaskOptions) -> TokenStream {
    let krate = options.krate();
    let Function {
        conditions,
        visibility,
        signature,
        ..
    } = function;
    let name = &signature.ident;
    // Only the definition carries the user's span: an editor finds one more place for the name, not five.
    let mut myself = name.clone();
    myself.set_span(Span::call_site());
    let policy = policy(options, &krate);
    let task = options
        .name
        .as_ref()
        .map_or_else(|| name.unraw().to_string(), syn::LitStr::value);
    let retry_if = retry_if(function, options, &krate);
    let send = send::assertion(function, &krate);
    let types = types(
        function,
        options,
        &krate,
        send.is_some() && send::is_final(function),
    );
    quote! {
        #(#conditions)*
        #[doc(hidden)]
        #[allow(non_camel_case_types, dead_code, unreachable_pub, missing_debug_implementations)]
        #visibility enum #name {}

        #(#conditions)*
        #[allow(warnings, clippy::all, clippy::pedantic)]
        const _: () = {
            impl #myself {
                #policy
                pub const __TASK: &'static ::core::primitive::str = #task;
                #retry_if
            }
            impl #krate::__private::TaskTypes for #myself {
                #types
            }
            #send
        };
    }
}

/// What the options ask for; nothing for a task without any, which has the policy of a plain function.
fn policy(options: &TaskOptions, krate: &Path) -> Option<TokenStream> {
    let private = quote!(#krate::__private);
    let set = options.apply(TokenStream::new(), krate);
    (!set.is_empty())
        .then(|| quote!(pub const __POLICY: #private::Policy = #private::Policy::new() #set;))
}

/// The user's function, as a pointer to it: its type tells a closure what its parameter is.
fn retry_if(function: &Function, options: &TaskOptions, krate: &Path) -> Option<TokenStream> {
    let decide = options.policy.retry_if.as_ref()?;
    let output = &function.output;
    let error = match output.value {
        Value::Fallible => {
            let ty = &output.ty;
            quote!(<#ty as #krate::__private::ResultTypes>::Error)
        }
        Value::Plain | Value::Unknown => {
            let error = output.error_type(&function.signature.generics)?;
            quote!(#error)
        }
    };
    Some(quote! {
        pub fn __retry_if(error: &#error) -> ::core::primitive::bool {
            let decide: fn(&#error) -> ::core::primitive::bool = #decide;
            decide(error)
        }
    })
}

fn types(function: &Function, options: &TaskOptions, krate: &Path, sent: bool) -> TokenStream {
    let private = quote!(#krate::__private);
    let ty = &function.output.ty;
    let (ok, error) = match function.output.value {
        Value::Fallible => (
            quote!(<#ty as #private::ResultTypes>::Ok),
            quote!(<#ty as #private::ResultTypes>::Error),
        ),
        Value::Plain => (quote!(#ty), quote!(::core::convert::Infallible)),
        Value::Unknown => (quote!(#private::Untyped), quote!(#private::Untyped)),
    };
    let retries = if options.policy.may_retry() {
        quote!(Retrying)
    } else {
        quote!(Once)
    };
    let check = if sent { quote!(AtTask) } else { quote!(AtCall) };
    // A type that is more private than the task is an error about these items: it has to point at the user's return type.
    let place = Span::mixed_site().located_at(ty.span());
    let ok = quote_spanned!(place=> type Ok = #ok;);
    let error = quote_spanned!(place=> type Error = #error;);
    quote! {
        #ok
        #error
        type Retries = #private::#retries;
        type SendCheck = #private::#check;
    }
}
