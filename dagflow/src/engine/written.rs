//! The graph of a `workflow!`, as text: one literal is a fraction of the work that tables of constants are for the compiler, in every
//! build. It is read once, when somebody looks at the graph or runs it.
//!
//! A line a node, by number; its fields, with tabs between them:
//!
//! 1. the name,
//! 2. the letter of its kind, then line and column,
//! 3. the number of its first call and, where it is not just that one call, how many its form and its fallback have and [`FLAGS`],
//! 4. the nodes that it waits for: `3` for a value, `3>` for its order, `3?` for how it ended,
//! 5. the slots whose values it is lent by itself or beside others and nobody has afterwards: `3*2` for slot 3, lent to two nodes,
//! 6. the functions, or the text of an expression,
//! 7. the file, if it is another than that of the workflow.
//!
//! In names and texts `\\` stands for a backslash, `\t` for a tab, `\n` and `\r` for ends of lines.

use std::borrow::Cow;

use super::freed::Freed;
use super::shape::Shape;
use crate::graph::{Edge, EdgeKind, GraphParts, NodeInfo, NodeKind};
use crate::task::Site;

/// What follows the counts of calls: there is a fallback; form and fallback are fan-outs; form and fallback leave early; the node runs
/// the workflow that its first call calls.
const FLAGS: [u8; 6] = *b"bfgedw";

/// What a `workflow!` has written of its nodes.
#[derive(Debug)]
pub struct Written {
    /// The graph.
    pub graph: GraphParts,
    pub(super) shapes: Vec<Shape>,
    pub(super) freed: Freed,
}

impl Written {
    /// Reads what a macro has written, without a mistake.
    pub fn read(text: &'static str, file: &'static str, sites: &[&'static Site]) -> Self {
        let (mut nodes, mut edges, mut shapes) = (Vec::new(), Vec::new(), Vec::new());
        let mut freed = Freed::default();
        for (number, line) in (0..).zip(text.lines()) {
            let mut fields = line.split('\t');
            let mut field = || fields.next().unwrap_or_default();
            let (name, place, calls, waits) = (field(), field(), field(), field());
            let (lent, task, other) = (field(), field(), field());
            let (shape, nested) = shape(calls);
            let site = sites[shape.site as usize];
            let task = match (site.task, task) {
                (own, _) if !own.is_empty() && (shape.calls == [1, 0] || shape.calls == [0, 1]) => {
                    own
                }
                (_, task) => task,
            };
            let mut node = NodeInfo::dynamic(unescaped(name), unescaped(task), kind(place))
                .policy(site.policy)
                .workflow(site.workflow.filter(|_| nested));
            if let Some((line, column)) = place.get(1..).and_then(|place| place.split_once(':')) {
                let file = if other.is_empty() { file } else { other };
                node = node.location(file, parsed(line), parsed(column));
            }
            nodes.push(node);
            edges.extend(
                waits
                    .split_ascii_whitespace()
                    .map(|wait| edge(wait, number)),
            );
            for (slot, readers) in lent
                .split_ascii_whitespace()
                .filter_map(|lent| lent.split_once('*'))
            {
                freed.push(number, parsed(slot), parsed(readers));
            }
            shapes.push(shape);
        }
        let graph = GraphParts::new(nodes, edges);
        Self {
            graph,
            shapes,
            freed,
        }
    }
}

fn kind(place: &str) -> NodeKind {
    match place.as_bytes().first() {
        Some(b'E') => NodeKind::Expression,
        Some(b'M') => NodeKind::Map,
        Some(b'B') => NodeKind::Branch,
        Some(b'O') => NodeKind::Fallback,
        Some(b'F') => NodeKind::Finally,
        _ => NodeKind::Task,
    }
}

/// The shape of a node, and whether it runs a workflow if its call does.
fn shape(calls: &str) -> (Shape, bool) {
    let mut words = calls.split(' ');
    let mut number = || words.next().map(parsed);
    let site = number().unwrap_or_default();
    let counts = number().zip(number());
    let flags = counts.and_then(|_| words.next()).unwrap_or_default();
    let [
        fallback,
        form_fans,
        fallback_fans,
        form_early,
        fallback_early,
        nested,
    ] = FLAGS.map(|flag| flags.as_bytes().contains(&flag));
    let shape = Shape {
        site,
        fallback,
        calls: counts.map_or([1, 0], |(form, fallback)| [form, fallback]),
        fans: [form_fans, fallback_fans],
        early: [form_early, fallback_early],
    };
    (shape, nested || counts.is_none())
}

fn edge(wait: &str, to: u32) -> Edge {
    let from = wait.trim_end_matches(['>', '?']);
    let kind = match wait.as_bytes().last() {
        Some(b'>') => EdgeKind::Order,
        Some(b'?') => EdgeKind::Outcome,
        _ => EdgeKind::Value,
    };
    Edge::new(parsed(from), to, kind)
}

fn parsed(number: &str) -> u32 {
    number.parse().unwrap_or_default()
}

fn unescaped(text: &'static str) -> Cow<'static, str> {
    if !text.as_bytes().contains(&b'\\') {
        return Cow::Borrowed(text);
    }
    let mut characters = text.chars();
    let mut plain = String::with_capacity(text.len());
    while let Some(character) = characters.next() {
        plain.push(match character {
            '\\' => match characters.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                _ => '\\',
            },
            other => other,
        });
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    static OWN: Site = Site::PLAIN.task("fetch a page");

    #[test]
    fn a_line_is_a_node() {
        let text = "a\tT3:9\t0\t\t\nb\tO4:1\t1 2 1 bfew\t0 0>\t0*2 3*1\tx, y\nc\tF5:2\t0\t1?\t\tf\tsrc/other.rs\nd\tE\t4 0 0\t\t0*2\ta\\\\b\\tc\\nd\n";
        let sites = [&OWN, &Site::PLAIN, &Site::PLAIN, &Site::PLAIN, &Site::PLAIN];
        let written = Written::read(text, "src/main.rs", &sites);
        let freed = [0, 1, 2, 3].map(|node| written.freed.of(node).to_vec());
        assert_eq!(freed, [vec![], vec![(0, 2), (3, 1)], vec![], vec![(0, 2)]]);
        let graph = written.graph;
        let nodes: Vec<_> = graph
            .nodes()
            .iter()
            .map(|node| {
                let place = node.location.map(|place| place.to_string());
                (&*node.name, &*node.task, node.kind, place)
            })
            .collect();
        let place = |text: &str| Some(text.to_owned());
        assert_eq!(
            nodes,
            [
                (
                    "a",
                    "fetch a page",
                    NodeKind::Task,
                    place("src/main.rs:3:9")
                ),
                ("b", "x, y", NodeKind::Fallback, place("src/main.rs:4:1")),
                (
                    "c",
                    "fetch a page",
                    NodeKind::Finally,
                    place("src/other.rs:5:2")
                ),
                ("d", "a\\b\tc\nd", NodeKind::Expression, None),
            ]
        );
        assert_eq!(
            graph.edges(),
            [
                Edge::new(0, 1, EdgeKind::Value),
                Edge::new(0, 1, EdgeKind::Order),
                Edge::new(1, 2, EdgeKind::Outcome),
            ]
        );
        assert_eq!(
            written.shapes[1],
            Shape {
                site: 1,
                fallback: true,
                calls: [2, 1],
                fans: [true, false],
                early: [true, false],
            }
        );
    }
}
