//! What the mirror looks like. `UPDATE_EXPECT=1 cargo test -p dagflow-expansion` writes the current state into this file.

use expect_test::{Expect, expect};
use proc_macro2::TokenStream;
use quote::quote;

use crate::diagnostics::Diagnostics;
use crate::parse;

fn mirror(function: TokenStream) -> TokenStream {
    let mut diagnostics = Diagnostics::default();
    let function = parse::function(function, &mut diagnostics);
    function.map_or_else(TokenStream::new, |function| {
        super::of_function(&function, &syn::parse_quote!(::dagflow))
    })
}

/// Compares the mirror of a body.
#[track_caller]
fn check(body: &str, expected: &Expect) {
    let body: TokenStream = body.parse().unwrap_or_default();
    let tokens = mirror(quote!(async fn flow(id: u64, urls: Vec<Url>) -> Result<()> { #body }));
    let text = syn::parse2(tokens.clone()).map_or_else(
        |_| tokens.to_string().replace("; ", ";\n"),
        |file| prettyplease::unparse(&file),
    );
    let start = text.find("async move").unwrap_or_default();
    expected.assert_eq(&text[start..]);
}

#[test]
fn the_signature_loses_its_attributes() {
    let tokens = mirror(quote! {
        /// Documented.
        pub async fn flow<T: Send>(id: T, #[resource] db: Db) -> Result<T> where T: Sync { Ok(id) }
    });
    let text = syn::parse2(tokens).map(|file| prettyplease::unparse(&file));
    expect![[r#"
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(rust_analyzer)]
            use ::dagflow::__private::traits::*;
            #[cfg(rust_analyzer)]
            #[allow(warnings)]
            fn __mirror<T: Send>(
                id: T,
                db: Db,
            ) -> impl ::core::future::Future<Output = Result<T>>
            where
                T: Sync,
            {
                async move { Ok(id) }
            }
        };
    "#]]
    .assert_eq(&text.unwrap_or_else(|error| error.to_string()));
}

#[test]
fn calls_are_awaited_and_unwrapped() {
    check(
        "let user = load(&id); notify(&user, 1 + id); Ok(user)",
        &expect![[r#"
            async move {
                        let user = match load(&id) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        }
                            .ok()
                            .unwrap();
                        match notify(&user, 1 + (&id)) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        }
                            .ok()
                            .unwrap();
                        Ok(user)
                    }
                }
            };
        "#]],
    );
}

#[test]
fn statements_are_put_in_order() {
    check(
        "let text: String = format!(\"{page} {}\", page.size); let page = fetch(user.name); let user: User = id; Ok(())",
        &expect![[r#"
            async move {
                        let user: User = (&id);
                        let page = match fetch(user.name) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        }
                            .ok()
                            .unwrap();
                        let text: String = format!("{page} {}", page.size);
                        Ok(())
                    }
                }
            };
        "#]],
    );
}

#[test]
fn a_cycle_keeps_the_order_of_the_source() {
    check(
        "let a: A = b; let b: B = a; Ok(())",
        &expect![[r#"
        async move {
                    let a: A = (&b);
                    let b: B = (&a);
                    Ok(())
                }
            }
        };
    "#]],
    );
}

#[test]
fn maps_collect() {
    check(
        "let pages = for url in &urls { fetch(url) };
         #[node(on_error = collect)]
         let tries = for url in &urls { fetch(url) };
         for page in &pages { print(page); }
         Ok(())",
        &expect![[r#"
            async move {
                        let pages = {
                            let mut list = ::std::vec::Vec::new();
                            for url in (&&&&&::dagflow::__private::ItemsProbe(&urls)).items() {
                                list.push({
                                    match fetch(url) {
                                        called => {
                                            let probe = ::dagflow::__private::probe(&called);
                                            probe
                                                .future::<::dagflow::__private::PlainFunction>(called)
                                                .await
                                        }
                                    }
                                        .ok()
                                        .unwrap()
                                });
                            }
                            list
                        };
                        let tries = {
                            let mut list = ::std::vec::Vec::new();
                            for url in (&&&&&::dagflow::__private::ItemsProbe(&urls)).items() {
                                list.push({
                                    match fetch(url) {
                                        called => {
                                            let probe = ::dagflow::__private::probe(&called);
                                            probe
                                                .future::<::dagflow::__private::PlainFunction>(called)
                                                .await
                                        }
                                    }
                                });
                            }
                            list
                        };
                        for page in (&&&&&::dagflow::__private::ItemsProbe(&pages)).items() {
                            {
                                match print(page) {
                                    called => {
                                        let probe = ::dagflow::__private::probe(&called);
                                        probe
                                            .future::<::dagflow::__private::PlainFunction>(called)
                                            .await
                                    }
                                }
                                    .ok()
                                    .unwrap()
                            };
                        }
                        Ok(())
                    }
                }
            };
        "#]],
    );
}

#[test]
fn branches_become_options_or_values() {
    check(
        "let maybe = if id > 1 { load(id) };
         let either = if let Some(user) = maybe { greet(&user) } else { 1 };
         let chosen = match either { 1 if id > 2 => load(id), _ => other(&id) };
         Ok(())",
        &expect![[r#"
            async move {
                        let maybe = if id > 1 {
                            ::core::option::Option::Some({
                                match load(id) {
                                    called => {
                                        let probe = ::dagflow::__private::probe(&called);
                                        probe
                                            .future::<::dagflow::__private::PlainFunction>(called)
                                            .await
                                    }
                                }
                                    .ok()
                                    .unwrap()
                            })
                        } else {
                            ::core::option::Option::None
                        };
                        let either = if let Some(user) = maybe {
                            match greet(&user) {
                                called => {
                                    let probe = ::dagflow::__private::probe(&called);
                                    probe.future::<::dagflow::__private::PlainFunction>(called).await
                                }
                            }
                                .ok()
                                .unwrap()
                        } else {
                            { 1 }
                        };
                        let chosen = match either {
                            1 if id > 2 => {
                                match load(id) {
                                    called => {
                                        let probe = ::dagflow::__private::probe(&called);
                                        probe
                                            .future::<::dagflow::__private::PlainFunction>(called)
                                            .await
                                    }
                                }
                                    .ok()
                                    .unwrap()
                            }
                            _ => {
                                match other(&id) {
                                    called => {
                                        let probe = ::dagflow::__private::probe(&called);
                                        probe
                                            .future::<::dagflow::__private::PlainFunction>(called)
                                            .await
                                    }
                                }
                                    .ok()
                                    .unwrap()
                            }
                        };
                        Ok(())
                    }
                }
            };
        "#]],
    );
}

#[test]
fn a_fallback_is_the_other_way_to_the_value() {
    check(
        "let user = load(&id) else { cached(&id) }; Ok(user)",
        &expect![[r#"
            async move {
                        let user = match match load(&id) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        } {
                            ::core::result::Result::Ok(value) => value,
                            ::core::result::Result::Err(_) => {
                                match cached(&id) {
                                    called => {
                                        let probe = ::dagflow::__private::probe(&called);
                                        probe
                                            .future::<::dagflow::__private::PlainFunction>(called)
                                            .await
                                    }
                                }
                                    .ok()
                                    .unwrap()
                            }
                        };
                        Ok(user)
                    }
                }
            };
        "#]],
    );
}

