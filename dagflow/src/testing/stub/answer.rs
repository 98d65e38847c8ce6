//! Closures over the real arguments.

use super::{Given, Outcome, Seen, Stub, Thrown};
use crate::engine::failure::TaskError;
use crate::task::TaskTypes;

/// What a closure of [`with`](super::with) may return: a `Result` with the error of the workflow, or another stub.
#[diagnostic::on_unimplemented(
    message = "a stub cannot answer with `{Self}`",
    label = "neither a `Result` of the node's value nor a stub",
    note = "return `Ok(value)`, `Err(error)` with the workflow's error, or a stub: `stub::value(..)`, `stub::error(..)`"
)]
pub trait Answer<T, O> {
    #[doc(hidden)]
    fn into_stub(self) -> Stub<T, O>;
}

impl<T, O> Answer<T, O> for Stub<T, O> {
    fn into_stub(self) -> Self {
        self
    }
}

impl<T, O> Answer<T, O> for Result<T, O::Error>
where
    T: Send + 'static,
    O: TaskTypes<Error: TaskError<O::Error> + 'static>,
{
    fn into_stub(self) -> Stub<T, O> {
        Stub::answered(match self {
            Ok(value) => Outcome::Value(Given::new(value)),
            Err(error) => Outcome::Error(Thrown::new::<_, O>(error)),
        })
    }
}

/// A closure that takes a reference to each argument and gives an [`Answer`]: up to eight of them.
#[diagnostic::on_unimplemented(
    message = "this is no closure that can stand for a call",
    label = "not a closure over references to the arguments",
    note = "it takes a reference to each argument, with its type: `|items: &Vec<Item>, rate: &f64| ..`",
    note = "it returns `Ok(value)`, `Err(error)` with the workflow's error, or a stub: `stub::error(..)`"
)]
pub trait Closure<A, T, O>: Send + Sync + 'static {
    #[doc(hidden)]
    fn answer(&self, arguments: &[Seen<'_>]) -> Result<Stub<T, O>, String>;
}

macro_rules! closures {
    ($(($($name:ident $index:literal),*) $count:literal)*) => {
        $(
            impl<$($name: 'static,)* T, O, R, F> Closure<($($name,)*), T, O> for F
            where
                F: Fn($(&$name),*) -> R + Send + Sync + 'static,
                R: Answer<T, O>,
            {
                fn answer(&self, arguments: &[Seen<'_>]) -> Result<Stub<T, O>, String> {
                    if arguments.len() != $count {
                        return Err(count($count, arguments));
                    }
                    Ok(self($(argument::<$name>(arguments, $index)?),*).into_stub())
                }
            }
        )*
    };
}

closures! {
    () 0
    (A 0) 1
    (A 0, B 1) 2
    (A 0, B 1, C 2) 3
    (A 0, B 1, C 2, D 3) 4
    (A 0, B 1, C 2, D 3, E 4) 5
    (A 0, B 1, C 2, D 3, E 4, G 5) 6
    (A 0, B 1, C 2, D 3, E 4, G 5, H 6) 7
    (A 0, B 1, C 2, D 3, E 4, G 5, H 6, I 7) 8
}

fn count(wanted: usize, arguments: &[Seen<'_>]) -> String {
    let names: Vec<&str> = arguments.iter().map(|seen| seen.type_name).collect();
    format!(
        "its closure takes {wanted} arguments, but the call has {}: ({})",
        arguments.len(),
        names.join(", ")
    )
}

fn argument<'a, A: 'static>(arguments: &[Seen<'a>], index: usize) -> Result<&'a A, String> {
    let seen = &arguments[index];
    seen.value
        .and_then(|value| value.downcast_ref())
        .ok_or_else(|| {
            let actual = if seen.is_computed() {
                format!(
                    "`{}`, which is computed in the call: write `_: &stub::Unseen`",
                    seen.type_name
                )
            } else {
                format!("a `{}`", seen.type_name)
            };
            format!(
                "argument {} of its closure is a `&{}`, but the call has {actual}",
                index + 1,
                std::any::type_name::<A>()
            )
        })
}
