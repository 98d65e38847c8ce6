//! Names of nodes that no `let` names: the function they call, numbered where it is taken.

use proc_macro2::{Ident, Span};
use quote::format_ident;

use super::call::{identifier, key};
use crate::ir::Form;
use crate::names::Names;

/// Picks the name of a statement node and marks it as taken.
pub(super) fn statement(form: &Form, taken: &mut Names) -> Ident {
    let base = first_call(form).map_or_else(|| "expression".to_owned(), key);
    let mut name = base.clone();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{base}_{number}");
        number += 1;
    }
    identifier(&name, Span::call_site()).unwrap_or_else(|| format_ident!("node"))
}

/// The name of the first function that a form calls.
fn first_call(form: &Form) -> Option<&Ident> {
    match form {
        Form::Call(call) => call.path.path.segments.last().map(|last| &last.ident),
        Form::Expression(_) => None,
        Form::Map(map) => first_call(&map.body),
        Form::If {
            then, otherwise, ..
        } => first_call(then).or_else(|| otherwise.as_deref().and_then(first_call)),
        Form::Match { arms, .. } => arms.iter().find_map(|arm| first_call(&arm.body)),
    }
}
