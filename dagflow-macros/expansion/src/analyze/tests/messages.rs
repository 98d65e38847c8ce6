use quote::quote;

use super::{analyze, body};

/// Checks that a body gives one message with all of these parts.
fn says(tokens: &proc_macro2::TokenStream, parts: &[&str]) {
    let flow = body(tokens);
    let message = flow.message();
    for part in parts {
        assert!(message.contains(part), "{part:?} is not in {message:?}");
    }
}

/// The same for a whole function.
fn item_says(tokens: &proc_macro2::TokenStream, parts: &[&str]) {
    let flow = analyze(tokens.clone());
    let message = flow.message();
    for part in parts {
        assert!(message.contains(part), "{part:?} is not in {message:?}");
    }
}

#[test]
fn names_of_nodes() {
    says(
        &quote! { let (a, b) = f(&site); Ok(a + b) },
        &["one name", "let pair"],
    );
    says(
        &quote! { let mut a = f(&site); Ok(a) },
        &["`mut`", "change(a)"],
    );
    says(&quote! { let a; Ok(a) }, &["its value"]);
    says(
        &quote! { let a = f(1); let a = f(2); Ok(a) },
        &["`a` is already the name of a node"],
    );
    says(
        &quote! { let site = f(1); Ok(site) },
        &["`site` is already the name of a parameter"],
    );
}

#[test]
fn statements_that_are_none() {
    says(
        &quote! { fn helper() {} Ok(1) },
        &["move this function `helper` out"],
    );
    says(&quote! { use std::fmt; Ok(1) }, &["move this import out"]);
    says(
        &quote! { let a = f(&site); return Ok(a); },
        &["`return` cannot leave"],
    );
    says(
        &quote! { let a = f(&site); return Ok(a) },
        &["without `return`"],
    );
    says(&quote! { break; Ok(1) }, &["`break` outside of a loop"]);
    says(
        &quote! { let a = for x in &site.xs { if x.bad { continue } else { f(x) } }; Ok(a) },
        &["`continue`", ".filter(..)"],
    );
}

#[test]
fn bodies_of_maps_and_branches() {
    says(
        &quote! { let a = for x in &site.xs { let y = f(x); g(&y) }; Ok(a) },
        &["one call", "`async fn`"],
    );
    says(
        &quote! { let a = for x in &site.xs { f(x); }; Ok(a) },
        &["throws away the value"],
    );
    says(
        &quote! { if site.x { #[node(retries = 1)] f(1); } Ok(1) },
        &["in front of the whole statement"],
    );
    says(
        &quote! { let a = 'l: for x in &site.xs { f(x) }; Ok(a) },
        &["label"],
    );
    says(
        &quote! { let a = f(&mut site); Ok(a) },
        &["`&mut site`", "change(site)"],
    );
}

#[test]
fn maps_inside_of_branches() {
    says(
        &quote! { let a = if site.x { for x in &site.xs { f(x) } }; Ok(a) },
        &["inside of a branch", "a workflow of its own"],
    );
    says(
        &quote! { let a = f(1) else { for x in &site.xs { f(x) } }; Ok(a) },
        &["a fallback"],
    );
}

#[test]
fn after() {
    says(
        &quote! { let user = f(1); #[node(after(usr))] let b = g(&user); Ok(b) },
        &["no node `usr`", "did you mean `user`?"],
    );
    says(
        &quote! { #[node(after(other))] let b = g(1); Ok(b) },
        &["no node `other`", "the nodes are `b`"],
    );
    says(
        &quote! { #[node(after(b))] let b = g(1); Ok(b) },
        &["cannot run after itself"],
    );
    says(
        &quote! { #[node(after(site))] let b = g(1); Ok(b) },
        &["an input of the run"],
    );
    says(
        &quote! { #[finally] audit(1); #[node(after(audit))] let b = g(1); Ok(b) },
        &["nothing can run after it"],
    );
    says(
        &quote! { let b = g(1); #[node(after(b))] #[finally] audit(1); Ok(b) },
        &["remove `after`"],
    );
}

#[test]
fn outcomes() {
    says(
        &quote! { let a = f(1); let b = g(outcome(a)); Ok(b) },
        &["`outcome(a)`", "`#[finally]` statement"],
    );
    says(
        &quote! { let a = f(1); #[finally] audit(&a); Ok(1) },
        &["write `outcome(a)`"],
    );
    says(
        &quote! { let saved = f(1); #[finally] audit(outcome(savd)); Ok(saved) },
        &["no node `savd`", "did you mean `saved`?"],
    );
    says(
        &quote! { #[finally] audit(outcome(site)); Ok(1) },
        &["an input of the run"],
    );
    says(
        &quote! { #[finally] let a = audit(1); Ok(1) },
        &["without `let`"],
    );
}

#[test]
fn options_of_maps_elsewhere() {
    says(
        &quote! { #[node(concurrency = 2)] let a = f(1); Ok(a) },
        &["`concurrency`", "#[workflow(concurrency = ..)]"],
    );
    says(
        &quote! { #[node(on_error = collect)] let a = f(1); Ok(a) },
        &["`on_error`", "else"],
    );
    says(
        &quote! { #[nod(retries = 1)] let a = f(1); Ok(a) },
        &["did you mean `#[node]`"],
    );
    says(
        &quote! { #[cfg(unix)] let a = f(1); Ok(a) },
        &["`cfg!(..)`"],
    );
    says(
        &quote! { let a = f(1); #[node(retries = 2)] g(a) },
        &["the result and no node"],
    );
}

#[test]
fn signatures() {
    item_says(
        &quote! { fn flow() -> Result<()> { Ok(()) } },
        &["write `async`"],
    );
    item_says(
        &quote! { async fn flow() { } },
        &["`-> dagflow::Result<()>`"],
    );
    item_says(
        &quote! { async fn flow() -> Vec<u8> { todo!() } },
        &["`-> dagflow::Result<Vec<u8>>`"],
    );
    item_says(
        &quote! { async fn flow(&self) -> Result<()> { Ok(()) } },
        &["no method"],
    );
    item_says(
        &quote! { async fn flow(a: &str) -> Result<()> { Ok(()) } },
        &["inputs are owned", "`&a`"],
    );
    item_says(
        &quote! { async fn flow<'x>(a: Cow<'x, str>) -> Result<()> { Ok(()) } },
        &["inputs are owned"],
    );
    item_says(
        &quote! { async fn flow(a: impl Fn()) -> Result<()> { Ok(()) } },
        &["generic parameter"],
    );
    item_says(
        &quote! { async fn flow((a, b): (u8, u8)) -> Result<()> { f(a, b); Ok(()) } },
        &["an input has one name"],
    );
    item_says(
        &quote! { async fn flow(mut a: u8) -> Result<()> { Ok(()) } },
        &["`mut`"],
    );
    item_says(
        &quote! { async fn flow(#[res] a: u8) -> Result<()> { Ok(()) } },
        &["`#[resource]`"],
    );
}

#[test]
fn every_qualifier_is_reported() {
    let flow = analyze(quote! { const unsafe extern "C" fn flow() -> Result<()> { Ok(()) } });
    assert_eq!(flow.messages.len(), 4, "{:#?}", flow.messages);
}

#[test]
fn owned_types_with_static_parts_are_fine() {
    analyze(quote! {
        async fn flow(a: &'static str, b: Box<dyn Fn(&str) -> &str>, c: fn(&u8)) -> Result<()> {
            use_all(a, b, c);
            Ok(())
        }
    })
    .clean();
}
