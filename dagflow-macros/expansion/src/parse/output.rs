//! What a task's return type says about the value of a node.

use proc_macro2::Span;
use syn::{
    AngleBracketedGenericArguments, GenericArgument, Generics, PathArguments, Signature, Type,
    TypeParamBound,
};

use super::walk::Walk;

/// A return type, understood as far as its tokens allow.
pub(crate) struct Output {
    /// What the call gives once it is awaited; `()` where nothing is written.
    pub(crate) ty: Type,
    pub(crate) value: Value,
    /// A plain function that returns a future.
    pub(crate) future: bool,
    /// The first token that borrows, if one does; and what to write instead.
    pub(crate) borrow: Option<(Span, String)>,
    /// The type mentions the function's generic parameters or hides behind `impl`.
    pub(crate) opaque: bool,
}

/// What a companion can say about its task's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// Called `Result`: it has an `Ok` and an error type.
    Fallible,
    /// Anything else that can be named.
    Plain,
    /// Only the call knows: generic, opaque, or an alias that may or may not be a `Result`.
    Unknown,
}

impl Output {
    pub(crate) fn of(signature: &Signature) -> Self {
        let declared: Type = match &signature.output {
            syn::ReturnType::Default => syn::parse_quote!(()),
            syn::ReturnType::Type(_, ty) => ungroup(ty).clone(),
        };
        let awaited = if signature.asyncness.is_none() {
            awaited(&declared).cloned()
        } else {
            None
        };
        let future = awaited.is_some();
        let ty = awaited.unwrap_or(declared);
        let walk = Walk::over(&ty, &signature.generics);
        let opaque = walk.opaque;
        let value = if opaque || walk.borrow.is_some() {
            Value::Unknown
        } else {
            by_name(&ty)
        };
        let borrow = walk.borrow.map(|(span, instead)| {
            let instead = instead.unwrap_or_else(|| "an owned value".to_owned());
            (span, instead)
        });
        Self {
            ty,
            value,
            future,
            borrow,
            opaque,
        }
    }

    /// The error type, if it can be named without the function's generic parameters.
    pub(crate) fn error_type(&self, generics: &Generics) -> Option<Type> {
        let Type::Path(path) = &self.ty else {
            return None;
        };
        let last = path.path.segments.last()?;
        let error = match &last.arguments {
            PathArguments::AngleBracketed(arguments) => types(arguments).nth(1)?,
            _ => return None,
        };
        let walk = Walk::over(error, generics);
        (last.ident == "Result" && !walk.opaque && walk.borrow.is_none()).then(|| error.clone())
    }
}

fn by_name(ty: &Type) -> Value {
    match ty {
        Type::Path(path) => match path.path.segments.last() {
            Some(last) if last.ident == "Result" => Value::Fallible,
            Some(last) if last.ident.to_string().ends_with("Result") => Value::Unknown,
            _ => Value::Plain,
        },
        Type::Never(_) | Type::Verbatim(_) | Type::Macro(_) => Value::Unknown,
        _ => Value::Plain,
    }
}

/// What a type that is evidently a future gives: `impl Future<Output = T>`, a boxed one, or `BoxFuture<'_, T>`.
fn awaited(ty: &Type) -> Option<&Type> {
    match ty {
        Type::ImplTrait(ty) => future_output(ty.bounds.iter()),
        Type::TraitObject(ty) => future_output(ty.bounds.iter()),
        Type::Paren(ty) => awaited(&ty.elem),
        Type::Group(ty) => awaited(&ty.elem),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let PathArguments::AngleBracketed(arguments) = &last.arguments else {
                return None;
            };
            let argument = types(arguments).next()?;
            if last.ident == "Pin" || last.ident == "Box" {
                awaited(argument)
            } else if last.ident == "BoxFuture" || last.ident == "LocalBoxFuture" {
                Some(argument)
            } else {
                None
            }
        }
        _ => None,
    }
}

fn future_output<'a>(mut bounds: impl Iterator<Item = &'a TypeParamBound>) -> Option<&'a Type> {
    bounds.find_map(|bound| {
        let TypeParamBound::Trait(bound) = bound else {
            return None;
        };
        let last = bound.path.segments.last()?;
        let PathArguments::AngleBracketed(arguments) = &last.arguments else {
            return None;
        };
        arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::AssocType(output)
                if last.ident == "Future" && output.ident == "Output" =>
            {
                Some(ungroup(&output.ty))
            }
            _ => None,
        })
    })
}

fn types(arguments: &AngleBracketedGenericArguments) -> impl Iterator<Item = &Type> {
    arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ungroup(ty)),
        _ => None,
    })
}

fn ungroup(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungroup(&group.elem),
        other => other,
    }
}
