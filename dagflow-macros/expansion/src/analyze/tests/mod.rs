//! Whole workflows, from tokens to what was understood of them.

mod bindings;
mod forms;
mod messages;
mod names;
mod order;
mod recovery;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

use crate::diagnostics::Diagnostics;
use crate::ir::{Form, Input, Items, Node, Source, Workflow};
use crate::options::WorkflowOptions;

/// What is known of a workflow after the analysis, and the messages.
struct Analysis {
    workflow: Option<Workflow>,
    messages: Vec<String>,
}

/// Analyses a whole function.
fn analyze(tokens: TokenStream) -> Analysis {
    let mut diagnostics = Diagnostics::default();
    let item = crate::parse::function(tokens, &mut diagnostics);
    let workflow =
        item.and_then(|item| super::workflow(item, WorkflowOptions::default(), &mut diagnostics));
    Analysis {
        workflow,
        messages: strings(diagnostics.into_tokens()),
    }
}

/// Analyses a body with the inputs `site` and `db`.
fn body(tokens: &TokenStream) -> Analysis {
    analyze(quote::quote! {
        async fn flow(site: Url, #[resource] db: Db) -> Result<Summary> { #tokens }
    })
}

/// The texts of all `compile_error!`s.
fn strings(tokens: TokenStream) -> Vec<String> {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) => strings(group.stream()),
            TokenTree::Literal(literal) => syn::parse2::<syn::LitStr>(literal.into_token_stream())
                .map(|text| vec![text.value()])
                .unwrap_or_default(),
            _ => Vec::new(),
        })
        .collect()
}

impl Analysis {
    fn workflow(&self) -> &Workflow {
        match &self.workflow {
            Some(workflow) => workflow,
            None => unreachable!("nothing was understood: {:?}", self.messages),
        }
    }

    fn clean(self) -> Workflow {
        assert_eq!(self.messages, Vec::<String>::new());
        match self.workflow {
            Some(workflow) => workflow,
            None => unreachable!("nothing was understood"),
        }
    }

    /// The only message.
    fn message(&self) -> &str {
        match self.messages.as_slice() {
            [message] => message,
            messages => unreachable!("expected one message, got {messages:#?}"),
        }
    }
}

impl Workflow {
    fn node(&self, name: &str) -> &Node {
        match self.nodes.iter().find(|node| node.name == name) {
            Some(node) => node,
            None => unreachable!("no node `{name}` in {:?}", self.names()),
        }
    }

    fn names(&self) -> Vec<String> {
        self.nodes
            .iter()
            .map(|node| node.name.to_string())
            .collect()
    }

    fn source_name(&self, source: Source) -> String {
        match source {
            Source::Parameter(index) => self.parameters[index].name.to_string(),
            Source::Node(index) => self.nodes[index].name.to_string(),
        }
    }

    /// The inputs of a node as `name: Binding`.
    fn inputs(&self, name: &str) -> Vec<String> {
        self.describe(&self.node(name).inputs)
    }

    fn describe(&self, inputs: &[Input]) -> Vec<String> {
        inputs
            .iter()
            .map(|input| {
                let name = self.source_name(input.source);
                let bindings: Vec<String> = input
                    .bindings
                    .iter()
                    .flatten()
                    .map(|binding| format!("{binding:?}"))
                    .collect();
                match bindings.join(", then ") {
                    copied if copied.contains("Copied") => {
                        format!("{name}: {copied} ({})", input.others.join(", "))
                    }
                    bindings => format!("{name}: {bindings}"),
                }
            })
            .collect()
    }

    /// The names of the nodes in their order.
    fn order_names(&self) -> Vec<String> {
        self.order
            .iter()
            .map(|index| self.nodes[*index].name.to_string())
            .collect()
    }

    /// A node's rewritten form.
    fn form(&self, name: &str) -> String {
        show(&self.node(name).form)
    }
}

/// A form in one line, close to how it is written.
fn show(form: &Form) -> String {
    match form {
        Form::Call(call) => {
            let arguments: Vec<String> = call.arguments.iter().map(text).collect();
            format!("call {}({})", text(&call.path), arguments.join(", "))
        }
        Form::Expression(expression) => format!("expression {}", text(expression)),
        Form::Map(map) => {
            let items = match &map.items {
                Items::Lent(items) => format!("lent {}", text(items)),
                Items::Owned(items) => format!("owned {}", text(items)),
            };
            let moved = if map.item_moved { " moved" } else { "" };
            format!(
                "for {}{moved} in {items} {{ {} }}",
                text(&map.pattern),
                show(&map.body)
            )
        }
        Form::If {
            condition,
            then,
            otherwise,
        } => {
            let otherwise = otherwise
                .as_ref()
                .map(|otherwise| format!(" else {{ {} }}", show(otherwise)))
                .unwrap_or_default();
            format!("if {} {{ {} }}{otherwise}", text(condition), show(then))
        }
        Form::Match { scrutinee, arms } => {
            let arms: Vec<String> = arms
                .iter()
                .map(|arm| {
                    let guard = arm
                        .guard
                        .as_ref()
                        .map(|guard| format!(" if {}", text(guard)))
                        .unwrap_or_default();
                    format!("{}{guard} => {}", text(&arm.pattern), show(&arm.body))
                })
                .collect();
            format!("match {} {{ {} }}", text(scrutinee), arms.join(", "))
        }
    }
}

/// Tokens as one would write them, without most of the spaces.
fn text(tokens: &impl ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (spaced, tight) in [
        (" (", "("),
        ("( ", "("),
        (" )", ")"),
        (" . ", "."),
        (" :: ", "::"),
        ("& ", "&"),
        ("* ", "*"),
        (" ,", ","),
        (" !", "!"),
        ("! ", "!"),
        (" ;", ";"),
    ] {
        text = text.replace(spaced, tight);
    }
    text
}
