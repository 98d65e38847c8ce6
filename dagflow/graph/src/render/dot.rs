//! A graph as a Graphviz digraph.

use std::fmt;

use super::label::{lines, one_line};
use super::scope::Scope;
use crate::graph::{Edge, EdgeKind, Graph, NodeInfo, NodeKind};

/// Prints a graph as a Graphviz digraph.
pub(super) struct Dot<'graph>(pub(super) &'graph Graph);

impl fmt::Display for Dot<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "digraph \"{}\" {{", escape(&one_line(self.0.name())))?;
        // `compound` lets an edge end at the border of a cluster.
        writeln!(
            f,
            "  graph [compound=true, fontname=\"Helvetica\", fontsize=11];"
        )?;
        writeln!(
            f,
            "  node [shape=box, style=rounded, fontname=\"Helvetica\", fontsize=11];"
        )?;
        writeln!(f, "  edge [fontname=\"Helvetica\", fontsize=9];")?;
        write_graph(f, &Scope::top(self.0))?;
        writeln!(f, "}}")
    }
}

#[inline]
fn write_graph(f: &mut fmt::Formatter<'_>, scope: &Scope<'_>) -> fmt::Result {
    let indent = 2 * scope.depth() + 2;
    for (position, node) in scope.nodes() {
        let identifier = scope.identifier(position);
        if let Some(inner) = scope.inner(position) {
            let style = if node.kind == NodeKind::Finally {
                "\"rounded,dashed\""
            } else {
                "rounded"
            };
            writeln!(f, "{:indent$}subgraph cluster_{identifier} {{", "")?;
            writeln!(
                f,
                "{:indent$}  label=\"{}\"; style={style};",
                "",
                label(node)
            )?;
            write_graph(f, &inner)?;
            writeln!(f, "{:indent$}}}", "")?;
        } else {
            let shape = shape(node.kind);
            writeln!(
                f,
                "{:indent$}{identifier} [label=\"{}\"{shape}];",
                "",
                label(node)
            )?;
        }
    }
    for edge in scope.graph.edges() {
        writeln!(f, "{:indent$}{}", "", arrow(scope, *edge))?;
    }
    Ok(())
}

/// What a kind of node has beyond the defaults.
#[inline]
fn shape(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Task => "",
        NodeKind::Expression => ", style=solid",
        NodeKind::Map => ", peripheries=2",
        NodeKind::Branch => ", shape=diamond, style=solid",
        NodeKind::Fallback => ", shape=hexagon, style=solid",
        NodeKind::Finally => ", style=\"rounded,dashed\"",
    }
}

/// An edge. Graphviz draws edges between nodes only: one from or to a cluster names a node inside, and is cut at the border.
#[inline]
fn arrow(scope: &Scope<'_>, edge: Edge) -> String {
    let (from, to) = (edge.from as usize, edge.to as usize);
    let mut attributes = Vec::new();
    match edge.kind {
        EdgeKind::Value => {}
        EdgeKind::Order => attributes.push("style=dotted".to_owned()),
        EdgeKind::Outcome => attributes.push("style=dashed, label=\"outcome\"".to_owned()),
    }
    if scope.inner(from).is_some() {
        attributes.push(format!("ltail=cluster_{}", scope.identifier(from)));
    }
    if scope.inner(to).is_some() {
        attributes.push(format!("lhead=cluster_{}", scope.identifier(to)));
    }
    let attributes = match attributes.as_slice() {
        [] => String::new(),
        some => format!(" [{}]", some.join(", ")),
    };
    format!(
        "{} -> {}{attributes};",
        end(scope, from, last),
        end(scope, to, first)
    )
}

/// The node that stands for the one at `position`: itself or, of a cluster, the inner one that `pick` chooses.
#[inline]
fn end(scope: &Scope<'_>, position: usize, pick: fn(&Graph) -> usize) -> String {
    match scope.inner(position) {
        Some(inner) => end(&inner, pick(inner.graph), pick),
        None => scope.identifier(position),
    }
}

/// A node with nothing before it: where edges into the cluster end.
#[inline]
fn first(graph: &Graph) -> usize {
    graph
        .topology()
        .roots()
        .first()
        .map_or(0, |&root| root as usize)
}

/// A node with nothing behind it: where edges out of the cluster start.
#[inline]
fn last(graph: &Graph) -> usize {
    let is_last = |position: &u32| {
        graph.topology().successors_of(*position).is_empty()
            && graph.nodes()[*position as usize].kind != NodeKind::Finally
    };
    let order = graph.topology().order();
    order
        .into_iter()
        .rfind(is_last)
        .map_or(0, |node| node as usize)
}

#[inline]
fn label(node: &NodeInfo) -> String {
    let escaped: Vec<String> = lines(node).map(|line| escape(&line)).collect();
    escaped.join("\\n")
}

/// For a quoted string that is a label: a backslash starts an escape there, and `&` an HTML entity.
#[inline]
fn escape(line: &str) -> String {
    line.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('&', "&amp;")
}
