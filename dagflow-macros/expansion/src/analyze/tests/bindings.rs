use quote::quote;

use super::body;

#[test]
fn a_lent_argument_loses_its_ampersand() {
    let flow = body(&quote! { let a = fetch(&site, &db); Ok(a) }).clean();
    assert_eq!(flow.inputs("a"), ["site: Lent", "db: Lent"]);
    assert_eq!(flow.form("a"), "call fetch(site, db)");
}

#[test]
fn a_bare_argument_with_no_other_user_is_taken() {
    let flow = body(&quote! { let a = fetch(site); Ok(a) }).clean();
    assert_eq!(flow.inputs("a"), ["site: Taken"]);
    assert_eq!(flow.describe(&flow.tail.inputs), ["a: Taken"]);
}

#[test]
fn a_bare_argument_with_other_users_is_copied_and_names_them() {
    let flow = body(&quote! {
        let a = fetch(site);
        let b = look(&site);
        Ok((a, b, site))
    })
    .clean();
    assert_eq!(flow.inputs("a"), ["site: Copied (`b`, the result)"]);
    assert_eq!(flow.inputs("b"), ["site: Lent"]);
    assert_eq!(
        flow.describe(&flow.tail.inputs),
        ["a: Taken", "b: Taken", "site: Taken"]
    );
}

#[test]
fn lent_and_moved_in_one_call_is_left_to_the_borrow_checker() {
    let flow = body(&quote! { let a = both(&site, site); Ok(a) }).clean();
    assert_eq!(flow.inputs("a"), ["site: Taken"]);
    assert_eq!(flow.form("a"), "call both(&site, site)");
}

#[test]
fn a_name_inside_an_expression_is_lent() {
    let flow = body(&quote! {
        let a = fetch(site.clone(), wrap(site), &db.pool);
        let b: Url = site.clone();
        Ok((a, b))
    })
    .clean();
    assert_eq!(flow.inputs("a"), ["site: Lent", "db: Lent"]);
    assert_eq!(
        flow.form("a"),
        "call fetch(site.clone(), wrap(site), &db.pool)"
    );
    assert_eq!(flow.inputs("b"), ["site: Lent"]);
}

#[test]
fn the_result_may_take_what_nodes_only_lent() {
    let flow = body(&quote! { let a = fetch(&site); store(&a); Ok(a) }).clean();
    assert_eq!(flow.inputs("store"), ["a: Lent"]);
    assert_eq!(flow.describe(&flow.tail.inputs), ["a: Taken"]);
}

#[test]
fn a_bare_outer_name_in_the_body_of_a_map_is_copied() {
    let flow = body(&quote! { let a = for x in &db { fetch(x, site) }; Ok(a) }).clean();
    assert_eq!(
        flow.inputs("a"),
        ["db: Lent", "site: Copied (the other items)"]
    );
}

#[test]
fn both_sides_of_a_fallback_copy() {
    let flow = body(&quote! { let a = first(site) else { second(site) }; Ok(a) }).clean();
    assert_eq!(
        flow.inputs("a"),
        ["site: Copied, then Taken (the fallback)"]
    );
}

#[test]
fn a_value_lent_first_can_be_moved_by_the_fallback() {
    let flow = body(&quote! { let a = first(&site) else { second(site) }; Ok(a) }).clean();
    assert_eq!(flow.inputs("a"), ["site: Lent, then Taken"]);
    assert_eq!(flow.form("a"), "call first(site)");
}

#[test]
fn the_same_name_in_different_branches_is_one_use() {
    let flow = body(&quote! {
        let a = if db.ready() { first(site) } else { second(site) };
        Ok(a)
    })
    .clean();
    assert_eq!(flow.inputs("a"), ["db: Lent", "site: Taken"]);
}

