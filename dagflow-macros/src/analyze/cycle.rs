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
    let path: Vec<String> = cycle
        .iter()
        .map(|wait| wait.from)
        .chain(cycle.first().map(|wait| wait.from))
        .map(|index| format!("`{}`", name(index)))
        .collect();
    let mut message = format!(
        "dependency cycle in workflow `{}`: {}",
        workflow.name,
        path.join(" -> ")
    );
    let lines: Vec<(String, String, Option<String>)> = cycle
        .iter()
        .map(|wait| {
            let what = match wait.why {
                Why::After => format!("runs after `{}`", name(wait.to)),
                Why::Argument => format!("takes `{}` as an argument", name(wait.to)),
                Why::Inside => format!("uses `{}`", name(wait.to)),
            };
            let place = location::describe(span(workflow, uses, *wait));
            (name(wait.from), what, place)
        })
        .collect();
    let width = |column: fn(&(String, String, Option<String>)) -> &String| {
        lines
            .iter()
            .map(|line| column(line).chars().count())
            .max()
            .unwrap_or_default()
    };
    let (names, reasons) = (width(|line| &line.0), width(|line| &line.1));
    for (from, what, place) in &lines {
        let place = place.as_deref().unwrap_or_default();
        let line = format!("  {from:names$}  {what:reasons$}  {place}");
        // Writing to a string cannot fail.
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
