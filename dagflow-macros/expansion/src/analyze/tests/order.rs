use quote::quote;

use super::body;

#[test]
fn statements_may_stand_in_any_order() {
    let flow = body(&quote! {
        let c = f(&a, &b);
        let a = g(&site);
        let b = h(&a);
        Ok(c)
    })
    .clean();
    assert_eq!(flow.order_names(), ["a", "b", "c"]);
}

#[test]
fn the_order_of_the_source_is_kept_where_it_can_be() {
    let flow = body(
        &quote! { let x = f(&site); let y = f(&site); let z = f(&y); let w = f(&x); Ok((z, w)) },
    );
    assert_eq!(flow.clean().order_names(), ["x", "y", "z", "w"]);
}

#[test]
fn finally_comes_last() {
    let flow = body(&quote! {
        #[finally]
        audit(outcome(b));
        #[node(after(notify))]
        let b = g(&site);
        notify(&db);
        Ok(b)
    })
    .clean();
    assert_eq!(flow.order_names(), ["notify", "b", "audit"]);
    assert!(flow.node("audit").finally);
    assert_eq!(flow.node("b").after, [2]);
}

#[test]
fn after_a_node_that_is_read_anyway_says_nothing_new() {
    let flow = body(&quote! { let a = f(&site); #[node(after(a))] let b = g(&a); Ok(b) }).clean();
    assert!(flow.node("b").after.is_empty());
}

#[test]
fn a_cycle_lists_its_edges_and_loses_the_ordering_one() {
    let flow = body(&quote! {
        #[node(after(receipt))]
        let user = load(&site);
        let receipt = print(&user);
        Ok(receipt)
    });
    assert_eq!(
        flow.message(),
        "dependency cycle in workflow `flow`: `user` -> `receipt` -> `user`\n  \
         user     runs after `receipt`\n  \
         receipt  takes `user` as an argument\n\
         help: drop one of these edges; an ordering edge (`after`) is usually the one to drop"
    );
    assert!(!flow.workflow().poisoned);
    assert_eq!(flow.workflow().order_names(), ["user", "receipt"]);
}

#[test]
fn a_cycle_of_values_poisons() {
    let flow = body(&quote! {
        let a = f(&c);
        let b = g(&a);
        let c: T = b.x + 1;
        Ok(c)
    });
    assert_eq!(
        flow.message(),
        "dependency cycle in workflow `flow`: `a` -> `c` -> `b` -> `a`\n  \
         a  takes `c` as an argument\n  \
         c  uses `b`\n  \
         b  takes `a` as an argument\n\
         help: each needs a value that is not there before the other has run: split one of these nodes in two"
    );
    assert!(flow.workflow().poisoned);
    assert_eq!(flow.workflow().order.len(), 3);
}

#[test]
fn a_node_that_uses_itself_is_told_about_names() {
    let flow = body(&quote! { let a = f(&a); Ok(a) });
    assert_eq!(
        flow.message(),
        "dependency cycle in workflow `flow`: `a` -> `a`\n  \
         a  takes `a` as an argument\n\
         help: statements have no order here, so a name means the same node everywhere: give the new value another name"
    );
}

#[test]
fn separate_cycles_are_separate_messages() {
    let flow = body(&quote! {
        let a = f(&b);
        let b = f(&a);
        let c = f(&d);
        let d = f(&c);
        let e = f(&d);
        Ok(e)
    });
    assert_eq!(flow.messages.len(), 2);
    assert!(flow.messages[1].contains("`c` -> `d` -> `c`"));
}

#[test]
fn a_long_chain_is_sorted_without_recursion() {
    let names: Vec<_> = (0..20_000).map(|n| quote::format_ident!("n{n}")).collect();
    let statements = names.windows(2).rev().map(|pair| {
        let (from, to) = (&pair[0], &pair[1]);
        quote!(let #to = f(&#from);)
    });
    let flow = body(&quote! { #(#statements)* let n0 = f(&site); Ok(n19999) }).clean();
    assert_eq!(flow.order_names().first().map(String::as_str), Some("n0"));
    assert_eq!(flow.order.len(), 20_000);
}
