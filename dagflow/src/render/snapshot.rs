//! A graph as text for a snapshot test: a line a node, which changes only when that node does.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::label::one_line;
use crate::graph::{EdgeKind, Graph, NodeInfo, NodeKind};

/// Prints a graph for a snapshot.
pub(super) struct Snapshot<'graph>(pub(super) &'graph Graph);

impl fmt::Display for Snapshot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: BTreeMap<&str, String> = (0..)
            .zip(self.0.nodes())
            .map(|(position, node)| (&*node.name, line(node, &inputs(self.0, position))))
            .collect();
        writeln!(f, "workflow {}", one_line(self.0.name()))?;
        lines.values().try_for_each(|line| writeln!(f, "  {line}"))
    }
}

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
fn inputs(graph: &Graph, position: u32) -> Vec<String> {
    let into = graph.edges().iter().filter(|edge| edge.to == position);
    let inputs: BTreeSet<(u8, String)> = into
        .map(|edge| {
            let name = one_line(&graph.nodes()[edge.from as usize].name);
            match edge.kind {
                EdgeKind::Value => (0, name),
                EdgeKind::Order => (1, format!("after({name})")),
                EdgeKind::Outcome => (2, format!("outcome({name})")),
            }
        })
        .collect();
    inputs.into_iter().map(|(_, name)| name).collect()
}
