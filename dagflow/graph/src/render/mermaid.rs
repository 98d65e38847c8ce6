//! A graph as a Mermaid flowchart.

use std::fmt;

use super::label::lines;
use super::scope::Scope;
use crate::graph::{EdgeKind, Graph, NodeInfo, NodeKind};

/// Prints a graph as a Mermaid flowchart.
pub(super) struct Mermaid<'graph>(pub(super) &'graph Graph);

impl fmt::Display for Mermaid<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "flowchart TD")?;
        let mut dashed = Vec::new();
        write_graph(f, &Scope::top(self.0), &mut dashed)?;
        for node in &dashed {
            writeln!(f, "  style {node} stroke-dasharray: 4 3")?;
        }
        Ok(())
    }
}

#[inline]
fn write_graph(
    f: &mut fmt::Formatter<'_>,
    scope: &Scope<'_>,
    dashed: &mut Vec<String>,
) -> fmt::Result {
    let indent = 2 * scope.depth() + 2;
    for (position, node) in scope.nodes() {
        let identifier = scope.identifier(position);
        if let Some(inner) = scope.inner(position) {
            writeln!(
                f,
                "{:indent$}subgraph {identifier}[\"{}\"]",
                "",
                label(node)
            )?;
            write_graph(f, &inner, dashed)?;
            writeln!(f, "{:indent$}end", "")?;
        } else {
            let (open, close) = brackets(node.kind);
            writeln!(
                f,
                "{:indent$}{identifier}{open}\"{}\"{close}",
                "",
                label(node)
            )?;
        }
        if node.kind == NodeKind::Finally {
            dashed.push(identifier);
        }
    }
    for edge in scope.graph.edges() {
        let arrow = match edge.kind {
            EdgeKind::Value => "-->",
            EdgeKind::Order => "-.->",
            EdgeKind::Outcome => "-. outcome .->",
        };
        let from = scope.identifier(edge.from as usize);
        let to = scope.identifier(edge.to as usize);
        writeln!(f, "{:indent$}{from} {arrow} {to}", "")?;
    }
    Ok(())
}

/// The brackets that give a node its shape.
#[inline]
fn brackets(kind: NodeKind) -> (&'static str, &'static str) {
    match kind {
        NodeKind::Task => ("[", "]"),
        NodeKind::Expression => ("(", ")"),
        NodeKind::Map => ("[[", "]]"),
        NodeKind::Branch => ("{", "}"),
        NodeKind::Fallback => ("{{", "}}"),
        NodeKind::Finally => ("([", "])"),
    }
}

#[inline]
fn label(node: &NodeInfo) -> String {
    let escaped: Vec<String> = lines(node).map(|line| escape(&line)).collect();
    escaped.join("<br/>")
}

/// Writes as `#code;` everything that Mermaid could take for its own syntax, for HTML or (it reads some labels as such) for Markdown.
#[inline]
fn escape(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for (start, letter) in line.char_indices() {
        if is_plain(letter, &line[..start]) {
            escaped.push(letter);
        } else {
            escaped.extend(["#", &u32::from(letter).to_string(), ";"]);
        }
    }
    escaped
}

/// Whether a character stands for itself. A line that starts with `1.`, `1)` or `-` is a list, and `_` before a word starts emphasis.
#[inline]
fn is_plain(letter: char, before: &str) -> bool {
    match letter {
        ' ' | ',' | ':' | '/' | '(' | '\'' | '=' | '!' | '?' | '…' => true,
        '.' | '-' | ')' => before.contains(|letter: char| !letter.is_ascii_digit()),
        '_' => before.ends_with(char::is_alphanumeric),
        _ => letter.is_alphanumeric(),
    }
}
