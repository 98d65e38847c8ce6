//! Where a test can step between a workflow and its tasks. Without the feature `testing` nothing is left of it.
//!
//! With its own feature `testing` the macro crate writes these macros instead of the plain code. It may have the feature where this
//! crate has not: cargo builds one macro crate for a program and its build scripts.

/// What a call gives: a `Result` of its value. `called => { .. }` is what becomes of what the function has returned.
#[cfg(not(feature = "testing"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __dagflow_called {
    ($core:ident $step:ident [$($function:tt)*] $arguments:tt $called:ident $then:tt $looks:tt) => {
        match $($function)* $arguments { $called => $then }
    };
}

/// The same with a look at the arguments first, and perhaps something else than the call.
#[cfg(feature = "testing")]
#[doc(hidden)]
#[macro_export]
macro_rules! __dagflow_called {
    ($core:ident $step:ident [$($function:tt)*] $arguments:tt $called:ident $then:tt ($($looks:tt)*)) => {{
        let mut reached = $crate::__private::reached(&$core, &$step);
        let instead = if reached.is_real() {
            ::core::option::Option::None
        } else {
            reached.look($($looks)*);
            reached.act().await
        };
        match instead {
            ::core::option::Option::None => match $($function)* $arguments { $called => $then },
            ::core::option::Option::Some(::core::result::Result::Ok(result)) => result,
            ::core::option::Option::Some(::core::result::Result::Err(end)) => return ::core::result::Result::Ok(end),
        }
    }};
}

/// Before a node, or an item, that is no single call.
#[cfg(not(feature = "testing"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __dagflow_replaced {
    ($($tokens:tt)*) => {};
}

/// The same with something else in its place.
#[cfg(feature = "testing")]
#[doc(hidden)]
#[macro_export]
macro_rules! __dagflow_replaced {
    ($core:ident $step:ident $calls:literal $method:ident $target:ident) => {
        if let ::core::option::Option::Some(replaced) =
            $crate::__private::replaced(&$core, &$step, $calls).await
        {
            return ::core::result::Result::Ok(replaced.$method(&$core, &$step, $target));
        }
    };
}