#[test]
fn names_in_attributes_are_used() {
    check(
        "#[node(after(user), retry_if = Error::is_transient)] let page = fetch(id); let user = load(&id); \
         #[finally] audit(outcome(user)); Ok(())",
        &expect![[r#"
            async move {
                        let user = match load(&id) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        }
                            .ok()
                            .unwrap();
                        let _ = &user;
                        let _ = Error::is_transient;
                        let page = match fetch(id) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        }
                            .ok()
                            .unwrap();
                        match audit(::dagflow::__private::outcome(&user)) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        }
                            .ok()
                            .unwrap();
                        Ok(())
                    }
                }
            };
        "#]],
    );
}

#[test]
fn a_bare_dot_gets_a_name() {
    check(
        "let user = load(&id); let page = fetch(user.); Ok(())",
        &expect![[r#"
            async move {
                        let user = match load(&id) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        }
                            .ok()
                            .unwrap();
                        let page = match fetch(user.half_typed) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        }
                            .ok()
                            .unwrap();
                        Ok(())
                    }
                }
            };
        "#]],
    );
    check(
        "let user = load(&id); let name = user. let page = fetch(&user); Ok(())",
        &expect![[r#"
            async move {
                        let user = match load(&id) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        }
                            .ok()
                            .unwrap();
                        let name = user.half_typed;
                        let page = match fetch(&user) {
                            called => {
                                let probe = ::dagflow::__private::probe(&called);
                                probe.future::<::dagflow::__private::PlainFunction>(called).await
                            }
                        }
                            .ok()
                            .unwrap();
                        Ok(())
                    }
                }
            };
        "#]],
    );
}

