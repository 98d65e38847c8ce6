//! What `#[task]` expands to. `UPDATE_EXPECT=1 cargo test -p dagflow-expansion` writes the current state into this file.

use expect_test::{Expect, expect};
use proc_macro2::TokenStream;
use quote::quote;

use crate::expand;

#[track_caller]
fn check(attribute: TokenStream, item: TokenStream, expected: &Expect) {
    let tokens = expand::task::expanded(attribute, item);
    let text = syn::parse2(tokens).map(|file| prettyplease::unparse(&file));
    expected.assert_eq(&text.unwrap_or_else(|error| error.to_string()));
}

#[test]
fn a_task_with_options() {
    check(
        quote!(
            retries = 3,
            backoff = exponential("100ms", max = "10s"),
            timeout = "30s",
            retry_if = FetchError::is_transient
        ),
        quote! {
            /// Fetches.
            pub async fn fetch(url: &Url) -> Result<Page, FetchError> { get(url).await }
        },
        &expect![[r"
            /// Fetches.
            pub async fn fetch(url: &Url) -> Result<Page, FetchError> {
                get(url).await
            }
            #[doc(hidden)]
            #[allow(warnings)]
            pub enum fetch {}
            #[allow(warnings, clippy::all, clippy::pedantic)]
            const _: () = {
                impl fetch {
                    pub const __SITE: &'static ::dagflow::__private::Site = &::dagflow::__private::Site::PLAIN
                        .policy(
                            ::dagflow::__private::Policy::new()
                                .retries(3)
                                .backoff(
                                    ::dagflow::__private::Backoff::exponential(
                                            ::core::time::Duration::new(0u64, 100000000u32),
                                        )
                                        .max(::core::time::Duration::new(10u64, 0u32)),
                                )
                                .timeout(::core::time::Duration::new(30u64, 0u32)),
                        )
                        .retry_if({
                            fn retry_if(error: &dyn ::core::any::Any) -> ::core::primitive::bool {
                                let decide: fn(
                                    &<Result<
                                        Page,
                                        FetchError,
                                    > as ::dagflow::__private::ResultTypes>::Error,
                                ) -> ::core::primitive::bool = FetchError::is_transient;
                                error.downcast_ref().is_none_or(decide)
                            }
                            retry_if
                        });
                }
                impl ::dagflow::__private::TaskTypes for fetch {
                    type Ok = <Result<Page, FetchError> as ::dagflow::__private::ResultTypes>::Ok;
                    type Error = <Result<
                        Page,
                        FetchError,
                    > as ::dagflow::__private::ResultTypes>::Error;
                    type Retries = ::dagflow::__private::Retrying;
                    type SendCheck = ::dagflow::__private::AtTask;
                }
            };
            const _: () = ::dagflow::__private::assert_sends_1(fetch);
        "]],
    );
}

#[test]
fn a_blocking_task_with_a_name_and_a_condition() {
    check(
        quote!(blocking, name = "compress", crate = facade::dagflow),
        quote! {
            #[cfg(zip)]
            #[inline]
            fn zip(bytes: Vec<u8>) -> Vec<u8> { bytes }
        },
        &expect![[r#"
            #[cfg(zip)]
            #[inline]
            fn zip(bytes: Vec<u8>) -> Vec<u8> {
                bytes
            }
            #[cfg(zip)]
            #[allow(warnings)]
            enum zip {}
            #[cfg(zip)]
            #[allow(warnings, clippy::all, clippy::pedantic)]
            const _: () = {
                impl zip {
                    pub const __SITE: &'static facade::dagflow::__private::Site = &facade::dagflow::__private::Site::PLAIN
                        .policy(facade::dagflow::__private::Policy::new().blocking(true))
                        .task("compress");
                }
                impl facade::dagflow::__private::TaskTypes for zip {
                    type Ok = Vec<u8>;
                    type Error = ::core::convert::Infallible;
                    type Retries = facade::dagflow::__private::Once;
                    type SendCheck = facade::dagflow::__private::AtTask;
                }
            };
            #[cfg(zip)]
            #[allow(warnings)]
            const _: () = {
                let _ = facade::dagflow::__private::assert_send::<Vec<u8>>;
            };
        "#]],
    );
}

#[test]
fn a_generic_task() {
    check(
        quote!(),
        quote! {
            async fn pick<'a, T: Clone, const N: usize>(all: &'a [T; N], by: impl Fn(&T) -> bool) -> Option<T> where T: Ord { None }
        },
        &expect![[r"
            async fn pick<'a, T: Clone, const N: usize>(
                all: &'a [T; N],
                by: impl Fn(&T) -> bool,
            ) -> Option<T>
            where
                T: Ord,
            {
                None
            }
            #[allow(warnings)]
            type pick = ::dagflow::__private::UntypedTask<::dagflow::__private::AtCall>;
            #[allow(warnings, clippy::all, clippy::pedantic)]
            const _: () = {
                fn send<'a, T: Clone + ::core::marker::Send + ::core::marker::Sync, const N: usize>(
                    argument_0: &'a [T; N],
                    argument_1: impl Fn(&T) -> bool + ::core::marker::Send + ::core::marker::Sync,
                )
                where
                    T: Ord,
                {
                    ::dagflow::__private::assert_send(pick::<T, N>(argument_0, argument_1));
                }
            };
        "]],
    );
}

#[test]
fn a_function_that_returns_a_future() {
    check(
        quote!(),
        quote!(
            fn later(url: &str) -> impl Future<Output = io::Result<u8>> + Send {
                ready(Ok(3))
            }
        ),
        &expect![[r"
            fn later(url: &str) -> impl Future<Output = io::Result<u8>> + Send {
                ready(Ok(3))
            }
            #[allow(warnings)]
            type later = ::dagflow::__private::FallibleTask<io::Result<u8>>;
            const _: () = ::dagflow::__private::assert_sends_1(later);
        "]],
    );
}

#[test]
fn broken_options_leave_the_function_and_its_companion() {
    check(
        quote!(retires = 3, timeout = "30s"),
        quote!(
            async fn fetch() {}
        ),
        &expect![[r#"
            async fn fetch() {}
            #[allow(warnings)]
            enum fetch {}
            #[allow(warnings, clippy::all, clippy::pedantic)]
            const _: () = {
                impl fetch {
                    pub const __SITE: &'static ::dagflow::__private::Site = &::dagflow::__private::Site::PLAIN
                        .policy(
                            ::dagflow::__private::Policy::new()
                                .timeout(::core::time::Duration::new(30u64, 0u32)),
                        );
                }
                impl ::dagflow::__private::TaskTypes for fetch {
                    type Ok = ();
                    type Error = ::core::convert::Infallible;
                    type Retries = ::dagflow::__private::Once;
                    type SendCheck = ::dagflow::__private::AtTask;
                }
            };
            const _: () = ::dagflow::__private::assert_sends_0(fetch);
            ::core::compile_error! {
                "unknown option `retires` in `#[task(..)]`; did you mean `retries`?\nthe options are `retries`, `backoff`, `retry_if`, `retry_panics`, `timeout`, `deadline`, `resources`, `limit`, `priority`, `estimate`, `name`, `blocking`, `infallible`, `crate`"
            }
        "#]],
    );
}

#[test]
fn a_borrowed_value_leaves_the_function_and_its_companion() {
    check(
        quote!(),
        quote!(
            fn first(text: &str) -> &str {
                text
            }
        ),
        &expect![[r#"
            fn first(text: &str) -> &str {
                text
            }
            #[allow(warnings)]
            type first = ::dagflow::__private::UntypedTask<::dagflow::__private::AtCall>;
            ::core::compile_error! {
                "a task cannot return a borrow: a node's value is owned and outlives the call\nreturn `String`"
            }
        "#]],
    );
}

#[test]
fn a_method_stays_as_it_is() {
    check(
        quote!(),
        quote!(
            async fn fetch(&self) {}
        ),
        &expect![[r#"
            async fn fetch(&self) {}
            ::core::compile_error! {
                "a task is a free function, and this is a method: move it out of the `impl` and take the value as an argument"
            }
        "#]],
    );
}

#[test]
fn a_half_typed_body_does_no_harm() {
    let half = quote!(fn half() -> u8 { let x = ; x. });
    let tokens = expand::task::expanded(quote!(), half.clone()).to_string();
    assert!(tokens.starts_with(&half.to_string()), "{tokens}");
    assert!(tokens.contains("type half ="), "{tokens}");
    assert!(!tokens.contains("compile_error"), "{tokens}");
}

#[test]
fn what_is_no_function_stays_as_it_is() {
    check(
        quote!(),
        quote!(
            struct Page;
        ),
        &expect![[r#"
        struct Page;
        ::core::compile_error! {
            "`#[task]` goes on a function, and this is a struct: put it on the function that does the work"
        }
    "#]],
    );
}
