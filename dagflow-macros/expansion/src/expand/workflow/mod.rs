//! What a workflow becomes: a function, a type of the same name with the graph and the keys, and the body that runs it.

mod bind;
mod fan;
mod form;
mod imports;
#[cfg(feature = "testing")]
mod looks;
#[cfg(not(feature = "testing"))]
#[path = "no_looks.rs"]
mod looks;
pub(crate) mod mirror;
mod numbers;
mod plan;
mod record;
mod short;
mod slots;
mod unused;
mod worker;
mod written;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::ItemFn;
use syn::spanned::Spanned;

use self::bind::{here, placed};
use self::mirror::Audience;
use self::numbers::{Numbers, slot};
use self::plan::{private, private_at};
use super::placed_at;
use crate::diagnostics::Diagnostics;
use crate::ir::Workflow;
use crate::options::{self, WorkflowOptions};
use crate::{analyze, parse};

/// Everything in a `workflow! { }`.
pub(crate) fn items(items: TokenStream) -> TokenStream {
    let mut diagnostics = Diagnostics::default();
    let mut tokens = TokenStream::new();
    for (function, options) in parse::items(items, &mut diagnostics) {
        tokens.extend(one(function, options, &mut diagnostics));
    }
    tokens.extend(diagnostics.into_tokens());
    tokens
}

/// The item under a `#[workflow(..)]`.
pub(crate) fn attribute(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut diagnostics = Diagnostics::default();
    let options = options::parse_workflow(attribute, &mut diagnostics);
    let mut tokens = TokenStream::new();
    match parse::function(item.clone(), &mut diagnostics) {
        Some(function) => tokens.extend(one(function, options, &mut diagnostics)),
        None => tokens.extend(item),
    }
    tokens.extend(diagnostics.into_tokens());
    tokens
}

fn one(function: ItemFn, options: WorkflowOptions, diagnostics: &mut Diagnostics) -> TokenStream {
    let krate = options.krate();
    let mut tokens = record::needs_serde(&options);
    // Before the function is taken apart.
    let mirror = mirror::of_function(&function, &krate);
    let mut found = Diagnostics::default();
    let understood = analyze::workflow(function, options, &mut found);
    let silent = !found.is_empty();
    diagnostics.append(found);
    tokens.extend(match understood {
        // What was misread may be what was going to use an unused node.
        Some(understood) => placed_at(understood.place, || workflow(&understood, &mirror, silent)),
        // Not even the signature can be expanded; the function itself keeps its name known.
        None => mirror,
    });
    tokens
}

fn workflow(workflow: &Workflow, mirror: &TokenStream, silent: bool) -> TokenStream {
    let numbers = Numbers::new(workflow);
    let signature = signature(&numbers);
    let companion = companion(&numbers);
    // To an editor these would be further definitions of the names.
    let unused = if silent || Audience::current() == Audience::Editor {
        TokenStream::new()
    } else {
        unused::unused(&numbers)
    };
    hygienic!(#mirror #signature #unused #companion)
}

/// The function and the type.
fn signature(numbers: &Numbers<'_>) -> TokenStream {
    let krate = &numbers.krate;
    let Workflow {
        attributes,
        visibility,
        name,
        generics,
        parameters,
        output,
        ..
    } = numbers.workflow;
    let (parameters_in, _, conditions) = generics.split_for_impl();
    let names = parameters.iter().map(|parameter| &parameter.name);
    let arguments = names.clone();
    let types = parameters.iter().map(|parameter| &parameter.ty);
    let turbofish = turbofish(numbers);
    let graph = format!("The graph and the node keys of the workflow `{name}`.");
    // Only the definitions carry the user's span: an editor finds two places for the name, not five.
    let myself = myself(name);
    hygienic! {
        #(#attributes)*
        #visibility fn #name #parameters_in (#(#names: #types),*) -> #krate::__private::Run<#output, #myself> #conditions {
            #myself::__start #turbofish (#(#arguments),*)
        }

        #[doc = #graph]
        #[allow(non_camel_case_types, clippy::exhaustive_enums)]
        #[derive(Debug)]
        #visibility enum #name {}
    }
}

