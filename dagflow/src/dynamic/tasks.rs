//! Functions that can be nodes, by the places of their arguments.

use std::future::Future;

use super::arguments::{Place, Source};

/// An `async fn` whose parameters fit the places `P`, for arguments that live for `'a`.
///
/// It is implemented for all functions that fit; nobody else has to.
///
/// ```
/// async fn length(text: &String) -> usize {
///     text.len()
/// }
/// let mut graph = dagflow::Graph::new("length");
/// let text = graph.add_pure(|| "abc".to_owned(), ());
/// let length = graph.add_async(length, (&text,));
/// # let _ = graph.build(length);
/// ```
pub trait AsyncTask<'a, P>: Send + Sync + 'static {
    /// What the future gives.
    type Output;
    /// The future.
    type Future: Future<Output = Self::Output> + Send + 'a;

    #[doc(hidden)]
    fn call(&self, places: &P, run: Source<'a>) -> Self::Future;
}

/// A plain `fn` whose parameters fit the places `P`, for arguments that live for `'a`.
///
/// It is implemented for all functions that fit; nobody else has to.
///
/// ```
/// fn length(text: &String) -> usize {
///     text.len()
/// }
/// let mut graph = dagflow::Graph::new("length");
/// let text = graph.add_pure(|| "abc".to_owned(), ());
/// let length = graph.add_pure(length, (&text,));
/// # let _ = graph.build(length);
/// ```
pub trait PlainTask<'a, P>: Send + Sync + 'static {
    /// What the function gives.
    type Output;

    #[doc(hidden)]
    fn call(&self, places: &P, run: Source<'a>) -> Self::Output;
}

// By way of the other trait, so that each number of arguments is compiled once.
impl<'a, F, P, R> AsyncTask<'a, P> for F
where
    F: PlainTask<'a, P, Output = R>,
    R: Future + Send + 'a,
{
    type Output = R::Output;
    type Future = R;

    #[inline]
    fn call(&self, places: &P, run: Source<'a>) -> R {
        PlainTask::call(self, places, run)
    }
}

macro_rules! functions {
    ($(($($name:ident),*))*) => {
        $(
            impl<'a, F, R, $($name: Place),*> PlainTask<'a, ($($name,)*)> for F
            where
                F: Fn($($name::Given<'a>),*) -> R + Send + Sync + 'static,
            {
                type Output = R;

                #[allow(non_snake_case, unused_variables)]
                fn call(&self, places: &($($name,)*), run: Source<'a>) -> R {
                    let ($($name,)*) = places;
                    self($($name.give(run)),*)
                }
            }
        )*
    };
}

functions! {
    () (A) (A, B) (A, B, C) (A, B, C, D) (A, B, C, D, E) (A, B, C, D, E, G) (A, B, C, D, E, G, H) (A, B, C, D, E, G, H, I)
    (A, B, C, D, E, G, H, I, J) (A, B, C, D, E, G, H, I, J, K) (A, B, C, D, E, G, H, I, J, K, L)
    (A, B, C, D, E, G, H, I, J, K, L, M) (A, B, C, D, E, G, H, I, J, K, L, M, N) (A, B, C, D, E, G, H, I, J, K, L, M, N, O)
    (A, B, C, D, E, G, H, I, J, K, L, M, N, O, P) (A, B, C, D, E, G, H, I, J, K, L, M, N, O, P, Q)
}
