//! Inside an expression the name of a value stands for a reference to it. In the mirror the name is the value itself, so that hover
//! shows the type of the node; where the difference matters, `x` becomes `(&x)`.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Block, Expr, FieldValue, Item, Macro, Pat, Stmt};

use crate::names::Names;
use crate::parse::call::{bare_name, key, strip};
use crate::parse::pattern;
use crate::syntax::{self, Part, Visitor};

/// The values that an expression can mean by their names: those that it does not bind anew somewhere.
pub(super) fn outside(values: &Names, expression: &Expr) -> Names {
    let mut bound = Bound::default();
    syntax::read(expression, &mut bound);
    values.without(&bound.0)
}

#[derive(Default)]
struct Bound(Names);

impl Visitor for Bound {
    fn pattern(&mut self, pattern: &mut Pat) -> bool {
        self.0.insert_all(&pattern::names(pattern));
        false
    }
}

/// The names that the calls of a form take by value, which are no references in its conditions either.
pub(super) fn moved(form: &Expr, names: &mut Names) {
    match strip(form) {
        Expr::Call(call) => {
            for name in call.args.iter().filter_map(bare_name) {
                names.insert(key(name));
            }
        }
        Expr::Block(block) => moved_by(&block.block, names),
        Expr::If(branch) => {
            moved_by(&branch.then_branch, names);
            if let Some((_, otherwise)) = &branch.else_branch {
                moved(otherwise, names);
            }
        }
        Expr::Match(choice) => choice.arms.iter().for_each(|arm| moved(&arm.body, names)),
        _ => {}
    }
}

fn moved_by(block: &Block, names: &mut Names) {
    if let Some(Stmt::Expr(last, _)) = block.stmts.last() {
        moved(last, names);
    }
}

/// Makes references of the names in an expression.
pub(super) fn lend(expression: &mut Expr, values: &Names) {
    expression.visit(&mut Lend { values });
}

/// The same, but a bare name stays what it is: a condition or a scrutinee.
pub(super) fn lend_inside(expression: &mut Expr, values: &Names) {
    match expression {
        Expr::Let(binding) => lend_inside(&mut binding.expr, values),
        Expr::Binary(both) if matches!(both.op, syn::BinOp::And(_) | syn::BinOp::Or(_)) => {
            lend_inside(&mut both.left, values);
            lend_inside(&mut both.right, values);
        }
        Expr::Unary(not) if matches!(not.op, syn::UnOp::Not(_)) => {
            lend_inside(&mut not.expr, values);
        }
        other if bare_name(other).is_some() => {}
        other => lend(other, values),
    }
}

struct Lend<'a> {
    values: &'a Names,
}

impl Lend<'_> {
    /// Visits what sees no difference between a value and a reference to it, or has the reference already.
    fn inside(&mut self, expression: &mut Expr) {
        if bare_name(expression).is_none() {
            expression.visit(self);
        }
    }
}

impl Lend<'_> {
    /// With `(&x)` for each value `x` that a `*` stands before.
    fn dereferenced(&self, tokens: TokenStream) -> TokenStream {
        let mut is_starred = false;
        let mut write = |token: TokenTree| {
            let was_starred = std::mem::take(&mut is_starred);
            match token {
                TokenTree::Ident(name) if was_starred && self.values.contains(&key(&name)) => {
                    return hygienic!((&#name));
                }
                TokenTree::Group(group) => {
                    let inside = self.dereferenced(group.stream());
                    let mut lent = Group::new(group.delimiter(), inside);
                    lent.set_span(group.span());
                    return lent.to_token_stream();
                }
                TokenTree::Punct(ref mark) => is_starred = mark.as_char() == '*',
                _ => {}
            }
            token.to_token_stream()
        };
        tokens.into_iter().map(&mut write).collect()
    }
}

impl Visitor for Lend<'_> {
    fn expression(&mut self, expression: &mut Expr) -> bool {
        match expression {
            Expr::Path(_) => {
                if let Some(name) = bare_name(expression)
                    && self.values.contains(&key(name))
                {
                    let name = name.clone();
                    *expression = Expr::Verbatim(hygienic!((&#name)));
                }
            }
            // These find their way through a reference. The text in front of a dot has to stay as it is, for completion.
            Expr::MethodCall(call) => {
                self.inside(&mut call.receiver);
                for argument in &mut call.args {
                    argument.visit(self);
                }
            }
            Expr::Field(field) => self.inside(&mut field.base),
            Expr::Index(index) => {
                self.inside(&mut index.expr);
                index.index.visit(self);
            }
            Expr::Reference(reference) => self.inside(&mut reference.expr),
            Expr::Call(call) => {
                self.inside(&mut call.func);
                for argument in &mut call.args {
                    argument.visit(self);
                }
            }
            _ => return true,
        }
        false
    }

    fn field_value(&mut self, field: &mut FieldValue) -> bool {
        if field.colon_token.is_some() {
            field.expr.visit(self);
        }
        false
    }

    // A macro may do anything with its tokens, and mostly borrows; what it dereferences is a reference.
    fn macro_call(&mut self, call: &mut Macro) -> bool {
        let tokens = std::mem::take(&mut call.tokens);
        call.tokens = self.dereferenced(tokens);
        false
    }

    fn pattern(&mut self, _: &mut Pat) -> bool {
        false
    }

    fn item(&mut self, _: &mut Item) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expression: &str, expected: &str) {
        let mut parsed: Expr = syn::parse_str(expression).unwrap_or(Expr::PLACEHOLDER);
        let mut values = Names::default();
        values.insert("a".to_owned());
        values.insert("b".to_owned());
        let values = outside(&values, &parsed);
        lend(&mut parsed, &values);
        let expected: proc_macro2::TokenStream = expected.parse().unwrap_or_default();
        assert_eq!(parsed.to_token_stream().to_string(), expected.to_string());
    }

    #[test]
    fn a_name_inside_an_expression_is_lent() {
        check("*a + c", "*(&a) + c");
        check("f(a, &b)", "f((&a), &b)");
        check("S { a, b: b }", "S { a, b: (&b) }");
    }

    #[test]
    fn what_borrows_by_itself_stays_as_written() {
        check("a.len() + b.size", "a.len() + b.size");
        check("a[0].push(b)", "a[0].push((&b))");
        check("format!(\"{a}\", b)", "format!(\"{a}\", b)");
    }

    #[test]
    fn a_name_that_the_expression_binds_is_its_own() {
        check("b.map(|a| *a)", "b.map(|a| *a)");
        check("match b { a => *a }", "match (&b) { a => *a }");
    }
}
