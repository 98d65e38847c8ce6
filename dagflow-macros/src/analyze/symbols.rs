//! The names of a workflow: what they stand for, and what a wrong one was meant to be.

use proc_macro2::Ident;

use crate::ir::{Source, Workflow};
use crate::names::{ByName, Names};
use crate::parse::call::key;
use crate::similar::similar;

/// Every name that arguments and options can use.
pub(super) struct Symbols {
    /// Parameters and bound nodes: what an expression can read.
    values: ByName<(Source, Ident)>,
    /// All nodes, those named after their function included.
    nodes: ByName<usize>,
    /// Names of values and of all nodes, in source order, for suggestions.
    value_names: Vec<String>,
    node_names: Vec<String>,
    lost: Names,
}

impl Symbols {
    pub(super) fn of(workflow: &Workflow, lost: Names) -> Self {
        let mut symbols = Self {
            values: ByName::default(),
            nodes: ByName::default(),
            value_names: Vec::new(),
            node_names: Vec::new(),
            lost,
        };
        for (index, parameter) in workflow.parameters.iter().enumerate() {
            symbols.value(&parameter.name, Source::Parameter(index));
        }
        for (index, node) in workflow.nodes.iter().enumerate() {
            if node.is_bound() {
                symbols.value(&node.name, Source::Node(index));
            }
            let name = key(&node.name);
            symbols.node_names.push(name.clone());
            symbols.nodes.entry(name).or_insert(index);
        }
        symbols
    }

    fn value(&mut self, name: &Ident, source: Source) {
        let name_key = key(name);
        self.value_names.push(name_key.clone());
        self.values
            .entry(name_key)
            .or_insert_with(|| (source, name.clone()));
    }

    pub(super) fn source(&self, name: &Ident) -> Option<Source> {
        self.values.get(&key(name)).map(|(source, _)| *source)
    }

    pub(super) fn node(&self, name: &Ident) -> Option<usize> {
        self.nodes.get(&key(name)).copied()
    }

    /// Whether the name belongs to a statement that was reported already.
    pub(super) fn is_lost(&self, name: &Ident) -> bool {
        self.lost.contains(&key(name))
    }

    /// The value whose name is nearest to a name that nothing has, as its definition writes it.
    pub(super) fn similar_value(&self, name: &Ident) -> Option<&Ident> {
        let name = key(name);
        if self.lost.contains(&name) || name.starts_with(char::is_uppercase) {
            return None;
        }
        let found = similar(&name, self.value_names.iter().map(String::as_str))?;
        self.values.get(found).map(|(_, ident)| ident)
    }

    /// The end of a message about a name that no node has.
    pub(super) fn did_you_mean(&self, name: &Ident) -> String {
        let known = self.node_names.iter().map(String::as_str);
        if let Some(found) = similar(&key(name), known) {
            return format!("did you mean `{found}`?");
        }
        let names: Vec<String> = self
            .node_names
            .iter()
            .map(|known| format!("`{known}`"))
            .collect();
        match names.as_slice() {
            [] => "the workflow has no nodes".to_owned(),
            names if names.len() <= 12 => format!("the nodes are {}", names.join(", ")),
            names => format!("it has {} nodes, and none is called like that", names.len()),
        }
    }
}
