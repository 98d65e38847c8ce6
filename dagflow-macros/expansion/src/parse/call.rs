//! Which expressions are calls of a task, a workflow or a function, and which are taken as written.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::{Expr, ExprCall, ExprPath, Path, PathArguments};

/// Types that live in no module, so that `use u32::from_str` cannot import what belongs to them.
const PRIMITIVES: [&str; 17] = [
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "str", "u8", "u16",
    "u32", "u64", "u128", "usize",
];

/// Takes off parentheses and the invisible groups that `macro_rules!` puts around an expression.
pub(crate) fn strip(expression: &Expr) -> &Expr {
    match expression {
        Expr::Paren(inner) if inner.attrs.is_empty() => strip(&inner.expr),
        Expr::Group(inner) if inner.attrs.is_empty() => strip(&inner.expr),
        other => other,
    }
}

/// The same for an expression that is owned.
pub(crate) fn strip_owned(expression: Expr) -> Expr {
    match expression {
        Expr::Paren(inner) if inner.attrs.is_empty() => strip_owned(*inner.expr),
        Expr::Group(inner) if inner.attrs.is_empty() => strip_owned(*inner.expr),
        other => other,
    }
}

/// The name that an expression consists of.
pub(crate) fn bare_name(expression: &Expr) -> Option<&Ident> {
    match strip(expression) {
        Expr::Path(path) if path.qself.is_none() && path.attrs.is_empty() => path.path.get_ident(),
        _ => None,
    }
}

/// A name as it is compared: `r#type` and `type` are one.
pub(crate) fn key(name: &Ident) -> String {
    let name = name.to_string();
    match name.strip_prefix("r#") {
        Some(word) => word.to_owned(),
        None => name,
    }
}

/// The callee, if it is named like a function: `Some(..)` and `Point(..)` are not.
pub(crate) fn callee(call: &ExprCall) -> Option<&ExprPath> {
    let Expr::Path(path) = strip(&call.func) else {
        return None;
    };
    let name = path.path.segments.last()?;
    // Each comparison of an identifier makes its text anew.
    let text = name.ident.to_string();
    let keyword = matches!(text.as_str(), "self" | "super" | "crate");
    let named_like_a_function = !keyword && !text.starts_with(char::is_uppercase);
    let plain = matches!(
        name.arguments,
        PathArguments::None | PathArguments::AngleBracketed(_)
    );
    (named_like_a_function && plain).then_some(path)
}

/// Whether `use path as ..;` can find the function.
pub(super) fn importable(path: &ExprPath) -> bool {
    path.qself.is_none() && !belongs_to_a_type(&path.path)
}

fn belongs_to_a_type(path: &Path) -> bool {
    let owners = path.segments.len().saturating_sub(1);
    let primitive = owners == 1
        && path.leading_colon.is_none()
        && path
            .segments
            .first()
            .is_some_and(|owner| PRIMITIVES.iter().any(|name| owner.ident == name));
    primitive
        || path.segments.iter().take(owners).any(|owner| {
            !owner.arguments.is_empty() || owner.ident.to_string().starts_with(char::is_uppercase)
        })
}

/// An identifier by its name; raw if the name is a keyword. `None` for what cannot name a value.
pub(crate) fn identifier(name: &str, span: Span) -> Option<Ident> {
    if let Ok(mut ident) = syn::parse_str::<Ident>(name) {
        ident.set_span(span);
        return Some(ident);
    }
    let never_raw = ["self", "Self", "super", "crate", "_"].contains(&name);
    let word = Ident::parse_any.parse_str(name).is_ok();
    (word && !never_raw).then(|| Ident::new_raw(name, span))
}
