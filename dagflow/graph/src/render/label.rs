//! The words that all renderings share.

use crate::graph::{Graph, NodeInfo, NodeKind};

/// Longer expressions are cut: a diagram says what a node is about, the source says the rest.
const LONGEST_TASK: usize = 60;

/// What a node runs, in words: `for each: fetch`. Empty where the name says it all.
#[inline]
pub(super) fn runs(node: &NodeInfo) -> String {
    let what = match node.workflow.map(Graph::name) {
        Some(workflow) => format!("workflow {}", one_line(workflow)),
        None => shortened(&one_line(&node.task)),
    };
    let how = match node.kind {
        NodeKind::Map => "for each",
        NodeKind::Branch => "branch",
        NodeKind::Fallback => "with fallback",
        NodeKind::Finally => "finally",
        NodeKind::Expression if what.is_empty() => "expression",
        NodeKind::Task if what == one_line(&node.name) => return String::new(),
        _ => return what,
    };
    if what.is_empty() {
        how.to_owned()
    } else {
        format!("{how}: {what}")
    }
}

/// The name, and below it what the node runs.
#[inline]
pub(super) fn lines(node: &NodeInfo) -> impl Iterator<Item = String> {
    [one_line(&node.name), runs(node)]
        .into_iter()
        .filter(|line| !line.is_empty())
}

/// Any text as one printable line: runs of white space become a space, other control characters are spelled out. (Names of graphs that
/// come from files can hold anything, and a terminal obeys control characters.)
#[inline]
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            line.push(' ');
        }
        for letter in word.chars() {
            if letter.is_control() {
                line.extend(letter.escape_default());
            } else {
                line.push(letter);
            }
        }
    }
    line
}

#[inline]
fn shortened(line: &str) -> String {
    match line.char_indices().nth(LONGEST_TASK) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_owned(),
    }
}
