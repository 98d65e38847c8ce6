//! What is right: a result that does not depend on the order, or what the user says.

use std::fmt::{Debug, Display};
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::engine::attempt::panic_message;
use crate::run::Report;

/// A result that can be compared with the one of another order.
///
/// Values are compared by `==`, errors by what they say. A report is compared by its result.
#[diagnostic::on_unimplemented(
    message = "`explore` cannot compare one `{Self}` with another",
    label = "the result of each run",
    note = "a `Result<T, E>` can be compared if `T` is `PartialEq + Debug` and `E` is `Display`",
    note = "`.same(|result| ..)` compares what it gives instead, `.check(|result| ..)` looks at each result by itself"
)]
pub trait Compare {
    /// Whether the two are the same.
    fn is_same(&self, other: &Self) -> bool;

    /// For the message.
    fn show(&self) -> String;
}

impl Compare for () {
    fn is_same(&self, (): &Self) -> bool {
        true
    }

    fn show(&self) -> String {
        "()".to_owned()
    }
}

impl<T: PartialEq + Debug, E: Display> Compare for Result<T, E> {
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Ok(one), Ok(other)) => one == other,
            (Err(one), Err(other)) => format!("{one:#}") == format!("{other:#}"),
            _ => false,
        }
    }

    fn show(&self) -> String {
        match self {
            Ok(value) => format!("Ok({value:?})"),
            Err(error) => format!("Err({error:#})"),
        }
    }
}

impl<R: Compare, W> Compare for Report<R, W> {
    fn is_same(&self, other: &Self) -> bool {
        self.result().is_same(other.result())
    }

    fn show(&self) -> String {
        self.result().show()
    }
}

/// What a check says: nothing (it panics when something is wrong), or a `Result` whose error says what is wrong.
#[diagnostic::on_unimplemented(
    message = "a check gives nothing, or a `Result<(), E>`, not a `{Self}`",
    note = "use `assert!` and the like in it, or return an error that is `Display`"
)]
pub trait Verdict {
    /// What is wrong.
    ///
    /// # Errors
    /// If something is.
    fn wrong(self) -> Result<(), String>;
}

impl Verdict for () {
    fn wrong(self) -> Result<(), String> {
        Ok(())
    }
}

impl<E: Display> Verdict for Result<(), E> {
    fn wrong(self) -> Result<(), String> {
        self.map_err(|error| format!("{error:#}"))
    }
}

/// Looks at what a run gave.
pub trait Judge<O> {
    /// What has to be the same in every order.
    type Key: Compare;

    /// Takes it from the output.
    ///
    /// # Errors
    /// If something is wrong with the output itself.
    fn key(&mut self, output: O) -> Result<Self::Key, String>;
}

/// The result has to be the same in every order.
#[derive(Debug)]
pub struct SameResult;

/// What a closure takes from the result has to be the same in every order. Made by [`Explore::same`](super::Explore::same).
#[derive(Debug)]
pub struct Same<G>(pub(super) G);

/// A closure looks at each result. Made by [`Explore::check`](super::Explore::check).
#[derive(Debug)]
pub struct Checked<C>(pub(super) C);

/// A value that is compared by `==`.
#[derive(Debug)]
pub struct Key<K>(K);

impl<K: PartialEq + Debug> Compare for Key<K> {
    fn is_same(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn show(&self) -> String {
        format!("{:?}", self.0)
    }
}

impl<O: Compare> Judge<O> for SameResult {
    type Key = O;

    fn key(&mut self, output: O) -> Result<O, String> {
        Ok(output)
    }
}

impl<O, K: PartialEq + Debug, G: FnMut(&O) -> K> Judge<O> for Same<G> {
    type Key = Key<K>;

    fn key(&mut self, output: O) -> Result<Key<K>, String> {
        caught(|| (self.0)(&output)).map(Key)
    }
}

impl<O, V: Verdict, C: FnMut(&O) -> V> Judge<O> for Checked<C> {
    type Key = ();

    fn key(&mut self, output: O) -> Result<(), String> {
        caught(|| (self.0)(&output))?.wrong()
    }
}

fn caught<T>(look: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(look)).map_err(|panic| panic_message(&*panic))
}
