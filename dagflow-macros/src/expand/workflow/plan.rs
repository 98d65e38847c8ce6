//! The constants of a workflow: its graph, its policies, its keys.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt;

use super::bind::placed;
use super::form::is_optional;
use super::numbers::{Numbers, forms};
use crate::ir::{Binding, Form, Input, Node, Source};
use crate::options::{OnError, OnFailure};

/// `GRAPH` and what stands behind it.
pub(super) fn graph(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let name = workflow_name(numbers);
    let nodes = numbers
        .nodes()
        .map(|(number, node)| info(numbers, number, node));
    let edges = edges(numbers);
    let edge_tokens = edges.iter().map(|(from, to, kind)| {
        let (from, to) = (*from as u32, *to as u32);
        hygienic!(#private::Edge::new(#from, #to, #private::EdgeKind::#kind))
    });
    let topology = topology(numbers, &edges);
    hygienic! {
        static __NODES: &[#private::NodeInfo] = &[#(#nodes),*];
        static __GRAPH: #private::Graph =
            #private::Graph::from_static(#name, __NODES, &[#(#edge_tokens),*], #topology);
    }
}

/// What the engine wants to know beside the graph.
pub(super) fn plan(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let options = &numbers.workflow.options;
    let mut owners = vec![None; numbers.site_count()];
    for (number, node) in numbers.nodes() {
        for &site in numbers.sites(number) {
            owners[site] = Some(node);
        }
    }
    let sites = owners.iter().enumerate().map(|(site, node)| {
        let base = match numbers.import(site) {
            Some(companion) => hygienic!(#companion::__POLICY),
            None => hygienic!(#private::Policy::new()),
        };
        node.map_or_else(
            || base.clone(),
            |node| node.options.apply(base.clone(), &numbers.krate),
        )
    });
    let shapes = numbers
        .nodes()
        .map(|(number, node)| shape(numbers, number, node));
    let finally = numbers
        .nodes()
        .filter(|(_, node)| node.finally)
        .map(|(number, _)| number as u32);
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
        static __SITES: &[#private::Policy] = &[#(#sites),*];
        static __COSTS: [#private::Cost; #count] = [const { #private::Cost::new() }; #count];
        static __LIMITS: (::core::option::Option<usize>, ::core::option::Option<::core::time::Duration>) =
            (#concurrency, #deadline);
        static __PLAN: #private::LazyLock<#private::Plan> = #private::LazyLock::new(|| #private::Plan {
            finally: #private::Cow::Borrowed(&[#(#finally),*]),
            concurrency: __LIMITS.0,
            deadline: __LIMITS.1,
            on_failure: #private::OnFailure::#on_failure,
            ..#private::Plan::of_graph(&__GRAPH, __SITES, &__COSTS, &[#(#shapes),*])
        });
    }
}

/// What is particular about a node; mostly nothing but the number of its call.
fn shape(numbers: &Numbers<'_>, number: usize, node: &Node) -> TokenStream {
    let private = private(numbers);
    let site = numbers.sites(number)[0] as u32;
    let [calls, fallback_calls] = numbers.calls(number);
    let forms = [Some(&node.form), node.fallback.as_ref()];
    let [fans, fallback_fans] = forms.map(|form| matches!(form, Some(Form::Map(_))));
    let [early, fallback_early] =
        forms.map(|form| form.is_some_and(|form| leaves_early(node, form)));
    let fallback = node.fallback.is_some();
    if (calls, fallback, fans, early) == (1, false, false, false) {
        return hygienic!(#private::Shape::call(#site));
    }
    hygienic!(#private::Shape {
        site: #site,
        fallback: #fallback,
        calls: [#calls, #fallback_calls],
        fans: [#fans, #fallback_fans],
        early: [#early, #fallback_early],
    })
}

/// A form leaves the async threads before it starts when all its calls block. A branch that blocks alone leaves when it is entered,
/// which evaluates the condition again; where the condition has moved a value by then, it has to leave before.
fn leaves_early(node: &Node, form: &Form) -> bool {
    let taken = |input: &Input| input.bindings.contains(&Some(Binding::Taken)) && input.matched;
    node.inputs.iter().any(taken) || moves_items(form)
}

/// Whether the body of a fan-out takes its items.
fn moves_items(form: &Form) -> bool {
    let mut form = form;
    while let Form::Map(map) = form {
        if map.item_moved {
            return true;
        }
        form = &map.body;
    }
    false
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

fn info(numbers: &Numbers<'_>, number: usize, node: &Node) -> TokenStream {
    let private = private(numbers);
    let name = node_name(node);
    let kind = match (&node.form, node.finally, &node.fallback) {
        (_, true, _) => hygienic!(Finally),
        (_, _, Some(_)) => hygienic!(Fallback),
        (Form::Map(_), ..) => hygienic!(Map),
        (Form::If { .. } | Form::Match { .. }, ..) => hygienic!(Branch),
        (Form::Call(_), ..) => hygienic!(Task),
        (Form::Expression(_), ..) => hygienic!(Expression),
    };
    let mut names: Vec<String> = Vec::new();
    for form in forms(node) {
        form.calls(&mut |call| {
            let name = call
                .path
                .path
                .segments
                .last()
                .map(|segment| segment.ident.unraw().to_string());
            names.extend(name.filter(|name| !names.contains(name)));
        });
    }
    let task = match &node.form {
        Form::Expression(expression) if names.is_empty() => hygienic!(#expression).to_string(),
        _ => names.join(", "),
    };
    let site = numbers.sites(number)[0];
    let task = match (numbers.sites(number), numbers.import(site)) {
        ([_], Some(companion)) => hygienic!(#private::task_name(#companion::__TASK, #task)),
        _ => hygienic!(#task),
    };
    let place = location(node.span);
    let nested = match (&node.form, numbers.import(site)) {
        (Form::Call(_) | Form::Map(_), Some(companion)) => {
            hygienic!(.workflow(#companion::__GRAPH))
        }
        _ => TokenStream::new(),
    };
    hygienic!(#private::NodeInfo::new(#name, #task, #private::NodeKind::#kind).policy(__SITES[#site]) #place #nested)
}

fn location(span: Span) -> TokenStream {
    if !proc_macro::is_available() {
        return TokenStream::new();
    }
    let span = span.unwrap();
    let (file, line, column) = (span.file(), span.line(), span.column());
    let (line, column) = (
        u32::try_from(line).unwrap_or(0),
        u32::try_from(column).unwrap_or(0),
    );
    hygienic!(.location(#file, #line, #column))
}

/// Every edge by node numbers, with the name of its kind.
fn edges(numbers: &Numbers<'_>) -> Vec<(usize, usize, Ident)> {
    let mut edges = Vec::new();
    let kind = |name: &str| Ident::new(name, Span::call_site());
    for (number, node) in numbers.nodes() {
        for input in &node.inputs {
            if let Source::Node(index) = input.source {
                let name = if input.is_outcome() {
                    "Outcome"
                } else {
                    "Value"
                };
                edges.push((numbers.node(index), number, kind(name)));
            }
        }
        for &index in &node.after {
            edges.push((numbers.node(index), number, kind("Order")));
        }
    }
    edges
}

/// The edges that the engine follows, in one list.
struct Links {
    offsets: Vec<u32>,
    successors: Vec<u32>,
    indegree: Vec<u32>,
    roots: Vec<u32>,
}

impl Links {
    fn new(numbers: &Numbers<'_>, edges: &[(usize, usize, Ident)]) -> Self {
        let nodes: Vec<&Node> = numbers.nodes().map(|(_, node)| node).collect();
        let mut successors = vec![Vec::new(); nodes.len()];
        let mut indegree = vec![0_u32; nodes.len()];
        for (from, to, kind) in edges {
            let to_number = *to as u32;
            if kind != "Outcome" && !nodes[*to].finally && !successors[*from].contains(&to_number) {
                successors[*from].push(to_number);
                indegree[*to] += 1;
            }
        }
        let mut offsets = vec![0_u32];
        for list in &successors {
            offsets.push(offsets.last().copied().unwrap_or(0) + list.len() as u32);
        }
        let roots = nodes
            .iter()
            .zip(&indegree)
            .enumerate()
            .filter(|(_, (node, count))| !node.finally && **count == 0)
            .map(|(number, _)| number as u32)
            .collect();
        Self {
            offsets,
            successors: successors.into_iter().flatten().collect(),
            indegree,
            roots,
        }
    }
}

fn topology(numbers: &Numbers<'_>, edges: &[(usize, usize, Ident)]) -> TokenStream {
    let private = private(numbers);
    let Links {
        offsets,
        successors,
        indegree,
        roots,
    } = Links::new(numbers, edges);
    hygienic!(#private::Topology::from_static(&[#(#offsets),*], &[#(#successors),*], &[#(#indegree),*], &[#(#roots),*]))
}

/// A key a node: `load_site::pages`.
pub(super) fn keys(numbers: &Numbers<'_>) -> TokenStream {
    let private = private(numbers);
    let visibility = &numbers.workflow.visibility;
    numbers
        .nodes()
        .map(|(number, node)| {
            let ident = &node.name;
            let name = node_name(node);
            let slot = numbers.node_slot(number);
            let number32 = number as u32;
            let ty = key_type(numbers, node);
            let docs = format!("The key of the node `{name}`.");
            let written = node.attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
            hygienic! {
                #[doc = #docs]
                #(#[doc = ""] #written)*
                #visibility const #ident: #private::Node<#ty, Self> = #private::Node::new(#name, #number32, #slot);
            }
        })
        .collect()
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
            let ok = hygienic!(<#companion as #private::TaskTypes>::Ok);
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
