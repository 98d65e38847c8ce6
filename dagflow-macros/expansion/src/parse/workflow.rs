//! From a function to a workflow: signature, nodes and tail. No name is resolved yet.

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{Expr, ItemFn, Stmt};

use super::call::key;
use super::form::Reader;
use super::statement::{self, Statements};
use super::{attributes, binding, escape, signature};
use crate::diagnostics::Diagnostics;
use crate::ir;
use crate::names::Names;
use crate::options::WorkflowOptions;

/// A workflow whose inputs and order are not known yet.
pub(crate) struct Parsed {
    pub(crate) workflow: ir::Workflow,
    /// Names of statements that were reported; nothing more is said about them.
    pub(crate) lost: Names,
}

/// Reads a function. `None` if nothing can stand in its place.
pub(crate) fn parse(
    item: ItemFn,
    options: WorkflowOptions,
    diagnostics: &mut Diagnostics,
) -> Option<Parsed> {
    let header = signature::read(&item.sig, &options.krate(), diagnostics)?;
    let mut body = item.block.stmts;
    let tail = match split(&body) {
        (_, Some(_)) => body.pop(),
        (_, None) => None,
    };
    let mut values = Names::default();
    for parameter in &header.parameters {
        values.insert(key(&parameter.name));
    }
    for name in body.iter().flat_map(let_names) {
        values.insert(name);
    }

    let mut statements = Statements {
        reader: Reader::new(values.clone(), diagnostics),
        taken: values,
        lost: Names::default(),
        nodes: Vec::new(),
    };
    for statement in body {
        statements.read(statement);
    }
    let expression = tail.map(|tail| read_tail(tail, &mut statements));
    let Statements {
        reader,
        lost,
        mut nodes,
        ..
    } = statements;
    let mut poisoned = header.broken || reader.broken;
    if expression.is_none() && !poisoned {
        poisoned = true;
        diagnostics.error(
            item.block.brace_token.span.close(),
            "the body ends without a result: write it as the last expression, such as `Ok(value)`, without a `;` behind it",
        );
    }
    poisoned |= duplicates(&header.parameters, &mut nodes, diagnostics);

    let workflow = ir::Workflow {
        attributes: item.attrs,
        options,
        visibility: item.vis,
        place: item.sig.fn_token.span,
        name: item.sig.ident,
        generics: item.sig.generics,
        parameters: header.parameters,
        output: header.output,
        order: (0..nodes.len()).collect(),
        nodes,
        tail: ir::Tail {
            expression,
            inputs: Vec::new(),
            lookalikes: Vec::new(),
        },
        poisoned,
    };
    Some(Parsed { workflow, lost })
}

/// The names of a statement's `let`.
pub(crate) fn let_names(statement: &Stmt) -> Vec<String> {
    match statement {
        Stmt::Local(local) => binding::names(&local.pat).iter().map(key).collect(),
        Stmt::Expr(Expr::Verbatim(tokens), _) => statement::named_by(tokens).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Separates the last expression, if it has no semicolon and can be a value.
pub(crate) fn split(statements: &[Stmt]) -> (&[Stmt], Option<&Stmt>) {
    let Some((last, before)) = statements.split_last() else {
        return (statements, None);
    };
    let is_tail = match last {
        Stmt::Expr(Expr::If(branch), None) => branch.else_branch.is_some(),
        // A loop gives `()`, which is no result.
        Stmt::Expr(Expr::ForLoop(_) | Expr::While(_) | Expr::Verbatim(_), _)
        | Stmt::Local(_)
        | Stmt::Item(_) => false,
        Stmt::Expr(_, semicolon) => semicolon.is_none(),
        Stmt::Macro(statement) => statement.semi_token.is_none(),
    };
    if is_tail {
        (before, Some(last))
    } else {
        (statements, None)
    }
}

fn read_tail(tail: Stmt, statements: &mut Statements<'_>) -> Expr {
    let mut expression = match tail {
        Stmt::Expr(expression, _) => expression,
        Stmt::Macro(statement) => Expr::Macro(syn::ExprMacro {
            attrs: statement.attrs,
            mac: statement.mac,
        }),
        Stmt::Local(_) | Stmt::Item(_) => Expr::Verbatim(proc_macro2::TokenStream::new()),
    };
    let reader = &mut statements.reader;
    for attribute in attributes::take(&mut expression) {
        if attribute.path().is_ident("node") || attribute.path().is_ident("finally") {
            reader.error(
                attribute.span(),
                "the last expression is the result and no node: end it with `;` and write the result behind it",
            );
        }
    }
    reader.broken |= escape::check(&expression, escape::Place::Tail, reader.diagnostics);
    expression
}

/// Reports names that are taken already.
fn duplicates(
    parameters: &[ir::Parameter],
    nodes: &mut [ir::Node],
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut names = Names::default();
    // By the number of a name: what is called so.
    let mut first: Vec<(&str, Span)> = Vec::new();
    for parameter in parameters {
        names.number_or(key(&parameter.name), first.len());
        first.push(("a parameter", parameter.name.span()));
    }
    let mut found = false;
    for node in nodes.iter_mut().filter(|node| node.is_bound()) {
        let name = key(&node.name);
        let number = names.number_or(name.clone(), first.len());
        let Some((what, place)) = first.get(number) else {
            first.push(("a node", node.name.span()));
            continue;
        };
        found = true;
        let place = crate::location::describe(*place)
            .map(|place| format!(" (at {place})"))
            .unwrap_or_default();
        diagnostics.error(
            node.name.span(),
            format!(
                "`{name}` is already the name of {what}{place}: statements have no order here, so a name cannot be given twice; \
                 choose another"
            ),
        );
        node.name = Ident::new(&format!("{name}_again"), node.name.span());
    }
    found
}
