//! The constants of a workflow: its graph, its policies, its keys.

use proc_macro2::{Delimiter, Ident, Span, TokenStream};
use syn::Visibility;
use syn::ext::IdentExt;

use super::bind::placed;
use super::form::is_optional;
use super::mirror::Audience;
use super::numbers::Numbers;
use super::written;
use crate::expand::place;
use crate::expand::tokens::Tokens;
use crate::ir::{Form, Node};
use crate::options::{OnError, OnFailure};

/// `GRAPH` and what stands behind it: the nodes as one text.
pub(super) fn graph(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let (name, sites) = (workflow_name(numbers), sites_outside(numbers));
    let file = written::place(numbers.workflow.place).map_or_else(String::new, |(file, ..)| file);
    let text: String = numbers
        .nodes()
        .map(|(number, node)| written::line(numbers, number, node, &file))
        .collect();
    hygienic! {
        static __WRITTEN: #private::LazyLock<#private::Written> =
            #private::LazyLock::new(|| #private::Written::read(#text, #file, #sites));
        static __GRAPH: #private::Graph = #private::Graph::from_macro(#name, || &__WRITTEN.graph);
    }
}

/// The list of what the tasks say, outside of the block where it is.
fn sites_outside(numbers: &Numbers<'_>) -> TokenStream {
    let mut myself = numbers.workflow.name.clone();
    myself.set_span(Span::call_site());
    hygienic!(<#myself as __Companions>::SITES)
}

/// What the tasks say of their calls, with the nodes' own options applied. A static, so that a check of the program evaluates it.
pub(super) fn sites(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let mut owners = vec![None; numbers.site_count()];
    for (number, node) in numbers.nodes() {
        for &site in numbers.sites(number) {
            owners[site] = Some(node);
        }
    }
    let mut sites = Tokens::at(place());
    for (site, node) in owners.iter().enumerate() {
        if site > 0 {
            sites.sign(',');
        }
        let policy = node.map(|node| node.options.apply(TokenStream::new(), &numbers.krate));
        let policy = policy.filter(|policy| !policy.is_empty());
        match (numbers.import(site), policy) {
            (Some(companion), None) => {
                sites.push(companion);
                sites.segment("__SITE");
            }
            (companion, policy) => {
                let base = match companion {
                    Some(companion) => hygienic!(#companion::__SITE),
                    None => hygienic!((&#private::Site::PLAIN)),
                };
                sites.extend(match policy {
                    Some(policy) => hygienic!(&#base.policy(#base.policy #policy)),
                    None => base,
                });
            }
        }
    }
    hygienic!(static __SITES: &[&#private::Site] = &[#sites];)
}

/// What the engine wants to know beside the graph.
pub(super) fn plan(numbers: &Numbers<'_>) -> TokenStream {
    let (private, sites) = (private(numbers), sites_outside(numbers));
    let options = &numbers.workflow.options;
    let count = numbers.workflow.nodes.len();
    let concurrency = option(options.concurrency.as_ref().map(|value| hygienic!(#value)));
    let deadline = option(
        options
            .deadline
            .as_ref()
            .map(crate::options::DurationValue::tokens),
    );
    let on_failure = match options.on_failure.as_ref().map(|given| given.value) {
        Some(OnFailure::Continue) => hygienic!(Continue),
        Some(OnFailure::Cancel) | None => hygienic!(Cancel),
    };
    hygienic! {
        static __COSTS: [#private::Cost; #count] = [const { #private::Cost::new() }; #count];
        static __LIMITS: (::core::option::Option<usize>, ::core::option::Option<::core::time::Duration>) =
            (#concurrency, #deadline);
        static __PLAN: #private::LazyLock<#private::Plan> = #private::LazyLock::new(|| #private::Plan {
            concurrency: __LIMITS.0,
            deadline: __LIMITS.1,
            on_failure: #private::OnFailure::#on_failure,
            ..#private::Plan::of_macro(&__GRAPH, &__WRITTEN, #sites, &__COSTS)
        });
    }
}

fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => hygienic!(::core::option::Option::Some(#value)),
        None => hygienic!(::core::option::Option::None),
    }
}

/// The name in graphs, events and errors.
pub(super) fn workflow_name(numbers: &Numbers<'_>) -> String {
    let workflow = numbers.workflow;
    workflow
        .options
        .name
        .as_ref()
        .map_or_else(|| workflow.name.unraw().to_string(), syn::LitStr::value)
}

pub(super) fn node_name(node: &Node) -> String {
    node.options
        .name
        .as_ref()
        .map_or_else(|| node.name.unraw().to_string(), syn::LitStr::value)
}

/// A key a node: `load_site::pages`.
pub(super) fn keys(numbers: &Numbers<'_>) -> TokenStream {
    let mut tokens = Tokens::at(place());
    let pieces = KeyPieces::new(numbers);
    // Documentation that nobody reads is a fifth of what a key costs the compiler.
    let documented = !matches!(numbers.workflow.visibility, Visibility::Inherited)
        || Audience::current() == Audience::Editor;
    for (number, node) in numbers.nodes() {
        let name = node_name(node);
        if documented {
            tokens.sign('#');
            tokens.grouped(Delimiter::Bracket, |tokens| {
                tokens.word("doc");
                tokens.sign('=');
                tokens.text(&format!("The key of the node `{name}`."));
            });
        }
        for written in node
            .attributes
            .iter()
            .filter(|attribute| attribute.path().is_ident("doc"))
        {
            tokens.extend(hygienic!(#[doc = ""] #written));
        }
        tokens.quoted(&numbers.workflow.visibility);
        tokens.word("const");
        tokens.push(node.name.clone());
        match companion(numbers, node) {
            // Documentation says what type stands behind a projection, but not what behind an alias.
            Some(companion) if documented => {
                tokens.piece(&pieces.node);
                tokens.sign('<');
                tokens.push(companion);
                tokens.piece(&pieces.ok);
            }
            Some(companion) => {
                tokens.piece(&pieces.of);
                tokens.push(companion);
            }
            None => {
                tokens.piece(&pieces.node);
                tokens.extend(key_type(numbers, node));
            }
        }
        tokens.piece(&pieces.after);
        tokens.grouped(Delimiter::Parenthesis, |tokens| {
            tokens.text(&name);
            tokens.sign(',');
            tokens.number(number as u32);
            tokens.sign(',');
            tokens.count(numbers.node_slot(number));
        });
        tokens.sign(';');
    }
    tokens.into()
}

/// What all keys have in common.
struct KeyPieces {
    /// `: Node<`
    node: TokenStream,
    /// `: KeyOf<`, in front of such a companion.
    of: TokenStream,
    /// Behind `<companion` of a node that is one call.
    ok: TokenStream,
    /// `, Self> = key`
    after: TokenStream,
}

impl KeyPieces {
    fn new(numbers: &Numbers<'_>) -> Self {
        Self {
            node: Tokens::piece_at(place(), |tokens| {
                tokens.sign(':');
                tokens.name(&numbers.private);
                tokens.segment("Node");
                tokens.sign('<');
            }),
            of: Tokens::piece_at(place(), |tokens| {
                tokens.sign(':');
                tokens.name(&numbers.short.key_of);
                tokens.sign('<');
            }),
            ok: Tokens::piece_at(place(), |tokens| write_ok(tokens, numbers)),
            after: Tokens::piece_at(place(), |tokens| {
                tokens.sign(',');
                tokens.word("Self");
                tokens.sign('>');
                tokens.sign('=');
                tokens.name(&numbers.short.key);
            }),
        }
    }
}

/// The companion whose `Ok` is the type of the key, if it is as simple as that.
fn companion(numbers: &Numbers<'_>, node: &Node) -> Option<Ident> {
    match &node.form {
        Form::Call(call) if node.ty.is_none() && node.options.on_error.is_none() => {
            numbers.import(call.site)
        }
        _ => None,
    }
}

/// Writes the end of `<companion as TaskTypes>::Ok`.
fn write_ok(tokens: &mut Tokens, numbers: &Numbers<'_>) {
    tokens.word("as");
    tokens.name(&numbers.private);
    tokens.segment("TaskTypes");
    tokens.sign('>');
    tokens.segment("Ok");
}

fn key_type(numbers: &Numbers<'_>, node: &Node) -> TokenStream {
    let untyped = || {
        let private = private(numbers);
        hygienic!(#private::Untyped)
    };
    if let Some(ty) = &node.ty {
        // A type parameter of the workflow cannot be named where the keys are.
        return if numbers.workflow.generics.params.is_empty() {
            hygienic!(#ty)
        } else {
            untyped()
        };
    }
    form_type(numbers, node, &node.form).unwrap_or_else(untyped)
}

fn form_type(numbers: &Numbers<'_>, node: &Node, form: &Form) -> Option<TokenStream> {
    let private = private(numbers);
    match form {
        Form::Call(call) => {
            let companion = numbers.import(call.site)?;
            let mut ok = Tokens::at(place());
            ok.sign('<');
            ok.push(companion.clone());
            write_ok(&mut ok, numbers);
            let ok = TokenStream::from(ok);
            let collects = node
                .options
                .on_error
                .is_some_and(|given| given.value == OnError::Collect);
            Some(if collects {
                hygienic!(::core::result::Result<#ok, <#companion as #private::TaskTypes>::Error>)
            } else {
                ok
            })
        }
        Form::Expression(_) => None,
        Form::Map(map) => {
            let item = form_type(numbers, node, &map.body)?;
            Some(hygienic!(::std::vec::Vec<#item>))
        }
        Form::If { .. } => {
            let value = branch_type(numbers, node, form)?;
            Some(if is_optional(form) {
                hygienic!(::core::option::Option<#value>)
            } else {
                value
            })
        }
        Form::Match { arms, .. } => arms
            .iter()
            .find_map(|arm| form_type(numbers, node, &arm.body)),
    }
}

/// The type of the first branch of an `if` whose type can be known.
fn branch_type(numbers: &Numbers<'_>, node: &Node, form: &Form) -> Option<TokenStream> {
    match form {
        Form::If {
            then, otherwise, ..
        } => form_type(numbers, node, then)
            .or_else(|| branch_type(numbers, node, otherwise.as_deref()?)),
        form => form_type(numbers, node, form),
    }
}

/// The same name at the place of a user's token: an error about what is called there is reported there.
pub(super) fn private_at(numbers: &Numbers<'_>, span: Span) -> Ident {
    placed(private(numbers), span)
}

/// What `dagflow::__private` is called in the blocks of the expansion: one token is far cheaper to make, to parse and to resolve
/// than the nine of the path.
pub(super) fn private(numbers: &Numbers<'_>) -> Ident {
    numbers.private.clone()
}
