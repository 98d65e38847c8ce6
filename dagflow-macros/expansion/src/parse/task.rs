//! `#[task(..)]` on a function: options, signature, and what cannot be a task.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::{
    Attribute, Error, FnArg, Item, Safety, Signature, Visibility, parse::ParseStream, parse::Parser,
};

use super::{Output, Value};
use crate::{
    diagnostics::Diagnostics,
    options::{self, TaskOptions},
    syntax::{self, Visitor},
};

/// A use of `#[task]`.
pub(crate) struct Task {
    /// What the attribute stands on, as written.
    pub(crate) item: TokenStream,
    pub(crate) options: TaskOptions,
    /// `None` where the item is nothing that a companion can be made for.
    pub(crate) function: Option<Function>,
}

/// What there is to know about a task without its body.
pub(crate) struct Function {
    /// The conditions under which the function exists.
    pub(crate) conditions: Vec<Attribute>,
    /// Whether each use of the function is a warning.
    pub(crate) deprecated: bool,
    pub(crate) visibility: Visibility,
    pub(crate) signature: Signature,
    pub(crate) output: Output,
    /// Another message already says that this cannot run: the compiler need not say it again.
    pub(crate) broken: bool,
}

/// Reads a task; the body is not looked at, so a half-typed one does no harm.
pub(crate) fn task(
    attribute: TokenStream,
    item: TokenStream,
    diagnostics: &mut Diagnostics,
) -> Task {
    let mut options = options::parse_task(attribute, diagnostics);
    let function = match head.parse2(without_body(&item)) {
        Ok((attributes, visibility, signature)) => {
            function(attributes, visibility, signature, &mut options, diagnostics)
        }
        Err(error) => {
            diagnostics.push(no_function(&item, error));
            None
        }
    };
    Task {
        item,
        options,
        function,
    }
}

/// The tokens up to the body, which would be walked for nothing.
fn without_body(item: &TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = item.clone().into_iter().collect();
    let is_body = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    if tokens.last().is_some_and(is_body) {
        tokens.pop();
    }
    tokens.into_iter().collect()
}

fn head(input: ParseStream<'_>) -> syn::Result<(Vec<Attribute>, Visibility, Signature)> {
    let parsed = (
        input.call(Attribute::parse_outer)?,
        input.parse()?,
        input.parse()?,
    );
    let _body: TokenStream = input.parse()?;
    Ok(parsed)
}

fn function(
    attributes: Vec<Attribute>,
    visibility: Visibility,
    signature: Signature,
    options: &mut TaskOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Function> {
    if let Some(token) = method(&signature) {
        diagnostics.error(
            token.span(),
            "a task is a free function, and this is a method: move it out of the `impl` and take the value as an argument",
        );
        return None;
    }
    let output = Output::of(&signature);
    if let Safety::Unsafe(token) = &signature.safety {
        diagnostics.error(
            token.span,
            "a task cannot be an `unsafe fn`, because the engine calls it: wrap it in a safe function",
        );
    }
    if let Some((span, instead)) = &output.borrow {
        diagnostics.error(
            *span,
            format!(
                "a task cannot return a borrow: a node's value is owned and outlives the call\nreturn {instead}"
            ),
        );
    }
    let broken = output.borrow.is_some() || matches!(signature.safety, Safety::Unsafe(_));
    contradictions(&signature, &output, options, diagnostics);
    Some(Function {
        deprecated: attributes
            .iter()
            .any(|attribute| attribute.path().is_ident("deprecated")),
        conditions: attributes
            .into_iter()
            .filter(|attribute| attribute.path().is_ident("cfg"))
            .collect(),
        visibility,
        signature,
        output,
        broken,
    })
}

/// Options that the function itself contradicts; they are dropped.
fn contradictions(
    signature: &Signature,
    output: &Output,
    options: &mut TaskOptions,
    diagnostics: &mut Diagnostics,
) {
    let name = &signature.ident;
    if let Some(span) = options.blocking.filter(|_| signature.asyncness.is_some()) {
        diagnostics.error(
            span,
            format!("`blocking` is for plain functions, and `{name}` is `async`: remove `blocking` or `async`"),
        );
        options.blocking = None;
    }
    if let Some(span) = options.blocking.filter(|_| output.future) {
        diagnostics.error(
            span,
            format!("`blocking` is for plain functions, and `{name}` returns a future: remove `blocking`"),
        );
        options.blocking = None;
    }
    if output.value == Value::Fallible
        && let Some(span) = options.infallible.take()
    {
        diagnostics.error(
            span,
            format!("`infallible` promises that `{name}` cannot fail, and it returns a `Result`: remove `infallible`"),
        );
    }
    let Some(retry_if) = &options.policy.retry_if else {
        return;
    };
    let message = match output.value {
        Value::Plain => format!(
            "`retry_if` looks at a task's error, and `{name}` returns no `Result`: remove `retry_if`"
        ),
        Value::Unknown
            if output.borrow.is_none() && output.error_type(&signature.generics).is_none() =>
        {
            format!(
                "`retry_if` has to name the error type of `{name}`: let it return `Result<T, E>` with an `E` that is not generic"
            )
        }
        _ => return,
    };
    diagnostics.push(Error::new_spanned(retry_if, message));
    options.policy.retry_if = None;
}

/// The `self` or `Self` that tells a method from a free function.
fn method(signature: &Signature) -> Option<Ident> {
    struct Finder(Option<Ident>);
    impl Visitor for Finder {
        fn path(&mut self, path: &mut syn::Path) -> bool {
            if let Some(segment) = path.segments.first().filter(|part| part.ident == "Self") {
                self.0.get_or_insert_with(|| segment.ident.clone());
            }
            true
        }
    }
    if let Some(FnArg::Receiver(receiver)) = signature.inputs.first() {
        return Some(Ident::new("self", receiver.self_token.span));
    }
    let mut finder = Finder(None);
    syntax::read(signature, &mut finder);
    finder.0
}

fn no_function(item: &TokenStream, error: Error) -> Error {
    match kind(item) {
        Some(kind) => Error::new(
            error.span(),
            format!(
                "`#[task]` goes on a function, and this is {kind}: put it on the function that does the work"
            ),
        ),
        // Broken Rust: what is missing matters more than the attribute.
        None => error,
    }
}

/// What an item is that is no function; `None` where it is no item at all.
pub(super) fn kind(item: &TokenStream) -> Option<&'static str> {
    Some(match syn::parse2::<Item>(item.clone()).ok()? {
        Item::Struct(_) => "a struct",
        Item::Enum(_) => "an enum",
        Item::Impl(_) => "an `impl` block",
        Item::Trait(_) => "a trait",
        Item::Mod(_) => "a module",
        Item::Const(_) => "a constant",
        Item::Static(_) => "a static",
        Item::Type(_) => "a type alias",
        Item::Use(_) => "an import",
        Item::Macro(_) => "a macro",
        _ => "something else",
    })
}
