//! A statement: what it names, what it does, and the attributes in front of it.

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{Expr, Item, Local, Stmt, Type};

use super::attributes;
use super::binding::{self, Binding};
use super::form::Reader;
use super::naming;
use crate::ir;
use crate::names::Names;

/// Reads the statements of a body into nodes.
pub(super) struct Statements<'d> {
    pub(super) reader: Reader<'d>,
    /// Names that no other node may get.
    pub(super) taken: Names,
    /// Names of statements that were reported, so that uses of them are no second error.
    pub(super) lost: Names,
    pub(super) nodes: Vec<ir::Node>,
}

/// A node without its name and form.
struct Shell {
    attributes: attributes::Attributes,
    span: Span,
    ty: Option<Type>,
    naming: ir::Naming,
}

impl Statements<'_> {
    /// Reads a statement that is not the tail.
    pub(super) fn read(&mut self, statement: Stmt) {
        let span = first_token(&statement);
        match statement {
            Stmt::Local(local) => self.local(local, span),
            Stmt::Item(item) => self.item(&item),
            Stmt::Expr(Expr::Verbatim(tokens), _) => {
                // Not read, and reported by whoever could not read it; an empty one is a lone semicolon.
                self.reader.broken |= !tokens.is_empty();
                if let Some(name) = named_by(&tokens) {
                    self.lost.insert(name);
                }
            }
            Stmt::Expr(mut expression, _) => {
                let attributes = attributes::take(&mut expression);
                self.expression(expression, attributes, span);
            }
            Stmt::Macro(statement) => {
                let expression = Expr::Macro(syn::ExprMacro {
                    attrs: Vec::new(),
                    mac: statement.mac,
                });
                self.expression(expression, statement.attrs, span);
            }
        }
    }

    fn expression(&mut self, expression: Expr, attributes: Vec<syn::Attribute>, span: Span) {
        let shell = Shell {
            attributes: attributes::read(attributes, self.reader.diagnostics),
            span,
            ty: None,
            naming: ir::Naming::Statement,
        };
        let form = self.reader.form(expression, false);
        self.nameless(shell, form, None);
    }

    fn local(&mut self, local: Local, span: Span) {
        let lost = match local.init {
            Some(_) => Vec::new(),
            None => binding::names(&local.pat),
        };
        let binding = binding::read(local.pat, self.reader.diagnostics);
        let mut attributes = attributes::read(local.attrs, self.reader.diagnostics);
        let Some(init) = local.init else {
            self.reader.error(
                local.semi_token.span,
                "a node needs to be given its value: `let name = task(..);`",
            );
            self.lost.insert_all(&lost);
            return;
        };
        // `let x = #[node(..)] task()` is not meant for anything, but must not pass unread.
        let mut value = *init.expr;
        let misplaced = attributes::take(&mut value);
        if let Some(attribute) = misplaced.first() {
            self.reader.error(
                attribute.span(),
                "attributes of a node go in front of its `let`",
            );
        }
        let kept = !matches!(binding, Binding::Nameless(_));
        self.reader.own = match &binding {
            Binding::Named(name, _) => Some(super::call::key(name)),
            _ => None,
        };
        let form = self.reader.form(value, kept);
        let fallback = init
            .diverge
            .map(|(_, otherwise)| self.reader.fallback(*otherwise, kept));
        self.reader.own = None;
        attributes.finally &= self.finally_is_possible(&binding, attributes.finally);
        match binding {
            Binding::Named(name, ty) => {
                let shell = Shell {
                    attributes,
                    span,
                    ty,
                    naming: ir::Naming::Let,
                };
                self.push(shell, name, form, fallback);
            }
            Binding::Nameless(ty) => {
                let shell = Shell {
                    attributes,
                    span,
                    ty,
                    naming: ir::Naming::Underscore,
                };
                self.nameless(shell, form, fallback);
            }
            Binding::Unusable(names) => {
                self.reader.broken = true;
                self.lost.insert_all(&names);
            }
        }
    }

    /// A finally node runs after everything that could read it.
    fn finally_is_possible(&mut self, binding: &Binding, finally: bool) -> bool {
        if let (Binding::Named(name, _), true) = (binding, finally) {
            self.reader.diagnostics.error(
                name.span(),
                format!(
                    "nothing can read `{name}`, since a `#[finally]` node runs after every other: write the call without `let`"
                ),
            );
        }
        finally
    }

    fn nameless(&mut self, shell: Shell, form: ir::Form, fallback: Option<ir::Form>) {
        let name = naming::statement(&form, &mut self.taken);
        self.push(shell, name, form, fallback);
    }

    fn push(&mut self, mut shell: Shell, name: Ident, form: ir::Form, fallback: Option<ir::Form>) {
        self.check_map_options(&mut shell, &form);
        self.nodes.push(ir::Node {
            name,
            naming: shell.naming,
            attributes: shell.attributes.rest,
            options: shell.attributes.options,
            finally: shell.attributes.finally,
            ty: shell.ty,
            form,
            fallback,
            inputs: Vec::new(),
            after: Vec::new(),
            lookalikes: Vec::new(),
            span: shell.span,
            unused: false,
        });
    }

    /// `concurrency` and `on_error` are about the items of a map.
    fn check_map_options(&mut self, shell: &mut Shell, form: &ir::Form) {
        if matches!(form, ir::Form::Map(_)) {
            return;
        }
        // Taken out, so that they do nothing else after the message.
        let options = &mut shell.attributes.options;
        let concurrency = options.concurrency.take().as_ref().map(Spanned::span);
        let on_error = options.on_error.take().map(|given| given.span);
        if let Some(span) = concurrency {
            self.reader.diagnostics.error(
                span,
                "`concurrency` bounds how many items of a `for` node run at a time, and this node has none; to bound all nodes \
                 write `#[workflow(concurrency = ..)]`",
            );
        }
        if let Some(span) = on_error {
            self.reader.diagnostics.error(
                span,
                "`on_error` says what a failed item does to its `for` node, and this node has no items; for a second way to \
                 the value write `let x = a(..) else { b(..) };`",
            );
        }
    }

    fn item(&mut self, item: &Item) {
        let (what, name) = match item {
            Item::Fn(item) => ("function", Some(&item.sig.ident)),
            Item::Const(item) => ("constant", Some(&item.ident)),
            Item::Static(item) => ("static", Some(&item.ident)),
            Item::Use(_) => ("import", None),
            Item::Struct(item) => ("type", Some(&item.ident)),
            Item::Enum(item) => ("type", Some(&item.ident)),
            _ => ("item", None),
        };
        let name = name.map(|name| format!(" `{name}`")).unwrap_or_default();
        self.reader.error(
            item.span(),
            format!("the body of a workflow holds nodes only: move this {what}{name} out of it"),
        );
    }
}

/// The name that a statement which could not be read was going to bind.
pub(super) fn named_by(tokens: &proc_macro2::TokenStream) -> Option<String> {
    use proc_macro2::TokenTree;
    let mut words = tokens.clone().into_iter();
    words.find(|token| matches!(token, TokenTree::Ident(word) if word == "let"))?;
    words.find_map(|token| match token {
        TokenTree::Ident(name) if name != "mut" => Some(super::call::key(&name)),
        _ => None,
    })
}

/// Where a statement starts, behind its attributes.
fn first_token(statement: &Stmt) -> Span {
    match statement {
        Stmt::Local(local) => local.let_token.span,
        Stmt::Macro(statement) => statement.mac.path.span(),
        other => {
            let mut other = other.clone();
            if let Stmt::Expr(expression, _) = &mut other {
                attributes::take(expression);
            }
            quote::ToTokens::to_token_stream(&other)
                .into_iter()
                .next()
                .map_or_else(Span::call_site, |token| token.span())
        }
    }
}
