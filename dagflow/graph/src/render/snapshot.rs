//! A graph as text for a snapshot test: a line a node, which changes only when that node does.

use std::fmt;

use super::label::one_line;
use crate::graph::{EdgeKind, Graph, NodeInfo, NodeKind};
use crate::sorted::sorted;

/// Prints a graph for a snapshot.
pub(super) struct Snapshot<'graph>(pub(super) &'graph Graph);

impl fmt::Display for Snapshot<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nodes = self.0.nodes();
        writeln!(f, "workflow {}", one_line(self.0.name()))?;
        for position in sorted(nodes.len(), &|a, b| nodes[a].name.cmp(&nodes[b].name)) {
            let line = line(&nodes[position], &inputs(self.0, position));
            writeln!(f, "  {line}")?;
        }
        Ok(())
    }
}

#[inline]
fn line(node: &NodeInfo, inputs: &[String]) -> String {
    let mut line = format!("{}: {}", one_line(&node.name), what(node));
    if !inputs.is_empty() {
        line.push_str(" <- ");
        line.push_str(&inputs.join(", "));
    }
    let policy = node.policy.to_string();
    if !policy.is_empty() {
        line.push_str(" [");
        line.push_str(&policy);
        line.push(']');
    }
    line
}

/// What it runs. The text of an expression is left out: it belongs to the source, and compilers may write its tokens in their own way.
#[inline]
fn what(node: &NodeInfo) -> String {
    let task = match node.workflow {
        Some(workflow) => format!("workflow {}", one_line(workflow.name())),
        None => one_line(&node.task),
    };
    match node.kind {
        NodeKind::Task if node.workflow.is_some() => task,
        NodeKind::Task => format!("task {task}"),
        NodeKind::Expression => "expression".to_owned(),
        NodeKind::Map => format!("map {task}"),
        NodeKind::Branch => format!("branch {task}"),
        NodeKind::Fallback => format!("fallback {task}"),
        NodeKind::Finally => format!("finally {task}"),
    }
}

/// What it waits for, in the words of `workflow!`: values first, each kind by name.
#[inline]
fn inputs(graph: &Graph, position: usize) -> Vec<String> {
    let mut inputs: Vec<(u8, String)> = Vec::new();
    for edge in graph.edges() {
        if edge.to as usize == position {
            let name = one_line(&graph.nodes()[edge.from as usize].name);
            inputs.push(match edge.kind {
                EdgeKind::Value => (0, name),
                EdgeKind::Order => (1, format!("after({name})")),
                EdgeKind::Outcome => (2, format!("outcome({name})")),
            });
        }
    }
    let mut texts: Vec<String> = Vec::new();
    for input in sorted(inputs.len(), &|a, b| inputs[a].cmp(&inputs[b])) {
        let text = std::mem::take(&mut inputs[input].1);
        if texts.last() != Some(&text) {
            texts.push(text);
        }
    }
    texts
}
