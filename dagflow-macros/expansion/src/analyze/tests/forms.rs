use quote::quote;

use super::{analyze, body};
use crate::ir::Form;

fn form(tokens: &proc_macro2::TokenStream) -> String {
    body(&quote! { let a = #tokens; Ok(a) }).clean().form("a")
}

#[test]
fn functions_by_any_path_are_calls() {
    assert_eq!(form(&quote!(fetch(&site))), "call fetch(site)");
    assert_eq!(
        form(&quote!(web::fetch::<Page>(&site))),
        "call web::fetch::< Page >(site)"
    );
    assert_eq!(form(&quote!((fetch(1)))), "call fetch(1)");
}

#[test]
fn everything_else_is_taken_as_written() {
    for expression in [
        quote!(Some(site)),
        quote!(Point(1, 2)),
        quote!(site.fetch()),
        quote!(fetch(site).await?),
        quote!(vec![1]),
        quote!({ 1 }),
        quote!(if site.x { 1 } else { 2 }),
        quote!(match site.x {
            1 => 2,
            _ => {
                let n = 3;
                n
            }
        }),
        quote!(loop {
            break 1;
        }),
        quote!((site.f)(1)),
        quote!(site(1)),
    ] {
        let shown = form(&expression);
        assert!(shown.starts_with("expression "), "{expression}: {shown}");
    }
}

#[test]
fn what_belongs_to_a_type_is_called_but_not_imported() {
    for (path, importable) in [
        (quote!(fetch), true),
        (quote!(crate::web::fetch), true),
        (quote!(Client::new), false),
        (quote!(web::Client::new), false),
        (quote!(u32::from_str), false),
        (quote!(std::u32::from_str), true),
        (quote!(<Client as Make>::make), false),
        (quote!(Vec::<u8>::with_capacity), false),
    ] {
        let flow = body(&quote! { let a = #path(1); Ok(a) }).clean();
        let Form::Call(call) = &flow.node("a").form else {
            unreachable!("{path} is no call");
        };
        assert_eq!(call.importable, importable, "{path}");
    }
}

#[test]
fn sites_are_numbered_in_the_order_of_the_source() {
    let flow = body(&quote! {
        let a = if site.x { one(1) } else { two(2) };
        let b = three(&a) else { four(&a) };
        Ok(b)
    })
    .clean();
    let site = |form: &Form| match form {
        Form::Call(call) => call.site,
        _ => unreachable!(),
    };
    assert_eq!(site(&flow.node("b").form), 2);
    assert_eq!(flow.node("b").fallback.as_ref().map(site), Some(3));
}

#[test]
fn statements_are_named_after_their_function() {
    let flow = body(&quote! {
        notify(&site);
        alerts::notify(&site);
        if site.x { notify(&db); }
        for x in &site.y { other::push(x); }
        println!("x");
        let _ = site.touch();
        let notify_3 = f(1);
        Ok(notify_3)
    })
    .clean();
    assert_eq!(
        flow.names(),
        [
            "notify",
            "notify_2",
            "notify_4",
            "push",
            "expression",
            "expression_2",
            "notify_3"
        ]
    );
    assert!(!flow.node("notify").is_bound());
}

#[test]
fn maps_and_branches_nest() {
    assert_eq!(
        form(&quote!(for x in &site.xs {
            if x.ok {
                match x.kind {
                    A => f(x),
                    B => g(x),
                }
            } else {
                h(x)
            }
        })),
        "for x in lent site.xs { if x.ok { match x.kind { A => call f(x), B => call g(x) } } else { call h(x) } }"
    );
    assert_eq!(
        form(&quote!(for x in &site.xs {
            for y in x.ys() {
                f(x, y)
            }
        })),
        "for x in lent site.xs { for y moved in owned x.ys() { call f(x, y) } }"
    );
}

#[test]
fn an_if_without_else_is_a_branch_where_its_value_has_a_name() {
    assert_eq!(
        form(&quote!(if site.x {
            1
        })),
        "if site.x { expression 1 }"
    );
    assert_eq!(
        form(&quote!(if site.x {
            f(1)
        } else if site.y {
            g(1)
        })),
        "if site.x { call f(1) } else { if site.y { call g(1) } }"
    );
}

#[test]
fn the_let_of_a_condition_binds_for_its_branch() {
    assert_eq!(
        form(&quote!(if let Some(x) = &site.x
            && x.ok
        {
            f(x, &x)
        })),
        "if let Some(x) = &site.x &&x.ok { call f(x, &x) }"
    );
}

#[test]
fn a_loop_without_calls_is_a_map_only_where_its_value_has_a_name() {
    assert_eq!(
        form(&quote!(for x in &site.xs {
            x.len()
        })),
        "for x in lent site.xs { expression x.len() }"
    );
    let flow = body(&quote! { for x in &site.xs { println!("{x}"); } Ok(()) }).clean();
    assert!(flow.form("expression").starts_with("expression for x in"));
}

#[test]
fn a_closure_among_the_items_is_no_task() {
    assert_eq!(
        form(&quote!(for f in &site.functions {
            f(1)
        })),
        "for f in lent site.functions { expression f(1) }"
    );
}

#[test]
fn guards_and_plain_arms_stay() {
    assert_eq!(
        form(&quote!(match site.x {
            n if n > 1 => f(n),
            _ => {
                let m = 2;
                m + 1
            }
        })),
        "match site.x { n if n > 1 => call f(n), _ => expression { let m = 2; m + 1 } }"
    );
}

#[test]
fn the_tail_may_be_any_expression() {
    let flow = body(&quote! { if site.x { Ok(1) } else { Err(2) } }).clean();
    assert!(flow.tail.expression.is_some() && flow.nodes.is_empty());
    let flow = body(&quote! { todo!() }).clean();
    assert!(flow.tail.expression.is_some() && flow.nodes.is_empty());
}

#[test]
fn resources_documentation_and_generics_are_kept() {
    let flow = analyze(quote! {
        /// Loads.
        pub async fn load<T: Send>(input: T, #[resource] db: Db) -> io::Result<T> where T: Clone {
            /// The page.
            let page = fetch(&input, &db);
            Ok(page)
        }
    })
    .clean();
    assert_eq!(flow.attributes.len(), 1);
    assert!(!flow.parameters[0].resource && flow.parameters[1].resource);
    assert!(flow.generics.where_clause.is_some());
    assert_eq!(flow.node("page").attributes.len(), 1);
}
