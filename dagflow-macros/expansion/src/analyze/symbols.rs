//! The names of a workflow: what they stand for, and what a wrong one was meant to be.

use proc_macro2::Ident;

use crate::ir::{Source, Workflow};
use crate::names::Names;
use crate::parse::call::key;
use crate::similar::similar;

/// Every name that arguments and options can use.
pub(super) struct Symbols {
    /// Parameters and bound nodes, in source order: what an expression can read.
    values: Vec<Value>,
    /// Where each stands there.
    value_numbers: Names,
    /// The index of each node, those named after their function included.
    nodes: Names,
    /// Their names in source order, for suggestions.
    node_names: Vec<String>,
    lost: Names,
}

struct Value {
    key: String,
    source: Source,
    /// As its definition writes it.
    name: Ident,
}

impl Symbols {
    pub(super) fn of(workflow: &Workflow, lost: Names) -> Self {
        let mut symbols = Self {
            values: Vec::new(),
            value_numbers: Names::default(),
            nodes: Names::default(),
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
            symbols.nodes.number_or(name, index);
        }
        symbols
    }

    fn value(&mut self, name: &Ident, source: Source) {
        let key = key(name);
        self.value_numbers.number_or(key.clone(), self.values.len());
        self.values.push(Value {
            key,
            source,
            name: name.clone(),
        });
    }

    pub(super) fn source(&self, name: &Ident) -> Option<Source> {
        let number = self.value_numbers.number(&key(name))?;
        Some(self.values.get(number)?.source)
    }

    pub(super) fn node(&self, name: &Ident) -> Option<usize> {
        self.nodes.number(&key(name))
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
        let mut known = self.values.iter().map(|value| value.key.as_str());
        let found = similar(&name, &mut known)?;
        let number = self.value_numbers.number(found)?;
        self.values.get(number).map(|value| &value.name)
    }

    /// The end of a message about a name that no node has.
    pub(super) fn did_you_mean(&self, name: &Ident) -> String {
        if let Some(found) = similar(&key(name), &mut self.node_names.iter().map(String::as_str)) {
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