#[test]
fn an_outcome_is_another_user() {
    let flow = body(&quote! {
        let a = fetch(&site);
        store(a);
        #[finally]
        audit(&db, outcome(a));
        Ok(())
    })
    .clean();
    assert_eq!(
        flow.inputs("store"),
        ["a: Copied (`outcome(a)` in `audit`)"]
    );
    assert_eq!(flow.inputs("audit"), ["db: Lent", "a: Outcome"]);
    assert_eq!(flow.form("audit"), "call audit(db, __outcome_a)");
}

#[test]
fn a_bare_condition_is_looked_at_where_it_is() {
    let flow = body(&quote! {
        let ready = check(&site);
        if ready && !site.is_empty() { warn(&db); }
        Ok(ready)
    })
    .clean();
    assert_eq!(
        flow.form("warn"),
        "if *ready &&!site.is_empty() { call warn(db) }"
    );
    assert_eq!(
        flow.inputs("warn"),
        ["ready: Lent", "site: Lent", "db: Lent"]
    );
}

#[test]
fn a_bare_scrutinee_is_taken_by_its_only_user_and_else_looked_at() {
    let flow = body(&quote! {
        let kind = classify(&site);
        let a = match kind { Kind::Web(url) => fetch(url), Kind::None => skip() };
        Ok(a)
    })
    .clean();
    assert_eq!(flow.inputs("a"), ["kind: Taken"]);
    assert_eq!(
        flow.form("a"),
        "match kind { Kind::Web(url) => call fetch(url), Kind::None => call skip() }"
    );
    let flow = body(&quote! {
        let kind = classify(&site);
        let a = match kind { Kind::Web => fetch(&site), Kind::None => skip() };
        Ok((a, kind))
    })
    .clean();
    assert_eq!(flow.inputs("a"), ["kind: Lent", "site: Lent"]);
    assert!(flow.form("a").starts_with("match *kind {"));
}

#[test]
fn a_map_over_a_reference_lends_its_items() {
    let flow =
        body(&quote! { let a = for page in &db.pages { fetch(page, &page.links) }; Ok(a) }).clean();
    assert_eq!(
        flow.form("a"),
        "for page in lent db.pages { call fetch(page, &page.links) }"
    );
}

#[test]
fn owned_items_are_lent_unless_the_body_moves_them() {
    let flow = body(&quote! {
        let a = for (x, y) in product(&db, &site) { fetch(&x, &y) };
        let b = for (x, y) in product(&db, &site) { fetch(&x, y) };
        let c = for &x in db.drain() { fetch(&x) };
        Ok((a, b, c))
    })
    .clean();
    assert_eq!(
        flow.form("a"),
        "for (x, y) in owned product(db, site) { call fetch(x, y) }"
    );
    assert_eq!(
        flow.form("b"),
        "for (x, y) moved in owned product(db, site) { call fetch(&x, y) }"
    );
    assert_eq!(
        flow.form("c"),
        "for &x moved in owned db.drain() { call fetch(&x) }"
    );
}

#[test]
fn iterating_over_a_bare_name_moves_it() {
    let flow = body(&quote! { let a = for x in site { fetch(x) }; Ok(a) }).clean();
    assert_eq!(flow.inputs("a"), ["site: Taken"]);
    let flow = body(&quote! { let a = for x in site { fetch(x, &site) }; Ok(a) }).clean();
    assert_eq!(flow.inputs("a"), ["site: Copied (the body of the loop)"]);
}

#[test]
fn a_reference_is_rewritten_wherever_it_stands() {
    let flow = body(&quote! {
        let a: usize = { let n = count(&site); n + vec![&db].len() };
        Ok(a)
    })
    .clean();
    assert_eq!(
        flow.form("a"),
        "expression { let n = count(site); n + vec![db].len() }"
    );
}

#[test]
fn a_value_that_two_nodes_move_is_copied_by_both() {
    let flow = body(&quote! { let a = fetch(site); let b = fetch(site); Ok((a, b)) }).clean();
    assert_eq!(flow.inputs("a"), ["site: Copied (`b`)"]);
    assert_eq!(flow.inputs("b"), ["site: Copied (`a`)"]);
}
