//! Errors that can be given more than once.

use crate::error::Error;

/// An error of which a stub can make as many as there are attempts: whatever is `Clone`, and [`dagflow::Error`](Error).
#[diagnostic::on_unimplemented(
    message = "a stub may have to fail with `{Self}` more than once, and it is not `Clone`",
    label = "the error of a stub",
    note = "give a closure that makes one: `stub::error_with(|| ..)`"
)]
pub trait Repeat {
    #[doc(hidden)]
    fn repeat(&mut self) -> Self;
}

#[diagnostic::do_not_recommend]
impl<E: Clone> Repeat for E {
    fn repeat(&mut self) -> Self {
        self.clone()
    }
}

impl Repeat for Error {
    fn repeat(&mut self) -> Self {
        self.share()
    }
}
