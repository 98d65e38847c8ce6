//! The check that a task can run on any thread, made where the task is defined and not in every workflow that calls it.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{
    FnArg, GenericParam, Generics, Macro, Path, ReturnType, Type, TypeParamBound, parse_quote,
    punctuated::Punctuated,
};

use crate::parse::task::Function;
use crate::syntax::{self, Visitor};

/// Up to how many parameters the library asks of a function without a call.
pub(super) const PARAMETERS: usize = 8;

/// A constant that compiles only if what the task returns is `Send`; `None` where only a call can say.
pub(super) fn assertion(function: &Function, krate: &Path) -> Option<TokenStream> {
    let signature = &function.signature;
    if function.broken || signature.variadic.is_some() {
        return None;
    }
    let conditions = &function.conditions;
    if signature.asyncness.is_none() && !function.output.future {
        let check = of_the_value(function, krate)?;
        return Some(quote!(#(#conditions)* #[allow(warnings)] const _: () = { #check };));
    }
    // Whether a parameter exists may depend on a `cfg`.
    let plain = |argument: &FnArg| matches!(argument, FnArg::Typed(parameter) if parameter.attrs.is_empty());
    if !signature.inputs.iter().all(plain) {
        return None;
    }
    if is_final(function) && signature.abi.is_none() && signature.inputs.len() <= PARAMETERS {
        let check = of_the_function(function, krate);
        return Some(quote!(#(#conditions)* #check));
    }
    let check = of_the_future(function, krate)?;
    Some(
        quote!(#(#conditions)* #[allow(warnings, clippy::all, clippy::pedantic)] const _: () = { #check };),
    )
}

/// The function's name carries the user's place: the compiler's error points there, and its notes at the `.await` that is to blame.
fn of_the_function(function: &Function, krate: &Path) -> TokenStream {
    let signature = &function.signature;
    let mut name = signature.ident.clone();
    // Not as the user's token: an editor finds one place less for the name.
    name.set_span(Span::call_site().located_at(name.span()));
    let ask = Ident::new(&ask(signature.inputs.len()), Span::call_site());
    let deprecated = function.deprecated.then(|| quote!(#[allow(deprecated)]));
    quote!(#deprecated const _: () = #krate::__private::#ask(#name);)
}

/// What asks a function with so many parameters.
pub(super) fn ask(parameters: usize) -> String {
    format!("assert_sends_{parameters}")
}

/// Whether the check holds for every call: no type is left to the caller.
pub(super) fn is_final(function: &Function) -> bool {
    let signature = &function.signature;
    let lifetimes_only = signature
        .generics
        .params
        .iter()
        .all(|parameter| matches!(parameter, GenericParam::Lifetime(_)));
    lifetimes_only
        && signature.inputs.iter().all(|argument| match argument {
            FnArg::Typed(parameter) => !is_unnamed(&parameter.ty),
            FnArg::Receiver(_) => false,
        })
}

/// Whether there is an `impl Trait` anywhere in the type.
fn is_unnamed(ty: &Type) -> bool {
    struct Finder(bool);
    impl Visitor for Finder {
        fn ty(&mut self, ty: &mut Type) -> bool {
            self.0 |= matches!(ty, Type::ImplTrait(_));
            !self.0
        }

        fn macro_call(&mut self, _macro: &mut Macro) -> bool {
            // Nobody knows what it stands for.
            self.0 = true;
            false
        }
    }
    let mut finder = Finder(false);
    syntax::read(ty, &mut finder);
    finder.0
}

/// The call is made with the user's own signature, and its tokens lie where the function's name is: the compiler's error points
/// there, and its notes at the `.await` that is to blame.
fn of_the_future(function: &Function, krate: &Path) -> Option<TokenStream> {
    let signature = &function.signature;
    let generics = sendable(&signature.generics);
    let conditions = &generics.where_clause;
    let mut names: Vec<Ident> = Vec::new();
    let mut types: Vec<Type> = Vec::new();
    for (index, parameter) in signature.inputs.iter().enumerate() {
        let FnArg::Typed(parameter) = parameter else {
            return None;
        };
        names.push(format_ident!("argument_{index}"));
        types.push(sendable_type(&parameter.ty));
    }
    let name = &signature.ident;
    let place = Span::mixed_site().located_at(name.span());
    let explicit = explicit_arguments(&signature.generics);
    let mut arguments = Group::new(Delimiter::Parenthesis, quote!(#(#names),*));
    arguments.set_span(place);
    Some(quote! {
        fn send #generics (#(#names: #types),*) #conditions {
            #krate::__private::assert_send(#name #explicit #arguments);
        }
    })
}

/// A plain function is done when it returns; only its value travels.
fn of_the_value(function: &Function, krate: &Path) -> Option<TokenStream> {
    let signature = &function.signature;
    if function.output.opaque {
        return None;
    }
    let ReturnType::Type(_, ty) = &signature.output else {
        return None;
    };
    Some(quote!(let _ = #krate::__private::assert_send::<#ty>;))
}

/// A generic task is fit for threads if it is so for types that are.
fn sendable(generics: &Generics) -> Generics {
    let mut generics = generics.clone();
    for parameter in &mut generics.params {
        if let GenericParam::Type(parameter) = parameter {
            parameter.bounds.extend(thread_bounds());
        }
    }
    generics
}

/// The same for a parameter of type `impl Trait`.
fn sendable_type(ty: &Type) -> Type {
    let mut ty = ty.clone();
    let mut inner = &mut ty;
    while let Type::Reference(reference) = inner {
        inner = &mut reference.elem;
    }
    if let Type::ImplTrait(parameter) = inner {
        parameter.bounds.extend(thread_bounds());
    }
    ty
}

fn thread_bounds() -> [TypeParamBound; 2] {
    [
        parse_quote!(::core::marker::Send),
        parse_quote!(::core::marker::Sync),
    ]
}

/// `::<T, N>`: the types that the arguments may not tell.
fn explicit_arguments(generics: &Generics) -> Option<TokenStream> {
    let names: Punctuated<TokenStream, syn::Token![,]> = generics
        .params
        .iter()
        .filter_map(|parameter| match parameter {
            GenericParam::Type(parameter) => Some(parameter.ident.to_token_stream()),
            GenericParam::Const(parameter) => Some(parameter.ident.to_token_stream()),
            GenericParam::Lifetime(_) => None,
        })
        .collect();
    (!names.is_empty()).then(|| quote!(::<#names>))
}
