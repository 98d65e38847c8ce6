//! `after(..)`: order without a value.

use crate::diagnostics::Diagnostics;
use crate::ir::{Source, Workflow};

use super::symbols::Symbols;

/// Resolves what every node says it runs after.
pub(super) fn resolve(workflow: &mut Workflow, symbols: &Symbols, diagnostics: &mut Diagnostics) {
    let finally: Vec<bool> = workflow.nodes.iter().map(|node| node.finally).collect();
    for (index, node) in workflow.nodes.iter_mut().enumerate() {
        let mut after = Vec::new();
        for name in &node.options.after {
            if node.finally {
                diagnostics.error(
                    name.span(),
                    "a `#[finally]` statement runs after every other node anyway: remove `after`",
                );
                break;
            }
            let problem = match symbols.node(name) {
                Some(earlier) if earlier == index => Some(format!(
                    "`{name}` cannot run after itself: remove it from `after`"
                )),
                Some(earlier) if finally.get(earlier) == Some(&true) => Some(format!(
                    "`{name}` is a `#[finally]` statement, which runs after every other node: nothing can run after it"
                )),
                Some(earlier) => {
                    let reads = node
                        .inputs
                        .iter()
                        .any(|input| input.source == Source::Node(earlier));
                    if !reads && !after.contains(&earlier) {
                        after.push(earlier);
                    }
                    None
                }
                None if symbols.is_lost(name) => None,
                None if symbols.source(name).is_some() => Some(format!(
                    "`{name}` is an input of the run and there from its start: `after` takes nodes"
                )),
                None => {
                    let hint = symbols.did_you_mean(name);
                    Some(format!(
                        "there is no node `{name}` in this workflow: {hint}"
                    ))
                }
            };
            if let Some(problem) = problem {
                diagnostics.error(name.span(), problem);
            }
        }
        node.after = after;
    }
}
