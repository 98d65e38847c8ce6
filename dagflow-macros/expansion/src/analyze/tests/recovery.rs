use quote::quote;

use super::{analyze, body, strings};
use crate::diagnostics::Diagnostics;

#[test]
fn every_mistake_is_reported_at_once() {
    let flow = body(&quote! {
        let (a, b) = pair(&site);
        use std::fmt;
        #[node(after(nothing))]
        let c = f(&a);
        let c = g(&b);
        return Ok(c);
    });
    assert_eq!(flow.messages.len(), 5, "{:#?}", flow.messages);
    assert!(flow.workflow().poisoned);
}

#[test]
fn a_statement_that_cannot_be_read_hides_no_other() {
    let flow = body(&quote! {
        let a = f(&site, ;);
        let b = g(&site);
        #[node(after(a, x))]
        let c = h(&b);
        Ok(c)
    });
    assert_eq!(flow.messages.len(), 2, "{:#?}", flow.messages);
    assert!(flow.messages[1].contains("no node `x`"));
    let workflow = flow.workflow();
    assert!(workflow.poisoned);
    assert_eq!(workflow.names(), ["b", "c"]);
    assert!(workflow.tail.expression.is_some());
}

#[test]
fn a_forgotten_semicolon_costs_one_statement() {
    let flow = body(&quote! {
        let a = f(&site)
        let b = g(&site);
        Ok(b)
    });
    assert_eq!(flow.messages.len(), 1, "{:#?}", flow.messages);
    assert_eq!(flow.workflow().names(), ["b"]);
}

#[test]
fn a_half_typed_method_costs_one_statement() {
    let flow = body(&quote! {
        let a: T = site.;
        let b = g(&a);
        Ok(b)
    });
    assert_eq!(flow.messages.len(), 1, "{:#?}", flow.messages);
    assert_eq!(flow.workflow().names(), ["b"]);
}

#[test]
fn lone_semicolons_are_nothing() {
    let flow = body(&quote! { ; let a = f(&site);; Ok(a) }).clean();
    assert_eq!(flow.names(), ["a"]);
}

#[test]
fn several_workflows_and_what_is_none() {
    let mut diagnostics = Diagnostics::default();
    let functions = crate::parse::items(
        quote! {
            #[workflow(concurrency = 2)] #[must_use] pub async fn one() -> Result<()> { Ok(()) }
            struct Two;
            async fn three(x: ) -> Result<()> { Ok(()) }
            async fn four() -> Result<()> { let a = ; Ok(()) }
        },
        &mut diagnostics,
    );
    let names: Vec<String> = functions
        .iter()
        .map(|(it, _)| it.sig.ident.to_string())
        .collect();
    assert_eq!(names, ["one", "four"]);
    assert!(functions[0].1.concurrency.is_some());
    assert_eq!(functions[0].0.attrs.len(), 1);
    assert_eq!(strings(diagnostics.into_tokens()).len(), 3);
}

#[test]
fn the_attribute_on_something_else_says_where_it_goes() {
    let flow = analyze(quote! { struct Two; });
    assert_eq!(
        flow.message(),
        "`#[workflow]` goes on an `async fn`, whose body is the workflow"
    );
}

#[test]
fn a_broken_statement_keeps_its_tokens_for_the_editor() {
    let mut diagnostics = Diagnostics::default();
    let function = crate::parse::function(
        quote! { async fn flow() -> Result<T> { let a: T = site.; Ok(a) } },
        &mut diagnostics,
    );
    let block = function.map(|function| super::text(&function.block));
    assert_eq!(block.as_deref(), Some("{ let a : T = site.; Ok(a) }"));
}
