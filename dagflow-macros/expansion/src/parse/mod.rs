//! From tokens to what the user wrote; nothing is resolved yet.

pub(crate) mod attributes;
mod binding;
mod body;
pub(crate) mod call;
mod calls;
mod escape;
mod form;
mod items;
mod naming;
pub(crate) mod ordinary;
mod output;
mod parameter;
pub(crate) mod pattern;
mod plain;
mod recover;
mod signature;
mod statement;
pub(crate) mod task;
#[cfg(feature = "testing")]
pub(crate) mod test;
mod walk;
pub(crate) mod workflow;

pub(crate) use items::items;
pub(crate) use output::{Output, Value};
pub(crate) use recover::function;