fn turbofish(numbers: &Numbers<'_>) -> TokenStream {
    let names = numbers
        .workflow
        .generics
        .params
        .iter()
        .filter_map(|parameter| match parameter {
            syn::GenericParam::Type(parameter) => Some(&parameter.ident),
            syn::GenericParam::Const(parameter) => Some(&parameter.ident),
            syn::GenericParam::Lifetime(_) => None,
        });
    hygienic!(::<#(#names),*>)
}

fn myself(name: &Ident) -> Ident {
    let mut myself = name.clone();
    myself.set_span(Span::call_site());
    myself
}

fn companion(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let workflow = numbers.workflow;
    let myself = myself(&workflow.name);
    let output = &workflow.output;
    let krate = &numbers.krate;
    let start = start(numbers);
    if workflow.poisoned {
        // Without a body there is nothing for a second, unrelated message to come from.
        let keys = poisoned_keys(numbers);
        return hygienic! {
            #[allow(warnings, clippy::all, clippy::pedantic)]
            const _: () = {
                use #krate::__private as #private;
                impl #myself { #keys #start }
            };
        };
    }
    let imports = imports::imports(numbers);
    let short = numbers.short.definitions(&private);
    let (guards, recorders) = (bind::guards(numbers), record::guards(numbers));
    let graph = plan::graph(numbers);
    let plan = plan::plan(numbers);
    let keys = plan::keys(numbers);
    let (ok, error) = if workflow.generics.params.is_empty() {
        (
            hygienic!(<#output as #private::ResultTypes>::Ok),
            hygienic!(<#output as #private::ResultTypes>::Error),
        )
    } else {
        (hygienic!(#private::Untyped), hygienic!(#private::Untyped))
    };
    let visibility = &workflow.visibility;
    let sites = plan::sites(numbers);
    let inside = hygienic! {
        #sites
        #[allow(missing_docs)]
        impl #myself {
            #keys
        }
    };
    let companions = imports::by_name(numbers, &myself, &inside);
    hygienic! {
        #[allow(
            non_upper_case_globals, non_camel_case_types, dead_code, unreachable_code, unreachable_pub, private_interfaces,
            unused_braces, unused_parens, unused_imports, unused_qualifications, clippy::all, clippy::pedantic
        )]
        const _: () = {
            use #krate::__private as #private;
            use #private::traits::*;
            #short
            #imports
            #companions
            #guards
            #recorders
            #graph
            #plan
            impl #myself {
                /// The shape of the workflow: draw it, or look at its nodes and edges.
                #visibility const GRAPH: &'static #private::Graph = &__GRAPH;
                #[doc(hidden)]
                pub const __SITE: &'static #private::Site = &#private::Site::PLAIN.workflow(&__GRAPH);
                #start
            }
            impl #private::TaskTypes for #myself {
                type Ok = #ok;
                type Error = #error;
                type Retries = #private::Once;
                type SendCheck = #private::AtCall;
            }
        };
    }
}

