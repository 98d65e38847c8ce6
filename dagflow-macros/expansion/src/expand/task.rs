//! What `#[task]` leaves behind: the function, untouched, and a type of the same name that holds what the function cannot say.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Path, Visibility, spanned::Spanned};

use super::{ordinary, send};
use crate::{
    diagnostics::Diagnostics,
    options::TaskOptions,
    parse::{
        self, Value,
        task::{Function, Task},
    },
};

/// What becomes of a use of `#[task]`.
pub(crate) fn expanded(attribute: TokenStream, mut item: TokenStream) -> TokenStream {
    if attribute.is_empty()
        && let Some(task) = parse::ordinary::read(&item)
        && let Some(companion) = ordinary::companion(task)
    {
        item.extend(companion);
        return item;
    }
    any(attribute, item)
}

/// The same, if there may be anything about it.
pub(super) fn any(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut diagnostics = Diagnostics::default();
    let task = parse::task::task(attribute, item, &mut diagnostics);
    let mut tokens = self::task(&task);
    tokens.extend(diagnostics.into_tokens());
    tokens
}

/// The item, followed by its companion if it has one.
fn task(task: &Task) -> TokenStream {
    let item = &task.item;
    let companion = task
        .function
        .as_ref()
        .map(|function| companion(function, &task.options));
    quote!(#item #companion)
}

/// The companion of a task without options is a type of the library's, by an alias: rustc's work on an alias is a fraction of that on
/// a type with constants and types of its own.
fn companion(function: &Function, options: &TaskOptions) -> TokenStream {
    let krate = options.krate();
    let send = send::assertion(function, &krate);
    let check = if send.is_some() && send::is_final(function) {
        quote!(AtTask)
    } else {
        quote!(AtCall)
    };
    let set = options.apply(TokenStream::new(), &krate);
    let (definition, details) =
        if set.is_empty() && options.name.is_none() && options.policy.retry_if.is_none() {
            (alias(function, &krate, &check), None)
        } else {
            let name = &function.signature.ident;
            (
                quote!(enum #name {}),
                Some(details(function, options, &krate, &set, &check)),
            )
        };
    let Function {
        conditions,
        visibility,
        ..
    } = function;
    let hidden = (!matches!(visibility, Visibility::Inherited)).then(|| quote!(#[doc(hidden)]));
    quote! {
        #(#conditions)*
        #hidden
        #[allow(warnings)]
        #visibility #definition
        #details
        #send
    }
}

/// A type that says what the signature does.
fn alias(function: &Function, krate: &Path, check: &TokenStream) -> TokenStream {
    let name = &function.signature.ident;
    let ty = &function.output.ty;
    let private = quote!(#krate::__private);
    // `AtTask` is the default.
    let check = (check.to_string() != "AtTask").then(|| quote!(#private::#check));
    match function.output.value {
        Value::Fallible => quote!(type #name = #private::FallibleTask<#ty, #check>;),
        Value::Plain => quote!(type #name = #private::InfallibleTask<#ty, #check>;),
        Value::Unknown => quote!(type #name = #private::UntypedTask<#check>;),
    }
}

/// What the options ask for, in constants and types of the companion's own.
fn details(
    function: &Function,
    options: &TaskOptions,
    krate: &Path,
    set: &TokenStream,
    check: &TokenStream,
) -> TokenStream {
    let private = quote!(#krate::__private);
    let conditions = &function.conditions;
    // Only the definition carries the user's span: an editor finds one more place for the name, not five.
    let mut myself = function.signature.ident.clone();
    myself.set_span(Span::call_site());
    let policy = (!set.is_empty()).then(|| quote!(.policy(#private::Policy::new() #set)));
    let task = options.name.as_ref().map(|name| quote!(.task(#name)));
    let retry_if = retry_if(function, options, krate);
    let types = types(function, options, krate, check);
    quote! {
        #(#conditions)*
        #[allow(warnings, clippy::all, clippy::pedantic)]
        const _: () = {
            impl #myself {
                pub const __SITE: &'static #private::Site = &#private::Site::PLAIN #policy #task #retry_if;
            }
            impl #private::TaskTypes for #myself {
                #types
            }
        };
    }
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
        .retry_if({
            fn retry_if(error: &dyn ::core::any::Any) -> ::core::primitive::bool {
                let decide: fn(&#error) -> ::core::primitive::bool = #decide;
                error.downcast_ref().is_none_or(decide)
            }
            retry_if
        })
    })
}

fn types(
    function: &Function,
    options: &TaskOptions,
    krate: &Path,
    check: &TokenStream,
) -> TokenStream {
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
