//! The value of a form: an expression inside of the worker's async block, which it leaves early when an attempt fails.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Expr;
use syn::spanned::Spanned;

#[cfg(not(feature = "testing"))]
use super::bind::is_lasting;
use super::bind::{ATTEMPT, Lent, core, here, placed, step, witness, write_lent_argument};
use super::imports::local;
#[cfg(feature = "testing")]
use super::looks;
use super::numbers::{Numbers, slot};
use super::plan::private_at;
use crate::expand::tokens::Tokens;
use crate::ir::{Binding, Call, Form, Node};
use crate::options::OnError;

/// An expression of the form's type.
pub(super) fn value(numbers: &Numbers<'_>, number: usize, node: &Node, form: &Form) -> TokenStream {
    match form {
        Form::Call(call) => self::call(numbers, number, node, call),
        Form::Expression(expression) => hygienic!(#expression),
        Form::If { .. } => {
            let optional = is_optional(form);
            branches(numbers, number, node, form, optional)
        }
        Form::Match { scrutinee, arms } => {
            let arms = arms.iter().map(|arm| {
                let pattern = &arm.pattern;
                let guard = arm.guard.as_ref().map(|guard| hygienic!(if #guard));
                let body = value(numbers, number, node, &arm.body);
                hygienic!(#pattern #guard => { #body })
            });
            hygienic!(match #scrutinee { #(#arms)* })
        }
        // A fan-out has a state of its own (see `fan`); inside of a branch the parser refuses it.
        Form::Map(_) => hygienic!(::core::compile_error!(
            "a `for` cannot stand inside of a branch"
        )),
    }
}

/// Whether no branch may apply, so that the value is an `Option`.
pub(super) fn is_optional(form: &Form) -> bool {
    let mut form = form;
    while let Form::If { otherwise, .. } = form {
        match otherwise {
            None => return true,
            Some(otherwise) => form = otherwise,
        }
    }
    false
}

/// The branches of an `if`. In an optional one each gives `Some`, so that a chain of `else if` is no nested `Option`.
fn branches(
    numbers: &Numbers<'_>,
    number: usize,
    node: &Node,
    form: &Form,
    optional: bool,
) -> TokenStream {
    let branch = |form: &Form| {
        let value = value(numbers, number, node, form);
        if optional {
            hygienic!(::core::option::Option::Some(#value))
        } else {
            value
        }
    };
    let Form::If {
        condition,
        then,
        otherwise,
    } = form
    else {
        return branch(form);
    };
    let then = branch(then);
    let otherwise = match otherwise {
        None => hygienic!(::core::option::Option::None),
        Some(otherwise) => branches(numbers, number, node, otherwise, optional),
    };
    hygienic!(if #condition { #then } else { #otherwise })
}

/// Writes what a call gives, as a `Result`. `own` is the slot of a node that is just this call, and `lent` what its arguments are lent there
/// and then. A test can step in.
#[cfg(feature = "testing")]
fn write_result(
    tokens: &mut Tokens,
    numbers: &Numbers<'_>,
    node: &Node,
    call: &Call,
    own: Option<&Ident>,
    lent: &[Option<Lent<'_>>],
) {
    let mut then = Tokens::at(tokens.place());
    then.grouped(Delimiter::Brace, |tokens| {
        write_awaited(tokens, numbers, node, call, own, |tokens| {
            tokens.word("called");
        });
    });
    let then = TokenStream::from(then);
    let (private, core, step) = (
        private_at(numbers, tokens.place()),
        placed(core(), tokens.place()),
        placed(step(), tokens.place()),
    );
    let function = function(numbers, call);
    let arguments = arguments(numbers, call, lent);
    let looks = looks::looks(numbers, node, call, lent);
    tokens.extend(quote_spanned!(tokens.place()=> #private::called!(#core #step [#function] #arguments called #then #looks)));
}

/// Writes what a call gives, as a `Result`. `own` is the slot of a node that is just this call, and `lent` what its arguments are lent there
/// and then.
#[cfg(not(feature = "testing"))]
fn write_result(
    tokens: &mut Tokens,
    numbers: &Numbers<'_>,
    node: &Node,
    call: &Call,
    own: Option<&Ident>,
    lent: &[Option<Lent<'_>>],
) {
    let write_call = |tokens: &mut Tokens| {
        match simple_function(numbers, call) {
            Some(name) => tokens.push(name),
            None => tokens.extend(function(numbers, call)),
        }
        tokens.push(arguments(numbers, call, lent));
    };
    if call.arguments.iter().all(is_lasting) {
        write_awaited(tokens, numbers, node, call, own, write_call);
        return;
    }
    // What the arguments borrow has to last until the call has ended.
    tokens.word("match");
    write_call(tokens);
    tokens.grouped(Delimiter::Brace, |tokens| {
        tokens.word("called");
        tokens.arrow();
        write_awaited(tokens, numbers, node, call, own, |tokens| {
            tokens.word("called");
        });
    });
}

/// Writes the value of what `write_call` writes. What the probe looks at is gone when the future is awaited: it would take its place in the
/// worker's future a second time.
fn write_awaited(
    tokens: &mut Tokens,
    numbers: &Numbers<'_>,
    node: &Node,
    call: &Call,
    own: Option<&Ident>,
    write_call: impl FnOnce(&mut Tokens),
) {
    tokens.grouped(Delimiter::Brace, |tokens| {
        tokens.word("let");
        tokens.word("called");
        tokens.sign('=');
        write_call(tokens);
        tokens.sign(';');
        if let Some(span) = node.options.infallible {
            tokens.word("let");
            tokens.word("kind");
            tokens.sign('=');
            write_probe(tokens, numbers);
            tokens.word("kind");
            tokens.grouped(Delimiter::Parenthesis, |_| {});
            tokens.sign(';');
            let private = private_at(numbers, span);
            tokens.extend(quote_spanned!(here(span)=> #private::assert_infallible(&kind);));
        }
        write_probe(tokens, numbers);
        if let Some(own) = own {
            tokens.word("future_of");
            tokens.grouped(Delimiter::Parenthesis, |tokens| {
                tokens.word("called");
                tokens.sign(',');
                tokens.name(own);
            });
            return;
        }
        tokens.word(if collects(node) {
            "collected"
        } else {
            "future"
        });
        tokens.generic(|tokens| numbers.write_companion(tokens, call.site));
        tokens.grouped(Delimiter::Parenthesis, |tokens| tokens.word("called"));
    });
    tokens.sign('.');
    tokens.word("await");
}

/// Writes what asks of what kind `called` is, up to the name of the method.
fn write_probe(tokens: &mut Tokens, numbers: &Numbers<'_>) {
    tokens.name(&numbers.short.probe);
    tokens.grouped(Delimiter::Parenthesis, |tokens| {
        tokens.sign('&');
        tokens.word("called");
    });
    tokens.sign('.');
}

/// The node's own `retry_if`, as an argument.
fn retry_if(node: &Node) -> Option<TokenStream> {
    let decide = node.options.policy.retry_if.as_ref()?;
    Some(
        quote_spanned!(here(decide.span())=> , |error: &_| -> ::core::primitive::bool { (#decide)(error) }),
    )
}

/// Writes the end of an arm that is one call whose value goes into the node's slot: the fewest steps for the compiler.
pub(super) fn write_settled(
    tokens: &mut Tokens,
    numbers: &Numbers<'_>,
    node: &Node,
    call: &Call,
    own: &Ident,
    lent: &[Option<Lent<'_>>],
) {
    let before = tokens.place();
    tokens.move_to(here(callee_span(call)));
    let retry_if = retry_if(node);
    tokens.name(&numbers.short.node_value);
    tokens.segment(if retry_if.is_some() {
        "settle_if"
    } else {
        "settle"
    });
    tokens.grouped(Delimiter::Parenthesis, |tokens| {
        tokens.name(own);
        tokens.sign(',');
        tokens.word(ATTEMPT);
        tokens.sign(',');
        write_result(tokens, numbers, node, call, Some(own), lent);
        tokens.extend(retry_if.unwrap_or_default());
    });
    tokens.move_to(before);
}

fn collects(node: &Node) -> bool {
    let given = node.options.on_error;
    given.is_some_and(|given| given.value == OnError::Collect)
}

fn call(numbers: &Numbers<'_>, number: usize, node: &Node, call: &Call) -> TokenStream {
    let span = callee_span(call);
    let at = here(span);
    let private = private_at(numbers, span);
    let (core, step, witness) = (
        placed(core(), span),
        placed(step(), span),
        placed(witness(), span),
    );
    let enter = (numbers.sites(number).len() > 1).then(|| enter(numbers, node, call));
    let retry_if = retry_if(node);
    let mut result = Tokens::at(at);
    write_result(&mut result, numbers, node, call, None, &[]);
    let result = TokenStream::from(result);
    let end = match (collects(node), retry_if.is_some()) {
        (false, false) => "call",
        (false, true) => "call_if",
        (true, false) => "call_collecting",
        (true, true) => "call_collecting_if",
    };
    let end = Ident::new(end, at);
    let witness = (!collects(node)).then(|| quote_spanned!(at=> #witness,));
    let ended = quote_spanned!(at=> #private::#end(#core, #step, #witness #result #retry_if));
    let value = quote_spanned! {at=>
        {
            #enter
            match #ended {
                ::core::result::Result::Ok(value) => value,
                ::core::result::Result::Err(end) => return ::core::result::Result::Ok(end),
            }
        }
    };
    spread(&value, span, call.span)
}

/// The expression, with a span that reaches from one token to another: rustc has its own message about a type that does not fit.
fn spread(value: &TokenStream, from: Span, to: Span) -> TokenStream {
    let mut tuple = Group::new(Delimiter::Parenthesis, hygienic!(#value,));
    tuple.set_span(from);
    quote_spanned!(to=> #tuple.0)
}

/// Tells the engine which of the node's calls runs. If that one has to run elsewhere, the arm is left, and the values that it
/// has taken go back to where they were: no call has moved them yet.
fn enter(numbers: &Numbers<'_>, node: &Node, call: &Call) -> TokenStream {
    let span = callee_span(call);
    let private = private_at(numbers, span);
    let (core, step) = (placed(core(), span), placed(step(), span));
    let site = call.site as u32;
    let mut stage = 0;
    if let Some(fallback) = &node.fallback {
        fallback.calls(&mut |other| stage = stage.max(usize::from(other.site == call.site)));
    }
    let back = node
        .inputs
        .iter()
        .filter(|input| input.bindings[stage] == Some(Binding::Taken) && !input.matched)
        .map(|input| {
            let (place, ident) = (placed(slot(numbers.slot(input.source)), span), &input.ident);
            quote_spanned!(here(span)=> #place.put_back(#core, #ident);)
        });
    quote_spanned! {here(span)=>
        if #step.enter(worker.shared(), #site) {
            #(#back)*
            return ::core::result::Result::Ok(#private::End::Elsewhere);
        }
    }
}

/// Where messages about what a call gives point to.
pub(super) fn callee_span(call: &Call) -> Span {
    call.path
        .path
        .segments
        .last()
        .map_or_else(Span::call_site, |segment| segment.ident.span())
}

/// The function, if it can be named by one token.
fn simple_function(numbers: &Numbers<'_>, call: &Call) -> Option<Ident> {
    let last = call.path.path.segments.last()?;
    if !last.arguments.is_none() {
        return None;
    }
    let import = numbers.import(call.site)?;
    // A node may have the name of its function: with the names of the expansion it is no local variable.
    let name = if local(&call.path).is_some() {
        last.ident.clone()
    } else {
        import
    };
    Some(placed(name, last.ident.span()))
}

fn function(numbers: &Numbers<'_>, call: &Call) -> TokenStream {
    if let Some(name) = simple_function(numbers, call) {
        return quote!(#name);
    }
    let path = &call.path;
    let (Some(import), Some(last)) = (numbers.import(call.site), path.path.segments.last()) else {
        return hygienic!(#path);
    };
    let name = placed(
        if local(path).is_some() {
            last.ident.clone()
        } else {
            import
        },
        last.ident.span(),
    );
    match &last.arguments {
        syn::PathArguments::None => quote!(#name),
        syn::PathArguments::AngleBracketed(arguments) => {
            let inner = &arguments.args;
            quote_spanned!(here(last.ident.span())=> #name::<#inner>)
        }
        syn::PathArguments::Parenthesized(arguments) => quote!(#name #arguments),
    }
}

/// The parentheses keep the user's place: a missing argument is reported there.
fn arguments(numbers: &Numbers<'_>, call: &Call, lent: &[Option<Lent<'_>>]) -> Group {
    let mut tokens = Tokens::at(here(callee_span(call)));
    for (index, argument) in call.arguments.iter().enumerate() {
        if index > 0 {
            tokens.sign(',');
        }
        if let Some(lent) = lent.get(index).copied().flatten() {
            write_lent_argument(&mut tokens, numbers, lent);
            continue;
        }
        match argument {
            Expr::Path(path) if path.attrs.is_empty() => match path.path.get_ident() {
                Some(name) if path.qself.is_none() => tokens.push(name.clone()),
                _ => tokens.quoted(argument),
            },
            argument => tokens.quoted(argument),
        }
    }
    let mut group = Group::new(Delimiter::Parenthesis, tokens.into());
    group.set_span(here(call.span));
    group
}
