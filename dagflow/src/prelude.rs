//! What a file with workflows wants in scope: `use dagflow::prelude::*;`.
//!
//! [`Result`] takes a second type as std's does, so that `Result<T, MyError>` keeps its meaning beside it. What a file
//! defines or imports by name wins over the prelude.
//!
//! The attribute form is not in it, because one name cannot be imported as both kinds of macro. A file that prefers it writes one more
//! line, which takes the name: `use dagflow::attribute::workflow;`.
//!
//! ```
//! use dagflow::prelude::*;
//!
//! #[task]
//! fn parse(text: &str) -> Result<u32> {
//!     Ok(text.trim().parse().terminal()?)
//! }
//!
//! workflow! {
//!     async fn double(text: String) -> Result<u32> {
//!         let number = parse(&text);
//!         Ok(number * 2)
//!     }
//! }
//! # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
//! # runtime.block_on(async {
//! let report = double(" 21 ".to_owned()).report().await;
//! assert_eq!(report.state(double::number), State::Succeeded);
//! assert_eq!(report.into_result().unwrap(), 42);
//! # });
//!
//! mod formatted {
//!     use dagflow::attribute::workflow;
//!     use dagflow::prelude::*;
//!
//!     #[workflow(concurrency = 2)]
//!     async fn three() -> Result<u32> {
//!         let one: u32 = 1;
//!         Ok(one + 2)
//!     }
//! }
//! ```

pub use crate::{Error, Outcome, Result, Runner, State, TerminalError, task, workflow};
