//! Cycles: each is one error that shows all its edges, and then loses one of them so that the rest can be checked.

use std::fmt::Write;

use proc_macro2::{Ident, Span};

use super::order::{self, Wait, Why};
use super::uses::Uses;
use crate::diagnostics::Diagnostics;
use crate::ir::{Source, Workflow};
use crate::location;

/// Orders the nodes. An ordering edge that closes a cycle is dropped; where a value would have to be, the workflow is poisoned.
pub(super) fn order(workflow: &mut Workflow, uses: &[Uses], diagnostics: &mut Diagnostics) {
    let mut waits = order::waits(&workflow.nodes, uses);
    loop {
        let order = order::sort(&workflow.nodes, &waits);
        if order.len() == workflow.nodes.len() {
            workflow.order = order;
            return;
        }
        let Some(cycle) = find(workflow.nodes.len(), &waits, &order) else {
            return;
        };
        let dropped = choose(&cycle);
        report(workflow, uses, &cycle, dropped, diagnostics);
        waits.retain(|wait| *wait != dropped);
        if dropped.why == Why::After {
            if let Some(node) = workflow.nodes.get_mut(dropped.from) {
                node.after.retain(|earlier| *earlier != dropped.to);
            }
        } else {
            workflow.poisoned = true;
        }
    }
}

/// A shortest cycle through the first node that is on one.
fn find(nodes: usize, waits: &[Wait], sorted: &[usize]) -> Option<Vec<Wait>> {
    let mut is_sorted = vec![false; nodes];
    for &node in sorted {
        is_sorted[node] = true;
    }
    let mut from: Vec<Vec<Wait>> = vec![Vec::new(); nodes];
    for wait in waits {
        if !is_sorted[wait.from] && !is_sorted[wait.to] {
            from[wait.from].push(*wait);
        }
    }
    let mut starts = (0..nodes).filter(|start| !is_sorted[*start]);
    starts.find_map(|start| shortest(start, &from))
}

/// Breadth first from `start` back to it.
fn shortest(start: usize, from: &[Vec<Wait>]) -> Option<Vec<Wait>> {
    let mut reached: Vec<Option<Wait>> = vec![None; from.len()];
    let mut queue = vec![start];
    let mut next = 0;
    while let Some(&node) = queue.get(next) {
        next += 1;
        for wait in &from[node] {
            if reached[wait.to].is_none() {
                reached[wait.to] = Some(*wait);
                if wait.to == start {
                    return Some(trace(start, &reached));
                }
                queue.push(wait.to);
            }
        }
    }
    None
}

fn trace(start: usize, reached: &[Option<Wait>]) -> Vec<Wait> {
    let mut cycle = Vec::new();
    let mut node = start;
    while let Some(wait) = &reached[node] {
        cycle.push(*wait);
        node = wait.from;
        if node == start {
            break;
        }
    }
    cycle.reverse();
    cycle
}

/// The edge to drop: an ordering edge, else the one that reads a value from further down.
fn choose(cycle: &[Wait]) -> Wait {
    let ordering = cycle.iter().find(|wait| wait.why == Why::After);
    let upwards = cycle.iter().find(|wait| wait.from <= wait.to);
    let first = Wait {
        from: 0,
        to: 0,
        why: Why::Inside,
    };
    ordering
        .or(upwards)
        .or(cycle.first())
        .copied()
        .unwrap_or(first)
}

fn report(
    workflow: &Workflow,
    uses: &[Uses],
    cycle: &[Wait],
    dropped: Wait,
    diagnostics: &mut Diagnostics,
) {
    let name = |index: usize| {
        workflow
            .nodes
            .get(index)
            .map(|node| node.name.to_string())
            .unwrap_or_default()
    };
    let mut message = format!("dependency cycle in workflow `{}`: ", workflow.name);
    // Each line: who waits, why, where.
    let mut lines: Vec<(String, String, String)> = Vec::with_capacity(cycle.len());
    // How wide the first two columns are.
    let (mut names, mut reasons) = (0, 0);
    for wait in cycle {
        let (from, to) = (name(wait.from), name(wait.to));
        let what = match wait.why {
            Why::After => format!("runs after `{to}`"),
            Why::Argument => format!("takes `{to}` as an argument"),
            Why::Inside => format!("uses `{to}`"),
        };
        let place = location::describe(span(workflow, uses, *wait)).unwrap_or_default();
        // Writing to a string cannot fail.
        let _infallible = write!(message, "`{from}` -> ");
        names = names.max(from.chars().count());
        reasons = reasons.max(what.chars().count());
        lines.push((from, what, place));
    }
    if let Some((first, ..)) = lines.first() {
        let _infallible = write!(message, "`{first}`");
    }
    for (from, what, place) in &lines {
        let line = format!("  {from:names$}  {what:reasons$}  {place}");
        let _infallible = write!(message, "\n{}", line.trim_end());
    }
    message.push_str(help(cycle));
    diagnostics.error(span(workflow, uses, dropped), message);
}

fn help(cycle: &[Wait]) -> &'static str {
    if cycle.iter().any(|wait| wait.why == Why::After) {
        "\nhelp: drop one of these edges; an ordering edge (`after`) is usually the one to drop"
    } else if cycle.len() == 1 {
        "\nhelp: statements have no order here, so a name means the same node everywhere: give the new value another name"
    } else {
        "\nhelp: each needs a value that is not there before the other has run: split one of these nodes in two"
    }
}

/// The token that makes the edge.
fn span(workflow: &Workflow, uses: &[Uses], wait: Wait) -> Span {
    let ident: Option<&Ident> = if wait.why == Why::After {
        workflow.nodes.get(wait.from).and_then(|node| {
            let target = workflow.nodes.get(wait.to)?;
            node.options.after.iter().find(|name| **name == target.name)
        })
    } else {
        uses.get(wait.from).and_then(|uses| {
            uses.values
                .iter()
                .find(|used| used.source == Source::Node(wait.to))
                .map(|used| &used.first)
        })
    };
    ident.map_or_else(Span::call_site, Ident::span)
}