/// Keys for a workflow whose body could not be understood, so that their users do not fail as well.
fn poisoned_keys(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let mut known = Vec::new();
    let keys = numbers.workflow.nodes.iter().filter_map(|node| {
        let name = &node.name;
        if known.contains(&name.to_string()) {
            return None;
        }
        known.push(name.to_string());
        Some(hygienic!(pub const #name: #private::Node<#private::Untyped, Self> = #private::Node::new("", 0, 0);))
    });
    hygienic! {
        #(#keys)*
        pub const GRAPH: &'static #private::Graph =
            &#private::Graph::from_static("", &[], &[], #private::Topology::from_static(&[0], &[], &[], &[]));
    }
}

/// The function that makes a run.
fn start(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let workflow = numbers.workflow;
    let (generics, _, conditions) = workflow.generics.split_for_impl();
    let names: Vec<&Ident> = workflow
        .parameters
        .iter()
        .map(|parameter| &parameter.name)
        .collect();
    let types = workflow.parameters.iter().map(|parameter| &parameter.ty);
    let output = &workflow.output;
    let body = if Audience::current() == Audience::Editor {
        // Without the tokens of the real body, since each would be one more place that a token of the user's leads to.
        hygienic!({ let _ = (#(#names,)*); loop {} })
    } else if workflow.poisoned {
        hygienic!({ let _ = (#(#names,)*); ::core::unimplemented!() })
    } else {
        let body = body(numbers, &names);
        hygienic!({ #private::run(move || async move { #body }) })
    };
    hygienic! {
        #[doc(hidden)]
        pub fn __start #generics (#(#names: #types),*) -> #private::Run<#output, Self> #conditions #body
    }
}

fn body(numbers: &Numbers<'_>, names: &[&Ident]) -> TokenStream {
    let private = private(numbers);
    let workflow = numbers.workflow;
    let output = &workflow.output;
    let slots = slots::slots(numbers);
    let (core, witness) = (bind::core(), bind::witness());
    let checks = workflow
        .parameters
        .iter()
        .map(|parameter| record::check_input(numbers, parameter));
    let inputs = names.iter().enumerate().map(|(index, name)| {
        let slot = numbers.slot_name(index);
        hygienic!(#slot.fill(&#core, #name);)
    });
    let layout = slots::layout(numbers);
    let program = worker::program(numbers);
    let tail_inputs = workflow.tail.inputs.iter().map(|input| {
        let ident = &input.ident;
        let place = slot(numbers.slot(input.source));
        if input.is_outcome() {
            return TokenStream::new();
        }
        hygienic! {
            #[allow(unused_variables, unused_mut)]
            let #ident = (&&#private::TailProbe(#place)).value(&#core);
        }
    });
    let lookalikes = bind::lookalikes(&workflow.tail.lookalikes);
    let tail = workflow
        .tail
        .expression
        .as_ref()
        .map_or_else(|| hygienic!(()), |tail| hygienic!(#tail));
    // What the error type lacks is found out by several of these calls: at one place, they are one message.
    let place = error_span(output);
    let at = here(place);
    let private_there = private_at(numbers, place);
    let (core_there, witness_there) = (placed(core.clone(), place), placed(witness.clone(), place));
    let begin = quote_spanned! {at=>
        let #witness_there = #private_there::witness::<#output>();
    };
    let start = quote_spanned! {at=>
        #private_there::start(launch, #private_there::Shared::Static(&*__PLAN), layout, #witness_there, program)
    };
    let drive =
        quote_spanned!(at=> #private_there::drive(#core_there, #witness_there, program).await);
    hygienic! {
        let launch = #private::Launch::receive();
        #begin
        #slots
        #program
        let layout = #layout;
        let #core = match #start {
            ::core::result::Result::Ok(core) => core,
            ::core::result::Result::Err(error) => return ::core::result::Result::Err(error),
        };
        #(#checks)*
        #(#inputs)*
        let #core = match #drive {
            ::core::result::Result::Ok(core) => core,
            ::core::result::Result::Err(error) => return ::core::result::Result::Err(error),
        };
        #lookalikes
        #(#tail_inputs)*
        let result: #output = #tail;
        result
    }
}

/// The error of a written `Result<T, E>`, or the whole type.
fn error_span(output: &syn::Type) -> Span {
    if let syn::Type::Path(path) = output
        && let Some(last) = path.path.segments.last()
        && let syn::PathArguments::AngleBracketed(arguments) = &last.arguments
        && let (2, Some(error)) = (arguments.args.len(), arguments.args.last())
    {
        return error.span();
    }
    output.span()
}
