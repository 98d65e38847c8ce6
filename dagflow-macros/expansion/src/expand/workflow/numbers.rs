//! Which number everything has: nodes in topological order, slots, call sites, imported companions.

use std::cell::Cell;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{ExprPath, Path};

use super::imports::{local, names};
use super::short::Short;
use crate::expand::place;
use crate::expand::tokens::Tokens;
use crate::ir::{Binding, Call, Form, Input, Node, Source, Workflow};
use crate::names::Names;

/// The numbers of a workflow.
pub(super) struct Numbers<'a> {
    pub(super) workflow: &'a Workflow,
    pub(super) krate: Path,
    /// What `dagflow::__private` is called in the blocks of the expansion.
    pub(super) private: Ident,
    pub(super) short: Short,
    /// The number of the node with this index in the source.
    node: Vec<usize>,
    /// By node number: the sites of its calls, or one that was made up for a node without a call.
    sites: Vec<Vec<usize>>,
    /// By site: the companion of the called function, if it can have one.
    companions: Vec<Option<usize>>,
    /// The functions to import, each once.
    pub(super) imports: Vec<ExprPath>,
    /// What the companions of these are called.
    names: Vec<Ident>,
    /// Whether a companion is named outside of the block where it is known.
    named: Vec<Cell<bool>>,
    /// Their numbers by their text.
    known: Names,
    /// Who uses each value, by its number.
    users: Vec<Users<'a>>,
    /// By node number: the slots of the state of its fan-outs, the form's and the fallback's.
    fans: Vec<[Option<usize>; 2]>,
    pub(super) slots: usize,
    /// Their variables.
    slot_names: Vec<Ident>,
    /// `<workflow as __Companions>::`
    companion: Vec<TokenTree>,
}

