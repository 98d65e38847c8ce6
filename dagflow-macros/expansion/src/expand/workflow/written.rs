//! The nodes of a workflow as text, one literal for the compiler; `dagflow::engine::written` reads it, and says what the fields are.

use std::fmt::Write;

use proc_macro2::Span;
use quote::ToTokens;
use syn::ext::IdentExt;

use super::numbers::{Numbers, forms};
use super::plan::node_name;
use crate::ir::{Binding, Form, Input, Node, Source};

/// The line of a node.
pub(super) fn line(numbers: &Numbers<'_>, number: usize, node: &Node, file: &str) -> String {
    let mut line = escaped(&node_name(node));
    line.push('\t');
    line.push(kind(node));
    let place = place(node.span);
    let mut other = None;
    if let Some((own, at, column)) = place {
        // Writing to a string cannot fail.
        let _ = write!(line, "{at}:{column}");
        other = (own != file).then_some(own);
    }
    line.push('\t');
    shape(&mut line, numbers, number, node);
    line.push('\t');
    waits(&mut line, numbers, node);
    line.push('\t');
    lent(&mut line, numbers, node);
    line.push('\t');
    line += &escaped(&task(node));
    if let Some(other) = other {
        line.push('\t');
        line += &other;
    }
    line.push('\n');
    line
}

fn kind(node: &Node) -> char {
    match (&node.form, node.finally, &node.fallback) {
        (_, true, _) => 'F',
        (_, _, Some(_)) => 'O',
        (Form::Map(_), ..) => 'M',
        (Form::If { .. } | Form::Match { .. }, ..) => 'B',
        (Form::Call(_), ..) => 'T',
        (Form::Expression(_), ..) => 'E',
    }
}

/// The functions that are called, or the text of an expression.
fn task(node: &Node) -> String {
    let mut names: Vec<String> = Vec::new();
    for form in forms(node) {
        form.calls(&mut |call| {
            let name = call
                .path
                .path
                .segments
                .last()
                .map(|segment| segment.ident.unraw().to_string());
            names.extend(name.filter(|name| !names.contains(name)));
        });
    }
    match &node.form {
        Form::Expression(expression) if names.is_empty() => {
            expression.to_token_stream().to_string()
        }
        _ => names.join(", "),
    }
}

/// What is particular about a node; mostly nothing but the number of its call.
fn shape(line: &mut String, numbers: &Numbers<'_>, number: usize, node: &Node) {
    let site = numbers.sites(number)[0];
    let _ = write!(line, "{site}");
    let [calls, fallback_calls] = numbers.calls(number);
    let forms = [Some(&node.form), node.fallback.as_ref()];
    let [fans, fallback_fans] = forms.map(|form| matches!(form, Some(Form::Map(_))));
    let [early, fallback_early] =
        forms.map(|form| form.is_some_and(|form| leaves_early(node, form)));
    let fallback = node.fallback.is_some();
    let branches = matches!(node.form, Form::If { .. } | Form::Match { .. });
    if (calls, fallback, fans, early, branches) == (1, false, false, false, false) {
        return;
    }
    let _ = write!(line, " {calls} {fallback_calls} ");
    let nested = matches!(node.form, Form::Call(_) | Form::Map(_));
    let flags = [
        (fallback, 'b'),
        (fans, 'f'),
        (fallback_fans, 'g'),
        (early, 'e'),
        (fallback_early, 'd'),
        (nested, 'w'),
    ];
    line.extend(flags.iter().filter(|(set, _)| *set).map(|(_, flag)| flag));
}

/// A form leaves the async threads before it starts when all its calls block. A branch that blocks alone leaves when it is entered,
/// which evaluates the condition again; where the condition has moved a value by then, it has to leave before.
fn leaves_early(node: &Node, form: &Form) -> bool {
    let taken = |input: &Input| input.bindings.contains(&Some(Binding::Taken)) && input.matched;
    node.inputs.iter().any(taken) || moves_items(form)
}

/// Whether the body of a fan-out takes its items.
fn moves_items(form: &Form) -> bool {
    let mut form = form;
    while let Form::Map(map) = form {
        if map.item_moved {
            return true;
        }
        form = &map.body;
    }
    false
}

/// The nodes that it waits for, and why.
fn waits(line: &mut String, numbers: &Numbers<'_>, node: &Node) {
    let mut separator = "";
    let mut wait = |index: usize, why: &str| {
        let number = numbers.node(index);
        let _ = write!(line, "{separator}{number}{why}");
        separator = " ";
    };
    for input in &node.inputs {
        if let Source::Node(index) = input.source {
            wait(index, if input.is_outcome() { "?" } else { "" });
        }
    }
    for &index in &node.after {
        wait(index, ">");
    }
}

/// The slots that it is lent the values of, and how many nodes are, where nobody has the value after them.
fn lent(line: &mut String, numbers: &Numbers<'_>, node: &Node) {
    let mut separator = "";
    for input in node.inputs.iter().filter(|input| input.is_lent()) {
        if let Some(readers) = numbers.readers(input.source) {
            let slot = numbers.slot(input.source);
            let _ = write!(line, "{separator}{slot}*{readers}");
            separator = " ";
        }
    }
}

/// File, line and column of a token.
pub(super) fn place(span: Span) -> Option<(String, usize, usize)> {
    if !proc_macro::is_available() {
        return None;
    }
    let span = span.unwrap();
    Some((span.file(), span.line(), span.column()))
}

fn escaped(text: &str) -> String {
    // By bytes, which is a third of the work where nothing is optimised.
    if !text
        .bytes()
        .any(|byte| matches!(byte, b'\\' | b'\t' | b'\n' | b'\r'))
    {
        return text.to_owned();
    }
    // A line would lose a carriage return at its end.
    text.replace('\\', "\\\\")
        .replace('\t', "\\t")
        .replace('\n', "\\n")
        .replace('\r', "\\r")
}
