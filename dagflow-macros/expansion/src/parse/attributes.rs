//! The attributes of a statement.

use syn::spanned::Spanned;
use syn::{Attribute, Expr};

use crate::diagnostics::Diagnostics;
use crate::options::{self, NodeOptions};

/// Attributes of a node, sorted by who reads them.
#[derive(Default)]
pub(super) struct Attributes {
    pub(super) options: NodeOptions,
    pub(super) finally: bool,
    /// Documentation and lint levels.
    pub(super) rest: Vec<Attribute>,
}

/// What may stand in front of a node besides `#[node]` and `#[finally]`.
const PASSED_ON: [&str; 7] = [
    "doc", "allow", "expect", "warn", "deny", "forbid", "rustfmt",
];

/// Reads the attributes of a statement.
pub(super) fn read(attributes: Vec<Attribute>, diagnostics: &mut Diagnostics) -> Attributes {
    let mut read = Attributes::default();
    for attribute in attributes {
        let name = attribute
            .path()
            .segments
            .first()
            .map(|first| first.ident.to_string())
            .unwrap_or_default();
        match name.as_str() {
            "node" if read.options.span.is_some() => diagnostics.error(
                attribute.span(),
                "a node has one `#[node(..)]`: put all its options into the first",
            ),
            "node" => {
                let tokens = options::attribute_tokens(&attribute, diagnostics);
                read.options = options::parse_node(tokens, attribute.span(), diagnostics);
            }
            "finally" => {
                if attribute.meta.require_path_only().is_err() {
                    diagnostics.error(
                        attribute.span(),
                        "`#[finally]` takes nothing; options go into `#[node(..)]`",
                    );
                }
                read.finally = true;
            }
            "cfg" | "cfg_attr" => diagnostics.error(
                attribute.span(),
                "a node cannot be left out by `cfg`, since its graph is one for all builds: use `cfg!(..)` as the condition of \
                 an `if` node, or put the attribute on the workflow",
            ),
            known if PASSED_ON.contains(&known) => read.rest.push(attribute),
            unknown => {
                let hint = crate::similar::similar(unknown, &mut ["node", "finally"].into_iter())
                    .map(|known| format!("did you mean `#[{known}]`? "))
                    .unwrap_or_default();
                diagnostics.error(
                    attribute.path().span(),
                    format!(
                        "`#[{unknown}]` has no meaning on a node: {hint}nodes take `#[node(..)]`, `#[finally]`, documentation \
                         and lint levels"
                    ),
                );
            }
        }
    }
    read
}

/// Takes the attributes off an expression statement; of `#[a] x + y` they belong to `x`, as rustc has it.
pub(crate) fn take(expression: &mut Expr) -> Vec<Attribute> {
    list(expression).map(std::mem::take).unwrap_or_default()
}

/// Where an expression keeps the attributes of its statement.
fn list(expression: &mut Expr) -> Option<&mut Vec<Attribute>> {
    Some(match expression {
        Expr::Assign(it) => return list(&mut it.left),
        Expr::Binary(it) => return list(&mut it.left),
        Expr::Cast(it) => return list(&mut it.expr),
        Expr::Array(it) => &mut it.attrs,
        Expr::Async(it) => &mut it.attrs,
        Expr::Await(it) => &mut it.attrs,
        Expr::Block(it) => &mut it.attrs,
        Expr::Break(it) => &mut it.attrs,
        Expr::Call(it) => &mut it.attrs,
        Expr::Closure(it) => &mut it.attrs,
        Expr::Const(it) => &mut it.attrs,
        Expr::Continue(it) => &mut it.attrs,
        Expr::Field(it) => &mut it.attrs,
        Expr::ForLoop(it) => &mut it.attrs,
        Expr::Group(it) => &mut it.attrs,
        Expr::If(it) => &mut it.attrs,
        Expr::Index(it) => &mut it.attrs,
        Expr::Lit(it) => &mut it.attrs,
        Expr::Loop(it) => &mut it.attrs,
        Expr::Macro(it) => &mut it.attrs,
        Expr::Match(it) => &mut it.attrs,
        Expr::MethodCall(it) => &mut it.attrs,
        Expr::Paren(it) => &mut it.attrs,
        Expr::Path(it) => &mut it.attrs,
        Expr::Range(it) => &mut it.attrs,
        Expr::Reference(it) => &mut it.attrs,
        Expr::Return(it) => &mut it.attrs,
        Expr::Struct(it) => &mut it.attrs,
        Expr::Try(it) => &mut it.attrs,
        Expr::Tuple(it) => &mut it.attrs,
        Expr::Unary(it) => &mut it.attrs,
        Expr::Unsafe(it) => &mut it.attrs,
        Expr::While(it) => &mut it.attrs,
        _ => return None,
    })
}
