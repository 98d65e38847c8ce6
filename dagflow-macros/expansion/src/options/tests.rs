//! What comes out of the attributes that workflows read, and what is said about wrong ones. `#[task(..)]` has UI tests.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;

use super::{NodeOptions, OnError, OnFailure, parse_node, parse_workflow};
use crate::diagnostics::Diagnostics;

fn node(tokens: TokenStream) -> (NodeOptions, Vec<String>) {
    let mut diagnostics = Diagnostics::default();
    let options = parse_node(tokens, Span::call_site(), &mut diagnostics);
    (options, messages(diagnostics))
}

fn messages(diagnostics: Diagnostics) -> Vec<String> {
    fn collect(tokens: TokenStream, found: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => collect(group.stream(), found),
                TokenTree::Literal(literal) => {
                    let text = syn::parse_str::<syn::LitStr>(&literal.to_string());
                    found.extend(text.map(|text| text.value()));
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(diagnostics.into_tokens(), &mut found);
    found
}

#[test]
fn a_node_reads_every_option_it_knows() {
    let (options, messages) = node(quote! {
        retries = 0, timeout = "30s", concurrency = 8, after(alert, index), on_error = collect, name = "save", infallible,
    });
    assert_eq!(messages, [""; 0]);
    assert_eq!(options.after, ["alert", "index"]);
    assert_eq!(
        options.on_error.map(|given| given.value),
        Some(OnError::Collect)
    );
    assert!(options.infallible.is_some());
    assert!(options.name.is_some_and(|name| name.value() == "save"));
}

#[test]
fn a_nodes_options_follow_those_of_its_task() {
    let (options, _) = node(quote!(
        retries = N,
        backoff = linear("1s", max = LONG, jitter = none),
        concurrency = 8,
        on_error = collect
    ));
    let expected = quote! {
        fetch::__POLICY
            .retries(N)
            .backoff(::dagflow::__private::Backoff::linear(::core::time::Duration::new(1u64, 0u32)).max(LONG).without_jitter())
            .concurrency(8)
            .collect(true)
    };
    let tokens = options.apply(quote!(fetch::__POLICY), &syn::parse_quote!(::dagflow));
    assert_eq!(tokens.to_string(), expected.to_string());
}

#[test]
fn a_node_inherits_retries_so_backoff_alone_is_right() {
    assert_eq!(node(quote!(backoff = fixed("1s"))).1, [""; 0]);
    assert_eq!(
        node(quote!(retries = 0, backoff = fixed("1s"))).1,
        ["`backoff` has no effect with `retries = 0`: remove one of the two"]
    );
}

#[test]
fn a_misspelt_option_causes_no_second_message() {
    let mut diagnostics = Diagnostics::default();
    super::parse_task(quote!(retires = 3, backoff = fixed("1s")), &mut diagnostics);
    assert_eq!(messages(diagnostics).len(), 1);
}

#[test]
fn after_takes_names() {
    let example = "write `after(a, b)`, with the names of nodes";
    assert_eq!(
        node(quote!(after())).1,
        [format!("`after` names no node: {example}, or remove it")]
    );
    assert_eq!(
        node(quote!(after(a.b))).1,
        [format!(
            "`after` takes names, separated by commas: {example}"
        )]
    );
    assert_eq!(
        node(quote!(after(a, b, a))).1,
        ["`after` names `a` twice: keep one of them"]
    );
    assert_eq!(
        node(quote!(after = a)).1,
        [
            "`after` takes a list in parentheses: write `after(a, b)`\nNodes that have to be done first, though this one takes no value of theirs."
        ]
    );
}

#[test]
fn the_words_of_an_option_are_known() {
    assert_eq!(
        node(quote!(on_error = colect)).1,
        [
            "`on_error` does not know this value; did you mean `collect`?\nwrite `on_error = fail` or `on_error = collect`"
        ]
    );
    assert_eq!(
        node(quote!(concurrency = 0)).1,
        ["`concurrency = 0` would let nothing run: write 1 or more, or remove it for no limit"]
    );
}

#[test]
fn an_option_of_a_task_is_refused_on_a_node() {
    assert_eq!(
        node(quote!(blocking)).1,
        [
            "`blocking` is an option of `#[task(..)]`, not of `#[node(..)]`\nwrite `#[task(blocking)]` on the function"
        ]
    );
}

#[test]
fn a_workflow_reads_every_option_it_knows() {
    let mut diagnostics = Diagnostics::default();
    let options = parse_workflow(
        quote!(
            concurrency = 64,
            deadline = "10m",
            on_failure = continue,
            name = "site",
            crate = ::facade::dagflow
        ),
        &mut diagnostics,
    );
    assert_eq!(messages(diagnostics), [""; 0]);
    assert_eq!(
        options.on_failure.map(|given| given.value),
        Some(OnFailure::Continue)
    );
    let minutes = options
        .deadline
        .as_ref()
        .and_then(super::DurationValue::literal);
    assert_eq!(minutes.map(|ten| ten.as_secs()), Some(600));
    let krate = options.krate();
    assert_eq!(
        quote!(#krate).to_string(),
        quote!(::facade::dagflow).to_string()
    );
}

#[test]
fn a_workflow_has_no_retries() {
    let mut diagnostics = Diagnostics::default();
    let options = parse_workflow(quote!(retries = 3, durable), &mut diagnostics);
    assert!(options.durable.is_some());
    assert_eq!(
        messages(diagnostics),
        [
            "`retries` is an option of `#[task(..)]` and `#[node(..)]`, not of `#[workflow(..)]`\nwrite `#[task(retries = 3)]` on the function or `#[node(retries = 3)]` on the node",
        ]
    );
}