impl<'a> Numbers<'a> {
    pub(super) fn new(workflow: &'a Workflow) -> Self {
        let count = workflow.nodes.len();
        let mut this = Self {
            workflow,
            krate: workflow.options.krate(),
            private: Ident::new("__dagflow", place()),
            short: Short::new(),
            node: vec![0; count],
            sites: Vec::with_capacity(count),
            companions: Vec::new(),
            imports: Vec::new(),
            names: Vec::new(),
            named: Vec::new(),
            known: Names::default(),
            users: users(workflow),
            fans: Vec::with_capacity(count),
            slots: workflow.parameters.len() + count,
            slot_names: Vec::new(),
            companion: Vec::new(),
        };
        for (number, &index) in workflow.order.iter().enumerate() {
            this.node[index] = number;
        }
        // The parser counts calls in source order.
        for node in &workflow.nodes {
            for form in forms(node) {
                form.calls(&mut |call| this.companion(call));
            }
        }
        for &index in &workflow.order {
            this.number(&workflow.nodes[index]);
        }
        this.names = names(&this.imports);
        this.named.resize_with(this.imports.len(), Cell::default);
        this.slot_names = (0..this.slots).map(slot).collect();
        let mut myself = workflow.name.clone();
        myself.set_span(Span::call_site());
        this.companion = hygienic!(<#myself as __Companions>::).into_iter().collect();
        this
    }

    fn companion(&mut self, call: &Call) {
        let companion = call.importable.then(|| {
            let path = without_arguments(&call.path);
            let next = self.imports.len();
            let number = self.known.number_or(text(&path), next);
            if number == next {
                self.imports.push(path);
            }
            number
        });
        if self.companions.len() <= call.site {
            self.companions.resize(call.site + 1, None);
        }
        self.companions[call.site] = companion;
    }

    fn number(&mut self, node: &Node) {
        let mut sites = Vec::new();
        for form in forms(node) {
            form.calls(&mut |call| sites.push(call.site));
        }
        if sites.is_empty() {
            sites.push(self.companions.len());
            self.companions.push(None);
        }
        self.sites.push(sites);
        let mut fan = |form: Option<&Form>| {
            matches!(form, Some(Form::Map(_))).then(|| {
                self.slots += 1;
                self.slots - 1
            })
        };
        let fans = [fan(Some(&node.form)), fan(node.fallback.as_ref())];
        self.fans.push(fans);
    }

    pub(super) fn node(&self, index: usize) -> usize {
        self.node[index]
    }

    /// The nodes by number.
    pub(super) fn nodes(&self) -> impl Iterator<Item = (usize, &'a Node)> + use<'a> {
        let workflow = self.workflow;
        workflow
            .order
            .iter()
            .enumerate()
            .map(|(number, &index)| (number, &workflow.nodes[index]))
    }

    pub(super) fn slot(&self, source: Source) -> usize {
        match source {
            Source::Parameter(index) => index,
            Source::Node(index) => self.node_slot(self.node[index]),
        }
    }

    pub(super) fn node_slot(&self, number: usize) -> usize {
        self.workflow.parameters.len() + number
    }

    pub(super) fn fan(&self, number: usize, stage: usize) -> Option<usize> {
        self.fans[number][stage]
    }

    pub(super) fn sites(&self, number: usize) -> &[usize] {
        &self.sites[number]
    }

    /// How many sites the form has, and how many the fallback; they follow one another.
    pub(super) fn calls(&self, number: usize) -> [u32; 2] {
        let node = &self.workflow.nodes[self.workflow.order[number]];
        let count = |form: Option<&Form>| {
            let mut calls = 0_u32;
            if let Some(form) = form {
                form.calls(&mut |_| calls += 1);
            }
            calls
        };
        let [form, fallback] = [count(Some(&node.form)), count(node.fallback.as_ref())];
        // A node without a call has a site that was made up.
        [form + u32::from(form + fallback == 0), fallback]
    }

    pub(super) fn site_count(&self) -> usize {
        self.companions.len()
    }

    /// The name under which the companion of a call's function is known.
    pub(super) fn import(&self, site: usize) -> Option<Ident> {
        let number = self.companions.get(site).copied().flatten()?;
        Some(self.names[number].clone())
    }

    /// The name of the companion of import number `number`.
    pub(super) fn import_name(&self, number: usize) -> &Ident {
        &self.names[number]
    }

    /// Whether what was written so far names that companion outside of the block where it is known.
    pub(super) fn is_named(&self, number: usize) -> bool {
        self.named[number].get()
    }

    /// The type of that companion outside of the block where the name is known.
    pub(super) fn companion_type(&self, site: usize) -> Option<TokenStream> {
        let number = self.companions.get(site).copied().flatten()?;
        let name = &self.names[number];
        if local(&self.imports[number]).is_none() {
            return Some(hygienic!(#name));
        }
        self.named[number].set(true);
        let mut tokens = Tokens::at(place());
        tokens.extend(self.companion.iter().cloned());
        tokens.push(name.clone());
        Some(tokens.into())
    }

    /// Writes it; that of a function without one if there is none.
    pub(super) fn write_companion(&self, tokens: &mut Tokens, site: usize) {
        let Some(number) = self.companions.get(site).copied().flatten() else {
            tokens.name(&self.private);
            tokens.segment("PlainFunction");
            return;
        };
        if local(&self.imports[number]).is_some() {
            self.named[number].set(true);
            tokens.extend(self.companion.iter().cloned());
        }
        tokens.push(self.names[number].clone());
    }

    /// The variable of a slot.
    pub(super) fn slot_name(&self, slot: usize) -> &Ident {
        &self.slot_names[slot]
    }

    /// Whether a node or the tail uses the value.
    pub(super) fn is_read(&self, source: Source) -> bool {
        self.users(source).any
    }

    /// The first of those who copy a value: it says so if the value cannot be copied.
    pub(super) fn first_copy(&self, source: Source) -> Option<&'a Input> {
        self.users(source).first_copy
    }

    /// Names that a misspelt one may have meant.
    pub(super) fn lookalikes(&self) -> impl Iterator<Item = &'a Ident> + use<'a> {
        let workflow = self.workflow;
        workflow
            .nodes
            .iter()
            .flat_map(|node| &node.lookalikes)
            .chain(&workflow.tail.lookalikes)
    }

    /// How many nodes end up having read a lent value, if it can be freed after the last of them.
    pub(super) fn readers(&self, source: Source) -> Option<usize> {
        let users = self.users(source);
        users.only_lent.then_some(users.nodes)
    }

    fn users(&self, source: Source) -> &Users<'a> {
        &self.users[source.number(self.workflow.parameters.len())]
    }
}

/// Who uses a value.
#[derive(Clone)]
struct Users<'a> {
    /// Whether anybody does.
    any: bool,
    /// How many nodes.
    nodes: usize,
    /// Whether every user is a node that is lent the value.
    only_lent: bool,
    /// The first that copies it.
    first_copy: Option<&'a Input>,
}

/// The users of each value, in one pass.
fn users(workflow: &Workflow) -> Vec<Users<'_>> {
    let none = Users {
        any: false,
        nodes: 0,
        only_lent: true,
        first_copy: None,
    };
    let parameters = workflow.parameters.len();
    let mut all = vec![none; parameters + workflow.nodes.len()];
    for node in &workflow.nodes {
        for input in &node.inputs {
            let users = &mut all[input.source.number(parameters)];
            users.any = true;
            users.nodes += 1;
            users.only_lent &= input.is_lent();
            if users.first_copy.is_none() && input.bindings.contains(&Some(Binding::Copied)) {
                users.first_copy = Some(input);
            }
        }
    }
    for input in &workflow.tail.inputs {
        let users = &mut all[input.source.number(parameters)];
        users.any = true;
        users.only_lent = false;
    }
    all
}

/// The variable of slot number `index`: hygienic, so that no name of the user's can clash.
pub(super) fn slot(index: usize) -> Ident {
    Ident::new(&format!("__slot_{index}"), place())
}

/// The form and the fallback of a node.
pub(super) fn forms(node: &Node) -> impl Iterator<Item = &Form> {
    std::iter::once(&node.form).chain(node.fallback.as_ref())
}

fn without_arguments(path: &ExprPath) -> ExprPath {
    let mut path = path.clone();
    for segment in &mut path.path.segments {
        segment.arguments = syn::PathArguments::None;
    }
    path
}

fn text(path: &ExprPath) -> String {
    match path.path.get_ident() {
        Some(name) if path.qself.is_none() => name.to_string(),
        _ => path.to_token_stream().to_string(),
    }
}