#[test]
fn what_cannot_be_completed_stays_as_written() {
    check(
        "let user = load(&id); #[node(retries = 1)] let page = match user. ; Ok(())",
        &expect![[r#"
            async move { let user = match load (& id) { called => { let probe = :: dagflow :: __private :: probe (& called) ;
            probe . future :: < :: dagflow :: __private :: PlainFunction > (called) . await } } . ok () . unwrap () ;
            let page = match user . ;
            Ok (()) } } } ;"#]],
    );
}

#[test]
fn a_half_typed_end_is_the_result() {
    check(
        "#[finally] audit(&id); user. Ok(Summary { id: id. })",
        &expect![[r#"
            async move { match audit (& id) { called => { let probe = :: dagflow :: __private :: probe (& called) ;
            probe . future :: < :: dagflow :: __private :: PlainFunction > (called) . await } } . ok () . unwrap () ;
            user . Ok (Summary { id : id . }) ;
            } } } ;"#]],
    );
}

/// What stands in front of the cursor has to be the same with and without the word that rust-analyzer puts there.
#[test]
fn a_word_at_the_cursor_changes_nothing_in_front_of_it() {
    let bodies = [
        "let page = fetch(user.CURSOR); let user = load(&id); Ok(page)",
        "let name = user.CURSOR let user = load(&id); Ok(())",
        "let user = load(&id); let list = for url in urls.CURSOR Ok(())",
        "let user = load(&id); let list = for url in &urls { fetch(url.CURSOR) }; Ok(())",
        "let user = load(&id); let page = if user.CURSOR { fetch(&id) }; Ok(())",
        "let user = load(&id); let page = match user.CURSOR; Ok(())",
        "let user = load(&id); let count: u64 = id + user.CURSOR; Ok(())",
        "let user = load(&id); let page = fetch(&id) else { other(user.CURSOR) }; Ok(())",
        "let user = load(&id); #[finally] audit(outcome(user)); user.CURSOR Ok(())",
        "let user = load(&id); let a = user.CURSOR notify(&id); Ok(())",
        "let user = load(&id); Ok(Summary { name: user.CURSOR })",
    ];
    for body in bodies {
        let expand = |word: &str| -> Option<String> {
            let body: TokenStream = body.replace("CURSOR", word).parse().ok()?;
            let tokens =
                mirror(quote!(async fn flow(id: u64, urls: Vec<Url>) -> Result<()> { #body }));
            Some(tokens.to_string())
        };
        let (typed, completed) = (expand(" "), expand("intellijRulezz "));
        let front = |text: &Option<String>, end: usize| {
            text.as_deref()
                .and_then(|text| text.get(..end).map(str::to_owned))
        };
        let cursor = completed
            .as_deref()
            .and_then(|text| text.find("intellijRulezz"))
            .unwrap_or_default();
        assert!(cursor > 0, "{body}: {completed:?}");
        assert_eq!(front(&typed, cursor), front(&completed, cursor), "{body}");
    }
}
