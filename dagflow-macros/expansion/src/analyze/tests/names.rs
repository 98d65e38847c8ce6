use quote::quote;

use super::body;

fn inputs(tokens: &proc_macro2::TokenStream) -> Vec<String> {
    body(&quote! { let a: T = #tokens; Ok(a) })
        .clean()
        .inputs("a")
}

#[test]
fn format_strings_capture() {
    assert_eq!(inputs(&quote!(format!("{site}"))), ["site: Lent"]);
    assert_eq!(
        inputs(&quote!(write!(out, "{0} {site:>db$}", 1))),
        ["site: Lent", "db: Lent"]
    );
}

#[test]
fn a_named_argument_hides_a_value() {
    assert_eq!(
        inputs(&quote!(format!("{site}", site = db.name()))),
        ["db: Lent"]
    );
}

#[test]
fn arguments_of_any_macro_are_read() {
    assert_eq!(
        inputs(&quote!(json!({ "a": site, "b": [db.name] }))),
        ["site: Lent", "db: Lent"]
    );
    assert_eq!(inputs(&quote!(vec![site; db])), ["site: Lent", "db: Lent"]);
    assert_eq!(
        inputs(&quote!(matches!(db.kind, Kind::A(n) if n == site))),
        ["db: Lent", "site: Lent"]
    );
}

#[test]
fn fields_paths_methods_and_field_names_are_no_values() {
    assert_eq!(
        inputs(&quote!(Row {
            site: 1,
            x: x.db,
            y: db::site,
            z: z.site()
        })),
        [""; 0]
    );
    assert_eq!(
        inputs(&quote!(json!({ site: x.db, "y": db::site => 1 }))),
        [""; 0]
    );
}

#[test]
fn a_shorthand_field_is_a_value() {
    assert_eq!(inputs(&quote!(Row { site, n: 1 })), ["site: Lent"]);
}

#[test]
fn inner_names_hide_outer_ones() {
    assert_eq!(inputs(&quote!(list.map(|site| site.len()))), [""; 0]);
    assert_eq!(
        inputs(&quote!({
            let site = db;
            site.len()
        })),
        ["db: Lent"]
    );
    assert_eq!(
        inputs(&quote!(match db.x {
            Some(site) if site > 1 => site,
            _ => 0,
        })),
        ["db: Lent"]
    );
    assert_eq!(
        inputs(&quote!(if let Some(site) = db.x { site } else { site })),
        ["db: Lent", "site: Lent"]
    );
    assert_eq!(
        inputs(&quote!({
            for site in 0..3 {
                f(site);
            }
        })),
        [""; 0]
    );
    assert_eq!(
        inputs(&quote!({
            fn site() {}
            site();
        })),
        [""; 0]
    );
}

#[test]
fn a_binding_does_not_hide_the_name_in_its_own_value() {
    assert_eq!(
        inputs(&quote!({
            let site = site.len();
            site
        })),
        ["site: Lent"]
    );
}

#[test]
fn a_closure_value_is_read_where_it_is_called() {
    assert_eq!(inputs(&quote!(site(1))), ["site: Lent"]);
}

#[test]
fn raw_identifiers_are_the_same_name() {
    let flow = body(&quote! { let r#type = kind(&site); let a = f(format!("{type}")); Ok(a) });
    let flow = flow.clean();
    assert_eq!(flow.inputs("a"), ["r#type: Lent"]);
}

#[test]
fn an_unknown_name_that_looks_like_a_value_is_noted() {
    let flow = body(&quote! { let pages = list(&site); let a = load(&pagse, &other); Ok(a) });
    let flow = flow.clean();
    let node = flow.node("a");
    assert_eq!(node.lookalikes.len(), 1);
    assert_eq!(node.lookalikes[0], "pages");
    assert!(flow.node("pages").lookalikes.is_empty());
}

#[test]
fn unused_nodes_are_marked() {
    let flow = body(&quote! {
        let a = f(&site);
        let _b = f(&site);
        let c = f(&site);
        #[node(after(c))]
        let d = f(&site);
        g(&site);
        Ok(d)
    })
    .clean();
    let unused: Vec<String> = flow
        .nodes
        .iter()
        .filter(|node| node.unused)
        .map(|node| node.name.to_string())
        .collect();
    assert_eq!(unused, ["a"]);
}

#[test]
fn a_node_may_be_named_like_the_function_it_calls() {
    let flow = body(&quote! {
        let page = page(&site);
        let size: usize = size(&page).await?;
        let list: Vec<u8> = vec![if x { list(&db) }; 1];
        let found = if page.ok() { found(&db) };
        Ok((size, list, found))
    })
    .clean();
    assert_eq!(flow.form("page"), "call page(site)");
    assert_eq!(flow.inputs("page"), ["site: Lent"]);
    assert_eq!(flow.inputs("size"), ["page: Lent"]);
    assert_eq!(flow.inputs("list"), ["db: Lent"]);
    assert_eq!(flow.form("found"), "if page.ok() { call found(db) }");
}
