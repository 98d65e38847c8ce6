//! A graph as a table.

use std::fmt;

use super::label::{one_line, runs};
use super::scope::Scope;
use crate::graph::{EdgeKind, Graph};

const COLUMNS: usize = 4;
const TITLES: [&str; COLUMNS] = ["node", "runs", "inputs", "policy"];

/// Prints a graph as a table.
pub(super) struct Text<'graph>(pub(super) &'graph Graph);

type Row = [String; COLUMNS];

impl fmt::Display for Text<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.nodes().len();
        let noun = if count == 1 { "node" } else { "nodes" };
        writeln!(f, "{} ({count} {noun})", one_line(self.0.name()))?;
        if count == 0 {
            return Ok(());
        }
        writeln!(f)?;

        let mut rows = Vec::with_capacity(count);
        collect_rows(&Scope::top(self.0), &mut rows);
        let widths = widths(&rows);
        let titles = TITLES.map(str::to_owned);
        for row in std::iter::once(&titles).chain(&rows) {
            write_line(f, row, widths)?;
        }
        Ok(())
    }
}

#[inline]
fn collect_rows(scope: &Scope<'_>, rows: &mut Vec<Row>) {
    let mut predecessors = predecessors(scope.graph);
    for (position, node) in scope.nodes() {
        rows.push([
            format!(
                "{:indent$}{}",
                "",
                one_line(&node.name),
                indent = 2 * scope.depth()
            ),
            runs(node),
            std::mem::take(&mut predecessors[position]).join(", "),
            node.policy.to_string(),
        ]);
        if let Some(inner) = scope.inner(position) {
            collect_rows(&inner, rows);
        }
    }
}

/// What each node waits for, in the words of `workflow!`.
#[inline]
fn predecessors(graph: &Graph) -> Vec<Vec<String>> {
    let mut predecessors = vec![Vec::new(); graph.nodes().len()];
    for edge in graph.edges() {
        let name = one_line(&graph.nodes()[edge.from as usize].name);
        predecessors[edge.to as usize].push(match edge.kind {
            EdgeKind::Value => name,
            EdgeKind::Order => format!("after({name})"),
            EdgeKind::Outcome => format!("outcome({name})"),
        });
    }
    predecessors
}

/// The width of each column, in characters; 0 for one that has nothing but its title.
#[inline]
fn widths(rows: &[Row]) -> [usize; COLUMNS] {
    let mut widths = [0; COLUMNS];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    for (width, title) in widths.iter_mut().zip(TITLES) {
        if *width > 0 {
            *width = (*width).max(title.len());
        }
    }
    widths
}

/// Pads before each cell instead of behind it, so that no line ends with spaces.
#[inline]
fn write_line(f: &mut fmt::Formatter<'_>, row: &Row, widths: [usize; COLUMNS]) -> fmt::Result {
    let mut gap = 2;
    for (cell, width) in row.iter().zip(widths).filter(|(_, width)| *width > 0) {
        if cell.is_empty() {
            gap += width + 2;
        } else {
            write!(f, "{:gap$}{cell}", "")?;
            gap = width - cell.chars().count() + 2;
        }
    }
    writeln!(f)
}
