//! What the names in a body mean: which node reads which value and how, and in what order nodes can run.

mod after;
mod cycle;
mod finally;
mod form;
mod format;
mod macros;
mod moves;
mod occurrence;
mod order;
mod readers;
mod scope;
mod symbols;
#[cfg(test)]
mod tests;
mod unused;
mod uses;
mod visit;

pub(crate) use self::format::captures;

use syn::ItemFn;

use self::symbols::Symbols;
use crate::diagnostics::Diagnostics;
use crate::ir;
use crate::options::WorkflowOptions;
use crate::parse::workflow::{Parsed, parse};

/// Understands a function as a workflow. `None` if nothing can be expanded in its place.
pub(crate) fn workflow(
    item: ItemFn,
    options: WorkflowOptions,
    diagnostics: &mut Diagnostics,
) -> Option<ir::Workflow> {
    let Parsed { mut workflow, lost } = parse(item, options, diagnostics)?;
    let symbols = Symbols::of(&workflow, lost);
    let mut uses: Vec<uses::Uses> = workflow
        .nodes
        .iter_mut()
        .enumerate()
        .map(|(index, node)| uses::of_node(index, node, &symbols, diagnostics))
        .collect();
    uses.push(uses::of_tail(&mut workflow.tail, &symbols, diagnostics));

    workflow.poisoned |= uses.iter().any(|uses| uses.broken);
    workflow.poisoned |= finally::check(&workflow.nodes, &uses, diagnostics);
    moves::bind(&mut workflow, &uses, &symbols);
    for (node, uses) in workflow.nodes.iter_mut().zip(&mut uses) {
        node.lookalikes = std::mem::take(&mut uses.lookalikes);
    }
    if let Some(tail) = uses.last_mut() {
        moves::bind_tail(&mut workflow.tail, tail);
        workflow.tail.lookalikes = std::mem::take(&mut tail.lookalikes);
    }
    after::resolve(&mut workflow, &symbols, diagnostics);
    unused::mark(&mut workflow.nodes, &uses);
    cycle::order(&mut workflow, &uses, diagnostics);
    Some(workflow)
}
