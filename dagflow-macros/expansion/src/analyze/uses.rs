//! Which values a node reads, and how: the first walk.

use proc_macro2::Ident;

use super::occurrence::Use;
use super::scope::{Change, Handler, Place, Role, Walk};
use super::symbols::Symbols;
use crate::diagnostics::Diagnostics;
use crate::ir::{Node, Source, Tail};
use crate::parse::call::key;
use crate::syntax::Part;

/// What the first walk found out about a node.
#[derive(Default)]
pub(super) struct Uses {
    /// In order of first use.
    pub(super) values: Vec<Use>,
    pub(super) lookalikes: Vec<Ident>,
    /// Something was reported that leaves a name without a value.
    pub(super) broken: bool,
}

/// Walks through a node.
pub(super) fn of_node(
    index: usize,
    node: &mut Node,
    symbols: &Symbols,
    diagnostics: &mut Diagnostics,
) -> Uses {
    let mut collector = Collector {
        symbols,
        diagnostics,
        node: Some(index),
        finally: node.finally,
        uses: Uses::default(),
    };
    Walk::new(&mut collector).node(&mut node.form, node.fallback.as_mut());
    collector.finish()
}

/// Walks through the tail.
pub(super) fn of_tail(tail: &mut Tail, symbols: &Symbols, diagnostics: &mut Diagnostics) -> Uses {
    let mut collector = Collector {
        symbols,
        diagnostics,
        node: None,
        finally: false,
        uses: Uses::default(),
    };
    if let Some(expression) = &mut tail.expression {
        expression.visit(&mut Walk::new(&mut collector));
    }
    collector.finish()
}

struct Collector<'a> {
    symbols: &'a Symbols,
    diagnostics: &'a mut Diagnostics,
    /// The node that is walked through; `None` for the tail.
    node: Option<usize>,
    finally: bool,
    uses: Uses,
}

impl Collector<'_> {
    fn finish(mut self) -> Uses {
        if self.uses.lookalikes.is_empty() {
            return self.uses;
        }
        let read: Vec<String> = self.uses.values.iter().map(|it| key(&it.first)).collect();
        self.uses
            .lookalikes
            .retain(|name| !read.contains(&key(name)));
        self.uses
    }

    fn unknown(&mut self, name: &Ident, role: Role) {
        if role == Role::Outcome {
            if !self.symbols.is_lost(name) {
                let hint = self.symbols.did_you_mean(name);
                self.report(
                    name,
                    format!("there is no node `{name}` in this workflow: {hint}"),
                );
            }
        } else if role != Role::Called
            && let Some(similar) = self.symbols.similar_value(name)
            && !self.uses.lookalikes.contains(similar)
        {
            self.uses.lookalikes.push(similar.clone());
        }
    }

    fn outcome(&mut self, name: &Ident, place: Place) {
        let Some(index) = self.symbols.node(name) else {
            if self.symbols.source(name).is_some() {
                let message = format!(
                    "`{name}` is an input of the run, which has no outcome: write `&{name}`"
                );
                self.report(name, message);
            } else {
                self.unknown(name, Role::Outcome);
            }
            return;
        };
        if self.finally {
            self.record(Source::Node(index), name, Role::Outcome, place);
        } else {
            let message = format!(
                "`outcome({name})` is only known when everything else has run: it goes into a `#[finally]` statement; here \
                 `{name}` is its value"
            );
            self.report(name, message);
        }
    }

    fn record(&mut self, source: Source, name: &Ident, role: Role, place: Place) {
        let known = self.uses.values.iter().position(|it| it.source == source);
        if let Some(known) = known.and_then(|index| self.uses.values.get_mut(index)) {
            known.occurrences.push((role, place));
        } else {
            self.uses.values.push(Use {
                source,
                first: name.clone(),
                occurrences: vec![(role, place)],
            });
        }
    }

    fn report(&mut self, name: &Ident, message: String) {
        self.uses.broken = true;
        self.diagnostics.error(name.span(), message);
    }
}

impl Handler for Collector<'_> {
    fn free(&mut self, name: &Ident, role: Role, place: Place) -> Change {
        if role == Role::Outcome {
            self.outcome(name, place);
            return Change::Keep;
        }
        let Some(source) = self.symbols.source(name) else {
            self.unknown(name, role);
            return Change::Keep;
        };
        if role == Role::Called && self.node.map(Source::Node) == Some(source) {
            // `let page: Page = page(..).await?` calls the function of that name.
            return Change::Keep;
        }
        if role == Role::Alone && self.node.map(Source::Node) != Some(source) {
            let message = format!(
                "an expression is lent the values it names, so that this would be a reference to `{name}` and no value of its \
                 own: use `{name}` itself where it is wanted, or write `{name}.clone()`"
            );
            self.report(name, message);
        }
        if role == Role::Changed {
            let message = format!(
                "nodes share values, so none can be lent as `&mut {name}`: take it by value and return the changed one \
                 (`let changed = change({name});`)"
            );
            self.report(name, message);
        }
        self.record(source, name, role, place);
        Change::Keep
    }

    fn rewrites(&self) -> bool {
        false
    }
}
