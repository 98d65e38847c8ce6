//! Who reads which value, and what messages call them.

use super::occurrence::Use;
use super::uses::Uses;
use crate::ir::{Node, Source};

/// The readers of every value.
#[derive(Default)]
pub(super) struct AllReaders {
    parameters: Vec<Readers>,
    nodes: Vec<Readers>,
}

impl AllReaders {
    /// The last of `uses` is the tail's.
    pub(super) fn of(nodes: usize, uses: &[Uses]) -> Self {
        let mut all = Self::default();
        for (index, uses) in uses.iter().enumerate() {
            for used in &uses.values {
                let Some(readers) = all.get_mut(used.source) else {
                    continue;
                };
                if index == nodes {
                    readers.tail = true;
                } else {
                    readers.nodes.push((index, used.is_outcome()));
                }
            }
        }
        all
    }

    fn get_mut(&mut self, source: Source) -> Option<&mut Readers> {
        let (readers, index) = match source {
            Source::Parameter(index) => (&mut self.parameters, index),
            Source::Node(index) => (&mut self.nodes, index),
        };
        if readers.len() <= index {
            readers.resize_with(index + 1, Readers::default);
        }
        readers.get_mut(index)
    }

    pub(super) fn get(&self, source: Source) -> Option<&Readers> {
        match source {
            Source::Parameter(index) => self.parameters.get(index),
            Source::Node(index) => self.nodes.get(index),
        }
    }
}

/// Who reads a value: the nodes that do, by index, and whether the tail does.
#[derive(Default)]
pub(super) struct Readers {
    nodes: Vec<(usize, bool)>,
    tail: bool,
}

impl Readers {
    /// Whether somebody besides this node reads the value.
    pub(super) fn has_others(&self, node: usize) -> bool {
        self.tail || self.nodes.iter().any(|(other, _)| *other != node)
    }

    /// Every user outside of this node, as messages name them.
    pub(super) fn others(&self, used: &Use, node: usize, nodes: &[Node]) -> Vec<String> {
        let mut others = Vec::new();
        for (other, outcome) in &self.nodes {
            if let Some(Node { name, .. }) = nodes.get(*other).filter(|_| *other != node) {
                others.push(if *outcome {
                    format!("`outcome({})` in `{name}`", used.first)
                } else {
                    format!("`{name}`")
                });
            }
        }
        if self.tail {
            others.push("the result".to_owned());
        }
        others
    }
}
